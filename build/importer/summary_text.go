package importer

import (
	"fmt"
	"strconv"
	"strings"

	"al.essio.dev/pkg/shellescape"

	"reportwidget/build/importer/mapping"
)

// Tell returns what an editor should know about the programme, which was made a
// report in the folder, in lines.
func (p *Programme) Tell(folder string) string {
	t := &teller{}
	t.say(p.Notes == nil, "%s: %s read as %s, %s written", folder, entries(p.Summary.Read), p.Format, sessions(len(p.Sessions)))
	t.say(p.Notes != nil, "%s: %s read, %s written", folder, p.Format, sessions(len(p.Sessions)))
	t.read(p)
	t.advise(p, folder)
	return t.text()
}

// TellRead returns what an editor should know about what was read, which is put into a
// folder that is there already.
func (p *Programme) TellRead() string {
	t := &teller{into: true}
	t.say(p.Notes == nil, "%s read as %s", entries(p.Summary.Read), p.Format)
	t.say(p.Notes != nil, "%s read, %s", p.Format, sessions(len(p.Sessions)))
	t.read(p)
	return t.text()
}

func (t *teller) text() string { return strings.Join(t.lines, "\n") + "\n" }

// read says what was read, and what was not.
func (t *teller) read(p *Programme) {
	for _, k := range p.Summary.Skipped {
		t.say(true, "  skipped %s", k)
	}
	t.say(p.Summary.Filler > 0, "  skipped empty rows (%d)", p.Summary.Filler)
	t.say(len(p.Summary.Sheets) > 0, "  skipped sheets, hidden or without titles and times of sessions: %s", strings.Join(p.Summary.Sheets, ", "))
	t.say(len(p.Summary.Errors.Titles) > 0, "  %s", p.Summary.Errors)
	t.say(len(p.Summary.Places) > 0, "Read as a timetable with a session in each cell, in a column for each room, track, day or time: %s", strings.Join(p.Summary.Places, ", "))
	t.columns(p)
	t.say(len(p.Summary.DayOfAll) > 0, "Days of sessions that have none of their own: %s", strings.Join(p.Summary.DayOfAll, ", "))
	t.notes(p)
	t.say(len(p.Summary.PeopleSheets) > 0, "  skipped sheets about people: %s", strings.Join(p.Summary.PeopleSheets, ", "))
	t.facets(p)
	t.say(len(p.Summary.Translations.of) > 0, "Translations of sessions: %s", &p.Summary.Translations)
	t.say(len(p.Summary.Labels.of) > 0, "Translations of values of facets: %s", &p.Summary.Labels)
	t.say(len(p.Summary.Unpaired.of) > 0, "Translations of values that are left out, as there are more or fewer than originals: %s", p.Summary.Unpaired.most(mostValues))
	t.times(p)
	t.say(len(p.Summary.Affiliations.of) > 0, "Affiliations that are left out, as the session has another number of people: %s", p.Summary.Affiliations.most(mostValues))
	t.texts(&p.Summary)
	t.say(p.Summary.Secrets > 0, "Lines with a password or dial-in details of an online meeting, left out: %d", p.Summary.Secrets)
	left := p.Summary.Left.without(columnNames(p.Mapping))
	t.say(len(left.of) > 0, "Fields that were not imported: %s", &left)
	t.say(len(p.Summary.Lists.of) > 0, "Lists in the file that hold no sessions: %s", &p.Summary.Lists)
	t.questions(p)
}

func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// teller collects the lines. It is into a folder that is there already if that says itself
// what happens to the summary and to credits.
type teller struct {
	lines []string
	into  bool
}

// say adds a line if there is a reason to.
func (t *teller) say(reason bool, format string, args ...any) {
	if reason {
		t.lines = append(t.lines, fmt.Sprintf(format, args...))
	}
}

// mostValues is how many values of a facet are named.
const mostValues = 8

func (t *teller) facets(p *Programme) {
	for _, f := range p.Facets {
		var values count
		for _, v := range f.Values {
			values.set(v.Label, v.Sessions)
		}
		t.say(true, "Facet %s, %d values: %s", f.ID, len(f.Values), values.most(mostValues))
	}
	s := &p.Summary
	t.say(len(p.Facets) == 0, "No facet: nothing in the file classifies the sessions")
	t.say(s.Merged > 0, "  other spellings of a value, joined to the most frequent one: %d", s.Merged)
	t.say(len(s.Folded) > 0, "  put together as %q: the values of one session, %s", p.terms().Other, strings.Join(s.Folded, ", "))
	t.say(len(s.OfAll) > 0, "  left out, as all sessions have the same value: %s; --map facet=COLUMN keeps one", strings.Join(s.OfAll, ", "))
	t.say(len(s.Dropped) > 0, "  left out as you wished: %s", strings.Join(s.Dropped, ", "))
}

func (t *teller) times(p *Programme) {
	s := &p.Summary
	zone := "no time zone is known"
	if p.Zone != nil {
		zone = "in the time zone " + p.Zone.String()
	}
	t.say(s.Undated+s.Dayless < len(p.Sessions), "Times from %s to %s, %s", p.Start, p.End, zone)
	for _, k := range s.Against {
		t.say(true, "  sessions with %s", k)
	}
	t.say(s.WrongZone != "", "  the file names the zone %s, but its times are those of another; they stay as they are", s.WrongZone)
	t.say(len(s.UnknownZones.of) > 0, "  zones that are not known, whose times stay as they are: %s", &s.UnknownZones)
	t.say(s.Floating > 0, "  %s without a time zone in the file, taken for the time of the place", sessions(s.Floating))
	t.say(len(s.OtherOffsets.Titles) > 0, "  sessions with %s", s.OtherOffsets)
	t.say(s.Undated > 0, "  %s without a time", sessions(s.Undated))
	t.say(s.Dayless > 0, "  %s with a time and no day", sessions(s.Dayless))
	t.say(s.AllDay > 0, "  %s with a day without a time", sessions(s.AllDay))
	t.say(s.DaysAbove > 0, "  %s without a day in the row, put on that of the row above", sessions(s.DaysAbove))
	t.say(s.InSlots > 0, "  %s with the times of the free slots of the timetable, which they fill in the order of the file", sessions(s.InSlots))
	t.say(len(s.UnfitSlots) > 0, "  days with more or fewer free slots in the timetable than sessions, so their times were not used: %s", line(strings.Join(s.UnfitSlots, ", ")))
	t.say(s.InBlocks > 0, "  %s in blocks that are longer than they are: the file does not say when each begins, so only its day is shown", sessions(s.InBlocks))
	t.say(s.SeveralDays > 0, "  %s of several days, shown on the first", sessions(s.SeveralDays))
	t.say(s.Overnight > 0, "  %s over midnight", sessions(s.Overnight))
	t.say(s.Night > 0, "  %s of the night put on the day after the one they stand under", sessions(s.Night))
	t.say(s.Afternoon > 0, "  times without am or pm, taken for the afternoon: %d", s.Afternoon)
	t.say(s.Zero > 0, "  %s of no length: the end is left out", sessions(s.Zero))
	t.say(s.Reversed > 0, "  %s with an end before the start: the end is left out", sessions(s.Reversed))
	t.say(s.Long > 0, "  %s of a day or longer: the end is left out", sessions(s.Long))
	t.say(len(s.Unreadable.of) > 0, "  texts that could not be read as a day, a time or a length, left out: %s", s.Unreadable.most(mostUnread))
	t.say(s.Series > 0, "  events that take place several times, each time a session: %d", s.Series)
	t.say(s.Endless > 0, "  series without an end, imported with their first time only: %d", s.Endless)
	t.say(s.Cut > 0, "  series that are too long, imported with their first %d times only: %d", maxOccurrences, s.Cut)
	t.say(len(s.UnknownRules.of) > 0, "  rules that are not supported, imported with the first time only: %s", s.UnknownRules.most(mostValues))
}

func (t *teller) texts(s *Summary) {
	t.say(s.Strays > 0, "Characters or cells in another encoding than the rest, which were read nevertheless: %d", s.Strays)
	t.say(s.Images > 0, "Images in texts that became links: %d", s.Images)
	t.say(s.LostImages > 0, "Images in texts without a full address, kept as their descriptions: %d", s.LostImages)
	t.say(s.Tables > 0, "Tables in texts, kept as a list or paragraphs, one for each row: %d", s.Tables)
	t.say(s.Links > 0, "Links that readers could not follow, kept as words: %d", s.Links)
	t.say(s.Embedded > 0, "Scripts, styles, forms and players in texts, left out: %d", s.Embedded)
	t.say(s.Templates > 0, "Template tags in texts, left out: %d", s.Templates)
}

// mostUnread is how many texts are named that could not be read.
const mostUnread = 20

// columns shows what the columns of the file were read as, and which were not used.
func (t *teller) columns(p *Programme) {
	var used, unused, same []string
	for _, c := range p.Mapping.Columns {
		name := c.Name
		if c.Sheet != "" {
			name = c.Sheet + ": " + name
		}
		switch {
		case c.Field != "":
			used = append(used, fmt.Sprintf("  %-12s ← %-24s %s%s%s", c.Field, name, c.Why, example(c), others(c)))
		case len(c.Examples) == 1 && c.Filled == p.Summary.Read && c.Filled > 2 && (len(c.Alternatives) < 3 || strings.Contains(c.Name, ".")):
			same = append(same, fmt.Sprintf("%s (%q)", name, c.Examples[0]))
		case c.Filled > 0:
			unused = append(unused, fmt.Sprintf("  %s (%d): %s; %s%s", name, c.Filled, c.Why, strings.Join(quotedAll(c.Examples), ", "), others(c)))
		}
	}
	if len(used) > 0 {
		t.lines = append(t.lines, "What the columns were read as (change it with --map FIELD=\"COLUMN\" or --map -COLUMN):")
		t.lines = append(t.lines, used...)
	}
	if len(unused) > 0 {
		t.lines = append(t.lines, "Columns that are not used:")
		t.lines = append(t.lines, unused...)
	}
	t.say(len(same) > 0, "Columns that are not used and the same in all entries: %s", strings.Join(same, ", "))
}

func example(c mapping.Column) string {
	switch {
	case c.Filled == 0:
		return "; it is empty"
	case len(c.Examples) == 0:
		return ""
	}
	return fmt.Sprintf("; for example %q", c.Examples[0])
}

// others names what else a column could be.
func others(c mapping.Column) string {
	var names []string
	for _, f := range c.Alternatives {
		names = append(names, string(f))
	}
	if len(names) == 0 {
		return ""
	}
	return "; it could also be " + strings.Join(names, ", ")
}

func quotedAll(texts []string) []string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = strconv.Quote(text)
	}
	return all
}

// columnNames returns the names of the columns of a mapping.
func columnNames(m mapping.Mapping) []string {
	var names []string
	for _, c := range m.Columns {
		names = append(names, line(c.Name))
	}
	return names
}

// questions lists what is not certain, with how to answer.
func (t *teller) questions(p *Programme) {
	if len(p.Mapping.Questions) == 0 {
		return
	}
	t.say(true, "Not certain:")
	for _, q := range p.Mapping.Questions {
		t.say(true, "  - %s", q.Text)
		t.say(true, "    %s", answer(q))
	}
}

// answer says how to answer a question at the command.
func answer(q mapping.Question) string {
	switch q.Ask {
	case mapping.AskDateOrder:
		return "answer with --date-order day-month or --date-order month-day"
	case mapping.AskFirstDay:
		return "answer with --first-day, for example --first-day 2026-05-04"
	case mapping.AskFilter:
		return fmt.Sprintf("answer with --map %s, or --map %s", shellescape.Quote(string(q.Options[0].Field)+"="+q.Column), shellescape.Quote("-"+q.Column))
	case mapping.AskStatus:
		return "if they are not, remove their rows; if the column says something else, answer with --map " + shellescape.Quote("-"+q.Column)
	}
	return fmt.Sprintf("answer with --map %s to confirm it, or --map %s", shellescape.Quote(string(q.Options[0].Field)+"="+q.Column), shellescape.Quote("-"+q.Column))
}

// advise says what to do next.
func (t *teller) advise(p *Programme, folder string) {
	s := &p.Summary
	t.say(true, "Next:")
	t.say(s.Partial != "", "  - %s; import the others too, or export all at once", s.Partial)
	t.say(s.Unconfirmed > 0, "  - %s not confirmed: see whether they took place", sessions(s.Unconfirmed))
	t.say(s.OnlyUTC, "  - the file gives times in UTC only: import again with --zone, for example --zone Europe/London, to show those of the place")
	t.say(len(s.UnknownStatus.of) > 0, "  - sessions are published whose status is not known: %s", s.UnknownStatus.most(mostValues))
	t.say(s.Shared > 0, "  - %s with the identifier of another that differs in something: each is a session; if they are one, join their rows in the file", entries(s.Shared))
	t.say(len(s.Slugs.of) > 0, "  - people of whom the file has only the address of a page, whose names were made of it: %s", s.Slugs.most(mostValues))
	t.say(p.Zone == nil && s.Undated+s.Dayless < len(p.Sessions), "  - name the time zone of the event in report.yaml, or import again with --zone")
	t.say(s.Undated > 0, "  - add the times that are missing")
	t.say(s.Dayless > 0, "  - add the days that are missing")
	for _, f := range p.Facets {
		single := 0
		for _, v := range f.Values {
			if v.Sessions == 1 {
				single++
			}
		}
		t.say(single > shown, "  - %s has %d values of one session; --fold-singles puts them together", f.ID, single)
		t.say(len(f.Values) == 1, "  - %s has one value, which filters nothing; --facet %s= leaves it out", f.ID, f.ID)
	}
	t.say(len(p.Facets) > 0, "  - %s is the most prominent facet; put another first in report.yaml if you like", firstFacet(p))
	t.say(p.Title == "", "  - give the report and its event their names in %s/report.yaml: the file has none", folder)
	t.say(s.Language != "", "  - the language of the report was taken to be %q, as nothing in the file shows it: see languages in %s/report.yaml", s.Language, folder)
	t.say(true, "  - write the summary and name the publisher in %s/report.yaml", folder)
	t.say(true, "  - reportwidget serve %s", shellescape.Quote(folder))
}

func firstFacet(p *Programme) string {
	if len(p.Facets) == 0 {
		return ""
	}
	return p.Facets[0].ID
}
