package tabular

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// halfless matches a time, or a start and an end, without am or pm.
var halfless = regexp.MustCompile(`^([0-9]{1,2})(?:[:.][0-9]{2}){0,2}(?: ?[-–] ?[0-9]{1,2}[:.][0-9]{2})?$`)

// joinHalves moves what a column "AM/PM" says into the times beside it: those of
// the next column with times on its left, or else on its right.
func (t *Table) joinHalves() {
	for i, c := range t.Columns {
		if name := strings.Join(wordsOf(c.Name.Text), ""); c.Field != "" || name != "ampm" {
			continue
		}
		at := t.timesBeside(i)
		if at < 0 {
			continue
		}
		for _, row := range t.Rows {
			joinHalf(&row[at], &row[i])
		}
	}
}

// timesBeside returns the column of times that is next to another, or -1.
func (t *Table) timesBeside(column int) int {
	times := func(c Column) bool { return c.Field == Start || c.Field == End }
	for i := column - 1; i >= 0; i-- {
		if times(t.Columns[i]) {
			return i
		}
	}
	return slices.IndexFunc(t.Columns, times)
}

func joinHalf(clock, half *Cell) {
	said := strings.ReplaceAll(strings.ToLower(half.Text), ".", "")
	m := halfless.FindStringSubmatch(clock.Text)
	if m == nil || said != "am" && said != "pm" {
		return
	}
	if hour, _ := strconv.Atoi(m[1]); hour >= 1 && hour <= 12 {
		clock.Text += " " + said
		half.Text = ""
	}
}
