package mapping

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// YAML returns the choices as a file that people can read and change; see
// [ParseChoices].
func (c Choices) YAML() []byte {
	var b strings.Builder
	b.WriteString("# What was chosen for the import into this folder, which reads this file first; IMPORT.md describes it.\n")
	line := func(key, value string) {
		if value != "" {
			b.WriteString(key + ": " + value + "\n")
		}
	}
	line("first-day", c.FirstDay)
	line("date-order", string(c.DateOrder))
	line("zone", c.Zone)
	if c.FoldSingles {
		line("fold-singles", "true")
	}
	group(&b, "columns", "What the columns of the file hold; a column with \"-\" is left out.", c.Columns)
	group(&b, "facets", "The names of facets in the report; one with \"\" is left out.", c.Facets)
	return []byte(b.String())
}

// group writes the values of names.
func group[V ~string](b *strings.Builder, key, comment string, values map[string]V) {
	if len(values) > 0 {
		b.WriteString("# " + comment + "\n" + key + ":\n")
	}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		b.WriteString("  " + strconv.Quote(name) + ": " + strconv.Quote(string(values[name])) + "\n")
	}
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
		if err := c.parse(key, v); err != nil {
			return Choices{}, err
		}
	}
	return c, nil
}

// parse reads one key of the file.
func (c *Choices) parse(key string, v any) error {
	text, isText := v.(string)
	names, isGroup := v.(*records.Object)
	switch {
	case key == "first-day" && isText:
		c.FirstDay = text
	case key == "date-order" && isText:
		c.DateOrder = tabular.DateOrder(text)
	case key == "zone" && isText:
		c.Zone = text
	case key == "fold-singles" && (text == "true" || text == "false"):
		c.FoldSingles = text == "true"
	case key == "columns" && isGroup:
		return c.parseColumns(names)
	case key == "facets" && isGroup:
		c.Facets = map[string]string{}
		for name, to := range names.All() {
			c.Facets[name], _ = to.(string)
		}
	default:
		return fmt.Errorf("the key %q is not understood\n  hint: the keys are first-day, date-order, zone, fold-singles, columns and facets", key)
	}
	return nil
}

func (c *Choices) parseColumns(columns *records.Object) error {
	for name, field := range columns.All() {
		f, _ := field.(string)
		if f != string(LeaveOut) && !slices.Contains(Fields(), tabular.Field(f)) {
			return fmt.Errorf("there is no field %q\n  hint: %s", f, fieldHint(f))
		}
		c.Set(name, tabular.Field(f))
	}
	return nil
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}
