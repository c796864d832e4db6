package search

import (
	"unicode"
	"unicode/utf8"

	"reportwidget/app/report"
)

// Extract is a short stretch of a session's text.
type Extract struct {
	Text  string
	Marks []Span // in Text
	// Before and After tell whether the text goes on there.
	Before, After bool
}

// Extract returns the stretch of the session's text, or else of one of its key
// points, where the words are hit most densely, the first such one. It is about
// size code points long and is cut between words. Nothing is returned if
// neither is hit.
func (w Words) Extract(s *report.Session, size int) Extract {
	for _, t := range append([]report.Text{s.Text}, s.KeyPoints...) {
		text := t.String()
		if marks := w.Marks(text); len(marks) > 0 {
			return extract(text, marks, size)
		}
	}
	return Extract{}
}

// extract cuts the text around its marks: a quarter of the room is before them,
// and at least an eighth behind.
func extract(text string, marks []Span, size int) Extract {
	first, last := densest(text, marks, size*3/4)
	start := back(text, marks[first].Start, size/4)
	room := size - utf8.RuneCountInString(text[start:marks[last].End])
	end := forth(text, marks[last].End, max(room, size/8))
	e := Extract{Text: text[start:end], Before: start > 0, After: end < len(text)}
	for _, m := range marks {
		if m.Start >= start && m.End <= end {
			e.Marks = append(e.Marks, Span{m.Start - start, m.End - start})
		}
	}
	return e
}

// densest returns the first and the last of the most marks that size code
// points hold.
func densest(text string, marks []Span, size int) (first, last int) {
	from, room := 0, size-utf8.RuneCountInString(text[marks[0].Start:marks[0].End])
	for to := 1; to < len(marks); to++ {
		room -= utf8.RuneCountInString(text[marks[to-1].End:marks[to].End])
		for ; room < 0 && from < to; from++ {
			room += utf8.RuneCountInString(text[marks[from].Start:marks[from+1].Start])
		}
		if to-from > last-first {
			first, last = from, to
		}
	}
	return first, last
}

// back returns the farthest start of a word up to n code points before at.
func back(text string, at, n int) int {
	start := at
	for i := at; i > 0 && n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
		if before, after := around(text, i); i == 0 || parted(before, after) && !unicode.IsSpace(after) {
			start = i
		}
	}
	return start
}

// forth returns the farthest end of a word up to n code points behind at.
func forth(text string, at, n int) int {
	end := at
	for i := at; i < len(text) && n > 0; n-- {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
		if before, after := around(text, i); i == len(text) || parted(before, after) && !unicode.IsSpace(before) {
			end = i
		}
	}
	return end
}

func around(text string, at int) (before, after rune) {
	before, _ = utf8.DecodeLastRuneInString(text[:at])
	after, _ = utf8.DecodeRuneInString(text[at:])
	return before, after
}

// parted reports whether text can be cut between two code points: at a space,
// or anywhere in unspaced text but within a letter.
func parted(before, after rune) bool {
	if extends(after) {
		return false
	}
	return unicode.IsSpace(before) || unicode.IsSpace(after) || within(before, unspaced) || within(after, unspaced)
}
