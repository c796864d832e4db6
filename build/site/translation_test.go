package site

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// bilingual is the sample with a French version, in which one session is not
// translated, and with a file that both link to.
func bilingual() *report.Report {
	r := sample()
	r.Documents[0].URL = "files/all.pdf"
	r.Languages = []report.Language{{Tag: "en", Name: "English"}, {Tag: "fr", Name: "Français"}}
	r.Accessibility = report.Accessibility{Contact: "files/all.pdf", Date: "2024-12-01", Limits: []report.Text{report.PlainText("A scan.")}}
	r.Facets[0].Values[0].Summary, r.Event.Place = "Words.", "Here"
	r.Sessions[1].People = []report.Person{{Name: "Ana", Role: "Chair"}}
	f := r.In("fr")
	f.Sessions[1].TitleLang, f.Sessions[1].People = "en", []report.Person{{Name: "Ana", Role: "Chair", Lang: "en"}}
	f.Title, f.TitleLang = "Un échantillon", ""
	f.Sessions[0].Title, f.Sessions[0].Lang = "Un", ""
	f.Sessions[0].Text = report.Text{{Kind: report.Paragraph, Nodes: report.Text{
		{Kind: report.Anchor, Href: "files/all.pdf", Nodes: report.Text{{Kind: report.Plain, Text: "tout"}}},
		{Kind: report.Anchor, Href: "#two", Nodes: report.Text{{Kind: report.Plain, Text: "deux"}}},
		{Kind: report.Anchor, Href: "?kind=talk", Nodes: report.Text{{Kind: report.Plain, Text: "exposés"}}},
	}}}
	r.Translations = []*report.Report{f}
	return r
}

func buildBilingual(t *testing.T, base string) Tree {
	t.Helper()
	o := options()
	o.BaseURL = base
	o.Files = map[string]map[string][]byte{"sample": {"files/all.pdf": []byte("%PDF")}}
	tree, err := Build([]*report.Report{bilingual()}, o)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestEveryLanguageHasAllPagesAndFiles(t *testing.T) {
	tree := buildBilingual(t, "")
	for _, file := range tree.Paths() {
		name, inside := strings.CutPrefix(file, "sample/")
		if folder, _, _ := strings.Cut(name, "/"); !inside || slices.ContainsFunc(messages.Languages, func(lang string) bool { return strings.ToLower(lang) == folder }) || strings.HasPrefix(name, "files/") || strings.Contains(name, ".css") || strings.HasPrefix(name, "icon") || name == workerFile || name == manifestFile {
			continue
		}
		if tree["sample/fr/"+name] == nil {
			t.Errorf("there is no %s in French", name)
		}
	}
	b, err := report.Decode(bytes.NewReader(tree["sample/fr/report.json"]))
	if err != nil {
		t.Fatal(err)
	}
	if b.Report.Title != "Un échantillon" || b.Report.Sessions[1].Lang != "en" || len(b.Report.Languages) != 2 {
		t.Errorf("the French bundle holds %v", b.Report)
	}
}

func TestLinksOfATranslationLeadToFilesAndToItsOwnPages(t *testing.T) {
	tree := buildBilingual(t, "")
	checkLinks(t, tree)
	page := parse(t, tree["sample/fr/session/one/index.html"])
	for words, want := range map[string]string{"tout": "../../../files/all.pdf", "deux": "../../session/two/", "exposés": "../../?kind=talk"} {
		if got := attr(linkOf(page, words), "href"); got != want {
			t.Errorf("%s leads to %s", words, got)
		}
	}
}

func TestEveryPageTellsItsOtherLanguages(t *testing.T) {
	for base, want := range map[string]map[string][]string{
		"": {
			"sample/index.html":                {"en ./", "fr ./fr/", "x-default ./"},
			"sample/fr/index.html":             {"en ./../", "fr ./../fr/", "x-default ./../"},
			"sample/fr/embed/index.html":       {"en ../../embed/", "fr ../../fr/embed/", "x-default ../../embed/"},
			"sample/kind/talk/index.html":      {"en ../../kind/talk/", "fr ../../fr/kind/talk/", "x-default ../../kind/talk/"},
			"sample/fr/session/two/index.html": {"en ../../../session/two/", "fr ../../../fr/session/two/", "x-default ../../../session/two/"},
		},
		"https://reports.example.org": {
			"sample/fr/kind/talk/index.html": {"en https://reports.example.org/sample/kind/talk/", "fr https://reports.example.org/sample/fr/kind/talk/", "x-default https://reports.example.org/sample/kind/talk/"},
		},
	} {
		tree := buildBilingual(t, base)
		for file, links := range want {
			var got []string
			page := parse(t, tree[file])
			for n := range page.Descendants() {
				if n.Data == "link" && attr(n, "rel") == "alternate" && attr(n, "hreflang") != "" {
					got = append(got, attr(n, "hreflang")+" "+attr(n, "href"))
				}
			}
			if diff := cmp.Diff(links, got); diff != "" {
				t.Errorf("%s: %s", file, diff)
			}
		}
		if base != "" {
			if got := attr(find(parse(t, tree["sample/fr/session/one/index.html"]), "link", "rel", "canonical"), "href"); got != base+"/sample/fr/session/one/" {
				t.Errorf("canonical is %s", got)
			}
		}
	}
}

func TestAReaderChangesTheLanguageWithoutScript(t *testing.T) {
	tree := buildBilingual(t, "")
	for file, want := range map[string][]string{
		"sample/index.html":              {"English ./", "Français ./fr/"},
		"sample/fr/embed/index.html":     {"English ../../embed/", "Français ../../fr/embed/"},
		"sample/fr/kind/talk/index.html": {"English ../../../kind/talk/", "Français ../../../fr/kind/talk/"},
		"sample/session/two/index.html":  {"English ../../session/two/", "Français ../../fr/session/two/"},
	} {
		nav := find(parse(t, tree[file]), "nav", "class", "languages")
		var got []string
		for n := range nav.Descendants() {
			if n.Data != "a" {
				continue
			}
			got = append(got, text(n)+" "+attr(n, "href"))
			if attr(n, "lang") == "" || attr(n, "lang") != attr(n, "hreflang") {
				t.Errorf("%s: the link %s does not say its language", file, text(n))
			}
			checkLink(t, tree, file, attr(n, "href"))
			if current := attr(n, "aria-current") != ""; current != (attr(n, "lang") == "fr") == strings.HasPrefix(file, "sample/fr/") {
				t.Errorf("%s: the current language is not %s", file, text(n))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
	if find(parse(t, build(t, sample())["sample/index.html"]), "nav", "class", "languages") != nil {
		t.Error("a report in one language has a choice of languages")
	}
}

func TestWhatIsNotTranslatedIsMarkedInThePage(t *testing.T) {
	tree := buildBilingual(t, "")
	page := parse(t, tree["sample/fr/index.html"])
	if html := find(page, "html", "", ""); attr(html, "lang") != "fr" || attr(html, "dir") != "ltr" {
		t.Errorf("the page is in %q", attr(html, "lang"))
	}
	for words, want := range map[string]string{
		"Un échantillon": "", "Un": "", "Two": "en", "A point.": "en", "What <it> is.": "en", "An event": "en", "All of it": "en", "Kind": "en", "Workshop": "en",
	} {
		if got := languageOf(t, page, words); got != want {
			t.Errorf("%q is marked as %q instead of %q", words, got, want)
		}
	}
}

func TestReadersOfOtherLanguagesGetTheOriginalInAPageOfTheirs(t *testing.T) {
	for name, tree := range map[string]Tree{"in one language": build(t, sample()), "in two": buildBilingual(t, "")} {
		for _, tag := range messages.Languages {
			if tag == "en" || tag == "fr" && name == "in two" {
				continue // the report is written in it
			}
			page := parse(t, tree["sample/"+strings.ToLower(tag)+"/index.html"])
			if html := find(page, "html", "", ""); attr(html, "lang") != tag || attr(html, "dir") != messages.Direction(tag) {
				t.Errorf("%s, %s: the page is in %q", name, tag, attr(html, "lang"))
			}
			for _, words := range []string{`A "sample" & more`, "One", "Two", "Workshop", "What <it> is."} {
				if got := languageOf(t, page, words); got != "en" {
					t.Errorf("%s, %s: %q is marked as %q", name, tag, words, got)
				}
			}
			if got := attr(find(page, "link", "rel", "canonical"), "href"); got != "../" {
				t.Errorf("%s, %s: canonical is %s", name, tag, got)
			}
			if got := attr(find(page, "meta", "name", "robots"), "content"); got != "noindex" {
				t.Errorf("%s, %s: robots is %q", name, tag, got)
			}
			if got := attr(linkOf(page, "One"), "href"); got != "../session/one/" {
				t.Errorf("%s, %s: a session is at %s", name, tag, got)
			}
			if got := attr(find(page, "form", "", ""), "action"); got != "./" {
				t.Errorf("%s, %s: the filter asks %s", name, tag, got)
			}
		}
		checkLinks(t, tree)
	}
}

func TestTheOriginalsLanguageHasNoFolder(t *testing.T) {
	for lang, folders := range map[string]int{"en": 7, "zh-Hans": 6, "pt": 8} {
		r := sample()
		r.Lang = lang
		tree := build(t, r)
		found := 0
		for _, tag := range messages.Languages {
			if tree["sample/"+strings.ToLower(tag)+"/index.html"] != nil {
				found++
			}
		}
		if found != folders || tree["sample/"+primary(lang)+"/index.html"] != nil {
			t.Errorf("a report in %s has folders for %d languages", lang, found)
		}
	}
}

// languageOf returns the language that the nearest element below the page's
// gives to words in it.
func languageOf(t *testing.T, page *html.Node, words string) string {
	t.Helper()
	for n := range find(page, "main", "", "").Descendants() {
		if n.Type == html.TextNode && n.Data == words {
			for e := n.Parent; e.Data != "html"; e = e.Parent {
				if lang := attr(e, "lang"); lang != "" {
					return lang
				}
			}
			return ""
		}
	}
	t.Errorf("%q is missing", words)
	return ""
}

func linkOf(page *html.Node, words string) *html.Node {
	for n := range page.Descendants() {
		if n.Data == "a" && text(n) == words {
			return n
		}
	}
	return nil
}
