package search

import (
	"strings"
	"testing"
	"unicode/utf8"

	"reportwidget/app/report"
)

// marked returns the text with its marks in brackets.
func marked(text string, marks []Span) string {
	var b strings.Builder
	end := 0
	for _, m := range marks {
		b.WriteString(text[end:m.Start] + "[" + text[m.Start:m.End] + "]")
		end = m.End
	}
	return b.String() + text[end:]
}

func TestHitsAreMarkedWhereTheyStand(t *testing.T) {
	for _, c := range []struct{ query, want string }{
		{"trust", "Building [trust], then [trust]ees"},
		{"trust then", "Building [trust], [then] trustees"},
		{"tr bui", "[Bui]lding trust"},
		{"strass", "Die [Straß]e"}, {"STRASSE", "die [Straße]n"}, {"stras", "[Straß]e"},
		{"zoe", "[Zoe\u0308] and [Zoë]"}, {"zo", "[Zo]e\u0308"},
		{"oeuvre", "chef-d'[œuvre]"}, {"acces", "l'[accès]"}, {"l'accès", "[l'accès], d'[accès]"},
		{"email", "[e-mail] and [email]s"}, {"e-mail", "[e-mail] and [email]"},
		{"obrien", "Moira [O’Brien]"}, {"children's", "[children's] and [children]"},
		{"1500", "[1,500] people"}, {"istanbul", "[İstanbul]'da"},
		{`"strong together"`, "[Strong, together] but strong"}, {`"a b" c`, "[a b] a [c]d"},
		{"مكتبة", "ال[مَكْتَبَةُ] و[مكتبة]"},
		{"图书馆", "[图书馆]与图书"}, {"图书", "[图书]馆与[图书]"}, {"馆", "图书[馆]"}, {"图书馆 书馆", "[图书馆]"},
		{"がっこう", "[ガッコウ] [ｶﾞｯｺｳ]"}, {"か", "[ｶ]がか\u200dﾞ"},
		{"มา", "[มา]ก ม้า"}, {"도서", "[도서]관 [\u1103\u1169\u1109\u1165]"}, {"하", "[한]국"}, {"하", "[\u1112\u1161\u11ab]"},
		{"🎉", "a [🎉]b"}, {"👍", "[👍🏽]!"}, {"👩👩👧", "[👩‍👩‍👧]"},
		{"x", "\xff[x]\xff\xfe"}, {"a", "[a]\x00[a]\x1f"}, {"é", "[e]\x00[é]"},
		{"", "nothing"}, {"other", "nothing"},
	} {
		text := strings.NewReplacer("[", "", "]", "").Replace(c.want)
		if got := marked(text, ParseWords(c.query).Marks(text)); got != c.want {
			t.Errorf("%q marks %q, not %q", c.query, got, c.want)
		}
	}
}

func TestWhatWasCorrectedIsMarked(t *testing.T) {
	f := NewWordIndex(meeting).Find("bulding trsut")
	if got := marked("Building trust", f.Words.Marks("Building trust")); got != "[Building] [trust]" {
		t.Errorf("marked %q for %v", got, f.Corrected)
	}
}

func TestAnExtractShowsTheTextAroundTheHits(t *testing.T) {
	long := strings.Repeat("Nothing to see here. ", 30)
	s := &report.Session{
		Title:     "Trust",
		KeyPoints: []report.Text{report.PlainText("First point."), report.PlainText("A point on bridges.")},
		Text:      report.PlainText("Start. " + long + "The council trusted the branch, and trust came back to the street. " + long),
	}
	e := ParseWords("trust branch").Extract(s, 80)
	if got := marked(e.Text, e.Marks); got != "council trusted the [branch], and [trust] came back to the street. Nothing to see" || !e.Before || !e.After {
		t.Errorf("the extract is %q, %+v", got, e)
	}
	if e := ParseWords("start").Extract(s, 80); e.Before || !e.After || !strings.HasPrefix(e.Text, "Start. Nothing") || len(e.Text) > 80 {
		t.Errorf("the extract is %+v", e)
	}
	if e := ParseWords("bridg").Extract(s, 80); marked(e.Text, e.Marks) != "A point on [bridg]es." || e.Before || e.After {
		t.Errorf("the extract is %+v", e)
	}
	if e := ParseWords("nothing street").Extract(s, 40); len(e.Marks) != 2 || utf8.RuneCountInString(e.Text) > 48 {
		t.Errorf("the extract is %+v", e)
	}
	for _, query := range []string{"", "nowhere"} {
		if e := ParseWords(query).Extract(s, 80); e.Text != "" || e.Marks != nil {
			t.Errorf("%q has the extract %+v", query, e)
		}
	}
}

func TestAnExtractOfChineseIsCutBetweenCharacters(t *testing.T) {
	s := &report.Session{Text: report.PlainText(strings.Repeat("没有什么可看的。", 30) + "信任从小事开始" + strings.Repeat("没有什么可看的。", 30))}
	e := ParseWords("信任").Extract(s, 24)
	if got := marked(e.Text, e.Marks); got != "什么可看的。[信任]从小事开始没有什么可看的。没有什" {
		t.Errorf("the extract is %q", got)
	}
}
