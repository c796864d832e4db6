package mapping

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// Propose returns what the columns of the sheets of a file hold. The choices go
// before everything that the columns say themselves.
func Propose(all []*records.Records, c Choices) Mapping {
	m := Mapping{FirstDay: c.FirstDay, DateOrder: c.DateOrder}
	for _, r := range all {
		p := newProposal(r, c)
		p.assign()
		for _, col := range p.columns {
			m.Columns = append(m.Columns, col.Column)
		}
		for _, q := range append(p.questions(), m.dateQuestions(r)...) {
			if !slices.ContainsFunc(m.Questions, func(known Question) bool { return known.Text == q.Text }) {
				m.Questions = append(m.Questions, q)
			}
		}
	}
	return m
}

// column is a column while it is not decided what it holds.
type column struct {
	Column
	read    tabular.Reading
	profile profile
	// chosen is set if a person decided on it.
	chosen bool
	// grouped is set if its values recur and its name is not known.
	grouped bool
}

// proposal assigns fields to the columns of a sheet.
type proposal struct {
	records *records.Records
	columns []*column
}

func newProposal(r *records.Records, c Choices) *proposal {
	p := &proposal{records: r}
	for i, read := range namesOf(r) {
		col := &column{read: read, profile: profileOf(r, i, datesIn(r, c, i))}
		col.Sheet, col.Name, col.Zone = r.Sheet, r.Columns[i], read.Zone
		col.Examples, col.Filled = col.profile.examples, col.profile.filled
		if field, chosen := c.of(col.Name); chosen {
			col.chosen, col.Certain, col.Lang = true, true, read.Lang
			if col.Why = "you chose it"; field != LeaveOut {
				col.Field = field
			}
		}
		p.columns = append(p.columns, col)
	}
	return p
}

// structural are the names of groups that hold what a record says in parts.
var structural = []string{"slot", "slots", "timeslot", "timeslots", "schedule", "scheduling", "day", "days", "block", "blocks", "session", "sessions", "talk", "talks", "submission", "presentation", "fields", "attributes", "node", "properties", "details", "info", "acf", "meta", "frontmatter"}

// inLanguage matches the name of a column of texts in one language.
var inLanguage = regexp.MustCompile(`^(.+) \[([a-zA-Z]{2}(?:[-_][a-zA-Z]{2,4})?)\]$`)

// namesOf returns what the names of columns say. The name of a value in a group that
// only holds parts of a record says what the name of the value says.
func namesOf(r *records.Records) []tabular.Reading {
	all := tabular.Named(r.Columns)
	for i, name := range r.Columns {
		if strings.Contains(name, "@") && !r.Table { // as in JSON-LD: what a thing is, for programs
			all[i] = tabular.Reading{}
			continue
		}
		if m := inLanguage.FindStringSubmatch(name); m != nil && all[i].Field == "" && !all[i].Apart {
			if read := tabular.Named([]string{m[1]})[0]; read.Field == tabular.People {
				all[i].Kind, all[i].Sure = tabular.Kind{Field: read.Field, Lang: m[2]}, read.Sure
			}
		}
		inner := name
		for {
			group, rest, found := strings.Cut(inner, ".")
			if !found || !slices.Contains(structural, strings.ToLower(group)) {
				break
			}
			inner = rest
		}
		if read := tabular.Named([]string{inner})[0]; inner != name && all[i].Field == "" && !all[i].Apart && read.Field != "" {
			all[i].Kind, all[i].Zone, all[i].Sure = read.Kind, read.Zone, min(read.Sure, 2)
		}
	}
	return all
}

// datesIn returns how to read the dates of some columns of a sheet, of which long
// texts are none.
func datesIn(r *records.Records, c Choices, columns ...int) *tabular.Dates {
	var texts []string
	for _, row := range r.Rows {
		for _, i := range columns {
			if text := row[i].Text(); text != "" && len(text) <= 100 {
				texts = append(texts, text)
			}
		}
	}
	return tabular.NewDates(texts, c.FirstDay, "", r.Date1904).Ordered(c.DateOrder)
}

// assign finds the field of every column.
func (p *proposal) assign() {
	p.times()
	p.title()
	for _, field := range []tabular.Field{
		tabular.ID, tabular.Subtitle, tabular.Duration, tabular.Zone, tabular.Room, tabular.Track, tabular.Type, tabular.Tags, tabular.Facet, tabular.Lang,
		tabular.People, tabular.FirstName, tabular.LastName, tabular.Affiliation, tabular.Text, tabular.KeyPoints, tabular.Link, tabular.Status,
	} {
		p.named(field)
	}
	p.decisions()
	p.classifications()
	for _, c := range p.columns {
		p.explain(c)
		c.Alternatives = p.alternatives(c)
	}
}

// free reports whether a column has no field yet, and nobody decided that.
func (c *column) free() bool { return c.Field == "" && !c.chosen && c.Why == "" }

// take assigns a field to a column.
func (c *column) take(field tabular.Field, certain bool, why string, args ...any) {
	c.Field, c.Certain, c.Why, c.Lang = field, certain, fmt.Sprintf(why, args...), c.read.Lang
}

// has reports whether a column has a field.
func (p *proposal) has(field tabular.Field) bool {
	return slices.ContainsFunc(p.columns, func(c *column) bool { return c.Field == field })
}

// named assigns a field to the columns that are called so and whose values fit: to the
// best, or to all if the field may have several.
func (p *proposal) named(field tabular.Field) {
	var found []*column
	for _, c := range p.columns {
		if !c.free() || c.read.Field != field || c.Filled == 0 {
			continue
		}
		if why := unfit(field, c.profile); why != "" {
			c.Why = fmt.Sprintf("its name says %s, but %s", field, why)
			continue
		}
		found = append(found, c)
	}
	found = p.inOneLanguage(found)
	if field == tabular.People {
		found = withoutSlugs(found)
	}
	if slices.Contains(several, field) {
		for _, c := range found {
			if field == tabular.Link && !p.publicLink(c) {
				continue
			}
			c.take(field, true, "its name says so")
		}
		return
	}
	if len(found) == 0 || p.has(field) {
		return
	}
	slices.SortStableFunc(found, func(a, b *column) int {
		return cmp.Or(compareBool(a.buildings(), b.buildings()), cmp.Compare(b.read.Sure, a.read.Sure), compareBool(a.names(), b.names()), cmp.Compare(b.profile.difference(field), a.profile.difference(field)))
	})
	found[0].take(field, true, "its name says so")
	p.others(found, field)
}

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

// filling are the fields for which another column is read where the best is empty: a
// talk without a time of its own is at that of its block.
var filling = []tabular.Field{tabular.Title, tabular.Date, tabular.Start, tabular.End, EndDate, tabular.Room, tabular.Duration, tabular.Track, tabular.Type}

// others uses the other columns for a field where the best, which is the first, is empty.
func (p *proposal) others(found []*column, field tabular.Field) {
	for _, c := range found[1:] {
		c.Why = cmp.Or(c.Why, fmt.Sprintf("%q is plainer for %s", found[0].Name, field))
		if slices.Contains(filling, field) && p.fillsIn(c, found[0]) {
			c.take(field, true, "it is read where %q is empty", found[0].Name)
			c.Fallback = true
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
	}
	return kept
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
		if c.Field == tabular.Title {
			return c.read.Lang
		}
		if c.read.Field == tabular.Title && c.read.Lang != "" && c.Filled > filled {
			best, filled = c.read.Lang, c.Filled
		}
	}
	return best
}

// publicLink reports whether a column of links may be published: in a table an address
// without more in its name may be that of a meeting, which is not for everybody.
func (p *proposal) publicLink(c *column) bool {
	if !p.records.Table {
		return true
	}
	words := strings.ToLower(c.Name)
	for _, public := range []string{"slide", "video", "record", "youtube", "doi", "folien"} {
		if strings.Contains(words, public) {
			return true
		}
	}
	return false
}

// unfit says why values are none of a field, or "".
func unfit(field tabular.Field, p profile) string {
	switch field {
	case tabular.Title, tabular.Subtitle:
		switch {
		case p.temporal() > 0.5 && field == tabular.Title:
			return "its values are dates or times"
		case p.length > 300:
			return "its texts are long"
		case p.truths > 0.5:
			return "its values are yes and no"
		case p.addresses+p.emails > 0.5:
			return "its values are addresses"
		case field == tabular.Title && (p.salutations > 0.5 || p.length < 6 && p.filled >= 4 && p.distinct*2 <= p.filled):
			return "its values are forms of address or a few short words"
		}
	case tabular.Room:
		if p.temporal() > 0.6 || p.length > 120 {
			return "its values are not places"
		}
	case tabular.People, tabular.FirstName, tabular.LastName:
		if p.emails > 0.5 || p.addresses > 0.5 || p.numbers > 0.5 || p.temporal() > 0.6 || p.length > 600 {
			return "its values are not names"
		}
	case tabular.Track, tabular.Type, tabular.Facet:
		if p.length > 80 || p.temporal() > 0.8 && p.clocks < 0.5 && p.filled > 3 {
			return "its texts are too long to filter by"
		}
	case tabular.Tags:
		if p.length > 300 {
			return "its texts are too long to filter by"
		}
	case tabular.Lang:
		if p.length > 40 || p.numbers > 0.5 {
			return "its values are not languages"
		}
	case tabular.ID:
		if p.length > 100 {
			return "its texts are long"
		}
	case tabular.Link:
		if p.addresses < 0.5 {
			return "its values are not addresses"
		}
	case tabular.Text:
		if p.emails > 0.5 {
			return "its values are addresses"
		}
	}
	return ""
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

// titles reports whether the values of a column may be titles.
func (p profile) titles() bool {
	return p.filled*10 >= p.rows*7 && p.distinct*10 >= p.filled*7 && p.length >= 8 && p.length <= 150 &&
		p.temporal() < 0.2 && p.numbers < 0.3 && p.addresses+p.emails < 0.1 && p.persons < 0.6
}

func (p profile) titleScore() float64 {
	return float64(p.distinct)/float64(p.filled) - p.persons - max(0, p.length-80)/100
}

// decisions finds the columns without a known name that say which sessions take place:
// a rejected proposal is not to be published.
func (p *proposal) decisions() {
	for _, c := range p.columns {
		if !c.free() || c.read.Apart || c.read.Field != "" {
			continue
		}
		switch {
		case c.profile.decisions >= 0.9 && c.profile.distinct <= 8 && p.declines(c):
			c.take(tabular.Status, false, "its words are decisions about sessions")
		case c.profile.truths >= 0.9 && slices.Contains(c.read.Hints, tabular.Status):
			c.take(tabular.Status, true, "a word of its name says so, and its values are yes and no")
		}
	}
}

// declines reports whether a value of a column says that a session is not published.
func (p *proposal) declines(c *column) bool {
	i := p.records.Column(c.Name)
	return slices.ContainsFunc(p.records.Rows, func(row []records.Cell) bool { return Fate(row[i].Text()) != "" })
}

// explain says why a column is used for nothing.
func (p *proposal) explain(c *column) {
	switch {
	case c.Why != "":
	case c.Filled == 0:
		c.Why = "it is empty"
	case c.read.Apart:
		c.Why = "its name says that it is not for readers"
	case c.read.Field != "":
		c.Why = "its values do not fit its name"
	default:
		c.Why = "its name is not known"
	}
}

// alternatives returns the other fields that a column could be.
func (p *proposal) alternatives(c *column) []tabular.Field {
	if c.Filled == 0 {
		return nil
	}
	var all []tabular.Field
	add := func(is bool, fields ...tabular.Field) {
		for _, f := range fields {
			if is && f != c.Field && !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	v := c.profile
	add(c.read.Field != "", c.read.Field)
	add(true, c.read.Hints...)
	add(v.moments > 0.5, tabular.Start, tabular.End, tabular.Date)
	add(v.clocks > 0.5, tabular.Start, tabular.End)
	add(v.dated()-v.moments > 0.5, tabular.Date)
	add(v.lengths > 0.8 && v.temporal() < 0.5 && v.numbers < 0.5, tabular.Duration)
	add(v.addresses > 0.5, tabular.Link)
	plain := v.temporal() < 0.5 && v.addresses+v.emails < 0.3
	add(plain && v.length > 60, tabular.Text)
	add(plain && v.persons > 0.5, tabular.People)
	add(plain && v.titles() && !p.has(tabular.Title), tabular.Title)
	add(plain && v.length <= 60 && v.distinct*2 <= v.filled, tabular.Facet, tabular.Room)
	return all
}
