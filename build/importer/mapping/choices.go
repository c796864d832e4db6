package mapping

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"reportwidget/app/report"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// File is the name of the file in a report's folder that holds the choices of its
// import.
const File = "import.yaml"

// Choices are what a person decided about the columns of a file. The zero value is
// no decision.
type Choices struct {
	// Columns are the fields of columns, by their names, or [LeaveOut].
	Columns map[string]tabular.Field
	// FirstDay is the first day of the event, as "2006-01-02", or "".
	FirstDay string
	// DateOrder is what comes first in a date of three numbers, or "".
	DateOrder tabular.DateOrder
}

// Set decides what a column is read as. Any other column that a person chose for
// the same field is used for nothing if the field can have one column only.
func (c *Choices) Set(column string, field tabular.Field) {
	chosen := map[string]tabular.Field{}
	for name, f := range c.Columns {
		if f != field || field == LeaveOut || slices.Contains(several, field) {
			chosen[name] = f
		}
	}
	chosen[column] = field
	c.Columns = chosen
}

// Add decides as the author writes it at the command: "start=Presentation start", or
// "-SubmissionDate" for a column to leave out.
func (c *Choices) Add(text string) error {
	if column, out := strings.CutPrefix(text, "-"); out && column != "" && !strings.Contains(column, "=") {
		c.Set(column, LeaveOut)
		return nil
	}
	field, column, found := strings.Cut(text, "=")
	field, column = strings.TrimSpace(field), strings.TrimSpace(column)
	switch {
	case !found || column == "":
		return fmt.Errorf("%q does not say which column\n  hint: write FIELD=COLUMN, for example start=\"Presentation start\", or -COLUMN to leave one out", text)
	case !slices.Contains(Fields(), tabular.Field(field)):
		return fmt.Errorf("there is no field %q\n  hint: %s", field, fieldHint(field))
	}
	c.Set(column, tabular.Field(field))
	return nil
}

func fieldHint(field string) string {
	var names []string
	for _, f := range Fields() {
		names = append(names, string(f))
	}
	if near := report.Nearest(field, names); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "the fields are " + strings.Join(names, ", ")
}

// Check returns an error if there is no column of a name that was chosen.
func (c Choices) Check(all []*records.Records) error {
	var names []string
	for _, r := range all {
		names = append(names, r.Columns...)
	}
	for _, name := range slices.Sorted(maps.Keys(c.Columns)) {
		if !slices.ContainsFunc(names, func(n string) bool { return sameName(n, name) }) {
			hint := "the columns are " + strings.Join(names[:min(len(names), 30)], ", ")
			if near := report.Nearest(name, names); near != "" {
				hint = fmt.Sprintf("did you mean %q?", near)
			}
			return fmt.Errorf("there is no column %q\n  hint: %s", name, hint)
		}
	}
	if _, err := time.Parse(time.DateOnly, c.FirstDay); c.FirstDay != "" && err != nil {
		return fmt.Errorf("%q is not a day\n  hint: write year-month-day, for example 2026-05-04", c.FirstDay)
	}
	if c.DateOrder != "" && c.DateOrder != tabular.DayFirst && c.DateOrder != tabular.MonthFirst {
		return fmt.Errorf("%q is not an order of dates\n  hint: write %s or %s", c.DateOrder, tabular.DayFirst, tabular.MonthFirst)
	}
	return nil
}

// sameName compares the names of columns without regard to case and spaces.
func sameName(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// of returns what a person decided about a column.
func (c Choices) of(column string) (tabular.Field, bool) {
	if f, chosen := c.Columns[column]; chosen {
		return f, true
	}
	for _, name := range slices.Sorted(maps.Keys(c.Columns)) {
		if sameName(name, column) {
			return c.Columns[name], true
		}
	}
	return "", false
}

// Merge returns the choices with those of another value in their place where it has
// some.
func (c Choices) Merge(other Choices) Choices {
	merged := Choices{Columns: maps.Clone(c.Columns), FirstDay: c.FirstDay, DateOrder: c.DateOrder}
	for _, name := range slices.Sorted(maps.Keys(other.Columns)) {
		merged.Set(name, other.Columns[name])
	}
	if other.FirstDay != "" {
		merged.FirstDay = other.FirstDay
	}
	if other.DateOrder != "" {
		merged.DateOrder = other.DateOrder
	}
	return merged
}

// Empty reports whether nothing was decided.
func (c Choices) Empty() bool { return len(c.Columns) == 0 && c.FirstDay == "" && c.DateOrder == "" }

// YAML returns the choices as a file that people can read and change; see
// [ParseChoices].
func (c Choices) YAML() []byte {
	var b strings.Builder
	b.WriteString("# What the columns of the imported file hold. An import into this folder reads this file first;\n# IMPORT.md describes it. A column with \"-\" is left out.\n")
	if c.FirstDay != "" {
		b.WriteString("first-day: " + c.FirstDay + "\n")
	}
	if c.DateOrder != "" {
		b.WriteString("date-order: " + string(c.DateOrder) + "\n")
	}
	if len(c.Columns) > 0 {
		b.WriteString("columns:\n")
	}
	for _, name := range slices.Sorted(maps.Keys(c.Columns)) {
		b.WriteString("  " + strconv.Quote(name) + ": " + strconv.Quote(string(c.Columns[name])) + "\n")
	}
	return []byte(b.String())
}

// ParseChoices reads what [Choices.YAML] wrote.
func ParseChoices(content []byte) (Choices, error) {
	v, err := records.ParseYAML(content)
	if err != nil {
		return Choices{}, errors.New("this is not YAML: " + firstLine(err.Error()))
	}
	var c Choices
	top, _ := v.(*records.Object)
	if top == nil && v != nil {
		return Choices{}, errors.New("this is not a group of choices")
	}
	for key, v := range top.All() {
		text, isText := v.(string)
		columns, isGroup := v.(*records.Object)
		switch {
		case key == "first-day" && isText:
			c.FirstDay = text
		case key == "date-order" && isText:
			c.DateOrder = tabular.DateOrder(text)
		case key == "columns" && isGroup:
			for name, field := range columns.All() {
				f, _ := field.(string)
				if f != string(LeaveOut) && !slices.Contains(Fields(), tabular.Field(f)) {
					return Choices{}, fmt.Errorf("there is no field %q\n  hint: %s", f, fieldHint(f))
				}
				c.Set(name, tabular.Field(f))
			}
		default:
			return Choices{}, fmt.Errorf("the key %q is not understood", key)
		}
	}
	return c, nil
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
