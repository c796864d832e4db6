package export

import (
	"os"
	"strings"
	"testing"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// sample returns a view of a report with sessions of every kind: with people
// and without, with a time, a day only, and neither.
func sample() View {
	return View{Say: saying("en"), Address: "https://reports.example.org/sample/", Report: &report.Report{
		ID: "sample", Lang: "en", Title: "From trends to practice: a sample", Summary: report.PlainText("What it is."),
		Event:     report.Event{Name: "Summit of Samples", Place: "Brisbane, Australia", Start: "2024-09-30", End: "2024-10-03", Zone: "Australia/Brisbane"},
		Publisher: report.Link{Name: "Federation of Libraries (FL)", URL: "https://example.org/"},
		Licence:   report.Link{Name: "CC BY 4.0", URL: "https://creativecommons.org/licenses/by/4.0/"},
		Facets: []report.Facet{
			{ID: "partnership", Label: "Partnership type", Values: []report.Value{{ID: "libraries", Label: "Libraries"}, {ID: "communities", Label: "Communities"}}},
			{ID: "kind", Label: "Kind", Values: []report.Value{{ID: "talk", Label: "Talk"}}},
		},
		Sessions: []report.Session{
			{ID: "one", Title: "Who are we?", Date: "2024-10-01", Start: "09:00", End: "10:30", Room: "Hall",
				People:    []report.Person{{Name: "Berg, Anna Maria", Role: "Chair"}, {Name: "Ashleigh Lowry"}},
				KeyPoints: []report.Text{report.PlainText("Trust matters."), report.PlainText("So does time.")},
				Text:      report.PlainText("A long story."),
				Facets:    map[string][]string{"partnership": {"libraries", "communities"}, "kind": {"talk"}}},
			{ID: "two", Title: "A day out", Date: "2024-10-02", Lang: "fr", Facets: map[string][]string{"partnership": {"communities"}}},
			{ID: "three", Title: "Without a day"},
		},
	}}
}

// saying returns the interface in a language.
func saying(lang string) *messages.Catalogue {
	file, err := os.ReadFile("../messages/" + lang + ".json")
	if err != nil {
		panic(err)
	}
	say, err := messages.Read(file)
	if err != nil {
		panic(err)
	}
	return say
}

// filtered returns the view of two sessions that a reader has chosen.
func filtered() View {
	v := sample()
	v.Query = report.Query{Facets: map[string][]string{"partnership": {"libraries", "communities"}}, Words: "trust", Session: "one", Frame: map[string]string{"theme": "dark"}}
	v.Sessions = []*report.Session{&v.Report.Sessions[1], &v.Report.Sessions[0]}
	return v
}

// hostile are texts that have a meaning in one of the formats.
var hostile = []string{
	`quotes " and ' and “these” and ''two''`, `{braces} {{two}} {unbalanced`, `}unbalanced {`, `back\slash \n \\ \textbf{x} \`,
	"lines\nand\r\nmore\rof\nthem", "\ttab", `=cmd|' /C calc'!A0`, "+1", "-1 -- --- ----", "@SUM(A1)", "semi;colon, comma: colon",
	"100% & #1 $x$ a_b ^c ~d ``e´´ <<f>> ?` !`", "emoji 👩‍🚀🏳️‍🌈 " + strings.Repeat("😀", 40), "العربية: مكتبات تعمل معًا، دائمًا؛ " + strings.Repeat("سلام ", 30),
	strings.Repeat("é", 200), "中文" + strings.Repeat("圖書館", 60), "Rock and Roll AND more", "TY  - RPRT\r\nER  - ", "END:VCALENDAR\r\nBEGIN:VEVENT",
	"</script><script>alert(1)</script><!--", "\u2028\u2029\u00a0\ufeff", "@article{x, title={y}}", strings.Repeat("a", 74) + "é" + strings.Repeat("b", 73) + "😀",
}

// hostileView returns the sample with the text wherever an author can write.
func hostileView(s string) View {
	v := sample()
	r := v.Report
	r.Title, r.Summary = s, report.PlainText(s)
	r.Event.Name, r.Event.Place = s, s
	r.Publisher.Name = s
	r.Facets[0].Label, r.Facets[0].Values[0].Label = s, s
	one := &r.Sessions[0]
	one.Title, one.Room, one.People[0], one.People[1].Name = s, s, report.Person{Name: s, Role: s}, "Lee, "+s
	one.KeyPoints, one.Text = []report.Text{report.PlainText(s)}, report.PlainText(s)
	return v
}

func TestALinkLeadsToWhatIsOnScreen(t *testing.T) {
	for name, c := range map[string]struct {
		view View
		want string
	}{
		"the report":      {sample(), "https://reports.example.org/sample/"},
		"a filtered view": {filtered(), "https://reports.example.org/sample/?partnership=libraries&partnership=communities&q=trust"},
	} {
		if got := c.view.Link(); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestAnAddressThatLeadsNowhereFromAFileIsLeftOut(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/r/?q=x#y": "https://example.org/r/", "HTTP://example.org/r": "HTTP://example.org/r/",
		"https://example.org/r/index.html": "https://example.org/r/", "https://example.org": "https://example.org/",
		"": "", "./": "", "../../": "", "/r/": "", "//example.org/": "", "file:///r/": "", "javascript:alert(1)": "", "https://": "", "https://a b/": "",
	} {
		v := sample()
		v.Address = address
		if got := v.Link(); got != want {
			t.Errorf("%q gives %q", address, got)
		}
		if got := v.SessionLink(&v.Report.Sessions[0]); (got == "") != (want == "") {
			t.Errorf("%q gives the session %q", address, got)
		}
	}
}

func TestOnlyAnEmptyQueryMeansAllSessions(t *testing.T) {
	none := sample()
	none.Query.Words = "nothing like it"
	for name, c := range map[string]struct {
		view View
		want int
	}{"the report": {sample(), 4}, "a filtered view": {filtered(), 3}, "no match": {none, 1}} {
		if got := len(c.view.Works()); got != c.want {
			t.Errorf("%s: %d works", name, got)
		}
	}
}

func TestABundleHoldsTheFilteredSessionsAndOpens(t *testing.T) {
	v := filtered()
	packed, err := v.Bundle("r1")
	if err != nil {
		t.Fatal(err)
	}
	b, err := report.Decode(strings.NewReader(string(packed)))
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Report.Sessions) != 2 || b.Report.Sessions[0].ID != "two" || b.Release != "r1" || len(b.Report.Facets) != 2 {
		t.Errorf("%+v", b)
	}
	if len(v.Report.Sessions) != 3 {
		t.Error("the report itself was changed")
	}
	v.Sessions = nil
	if packed, _ := v.Bundle("r1"); !strings.Contains(string(packed), `"sessions":[]`) {
		t.Errorf("no session at all is %s", packed)
	}
}

func TestTheSameViewGivesTheSameBytes(t *testing.T) {
	all := func() string {
		v := filtered()
		calendar, _ := v.Calendar()
		return BibTeX(v.Works()) + RIS(v.Works()) + CSL(v.Works()) + v.CSV() + calendar
	}
	first := all()
	for range 20 {
		if all() != first {
			t.Fatal("another result")
		}
	}
}

func TestTextBecomesOneLine(t *testing.T) {
	for s, want := range map[string]string{
		"": "", " ": "", "a": "a", "a b": "a b", " a": "a", "a ": "a", "a  b": "a b", "a\nb\r\n\tc": "a b c", "é\u00a0ü": "é ü", "a\xffb": "a\uFFFDb", "a\ufeffb": "a b", "a\x00b": "a b",
	} {
		if got := oneLine(s); got != want {
			t.Errorf("%q became %q", s, got)
		}
	}
}
