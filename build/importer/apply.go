package importer

import (
	"cmp"
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"reportwidget/build/diagnostic"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// application makes sessions of records, as a mapping says.
type application struct {
	*Programme
	in      *Export
	records *records.Records
	// dates read days, and clocks times.
	dates, clocks *tabular.Dates
	// fields are the numbers of the columns by the fields that they are read as.
	fields map[tabular.Field][]int
	// facets are the columns that classify, by the name of the facet.
	facets map[string][]int
	zones  []string // of the columns, as their names say
	// translations are the columns that say something in another language.
	translations []translation
	// hours and seconds are set if durations are such.
	hours, seconds bool
	// heading is the day of a row that says nothing else, for those below.
	heading string
	// lastDay is the day of the row above, as it is written there.
	lastDay      string
	unmarked     map[int]string // why records without a tick in a column are left out
	affiliations bool           // numbers after the names of people lead to them
	midnights    map[string]bool
	allDays      []int // the columns that say whether a session takes the whole day
}

func newApplication(p *Programme, in *Export, r *records.Records, m mapping.Mapping) *application {
	a := &application{Programme: p, in: in, records: r, dates: m.Dates(r), clocks: m.Clocks(r), fields: map[tabular.Field][]int{}, facets: map[string][]int{}, zones: make([]string, len(r.Columns)), heading: r.Day}
	for i, name := range r.Columns {
		c, _ := m.Column(r.Sheet, name)
		a.zones[i] = c.Zone
		a.use(i, name, c)
		if allDayName.MatchString(name) {
			a.allDays = append(a.allDays, i)
		}
		if c.Field != "" && facetOf[c.Field] == "" && c.Field != tabular.Facet {
			a.fields[c.Field] = m.Of(r, c.Field)
		}
	}
	a.chooseZone()
	a.seconds = a.inSeconds()
	a.affiliations = a.numbered()
	a.unmarked = map[int]string{}
	for _, i := range a.fields[tabular.Status] {
		var values []string
		for _, row := range r.Rows {
			values = append(values, row[i]...)
		}
		a.unmarked[i] = mapping.Unmarked(r.Columns[i], values)
	}
	return a
}

// facetOf are the facets of the fields that classify.
var facetOf = map[tabular.Field]string{tabular.Track: "track", tabular.Type: "type", tabular.Tags: "tags"}

// use notes what a column is read as. One that the editor wishes for a facet is such,
// too; of one that is not used the texts are counted.
func (a *application) use(i int, name string, c mapping.Column) {
	if c.Translation {
		a.translations = append(a.translations, translation{i, c.Field, c.Lang})
		return
	}
	facet, wished := facetOf[c.Field], false
	if last := name[strings.LastIndexByte(name, '.')+1:]; c.Field == tabular.Facet {
		facet = line(last)
	}
	if _, wished = wish(a.wishes, line(name)); wished && facetID(line(name)) != facet && c.Field != mapping.LeaveOut {
		facet = line(name)
	}
	switch {
	case facet != "":
		a.facets[facet] = append(a.facets[facet], i)
		if c.Guessed && !wished {
			a.guessedFacets[facet] = true
		}
	case c.Field == "" || c.Field == mapping.LeaveOut:
		a.leave(i, name)
	}
	if c.Field == tabular.Title {
		a.Lang, a.inOneLanguage = cmp.Or(a.Lang, c.Lang), a.inOneLanguage || c.Lang != ""
	}
	if c.Field == tabular.Duration && inHours(name) {
		a.hours = true
	}
}

// inHours reports whether the name of a column of durations says that they are hours.
func inHours(name string) bool {
	lower := strings.ToLower(name)
	return slices.ContainsFunc([]string{"hour", "hrs", "heure", "stunde", "hora", "час", "小时"}, func(unit string) bool { return strings.Contains(lower, unit) })
}

// leave counts the texts of a column that is not read.
func (a *application) leave(column int, name string) {
	for _, row := range a.records.Rows {
		if len(row[column]) > 0 {
			a.Summary.Left.add(line(name))
		}
	}
}

// sessions adds the sessions of all rows.
func (a *application) sessions() error {
	for name, n := range a.records.Unresolved {
		a.Summary.Left.set(name+" that are not in the file", n)
	}
	for name, n := range a.records.Ignored {
		a.Summary.Lists.set(name, n)
	}
	for i, row := range a.records.Rows {
		if a.isHeading(row) {
			continue
		}
		if len(a.Sessions) == maxSessions {
			return diagnostic.Problems{{File: a.in.Name, Cause: "more than 100000 sessions", Hint: "import the parts of the event one by one"}}
		}
		a.Sessions = append(a.Sessions, a.session(i, row))
	}
	return nil
}

// isHeading reports whether a row of a table holds nothing but a day, which is that of
// the rows below.
func (a *application) isHeading(row []records.Cell) bool {
	var texts []string
	for _, c := range row {
		if len(c) > 0 {
			texts = append(texts, c.Text())
		}
	}
	if len(texts) != 1 || !a.records.Table || len(a.fields[tabular.Date]) > 0 && a.first(row, tabular.Date) == "" {
		return false
	}
	m, wrong := a.dates.Read(texts[0])
	if wrong != nil && !strings.Contains(wrong.Cause, "has no year") || m.Start != "" || wrong == nil && m.Date == "" && m.Weekday+m.Ordinal == 0 {
		return false
	}
	a.heading = texts[0]
	return true
}

// first returns the text of the first column of a field that has one.
func (a *application) first(row []records.Cell, field tabular.Field) string {
	for _, i := range a.fields[field] {
		if text := strings.TrimSpace(row[i].Text()); text != "" {
			return text
		}
	}
	return ""
}

// session makes a session of a row.
func (a *application) session(n int, row []records.Cell) Session {
	s := Session{
		Key: a.first(row, tabular.ID), Title: line(a.first(row, tabular.Title)), Subtitle: line(a.first(row, tabular.Subtitle)),
		Room: line(a.first(row, tabular.Room)), said: said(row),
	}
	if undecided.MatchString(s.Room) {
		s.Room = ""
	}
	if s.Key == "" && a.in.pages {
		s.Key = pageKey(a.records.Names[n])
	}
	for _, i := range a.fields[tabular.Lang] {
		s.Languages = append(s.Languages, languages(strings.Join(row[i], ", "))...)
	}
	a.texts(&s, row)
	a.translate(&s, row)
	a.people(&s, row)
	a.classify(&s, row)
	a.status(&s, row)
	a.when(&s, row)
	return s
}

// said returns everything that a row says.
func said(row []records.Cell) string {
	var b strings.Builder
	for _, c := range row {
		b.WriteString(strings.Join(c, "\x01") + "\x00")
	}
	return b.String()
}

// withoutRepeats returns texts without those that another says in the same words, with or
// without tags.
func withoutRepeats(texts []string) []string {
	words := func(text string) string {
		return strings.Join(strings.Fields(html.UnescapeString(markupTags.ReplaceAllString(text, " "))), " ")
	}
	var different []string
	for _, text := range texts {
		i := slices.IndexFunc(different, func(other string) bool { return words(other) == words(text) })
		switch {
		case i < 0:
			different = append(different, text)
		case strings.Contains(text, "<"):
			different[i] = text
		}
	}
	return different
}

// texts reads what a session is about, and links to it.
func (a *application) texts(s *Session, row []records.Cell) {
	for _, field := range []tabular.Field{tabular.Text, tabular.KeyPoints} {
		for _, i := range a.fields[field] {
			s.text(strings.Join(row[i], "\n\n"))
		}
	}
	s.Texts = withoutRepeats(s.Texts)
	for _, i := range a.fields[tabular.Link] {
		for _, text := range row[i] {
			if safeAddress(text) != "" {
				s.link(linkName(a.records.Columns[i]), text)
			}
		}
	}
	if safeAddress(s.Room) != "" {
		s.link("", s.Room)
		s.Room = ""
	}
}

// linkName returns the words for a link of a column. Those of one that is only called a
// link are its address.
func linkName(column string) string {
	name := strings.TrimSuffix(column, ".url")
	if last := strings.ToLower(name[strings.LastIndexByte(name, '.')+1:]); slices.Contains([]string{"url", "uri", "link", "href"}, last) {
		return ""
	}
	return facetLabel(name)
}

// longestValue is the most characters of a value that classifies: more are a text.
const longestValue = 80

// classify reads the columns that classify. The values of a list are as they are; a
// text is parted.
func (a *application) classify(s *Session, row []records.Cell) {
	for _, facet := range sortedKeys(a.facets) {
		for _, i := range a.facets[facet] {
			for _, label := range valuesIn(row[i], facet, a.in.pages && strings.EqualFold(a.records.Columns[i], facet)) {
				if utf8.RuneCountInString(label) > longestValue {
					a.Summary.Left.add(a.records.Columns[i] + ", long texts")
					continue
				}
				s.add(facet, label)
			}
		}
	}
}

// valuesIn returns the values in a cell. Jekyll parts tags and categories that are one
// text at its spaces; with commas these part them.
// https://jekyllrb.com/docs/posts/#tags-and-categories
func valuesIn(c records.Cell, facet string, jekyll bool) []string {
	switch {
	case len(c) != 1:
		return c
	case jekyll && facet == "tags" && !strings.ContainsAny(c[0], ",;|\n"):
		return strings.Fields(c[0])
	}
	return tabular.Split(c[0], facet != "track")
}

// status reads what became of a session.
func (a *application) status(s *Session, row []records.Cell) {
	for _, i := range a.fields[tabular.Status] {
		name := a.records.Columns[i]
		if len(row[i]) == 0 && a.unmarked[i] == mapping.Unconfirmed {
			a.Summary.Unconfirmed++
		} else if len(row[i]) == 0 {
			s.exclusion = cmp.Or(s.exclusion, a.unmarked[i])
		}
		for _, text := range row[i] {
			exclusion, known := mapping.ExclusionIn(name, text)
			switch {
			case exclusion == mapping.Unconfirmed:
				a.Summary.Unconfirmed++
			case exclusion != "":
				s.exclusion = cmp.Or(s.exclusion, exclusion)
			case !known:
				a.Summary.UnknownStatus.add(line(text) + " in " + name)
			}
		}
	}
}
