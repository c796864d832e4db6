package mapping

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/tabular"
)

// mostGroups is the most values that a column without a known name may have to be
// taken for one that sorts sessions into groups.
const mostGroups = 24

// groups reports whether the values of a column sort the records into groups: few
// short texts, of which each stands for two records or more on average.
func (p profile) groups() bool {
	return p.filled*2 >= p.rows && p.filled >= 4 && p.distinct >= 2 && p.distinct <= mostGroups && p.distinct*2 <= p.filled &&
		p.length <= 40 && p.temporal() < 0.2 && p.numbers < 0.5 && p.truths < 0.5 && p.lengths < 0.5 && p.addresses+p.emails == 0
}

// classifies are the fields of which a word in a longer name, as in "Type of
// partnership", says that the column sorts sessions into groups.
var classifies = []tabular.Field{tabular.Track, tabular.Type, tabular.Tags, tabular.Facet}

// classifications finds the columns that sort sessions into groups and whose names are
// not known as a whole. A column becomes a facet if a word of its name says so. Of the
// others the author is asked: they may be private, such as a diet.
func (p *proposal) classifications() {
	for _, c := range p.columns {
		if !c.free() || c.read.Apart || c.read.Field != "" || !c.profile.groups() {
			continue
		}
		if len(c.read.Hints) > 0 && slices.ContainsFunc(c.read.Hints, func(f tabular.Field) bool { return slices.Contains(classifies, f) }) {
			c.take(tabular.Facet, true, "a word of its name says so, and its values recur")
			c.Guessed = true
		} else if len(c.read.Hints) == 0 {
			c.grouped = true
		}
	}
}

// askFilter asks whether readers shall filter by a column whose values recur.
func askFilter(c *column) Question {
	return Question{
		Ask: AskFilter, Column: c.Name, Values: c.Examples,
		Text:    fmt.Sprintf("The values of %q recur: %s. Should readers be able to filter by them? Until you say so, they are not published.", c.Name, strings.Join(c.Examples, ", ")),
		Options: []Option{{Label: "yes", Field: tabular.Facet}, {Label: "leave it out", Field: LeaveOut}},
	}
}
