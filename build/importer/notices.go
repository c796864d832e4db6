package importer

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Notice is something that an author should know about a programme besides its sessions:
// what was not understood, taken for something, or left out of a session.
type Notice struct {
	// Kind is one of [NoticeKinds].
	Kind string
	// Count is how often it was met, or 0 if a number says nothing.
	Count int
	// Values are the texts of the file that it is about, the most frequent first.
	Values []string
}

// NoticeKinds are the kinds of all notices.
func NoticeKinds() (kinds []string) {
	for _, n := range (&Programme{}).allNotices() {
		kinds = append(kinds, n.Kind)
	}
	return kinds
}

// Notices returns what an author should know about the programme.
func (p *Programme) Notices() []Notice {
	return slices.DeleteFunc(p.allNotices(), func(n Notice) bool { return n.Count == 0 && len(n.Values) == 0 })
}

// allNotices has those that nothing was met of, too.
func (p *Programme) allNotices() []Notice {
	s := &p.Summary
	left := s.Left.without(columnNames(p.Mapping))
	untimed := s.Undated
	if untimed == len(p.Sessions) {
		untimed = 0 // the file has no times at all
	}
	var language []string
	if s.Language != "" {
		language = []string{s.Language}
	}
	return []Notice{
		{"unread", 0, s.unread()},
		{"dayless", s.Dayless, nil},
		{"untimed", untimed, nil},
		{"row-above", s.DaysAbove, nil},
		{"ends", s.Zero + s.Reversed + s.Long, nil},
		{"afternoon", s.Afternoon, nil},
		{"several-days", s.SeveralDays, nil},
		{"spellings", s.Merged, nil},
		{"status", 0, s.UnknownStatus.names()},
		{"affiliations", 0, s.Affiliations.names()},
		{"errors", len(s.Errors.Titles), nil},
		{"sheets", 0, slices.Concat(s.Sheets, s.PeopleSheets)},
		{"fields", 0, left.names()},
		{"pictures", s.Images + s.LostImages, nil},
		{"embedded", s.Embedded + s.Templates, nil},
		{"secrets", s.Secrets, nil},
		{"language", 0, language},
	}
}

// unread are the texts that are not times, with their columns in parentheses.
func (s *Summary) unread() (texts []string) {
	for _, name := range s.Unreadable.names() {
		if at := strings.LastIndex(name, ` in "`); at >= 0 {
			if column, err := strconv.Unquote(name[at+len(" in "):]); err == nil {
				name = name[:at] + " (" + column + ")"
			}
		}
		texts = append(texts, name)
	}
	return texts
}

// names are those that were counted, the most frequent first.
func (c *count) names() []string {
	return slices.SortedFunc(maps.Keys(c.of), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.of[b], c.of[a]), cmp.Compare(a, b))
	})
}
