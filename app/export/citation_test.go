package export

import (
	"fmt"
	"strings"
	"testing"

	"reportwidget/app/report"
)

// marked returns a citation with its italics between asterisks.
func marked(t report.Text) string {
	var b strings.Builder
	for _, n := range t[0].Nodes {
		switch n.Kind {
		case report.Emphasis:
			b.WriteString("*" + n.Nodes.String() + "*")
		case report.Anchor:
			b.WriteString(n.Href)
		default:
			b.WriteString(n.Text)
		}
	}
	return b.String()
}

func TestCitationsAreAsTheManualsAsk(t *testing.T) {
	whole, view := sample(), filtered()
	sessions := whole.Report.Sessions
	bare := View{Report: &report.Report{ID: "bare", Title: "Is this all?", Sessions: []report.Session{{ID: "s", Title: "It is."}}}}
	for name, c := range map[string]struct {
		work         Work
		apa, chicago string
	}{
		"a report": {whole.Work(),
			"Federation of Libraries (FL). (2024). *From trends to practice: a sample*. https://reports.example.org/sample/",
			"Federation of Libraries (FL). *From trends to practice: a sample*. Federation of Libraries (FL), 2024. https://reports.example.org/sample/."},
		"a filtered view": {view.Work(),
			"Federation of Libraries (FL). (2024). *From trends to practice: a sample* [Filtered view: Partnership type: Libraries or Communities; search: trust]. https://reports.example.org/sample/?partnership=libraries&partnership=communities&q=trust",
			"Federation of Libraries (FL). *From trends to practice: a sample*. Filtered view: Partnership type: Libraries or Communities; search: trust. Federation of Libraries (FL), 2024. https://reports.example.org/sample/?partnership=libraries&partnership=communities&q=trust."},
		"a session with people": {whole.SessionWork(&sessions[0]),
			"Berg, A. M., & Ashleigh Lowry. (2024, September 30–October 3). *Who are we?* [Conference session]. Summit of Samples, Brisbane, Australia. https://reports.example.org/sample/session/one/",
			"Berg, Anna Maria, and Ashleigh Lowry. “Who are we?” Conference session, Summit of Samples, Brisbane, Australia, October 1, 2024. https://reports.example.org/sample/session/one/."},
		"a session of nobody": {whole.SessionWork(&sessions[2]),
			"Federation of Libraries (FL). (2024, September 30–October 3). *Without a day* [Conference session]. Summit of Samples, Brisbane, Australia. https://reports.example.org/sample/session/three/",
			"Federation of Libraries (FL). “Without a day.” Conference session, Summit of Samples, Brisbane, Australia, September 30–October 3, 2024. https://reports.example.org/sample/session/three/."},
		"a report of which little is known": {bare.Work(),
			"*Is this all?* (n.d.).", "*Is this all?* n.d."},
		"a session of which little is known": {bare.SessionWork(&bare.Report.Sessions[0]),
			"*It is.* [Conference session]. (n.d.). Is this all?", "“It is.” Conference session, n.d."},
	} {
		if got := marked(APA(c.work)); got != c.apa {
			t.Errorf("%s, APA:\n%s\n%s", name, got, c.apa)
		}
		if got := marked(Chicago(c.work)); got != c.chicago {
			t.Errorf("%s, Chicago:\n%s\n%s", name, got, c.chicago)
		}
	}
}

func TestManyAuthorsAreNamedAsTheManualsAsk(t *testing.T) {
	people := func(n int) []Name {
		var all []Name
		for i := range n {
			all = append(all, Name{Family: fmt.Sprintf("F%d", i), Given: "Jo"})
		}
		return all
	}
	groups := []Name{{Literal: "ALIA"}, {Literal: "FL"}}
	for _, c := range []struct {
		names        []Name
		apa, chicago string
	}{
		{nil, "", ""},
		{people(1), "F0, J.", "F0, Jo"},
		{people(2), "F0, J., & F1, J.", "F0, Jo, and Jo F1"},
		{people(3), "F0, J., F1, J., & F2, J.", "F0, Jo, Jo F1, and Jo F2"},
		{groups, "ALIA & FL", "ALIA and FL"},
		{people(11), "F0, J., F1, J., F2, J., F3, J., F4, J., F5, J., F6, J., F7, J., F8, J., F9, J., & F10, J.", "F0, Jo, Jo F1, Jo F2, Jo F3, Jo F4, Jo F5, Jo F6, et al."},
	} {
		if got := apaNames(c.names); got != c.apa {
			t.Errorf("APA: %s", got)
		}
		if got := chicagoNames(c.names); got != c.chicago {
			t.Errorf("Chicago: %s", got)
		}
	}
	if got := apaNames(people(20)); !strings.HasSuffix(got, ", F18, J., & F19, J.") {
		t.Errorf("20 authors: %s", got)
	}
	if got := apaNames(people(25)); !strings.HasSuffix(got, ", F18, J., . . . F24, J.") {
		t.Errorf("25 authors: %s", got)
	}
}

func TestANameIsDividedOnlyWhereItsCommaSaysHow(t *testing.T) {
	for s, want := range map[string]Name{
		"Berg, Anna Maria": {Family: "Berg", Given: "Anna Maria"}, "Anna Berg": {Literal: "Anna Berg"}, "王小明": {Literal: "王小明"},
		"Berg,": {Literal: "Berg,"}, ", Anna": {Literal: ", Anna"}, "Archives, Libraries, Museums": {Literal: "Archives, Libraries, Museums"},
	} {
		if got := personName(s); got != want {
			t.Errorf("%q is %+v", s, got)
		}
	}
}

func TestGivenNamesAreShortenedWhereTheirScriptHasCapitals(t *testing.T) {
	for given, want := range map[string]string{
		"Anna Maria": "A. M.", "Jean-Luc B.": "J.-L. B.", "Ming-sum": "M.-sum", "Élodie": "É.", "E\u0301lodie": "E\u0301.", "小明": "小明", "أحمد": "أحمد", "": "",
	} {
		if got := initials(given); got != want {
			t.Errorf("%q is %q", given, got)
		}
	}
}

func TestDaysAreToldAsBrieflyAsIsClear(t *testing.T) {
	for _, c := range []struct{ from, to, apa, chicago string }{
		{"2024-10-01", "2024-10-03", "2024, October 1–3", "October 1–3, 2024"},
		{"2024-10-01", "2024-10-01", "2024, October 1", "October 1, 2024"},
		{"2024-12-30", "2025-01-02", "2024, December 30–2025, January 2", "December 30, 2024–January 2, 2025"},
	} {
		w := Work{Session: true, From: c.from, To: c.to}
		if got := apaDate(&w); got != c.apa {
			t.Errorf("APA: %s", got)
		}
		if got := chicagoDate(&w); got != c.chicago {
			t.Errorf("Chicago: %s", got)
		}
	}
}

func TestNothingInACitationEscapesIt(t *testing.T) {
	for _, s := range hostile {
		v := hostileView(s)
		for _, w := range v.Works() {
			for _, text := range []report.Text{APA(w), Chicago(w)} {
				if strings.ContainsAny(text.String(), "\r\n\t") {
					t.Errorf("%q", text.String())
				}
			}
		}
	}
}
