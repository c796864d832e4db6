package mapping

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
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
	// Zone is the name of the time zone of the event, or "".
	Zone string
	// Facets are the names that facets get in the report, by those in the file. An empty
	// name leaves the facet out.
	Facets map[string]string
	// FoldSingles puts the values of facets that only one session has together.
	FoldSingles bool
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
	return c.CheckNames(names)
}

// CheckNames returns an error if no column has a name that was chosen, or if another
// choice is none.
func (c Choices) CheckNames(names []string) error {
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
	merged := Choices{
		Columns: maps.Clone(c.Columns), FirstDay: cmp.Or(other.FirstDay, c.FirstDay), DateOrder: cmp.Or(other.DateOrder, c.DateOrder),
		Zone: cmp.Or(other.Zone, c.Zone), Facets: maps.Clone(c.Facets), FoldSingles: c.FoldSingles || other.FoldSingles,
	}
	for _, name := range slices.Sorted(maps.Keys(other.Columns)) {
		merged.Set(name, other.Columns[name])
	}
	for _, name := range slices.Sorted(maps.Keys(other.Facets)) {
		if merged.Facets == nil {
			merged.Facets = map[string]string{}
		}
		merged.Facets[name] = other.Facets[name]
	}
	return merged
}

// Empty reports whether nothing was decided.
func (c Choices) Empty() bool {
	return len(c.Columns)+len(c.Facets) == 0 && c.FirstDay == "" && c.DateOrder == "" && c.Zone == "" && !c.FoldSingles
}
