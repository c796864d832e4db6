package export

import (
	"strings"
	"unicode"

	"reportwidget/app/report"
)

// maxAbstract is the length of the longest abstract in characters.
const maxAbstract = 1000

// oneLine returns s as valid text without line breaks, tabs, other control
// characters and runs of spaces. A byte order mark, which programs leave in the
// middle of texts, counts as a space.
func oneLine(s string) string {
	if isLine(s) {
		return s
	}
	var b strings.Builder
	gap := false
	for _, c := range s { // what is not valid UTF-8 comes as U+FFFD
		if unicode.IsSpace(c) || unicode.IsControl(c) || c == byteOrderMark {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		gap = false
	}
	return b.String()
}

// isLine reports whether s is plain ASCII that is one line already.
func isLine(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return s == "" || before != ' '
}

// shorten cuts a long text at the end of a word.
func shorten(s string) string {
	if len(s) <= maxAbstract {
		return s
	}
	runes := []rune(s)
	if len(runes) <= maxAbstract {
		return s
	}
	short := string(runes[:maxAbstract])
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i]
	}
	return strings.TrimRight(short, ",;:.") + "…"
}

// abstract is what a session says in brief: its key points, or else the
// beginning of its text.
func abstract(s *report.Session) string {
	points := make([]string, len(s.KeyPoints))
	for i, k := range s.KeyPoints {
		points[i] = k.String()
	}
	if len(points) == 0 {
		points = []string{s.Text.String()}
	}
	return shorten(oneLine(strings.Join(points, " ")))
}

// list joins what is not empty.
func list(separator string, parts ...string) string {
	joined := ""
	for _, part := range parts {
		if joined != "" && part != "" {
			joined += separator
		}
		joined += part
	}
	return joined
}

// labels returns the labels of the facet's values that a session has.
func labels(f *report.Facet, values []string) []string {
	var all []string
	for _, id := range values {
		if v := f.Value(id); v != nil {
			all = append(all, oneLine(v.Label))
		}
	}
	return all
}

// Filter says what the view is filtered by, such as "Partnership type: Communities
// or Libraries; search: trust", or "" for the whole report.
func (v View) Filter() string {
	var parts []string
	for i := range v.Report.Facets {
		f := &v.Report.Facets[i]
		if chosen := labels(f, v.Query.Facets[f.ID]); len(chosen) > 0 {
			parts = append(parts, oneLine(f.Label)+v.Say.Colon+strings.Join(chosen, v.Say.Citations.Or))
		}
	}
	if words := oneLine(v.Query.Words); words != "" {
		parts = append(parts, v.Say.Citations.Search.With("words", words))
	}
	return strings.Join(parts, "; ")
}
