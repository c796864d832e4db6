package e2e

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

// anyScript are texts as they come from anywhere in the world.
var anyScript = map[string]string{
	"mixed directions": "Open مكتبة access ספרייה 2024 (v2.0)?", "from right to left": "مكتبات الحي: القراءة للجميع!",
	"joiners": "می\u200cخواهم कर्\u200dम 👩🏽\u200d🚀 wo\u200brd", "marks without a base": "\u0301\u0308\u20dd lonely \u0650\u0651 marks",
	"sixty letters":    "Donaudampfschifffahrtsgesellschaftsbibliotheksverwaltungsrat" + " Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
	"one endless word": strings.Repeat("ن", 200), "an open override": "abc \u202e fed \u2067 left open", "Chinese": strings.Repeat("图书馆与社区合作", 12),
	"many scripts": "Ольга Иванова, 李伟, आरती शर्मा, ສົມຊາຍ, ሰላም, შოთა, Ἀθηνᾶ, ᚠᚢᚦ, 𐎀𐎁",
}

// saying is a report in which everything says the text.
func saying(lang, words string) *report.Report {
	text := report.PlainText(words)
	facets := []report.Facet{
		{ID: "a", Label: words, Values: []report.Value{{ID: "x", Label: words, Summary: words}, {ID: "y", Label: words}}},
		{ID: "b", Label: words, Values: []report.Value{{ID: "z", Label: words}}},
	}
	return &report.Report{ID: "r", Lang: lang, Title: words, Summary: text, Facets: facets, Credits: []report.Text{text},
		Event: report.Event{Name: words, Place: words}, Publisher: report.Link{Name: words}, Licence: report.Link{Name: words},
		Documents: []report.Link{{Name: words, URL: "https://example.org/"}},
		Relations: []report.Relation{{Facet: "a", From: "x", To: "y", Text: words}, {Facet: "a", From: "y", To: "x", Text: words}},
		Sessions: []report.Session{
			{ID: "one", Title: words, Room: words, People: []report.Person{{Name: words, Role: words}}, KeyPoints: []report.Text{text}, Text: text, Facets: map[string][]string{"a": {"x"}, "b": {"z"}}},
			{ID: "two", Title: words, Facets: map[string][]string{"a": {"y"}, "b": {"z"}}},
		},
	}
}

func TestTextInAnyScriptFitsAndIsShownWhole(t *testing.T) {
	var reports []*report.Report
	said := map[string]string{}
	for _, lang := range []string{"en", "ar"} {
		for name, words := range anyScript {
			r := saying(lang, words)
			r.ID = strings.ToLower(lang + "-" + strings.ReplaceAll(name, " ", "-"))
			reports, said[r.ID] = append(reports, r), words
		}
	}
	site := Serve(t, Make(t, reports...))
	p := Open(t, 320, 800)
	for id, words := range said {
		p.Go(site.URL + "/" + id + "/")
		before := Eval[string](p, canonicalDOM)
		p.Wait(live)
		if diff := cmp.Diff(before, Eval[string](p, canonicalDOM)); diff != "" {
			t.Errorf("%s: the program made another page:\n%s", id, diff)
		}
		Eval[any](p, `document.querySelector('input[value=x]').click()`)
		Eval[any](p, `document.querySelectorAll('details').forEach((d) => d.open = true)`)
		p.Wait(status + ` != ''`)
		shown(t, p, id, words)
		p.Go(site.URL + "/" + id + "/session/one/")
		shown(t, p, id+"-session", words)
	}
}

// shown checks that the first session's title is there, whole, and that nothing
// sticks out of the page.
func shown(t *testing.T, p *Page, name, words string) {
	t.Helper()
	if got := Eval[string](p, `document.querySelector('.session :is(h1, h3)').textContent`); got != words {
		t.Errorf("%s: the title is %q", name, got)
	}
	if Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
		t.Errorf("%s scrolls sideways", name)
	}
	p.Shot("script-" + name)
}
