package snippet

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"reportwidget/app/messages"
)

var sample = Report{
	Address: "https://reports.example.org/all/partnerships/", Title: `"Hard" & <fast> {title}`, About: "What it is.",
	Loader: Loader{Pinned: "embed.0123456789abcdef.js", Integrity: "sha384-abc"},
}

var everything = Options{Filter: "kind=a&kind=b", Lang: "fr", Theme: "dark", Accent: "#0a5", HeadingLevel: 3, Height: 600, Integrity: true}

// elements returns the elements of a snippet with their attributes.
func elements(t *testing.T, s string) map[string]map[string]string {
	t.Helper()
	page, err := html.Parse(strings.NewReader("<!DOCTYPE html><title></title><body>" + s))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]string{}
	for n := range page.LastChild.LastChild.Descendants() { // of the body
		if n.Type == html.ElementNode {
			all[n.Data] = map[string]string{}
			for _, a := range n.Attr {
				all[n.Data][a.Key] = a.Val
			}
		}
	}
	return all
}

func TestAWebmasterGetsEachSnippet(t *testing.T) {
	const report = "https://reports.example.org/all/partnerships/"
	frame := func(query string) map[string]string {
		return map[string]string{
			"src": report + "embed/" + query, "title": sample.Title, "width": "100%", "height": "720",
			"loading": "lazy", "allow": "clipboard-write; web-share",
		}
	}
	full := "?kind=a&kind=b&lang=fr&theme=dark&accent=0a5&heading-level=3"
	tall := frame(full)
	tall["height"] = "600"
	attributes := map[string]string{"src": report, "filter": "kind=a&kind=b", "lang": "fr", "theme": "dark", "accent": "#0a5", "heading-level": "3"}
	loader := map[string]string{"src": "https://reports.example.org/all/embed.js", "async": ""}
	pinned := map[string]string{"src": "https://reports.example.org/all/embed.0123456789abcdef.js", "async": "", "integrity": "sha384-abc", "crossorigin": "anonymous"}
	for _, c := range []struct {
		kind    Kind
		options Options
		want    map[string]map[string]string
	}{
		{Frame, Options{}, map[string]map[string]string{"iframe": frame("")}},
		{Frame, Options{Theme: "auto"}, map[string]map[string]string{"iframe": frame("")}},
		{Frame, everything, map[string]map[string]string{"iframe": tall}},
		{FittedFrame, Options{}, map[string]map[string]string{"report-widget": {"src": report}, "iframe": frame(""), "script": loader}},
		{FittedFrame, everything, map[string]map[string]string{"report-widget": attributes, "iframe": tall, "script": pinned}},
		{Element, Options{}, map[string]map[string]string{"report-widget": {"src": report}, "a": {"href": report}, "script": loader}},
		{Element, everything, map[string]map[string]string{"report-widget": attributes, "a": {"href": report + "?kind=a&kind=b&lang=fr"}, "script": pinned}},
		{Link, Options{Filter: "kind=a"}, map[string]map[string]string{"p": {}, "strong": {}, "a": {"href": report + "?kind=a"}, "br": {}}},
	} {
		if diff := cmp.Diff(c.want, elements(t, sample.HTML(c.kind, c.options))); diff != "" {
			t.Errorf("%s: %s", c.kind, diff)
		}
	}
}

// children returns the names of what an element of a snippet holds.
func children(t *testing.T, s, element string) (names []string) {
	t.Helper()
	page, err := html.Parse(strings.NewReader("<!DOCTYPE html><title></title><body>" + s))
	if err != nil {
		t.Fatal(err)
	}
	for n := range page.Descendants() {
		if n.Data != element {
			continue
		}
		for c := range n.ChildNodes() {
			if c.Type == html.ElementNode {
				names = append(names, c.Data)
			}
		}
	}
	return names
}

func TestALibrarysOwnWordsAndSessionsAreInEachSnippet(t *testing.T) {
	o := Options{Filter: "kind=a", Sessions: "one two", Lang: "fr", Note: `<p slot="note">A &gt; B</p>`}
	for kind, in := range map[Kind]string{Frame: "body", FittedFrame: "report-widget", Element: "report-widget", Link: "body"} {
		s := sample.HTML(kind, o)
		all := elements(t, s)
		if got := children(t, s, in); got[0] != "p" {
			t.Errorf("%s: the note is not the first in <%s>: %s", kind, in, s)
		}
		wants := map[string]string{"iframe": sample.Address + "embed/?kind=a&sessions=one+two&lang=fr", "a": sample.Address + "?kind=a&sessions=one+two&lang=fr"}
		for name, want := range wants {
			if e := all[name]; e != nil && e["src"]+e["href"] != want {
				t.Errorf("%s: <%s> leads to %s", kind, name, e["src"]+e["href"])
			}
		}
		if w := all["report-widget"]; w != nil && (w["sessions"] != "one two" || !strings.Contains(s, o.Note)) || w == nil && strings.Contains(s, "slot") {
			t.Errorf("%s: %s", kind, s)
		}
	}
}

func TestASnippetPassesEditors(t *testing.T) {
	for _, k := range Kinds {
		s := sample.HTML(k, everything)
		if strings.Contains(s, "'") || strings.Contains(s, "style=") || strings.Contains(s, "/>") || strings.Contains(s, "\n\n") {
			t.Errorf("%s: %s", k, s)
		}
		for _, tag := range []string{"iframe", "report-widget", "script", "a", "p"} {
			if strings.Count(s, "<"+tag+" ")+strings.Count(s, "<"+tag+">") != strings.Count(s, "</"+tag+">") {
				t.Errorf("%s: <%s> is not closed in %s", k, tag, s)
			}
		}
		if script := strings.Index(s, "<script"); script >= 0 && !strings.HasSuffix(s, "async></script>") {
			t.Errorf("%s: a script with content: %s", k, s)
		}
	}
}

// catalogued reads the file as a page does that offers the snippets.
func catalogued(t *testing.T, r Report) catalogue {
	t.Helper()
	b, err := r.JSON("en", english(t))
	if err != nil {
		t.Fatal(err)
	}
	var c catalogue
	decoder := json.NewDecoder(bytes.NewReader(b))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAPageFillsInTheTemplates(t *testing.T) {
	c := catalogued(t, sample)
	for _, e := range c.Snippets {
		filled := strings.NewReplacer(
			"{report}", c.Address, "{query}", "", "{filter}", "", "{attributes}", "", "{height}", "720",
			"{script}", strings.ReplaceAll(c.Scripts.Latest, "{site}", "https://reports.example.org/all/"),
			"{title}", html.EscapeString(c.Title), "{about}", "<br>"+html.EscapeString(c.About),
		).Replace(e.Template)
		if diff := cmp.Diff(e.HTML, filled); diff != "" {
			t.Errorf("%s: %s", e.ID, diff)
		}
	}
}

func TestTheLoaderOfATranslationIsThatOfTheSite(t *testing.T) {
	r := sample
	r.Address, r.Folder = sample.Address+"fr/", "fr/"
	if got := elements(t, r.HTML(FittedFrame, Options{}))["script"]["src"]; got != "https://reports.example.org/all/embed.js" {
		t.Errorf("the loader is at %s", got)
	}
	if got, want := catalogued(t, r).Site, "../../"; got != want {
		t.Errorf("a page is led to the site by %s instead of %s", got, want)
	}
}

func TestNothingIsReadyToPasteWhereTheAddressIsNotKnown(t *testing.T) {
	r := sample
	r.Address = ""
	for _, e := range catalogued(t, r).Snippets {
		if e.HTML != "" || e.Template == "" {
			t.Errorf("%+v", e)
		}
	}
}

func english(t *testing.T) *messages.Catalogue {
	t.Helper()
	say, err := messages.In("en")
	if err != nil {
		t.Fatal(err)
	}
	return say
}

func TestEverySystemHasASnippet(t *testing.T) {
	for _, s := range Systems {
		if !slices.Contains(Kinds, s.Use) || !slices.Contains(Kinds, s.Instead) || english(t).Systems[s.ID].Where == "" {
			t.Errorf("%+v", s)
		}
	}
	if n := len(english(t).Systems); n != len(Systems) {
		t.Errorf("advice on %d systems, and there are %d", n, len(Systems))
	}
}
