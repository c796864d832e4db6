package mapping

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"

	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// buildings reports whether a column is called by a word for a place that has rooms.
func (c *column) buildings() bool {
	return c.read.Field == tabular.Room && wide.MatchString(c.Name)
}

var wide = regexp.MustCompile(`(?i)location|venue|place|lieu|endroit|\bort\b|ort$|lugar|sede|ubicaci|место|площадка|مكان|موقع|地点|地點`)

// withoutSlugs returns the columns of people without those that only repeat as
// identifiers what others have as names.
func withoutSlugs(found []*column) []*column {
	named := slices.ContainsFunc(found, func(c *column) bool { return c.profile.slugs < 0.2 && c.profile.persons > 0.4 })
	return slices.DeleteFunc(found, func(c *column) bool {
		if !named || c.profile.slugs < 0.6 {
			return false
		}
		c.Why = "it repeats as identifiers what another column has as names"
		return true
	})
}

// filling are the fields for which another column is read where the best is empty: a
// talk without a time of its own is at that of its block.
var filling = []tabular.Field{tabular.Title, tabular.Date, tabular.Start, tabular.End, EndDate, tabular.Room, tabular.Duration, tabular.Track, tabular.Type}

// others uses the other columns for a field where the best, which is the first, is empty.
func (p *proposal) others(found []*column, field tabular.Field) {
	filled := false
	for _, c := range found[1:] {
		c.Why = cmp.Or(c.Why, fmt.Sprintf("%q is plainer for %s", found[0].Name, field))
		if third := filled && field == tabular.Title; slices.Contains(filling, field) && p.fillsIn(c, found[0]) && !third {
			c.take(field, true, "it is read where %q is empty", found[0].Name)
			c.Fallback, filled = true, true
		}
	}
}

// fillsIn reports whether a column has a text in a row in which another has none.
func (p *proposal) fillsIn(c, other *column) bool {
	i, j := p.records.Column(c.Name), p.records.Column(other.Name)
	return slices.ContainsFunc(p.records.Rows, func(row []records.Cell) bool { return len(row[i]) > 0 && len(row[j]) == 0 })
}

// inOneLanguage returns the columns without those that say the same in another
// language than the first.
func (p *proposal) inOneLanguage(found []*column) []*column {
	if len(found) < 2 || !slices.ContainsFunc(found, func(c *column) bool { return c.read.Lang != "" }) {
		return found
	}
	lang := p.language()
	if slices.ContainsFunc(found, func(c *column) bool { return c.read.Lang == "" }) {
		lang = ""
	} else if !slices.ContainsFunc(found, func(c *column) bool { return c.read.Lang == lang }) {
		lang = found[0].read.Lang
	}
	var kept []*column
	for _, c := range found {
		if c.read.Lang == lang {
			kept = append(kept, c)
		} else {
			c.Why = "it says in another language what another column says"
		}
	}
	if len(kept) > 0 {
		p.others(append(kept[:1:1], without(found, kept)...), kept[0].read.Field)
		for _, c := range without(found, kept) {
			c.translates(kept[0])
		}
	}
	return kept
}

// translated are the fields that a report keeps in several languages: for each session, or
// the values of facets for all.
var translated = []tabular.Field{tabular.Title, tabular.Room, tabular.Text, tabular.KeyPoints, tabular.Track, tabular.Type, tabular.Tags}

// translates makes a column the translation of another, if its name says in which
// language it is.
func (c *column) translates(original *column) {
	if c.read.Lang == "" || !slices.Contains(translated, c.read.Field) {
		return
	}
	fallback := c.Fallback
	c.take(c.read.Field, true, "it translates %q", original.Name)
	c.Translation, c.Fallback = true, fallback
}

func without(all, some []*column) []*column {
	return slices.DeleteFunc(slices.Clone(all), func(c *column) bool { return slices.Contains(some, c) })
}

// language returns the language of the column of titles, or that in which most
// titles are.
func (p *proposal) language() string {
	best := ""
	filled := 0
	for _, c := range p.columns {
		if c.Field == tabular.Title && !c.Translation {
			return c.read.Lang
		}
		if c.read.Field == tabular.Title && c.read.Lang != "" && c.Filled > filled {
			best, filled = c.read.Lang, c.Filled
		}
	}
	return best
}
