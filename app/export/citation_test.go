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
	dayless := sessions[2]
	dayless.People = []report.Person{{Name: "Lee, Ana"}}
	bare := View{Say: whole.Say, Report: &report.Report{ID: "bare", Title: "Is this all?", Sessions: []report.Session{{ID: "s", Title: "It is."}}}}
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
		"a session without a day": {whole.SessionWork(&dayless),
			"Lee, A. (2024, September 30–October 3). *Without a day* [Conference session]. Summit of Samples, Brisbane, Australia. https://reports.example.org/sample/session/three/",
			"Lee, Ana. “Without a day.” Conference session, Summit of Samples, Brisbane, Australia, September 30–October 3, 2024. https://reports.example.org/sample/session/three/."},
		"an entry that may have been no session": {whole.SessionWork(&sessions[2]),
			"Federation of Libraries (FL). (2024). Without a day. In *From trends to practice: a sample*. https://reports.example.org/sample/session/three/",
			"Federation of Libraries (FL). “Without a day.” In *From trends to practice: a sample*. Federation of Libraries (FL), 2024. https://reports.example.org/sample/session/three/."},
		"a report of which little is known": {bare.Work(),
			"*Is this all?* (n.d.).", "*Is this all?* n.d."},
		"an entry of which little is known": {bare.SessionWork(&bare.Report.Sessions[0]),
			"It is. (n.d.). In *Is this all?*", "“It is.” In *Is this all?* n.d."},
		"a session of which little is known": {bare.SessionWork(&report.Session{ID: "s", Title: "It is.", Room: "Hall"}),
			"*It is.* [Conference session]. (n.d.). Is this all?", "“It is.” Conference session, n.d."},
	} {
		if got := marked(APA(c.work, saying("en"))); got != c.apa {
			t.Errorf("%s, APA:\n%s\n%s", name, got, c.apa)
		}
		if got := marked(Chicago(c.work, saying("en"))); got != c.chicago {
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
		if got := chicagoNames(c.names, saying("en")); got != c.chicago {
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
		if got := PersonName(s); got != want {
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
		if got := apaDate(&w, saying("en")); got != c.apa {
			t.Errorf("APA: %s", got)
		}
		if got := chicagoDate(&w, saying("en")); got != c.chicago {
			t.Errorf("Chicago: %s", got)
		}
	}
}

func TestNothingInACitationEscapesIt(t *testing.T) {
	for _, s := range hostile {
		v := hostileView(s)
		for _, w := range v.Works() {
			for _, style := range Styles {
				if text := style.Cite(w, v.Say); strings.ContainsAny(text.String(), "\r\n\t") {
					t.Errorf("%s: %q", style.Name, text.String())
				}
			}
		}
	}
}

// The examples are put together after those in the standards and in the manuals
// that the comment of each style names, and were read by hand against them.
func TestCitationsAreAsTheStandardsOfOtherLanguagesAsk(t *testing.T) {
	whole, view := sample(), filtered()
	sessions := whole.Report.Sessions
	dayless := sessions[2]
	dayless.People = []report.Person{{Name: "Lee, Ana"}}
	chinese := Work{Lang: "zh", Title: "信任从何而来", Session: true, Event: "图书馆峰会", Place: "武汉", Date: "2024-10-01", URL: "https://r.example/s/",
		Authors: []Name{{Family: "王", Given: "小明"}, {Literal: "李薇"}, {Literal: "赵一"}, {Literal: "钱二"}}}
	for name, c := range map[string]struct {
		lang, style string
		work        Work
		want        string
	}{
		"GB/T 7714, a report": {"zh", "gbt7714", whole.Work(),
			"Federation of Libraries (FL). From trends to practice: a sample[R/OL]. (2024). https://reports.example.org/sample/."},
		"GB/T 7714, a session": {"zh", "gbt7714", whole.SessionWork(&sessions[0]),
			"BERG A M, Ashleigh Lowry. Who are we?[C/OL]//Summit of Samples, 2024-10-01, Brisbane, Australia. https://reports.example.org/sample/session/one/."},
		"GB/T 7714, many authors": {"zh", "gbt7714", chinese,
			"王小明, 李薇, 赵一, 等. 信任从何而来[C/OL]//图书馆峰会, 2024-10-01, 武汉. https://r.example/s/."},
		"GB/T 7714, a part": {"zh", "gbt7714", whole.SessionWork(&sessions[2]),
			"Federation of Libraries (FL). Without a day[R/OL]//From trends to practice: a sample. (2024). https://reports.example.org/sample/session/three/."},
		"GB/T 7714, a report whose address is not known": {"zh", "gbt7714", Work{Title: "信任从何而来", Publisher: "图书馆学会", Date: "2024", Authors: []Name{{Literal: "王小明"}}},
			"王小明. 信任从何而来[R]. 图书馆学会, 2024."},
		"GOST, a report": {"ru", "gost", whole.Work(),
			"From trends to practice: a sample / Federation of Libraries (FL). 2024. URL: https://reports.example.org/sample/."},
		"GOST, a part": {"ru", "gost", whole.SessionWork(&sessions[2]),
			"Without a day // From trends to practice: a sample / Federation of Libraries (FL). 2024. URL: https://reports.example.org/sample/session/three/."},
		"GOST, a session": {"ru", "gost", whole.SessionWork(&sessions[0]),
			"Berg A. M., Ashleigh Lowry. Who are we? // Summit of Samples (Brisbane, Australia, 1 октября 2024\u00a0г.). URL: https://reports.example.org/sample/session/one/."},
		"ISO 690 in French, a report": {"fr", "iso690", whole.Work(),
			"Federation of Libraries (FL). *From trends to practice: a sample* [en ligne]. 2024. Disponible à l’adresse\u00a0: https://reports.example.org/sample/"},
		"ISO 690 in German, a session": {"de", "iso690", whole.SessionWork(&sessions[0]),
			"BERG, Anna Maria und Ashleigh Lowry. Who are we? [Konferenzbeitrag]. In: *Summit of Samples* [online]. Brisbane, Australia, 1. Oktober 2024. Verfügbar unter: https://reports.example.org/sample/session/one/"},
		"ISO 690 in French, a part": {"fr", "iso690", whole.SessionWork(&sessions[2]),
			"Federation of Libraries (FL). Without a day. In\u00a0: *From trends to practice: a sample* [en ligne]. 2024. Disponible à l’adresse\u00a0: https://reports.example.org/sample/session/three/"},
		"APA in Chinese, a part": {"zh", "apa", whole.SessionWork(&sessions[2]),
			"Federation of Libraries (FL). (2024). Without a day. 见 *From trends to practice: a sample*. https://reports.example.org/sample/session/three/"},
		"ISO 690 in Spanish, a session of the whole event": {"es", "iso690", whole.SessionWork(&dayless),
			"LEE, Ana. Without a day [Sesión de conferencia]. En: *Summit of Samples* [en línea]. Brisbane, Australia, 30 de septiembre – 3 de octubre de 2024. Disponible en: https://reports.example.org/sample/session/three/"},
		"APA in French, a session": {"fr", "apa", whole.SessionWork(&sessions[0]),
			"Berg, A. M., & Ashleigh Lowry. (30 septembre – 3 octobre 2024). *Who are we?* [Séance de conférence]. Summit of Samples, Brisbane, Australia. https://reports.example.org/sample/session/one/"},
		"Chicago in German, a session": {"de", "chicago", whole.SessionWork(&sessions[0]),
			"Berg, Anna Maria und Ashleigh Lowry. “Who are we?” Konferenzbeitrag, Summit of Samples, Brisbane, Australia, 1. Oktober 2024. https://reports.example.org/sample/session/one/."},
		"a filtered view, in its language": {"ru", "gost", view.Work(),
			"From trends to practice: a sample [Filtered view: Partnership type: Libraries or Communities; search: trust] / Federation of Libraries (FL). 2024. URL: https://reports.example.org/sample/?partnership=libraries&partnership=communities&q=trust."},
	} {
		for _, style := range Styles {
			if style.ID != c.style {
				continue
			}
			if got := marked(style.Cite(c.work, saying(c.lang))); got != c.want {
				t.Errorf("%s:\n%s\n%s", name, got, c.want)
			}
		}
	}
}

func TestAFilterIsDescribedInTheLanguageOfThePage(t *testing.T) {
	v := filtered()
	for lang, want := range map[string]string{
		"fr": "Vue filtrée\u00a0: Partnership type\u00a0: Libraries ou Communities; recherche\u00a0: trust",
		"zh": "筛选视图：Partnership type：Libraries或Communities; 检索：trust",
	} {
		v.Say = saying(lang)
		if got := v.Work().Note; got != want {
			t.Errorf("%s: %s", lang, got)
		}
	}
}

func TestStylesAreOfferedInTheOrderThatTheLanguageExpects(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "apa chicago", "zh": "gbt7714 apa chicago", "zh-Hant": "apa chicago", "ru": "gost apa chicago",
		"fr": "iso690 apa chicago", "de": "iso690 apa chicago", "es": "iso690 apa chicago", "ar": "apa chicago",
	} {
		say := saying(lang)
		var got []string
		for _, s := range StylesIn(say) {
			got = append(got, s.ID)
		}
		if strings.Join(got, " ") != want || len(got) != len(say.Citations.Styles) {
			t.Errorf("%s: %v of %v", lang, got, say.Citations.Styles)
		}
	}
}
