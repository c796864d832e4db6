package mapping

import (
	"slices"

	"reportwidget/build/tabular"
)

// names reports whether a column that may be one of titles holds names of people.
func (c *column) names() bool { return c.read.Field == tabular.Title && c.profile.persons > 0.6 }

// difference is the share of the values of a column of titles that are different: a
// block has one title for all its talks.
func (p profile) difference(field tabular.Field) float64 {
	if field != tabular.Title {
		return 0
	}
	return float64(p.distinct) / float64(max(1, p.filled))
}

// title finds the column of titles: by its name, or else the only one with short texts
// that are nearly all different.
func (p *proposal) title() {
	if p.has(tabular.Title) {
		return
	}
	p.named(tabular.Title)
	for _, c := range p.columns {
		if p.has(tabular.Title) && c.Field == "" && !c.chosen && tabular.NameOnly(c.Name) {
			c.Why = ""
			c.take(tabular.People, c.profile.persons > 0.5, "beside a title, a name is that of a person")
		}
	}
	if p.has(tabular.Title) {
		return
	}
	if !slices.ContainsFunc(p.columns, func(c *column) bool { return c.read.Field != "" }) {
		p.titleByValues()
		return
	}
	var best *column
	for _, c := range p.columns {
		if c.free() && !c.read.Apart && c.read.Field == "" && c.profile.titles() && (best == nil || c.profile.titleScore() > best.profile.titleScore()) {
			best = c
		}
	}
	if best != nil {
		best.take(tabular.Title, false, "its texts are short and nearly all different")
	}
}

// The least mean length of titles in characters, where a name of a column is known, and where
// times of the programme are.
const (
	leastTitles = 8
	shortTitles = 5
)

// titles reports whether the values of a column may be titles.
func (p profile) titles() bool { return p.mayBeTitles(leastTitles) }

func (p profile) mayBeTitles(least float64) bool {
	return p.filled*10 >= p.rows*7 && p.distinct*10 >= p.filled*7 && p.length >= least && p.length <= 150 &&
		p.temporal()+p.datedTexts < 0.2 && p.numbers < 0.3 && p.addresses+p.emails < 0.1 && p.persons < 0.6
}

func (p profile) titleScore() float64 {
	return float64(p.distinct)/float64(p.filled) - p.persons - max(0, p.length-80)/100
}

// titleByValues takes the only column that may be one of titles, in a table whose names are in
// a language that is not known, if its values say when something takes place.
func (p *proposal) titleByValues() {
	if !p.records.Table || !p.has(tabular.Start) || !p.has(tabular.Date) && !p.dated(tabular.Start) && p.records.Day == "" {
		return
	}
	var found []*column
	for _, c := range p.columns {
		if v := c.profile; c.free() && !c.read.Apart && v.distinct > 1 && v.numbered < 0.6 && v.mayBeTitles(shortTitles) {
			found = append(found, c)
		}
	}
	if len(found) == 1 {
		found[0].take(tabular.Title, false, "its texts are short and nearly all different")
	}
}

// peopleByValues takes the only column of names of people, where hardly any name of a column
// is known and no column has people.
func (p *proposal) peopleByValues() {
	named := 0
	var found []*column
	for _, c := range p.columns {
		if c.read.Field != "" && c.read.Sure > 1 {
			named++
		}
		if c.free() && !c.read.Apart && c.read.Field == "" && c.profile.persons >= 0.9 && c.Filled*2 > c.profile.rows {
			found = append(found, c)
		}
	}
	if p.records.Table && named*4 <= len(p.columns) && len(found) == 1 && !p.has(tabular.People) && p.has(tabular.Title) && p.has(tabular.Start) {
		found[0].take(tabular.People, false, "its values are names of people")
	}
}
