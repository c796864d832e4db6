//go:build !reader

package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
	"reportwidget/app/view/htmltest"
)

// in returns the stand-alone page in a language.
func in(t *testing.T, lang string) view.Page {
	t.Helper()
	say, err := messages.In(messages.Nearest(lang))
	if err != nil {
		t.Fatal(err)
	}
	p := view.Standalone
	p.Lang, p.Say = lang, say
	return p
}

// market is a report in Arabic in which everything is there, and many times.
func market() *report.Report {
	const words = "سوق الكتب"
	text := report.PlainText(words)
	r := &report.Report{ID: "market", Lang: "ar", Title: words, Summary: text, Credits: []report.Text{text},
		Event:     report.Event{Name: words, Place: words, Start: "2024-09-30", End: "2024-10-03"},
		Publisher: report.Link{Name: words}, Licence: report.Link{Name: words}, Documents: []report.Link{{Name: words, URL: "https://example.org/"}},
		Relations: []report.Relation{{Facet: "a", From: "v0", To: "v1", Text: words}},
	}
	for _, id := range []string{"a", "b"} {
		f := report.Facet{ID: id, Label: words}
		for i := range 30 {
			f.Values = append(f.Values, report.Value{ID: fmt.Sprint("v", i), Label: words, Summary: words})
		}
		r.Facets = append(r.Facets, f)
	}
	for i := range 600 {
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprint("s", i), Title: words, Date: "2024-10-01", Start: "09:00", End: "10:00",
			Room: words, Text: append(report.PlainText(strings.Repeat(words, 200)), text...), Facets: map[string][]string{"a": {"v0"}, "b": {"v1", "v2"}}})
	}
	return r
}

// latin returns the texts of a page that readers meet, in whatever way, and
// that have Latin letters. Parts that are marked as English are left out.
func latin(page *html.Node) (found []string) {
	placeholders := strings.NewReplacer("{shown}", "", "{all}", "") // that web/catalogue.js fills
	var look func(n *html.Node)
	look = func(n *html.Node) {
		if htmltest.Attribute(n, "lang") == "en" {
			return
		}
		said := []string{htmltest.Attribute(n, "aria-label"), htmltest.Attribute(n, "placeholder"), htmltest.Attribute(n, "title"),
			htmltest.Attribute(n, "data-without"), htmltest.Attribute(n, "data-found"), htmltest.Attribute(n, "data-failed"), htmltest.Attribute(n, "data-more")}
		if n.Type == html.TextNode {
			said = append(said, n.Data)
		}
		for _, s := range said {
			if strings.ContainsFunc(placeholders.Replace(s), func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
				found = append(found, s)
			}
		}
		for c := range n.ChildNodes() {
			look(c)
		}
	}
	look(page)
	return found
}

func TestNothingElseThanArabicStandsOnAPageInArabic(t *testing.T) {
	r := market()
	index := search.NewIndex(r)
	page := in(t, "ar")
	// Of the interface's own words these name formats and JavaScript.
	names := []string{"APA", "Chicago", "BibTeX", "RIS", "CSL-JSON", page.Say.WithoutScript, page.Say.Table, page.Say.Data, strings.TrimSuffix(page.Say.Print, "\u2069")}
	embed, value := page, page
	embed.Embedded = true
	value.Facet, value.Value = "a", "v1" // of which there are no sessions
	overview := NewOverview(index, "1", page)
	overview.acted = true
	q := report.Query{Words: "سوقق"}
	q.Set("a", []string{"v0"})
	overview.apply(q)
	for name, found := range map[string][]string{
		"the overview":    latin(htmltest.Parse(t, NewOverview(index, "1", page))),
		"filtered":        latin(htmltest.Parse(t, overview)),
		"the frame":       latin(htmltest.Parse(t, NewOverview(index, "1", embed))),
		"a facet's page":  latin(htmltest.Parse(t, NewOverview(index, "1", value))),
		"a session":       latin(htmltest.Parse(t, &view.SessionPage{Report: r, Page: page, Session: &r.Sessions[1], Near: index.Near(&r.Sessions[1], index.Match(report.Query{}).Sessions), Cited: true})),
		"what is saved":   latin(htmltest.Parse(t, &view.SavedPanel{Report: r, Page: page, Stars: []string{"s1", "s2"}, Last: q})),
		"the catalogue":   latin(htmltest.Parse(t, &view.Catalogue{Shelf: index, Reports: []*report.Report{r}, Page: page})),
		"an empty report": latin(htmltest.Parse(t, NewOverview(search.NewIndex(&report.Report{ID: "r", Lang: "ar", Title: "سوق"}), "1", page))),
	} {
		for _, s := range found {
			s = strings.TrimPrefix(s, page.Say.Copy+page.Say.Colon+"\u2068")
			if s = strings.TrimSuffix(s, "\u2069"); !slices.Contains(names, s) {
				t.Errorf("%s says %q", name, s)
			}
		}
	}
}

func TestWhatNamesProgramsAndFormatsDoesSoInArabic(t *testing.T) {
	page := in(t, "ar")
	for name, view := range map[string]app.Composer{"keeping": &view.InstallPanel{Page: page}, "opening": &view.Opener{Page: page}, "opened": &view.Opened{Page: page}} {
		htmltest.Walk(htmltest.Parse(t, view), func(n *html.Node) {
			said := []string{htmltest.Attribute(n, "aria-label")}
			if n.Type == html.TextNode {
				said = append(said, n.Data)
			}
			if htmltest.Attribute(n, "id") == "status" {
				for _, a := range n.Attr {
					said = append(said, strings.TrimPrefix(a.Val, "status"))
				}
			}
			for _, s := range said {
				if strings.ContainsFunc(s, unicode.IsLetter) && !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
					t.Errorf("%s says %q", name, s)
				}
			}
		})
	}
}

func TestWhatIsInAnotherLanguageSaysSo(t *testing.T) {
	r := reportSaying("Words")
	r.Lang = "ar"
	r.Sessions[0].Lang = "en-GB"
	page := htmltest.Parse(t, NewOverview(search.NewIndex(r), "1", in(t, "ar")))
	article := htmltest.Element(page, "article")
	if got := htmltest.Attribute(article, "lang") + " " + htmltest.Attribute(article, "dir"); got != "en-GB ltr" {
		t.Errorf("the session is in %q", got)
	}
	if tags := htmltest.All(page, "ul", "tags"); htmltest.Attribute(tags[0], "lang")+" "+htmltest.Attribute(tags[0], "dir") != "ar rtl" {
		t.Errorf("its tags are in %q", htmltest.Attribute(tags[0], "lang"))
	}
	if h1 := htmltest.Element(page, "h1"); htmltest.Attribute(h1, "dir") != "ltr" {
		t.Error("the title in Latin letters runs with the page")
	}
}

func TestAPageInOneLanguageIsNotMarkedAnywhere(t *testing.T) {
	for _, lang := range []string{"en", "en-GB", "EN"} {
		r := reportSaying("Words")
		r.Lang = lang
		htmltest.Walk(htmltest.Parse(t, NewOverview(search.NewIndex(r), "1", in(t, lang))), func(n *html.Node) {
			if htmltest.Has(n, "lang") || htmltest.Has(n, "dir") {
				t.Errorf("%s: <%s %v>", lang, n.Data, n.Attr)
			}
		})
	}
}
