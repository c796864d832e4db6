package importer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Summary is what an editor should know about an import: how much was read, what
// was left out and why, and what to look at.
type Summary struct {
	// Read is the number of entries in the file, before some were skipped.
	Read    int
	Skipped []Skipped
	// Left counts the fields that were not read, by their names.
	Left count
	// Partial says that the file is a part of an event, or "".
	Partial string
	// Language is that of the programme, if nothing in the file shows it.
	Language string

	// Floating, Undated, Dayless and AllDay count the sessions whose time has no
	// zone, that have no time, that have one and no day, and that have a day only.
	Floating, Undated, Dayless, AllDay int
	// Zero, Reversed and Long count the ends left out because they are the start,
	// before it, or a day or more after it; Overnight those on the next day.
	Zero, Reversed, Long, Overnight int
	// DaysAbove counts the sessions whose day is only in a row above.
	DaysAbove int
	// InSlots counts the sessions that have their times of the free slots of a timetable, and
	// UnfitSlots are the days with more or fewer slots than sessions.
	InSlots    int
	UnfitSlots []string
	// InBlocks counts the sessions of which only the times of their block are known.
	InBlocks int
	// SeveralDays counts the sessions of several days, of which only the first is shown.
	SeveralDays int
	// Night counts the sessions put on the day after the one they stand under,
	// and Afternoon the times without am or pm taken for the afternoon.
	Night, Afternoon int
	// WrongZone is the zone of the file, where its own times show another.
	WrongZone string
	// Unreadable are texts that are not times, with the titles of their sessions.
	Unreadable, UnknownZones, UnknownRules count
	// Series counts the events that take place several times, Endless and Cut
	// those of which only some times were taken.
	Series, Endless, Cut int

	// Merged counts the spellings of facet values that were joined to another,
	// Folded says how many values were put together, and Dropped the facets that
	// the editor did not want.
	Merged          int
	Folded, Dropped []string
	// OfAll are the facets that were guessed and whose only value all sessions have, which are
	// left out.
	OfAll []string

	// Strays counts the characters that were in another encoding; Images, Links,
	// Embedded and Templates what texts held that a report cannot: images became
	// links, links without an address words, and the others were left out.
	Strays, Images, Links, Embedded, Templates int
	// Filler counts the rows of tables that hold nothing, Errors are those of
	// spreadsheets in cells, and Sheets those of a workbook that were not read.
	Filler int
	Errors Skipped
	Sheets []string
	// DayOfAll are the days that stand above or beside a list of sessions, or name a sheet.
	DayOfAll []string
	// Places are the rooms or tracks that have a column each in a timetable.
	Places []string
	// Translations counts the sessions with a translation, by the tags of languages.
	Translations count
	// Labels counts the values of facets with a name in another language, and Unpaired the
	// cells of which it is not clear what they translate.
	Labels, Unpaired count
	// PeopleSheets are the sheets about people, LostImages counts the images
	// without an address, and Tables those in texts, whose rows became items
	// of lists, or paragraphs.
	PeopleSheets       []string
	LostImages, Tables int
	// OtherOffsets are the sessions whose clock differs from that of the most,
	// where no zone of the event is known.
	OtherOffsets Skipped
	// Against are the sessions of which a file says two different times.
	Against []Skipped
	// OnlyUTC is set for a calendar that gives all times in UTC and no zone.
	OnlyUTC bool
	// UnknownStatus counts the words for what became of sessions that nobody here
	// knows, whose sessions are published, Slugs the people of whom only the address of
	// a page is known, and Lists the entries of lists that hold no sessions.
	UnknownStatus, Slugs, Lists count
	// Affiliations are those that could not be given to people, as there are more or fewer
	// people.
	Affiliations count
	// Shared counts the entries whose identifier another entry has, which differs.
	Shared int
	// Secrets counts the lines of texts with passwords of online meetings, which are left out.
	Secrets int
	// Unconfirmed counts the sessions that nobody has confirmed.
	Unconfirmed int
}

// Skipped are entries of a file that did not become a session.
type Skipped struct {
	Reason string
	Titles []string
}

// clone returns a summary that can be added to without changing this one.
func (s Summary) clone() Summary {
	s.Skipped = slices.Clone(s.Skipped)
	for i := range s.Skipped {
		s.Skipped[i].Titles = slices.Clip(s.Skipped[i].Titles)
	}
	s.Errors.Titles, s.Sheets, s.PeopleSheets = slices.Clip(s.Errors.Titles), slices.Clip(s.Sheets), slices.Clip(s.PeopleSheets)
	for _, c := range []*count{&s.Left, &s.Unreadable, &s.UnknownZones, &s.UnknownRules, &s.UnknownStatus, &s.Slugs, &s.Lists, &s.Affiliations, &s.Unpaired} {
		c.of = maps.Clone(c.of)
	}
	return s
}

// LeftOut returns the number of entries that did not become a session.
func (s *Summary) LeftOut() int {
	n := s.Filler
	for _, k := range s.Skipped {
		n += len(k.Titles)
	}
	return n
}

// against notes a session of which the file says two times.
func (s *Summary) against(reason, title string) {
	i := slices.IndexFunc(s.Against, func(k Skipped) bool { return k.Reason == reason })
	if i < 0 {
		i = len(s.Against)
		s.Against = append(s.Against, Skipped{Reason: reason})
	}
	s.Against[i].Titles = append(s.Against[i].Titles, title)
}

// skip notes an entry that does not become a session.
func (s *Summary) skip(reason, title string) {
	i := slices.IndexFunc(s.Skipped, func(k Skipped) bool { return k.Reason == reason })
	if i < 0 {
		i = len(s.Skipped)
		s.Skipped = append(s.Skipped, Skipped{Reason: reason})
	}
	s.Skipped[i].Titles = append(s.Skipped[i].Titles, title)
}

// nothing says why no session is left.
func (s *Summary) nothing() string {
	if s.Read == 0 {
		return "the programme is empty"
	}
	var why []string
	for _, k := range s.Skipped {
		why = append(why, fmt.Sprintf("%s (%d)", k.Reason, len(k.Titles)))
	}
	return "all was skipped: " + strings.Join(why, ", ")
}

// nothingHint says what to do where no session is left.
func (s *Summary) nothingHint() string {
	if s.Read == 0 || len(s.Skipped) == 0 {
		return "publish the schedule in the tool that it comes from, and export it again"
	}
	return "export the sessions that took place; if these did, change or leave out the column that says otherwise (--map -Column)"
}

// sessions returns a number of sessions in words.
func sessions(n int) string {
	if n == 1 {
		return "1 session"
	}
	return fmt.Sprintf("%d sessions", n)
}

// shown is how many examples are named of what was skipped.
const shown = 5

// String returns what was skipped as "breaks (2): Lunch, Coffee".
func (k Skipped) String() string {
	var names []string
	for _, title := range k.Titles {
		if title != "" && !slices.Contains(names, title) {
			names = append(names, title)
		}
	}
	s := fmt.Sprintf("%s (%d)", k.Reason, len(k.Titles))
	if more := len(names) - shown; more > 0 {
		names = append(names[:shown:shown], fmt.Sprintf("and %d more", more))
	}
	if len(names) > 0 {
		s += ": " + strings.Join(names, ", ")
	}
	return s
}
