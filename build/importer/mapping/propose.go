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
		if whole := wholeName(r, col); whole != "" && !col.chosen {
			col.Why = fmt.Sprintf("it is a part of the names in %q", whole)
		}
		p.columns = append(p.columns, col)
	}
	return p
}

// wholeName returns the column of the names of which a column in its group has a part, or
// "".
func wholeName(r *records.Records, c *column) string {
	at := strings.LastIndexByte(c.Name, '.')
	if at < 0 || c.read.Field != tabular.FirstName && c.read.Field != tabular.LastName || r.Column(c.Name[:at]) < 0 {
		return ""
	}
	return c.Name[:at]
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
		last := name[strings.LastIndexByte(name, '.')+1:]
		if !r.Table && isOfPost(r, name) {
			all[i] = tabular.Reading{Apart: true}
			continue
		}
		if !r.Table && (strings.Contains(name, "@") || strings.HasPrefix(last, "_")) { // as in JSON-LD: what a thing is, for programs
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

// isOfPost reports whether a column is the day on which an entry was posted: it stands
// beside that of the last change, as in WordPress.
// https://developer.wordpress.org/rest-api/reference/posts/
func isOfPost(r *records.Records, name string) bool {
	group, is := strings.CutSuffix(strings.TrimSuffix(name, "_gmt"), "date")
	return is && (group == "" || strings.HasSuffix(group, ".")) && slices.ContainsFunc([]string{"modified", "date_gmt", "modified_gmt", "updated_at", "updatedAt"}, func(other string) bool { return r.Column(group+other) >= 0 }) &&
		slices.ContainsFunc([]string{"slug", "start_date", "startDate"}, func(other string) bool { return r.Column(group+other) >= 0 })
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
	p.peopleByValues()
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
	return slices.ContainsFunc(p.columns, func(c *column) bool { return c.Field == field && !c.Translation })
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
		return cmp.Or(compareBool(a.buildings(), b.buildings()), compareBool(a.uniform(), b.uniform()), cmp.Compare(b.read.Sure, a.read.Sure), compareBool(a.names(), b.names()), cmp.Compare(b.profile.difference(field), a.profile.difference(field)))
	})
	found[0].take(field, true, "its name says so")
	p.others(found, field)
}

// uniform reports whether all entries have the same class, by which nobody can filter.
func (c *column) uniform() bool {
	return slices.Contains([]tabular.Field{tabular.Track, tabular.Type}, c.read.Field) && c.profile.distinct == 1
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

// decisions finds the columns without a known name that say which sessions take place:
// a rejected proposal is not to be published.
func (p *proposal) decisions() {
	for _, c := range p.columns {
		if !c.free() || c.read.Field != "" || c.read.Apart && !deleted(c) && !(c.profile.temporal() < 0.2 && c.profile.length < 15 && p.refuses(c)) {
			continue
		}
		switch {
		case deleted(c), c.profile.truths >= 0.9 && decides.MatchString(strings.Join(tabular.WordsOf(c.Name), " ")):
			c.take(tabular.Status, true, "its name says so")
		case c.profile.distinct <= 12 && c.profile.length < 30 && p.refuses(c):
			c.take(tabular.Status, false, "some of its words are decisions about sessions")
		case c.profile.decisions >= 0.9 && c.profile.distinct <= 8 && p.declines(c):
			c.take(tabular.Status, false, "its words are decisions about sessions")
		case c.profile.truths >= 0.9 && slices.Contains(c.read.Hints, tabular.Status):
			c.take(tabular.Status, true, "a word of its name says so, and its values are yes and no")
		}
	}
}

// decides matches the names of columns of which yes or no says whether a session is public.
var decides = regexp.MustCompile(`\b(?:public|published|visible|listed|approved|accepted|hide|hidden|cancell?ed|withdrawn|rejected|declined|deleted|aprovado|aprovada|aceito|aceita)\b`)

// deleted reports whether a column says when entries were cancelled or deleted.
func deleted(c *column) bool {
	return c.profile.days+c.profile.moments > 0.9 && badNames.MatchString(c.Name)
}

// refuses reports whether a value of a column is a word for a session that does not take
// place, such as the name of a list of a board.
func (p *proposal) refuses(c *column) bool {
	i := p.records.Column(c.Name)
	return slices.ContainsFunc(p.records.Rows, func(row []records.Cell) bool {
		return slices.Contains([]string{"cancelled", "declined", "withdrawn"}, exclusions[plainWord(row[i].Text())])
	})
}

// declines reports whether a value of a column says that a session is not published.
func (p *proposal) declines(c *column) bool {
	i := p.records.Column(c.Name)
	return slices.ContainsFunc(p.records.Rows, func(row []records.Cell) bool { return Exclusion(row[i].Text()) != "" })
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
	add(plain && v.length <= 60 && (v.distinct < v.filled || v.numbered > 0.6) && c.read.Field == "" && !p.has(tabular.Room), tabular.Room)
	add(plain && v.length <= 60 && v.distinct*2 <= v.filled, tabular.Facet, tabular.Room)
	return all
}
