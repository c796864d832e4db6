package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"reportwidget/app/report"
)

// FuzzSearch holds the index against the texts: a session is found if and only
// if each unit of the query is marked in one of its texts.
func FuzzSearch(f *testing.F) {
	for _, seed := range [][3]string{
		{"Building trust", "L'avant-garde of e-mail, 1,500 people", `"avant garde" trus`},
		{"Straße", "Łódź Æsir İstanbul", "strasse LODZ istanbul"},
		{"图书馆合作", "パートナー ﾊﾟｰﾄﾅｰ", "合作图书馆"},
		{"المَكْتَبَةُ العامّة", "ห้องสมุดของชุมชน", "مكتبه ชุมชน"},
		{"도서관의 협력", "ΣΟΦΌΣ ёлка край", "도서 σοφος"},
		{"👩‍👩‍👧 🇩🇪 👍🏽", "\xff\x00\x1f\x1e", `"""' - '`},
		{"o’", "a\u0301\u0301-b", "trsut"},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}
	f.Fuzz(func(t *testing.T, title, text, query string) {
		r := &report.Report{Sessions: []report.Session{
			{Title: title, KeyPoints: []report.Text{report.PlainText(text), report.PlainText(query)}},
			{Title: text, People: []report.Person{{Name: title, Role: query}}, Text: report.PlainText(title + " " + text)},
			{Text: report.PlainText(text + title), Room: text},
			{},
		}}
		found := NewWordIndex(r).Find(query)
		checkFound(t, r, found)
		for i := range r.Sessions {
			for _, s := range written(&r.Sessions[i]) {
				checkMarks(t, s, found.Words.Marks(s))
			}
			checkExtract(t, &r.Sessions[i], found.Words.Extract(&r.Sessions[i], len(query)))
		}
	})
}

func checkFound(t *testing.T, r *report.Report, found Found) {
	t.Helper()
	if found.Every {
		if !found.Words.Empty() || found.Sessions != nil {
			t.Errorf("every session is found, and %+v", found)
		}
		return
	}
	for i := range r.Sessions {
		held := holds(&r.Sessions[i], found.Words)
		if listed := slices.Contains(found.Sessions, int32(i)); listed != held || held != (found.Scores[i] > 0) {
			t.Errorf("session %d: found %v, score %g, its texts hold the words: %v (%+v)", i, listed, found.Scores[i], held, found.Words)
		}
	}
	if !slices.IsSorted(found.Sessions) {
		t.Errorf("not in order: %v", found.Sessions)
	}
}

func holds(s *report.Session, w Words) bool {
	for i := range w.units {
		unit := Words{units: w.units[i : i+1]}
		if !slices.ContainsFunc(written(s), func(text string) bool { return unit.Marks(text) != nil }) {
			return false
		}
	}
	return true
}

func checkMarks(t *testing.T, text string, marks []Span) {
	t.Helper()
	end := -1
	for _, m := range marks {
		if m.Start <= end || m.End <= m.Start || m.End > len(text) {
			t.Errorf("marks %v of %q", marks, text)
			return
		}
		if inside(text, m.Start) || inside(text, m.End) {
			t.Errorf("the mark %v cuts a letter of %q", m, text)
		}
		end = m.End
	}
}

// inside reports whether a place is within a letter with its marks.
func inside(text string, at int) bool {
	if at == 0 || at == len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return utf8.ValidString(text) && !utf8.RuneStart(text[at]) || extends(r)
}

func checkExtract(t *testing.T, s *report.Session, e Extract) {
	t.Helper()
	checkMarks(t, e.Text, e.Marks)
	if (e.Text == "") != (e.Marks == nil) {
		t.Errorf("the extract %+v", e)
	}
	if !slices.ContainsFunc(written(s), func(text string) bool { return strings.Contains(text, e.Text) }) {
		t.Errorf("the extract %q is from nowhere", e.Text)
	}
}
