package site

import (
	"bytes"
	"encoding/json"
	"image/png"
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
	"reportwidget/build/assets"
)

// buildAt makes the site of an address.
func buildAt(t *testing.T, base string, r *report.Report) Tree {
	t.Helper()
	o := options()
	o.BaseURL = base
	tree, err := Build([]*report.Report{r}, o)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestAWebsiteFindsOutHowToEmbedAPage(t *testing.T) {
	tree := buildAt(t, "https://reports.example.org/all", told())
	for page, want := range map[string]string{
		"sample/":             "https://reports.example.org/all/sample/embed/",
		"sample/kind/talk/":   "https://reports.example.org/all/sample/embed/?kind=talk",
		"sample/session/two/": "https://reports.example.org/all/sample/embed/?session=two",
	} {
		link := find(parse(t, tree[page+"index.html"]), "link", "type", "application/json+oembed")
		file, inside := strings.CutPrefix(attr(link, "href"), "https://reports.example.org/all/")
		if attr(link, "rel") != "alternate" || !inside || path.Dir(file)+"/" != page {
			t.Fatalf("%s leads to %q", page, attr(link, "href"))
		}
		// WordPress searches the page's text for the type before it reads the links.
		if !bytes.Contains(tree[page+"index.html"], []byte(` type="application/json+oembed"`)) {
			t.Errorf("%s has no type that WordPress finds", page)
		}
		var o oEmbed
		if err := json.Unmarshal(tree[file], &o); err != nil {
			t.Fatal(err)
		}
		frame := find(parse(t, []byte(o.HTML)), "iframe", "", "")
		if attr(frame, "src") != want || attr(frame, "title") != o.Title || frame.NextSibling != nil || frame.PrevSibling != nil {
			t.Errorf("%s: %s", page, o.HTML)
		}
		o.HTML, o.Title = "", ""
		picture, err := png.DecodeConfig(bytes.NewReader(tree[strings.TrimPrefix(o.ThumbnailURL, "https://reports.example.org/all/")]))
		if err != nil || picture.Width != o.ThumbnailWidth || picture.Height != o.ThumbnailHeight || o.ThumbnailURL != "https://reports.example.org/all/"+page+sharePicture {
			t.Errorf("%s: the picture of %d × %d is at %s (%v)", page, picture.Width, picture.Height, o.ThumbnailURL, err)
		}
		o.ThumbnailURL, o.ThumbnailWidth, o.ThumbnailHeight = "", 0, 0
		if diff := cmp.Diff(oEmbed{Version: "1.0", Type: "rich", ProviderName: "Federation", ProviderURL: "https://example.org/", Width: 640, Height: 720}, o); diff != "" {
			t.Errorf("%s: %s", page, diff)
		}
	}
}

func TestASiteOfAnUnknownAddressDoesNotOfferToBeEmbeddedByIt(t *testing.T) {
	tree := build(t, sample())
	for _, file := range tree.Paths() {
		if path.Base(file) == "oembed.json" || strings.HasSuffix(file, ".html") && find(parse(t, tree[file]), "link", "rel", "alternate") != nil {
			t.Errorf("%s", file)
		}
	}
	about := parse(t, tree["sample/about-this-embed/index.html"])
	if find(about, "p", "id", "example") == nil {
		t.Error("nothing says that the address is an example")
	}
}

func TestALargeReportDescribesNoSingleSession(t *testing.T) {
	r := large(maxCited + 1)
	p := &pages{report: r, listed: view.Pages(search.NewIndex(r)), base: "https://reports.example.org/"}
	p.say, _ = messages.In("en")
	added := files{}
	p.addOEmbed(added)
	if added["sample/oembed.json"] == nil || added["sample/kind/talk/oembed.json"] == nil {
		t.Errorf("only %v", added.paths())
	}
	for path := range added {
		if strings.HasPrefix(path, "sample/session/") {
			t.Errorf("there is %s", path)
		}
	}
}

func TestTheSnippetsAreThoseOfTheSite(t *testing.T) {
	tree := buildAt(t, "https://reports.example.org", sample())
	var snippets struct {
		Address string
		Scripts struct{ Pinned string }
	}
	if err := json.Unmarshal(tree["sample/embed/snippets.json"], &snippets); err != nil {
		t.Fatal(err)
	}
	script := find(parse(t, []byte("<script "+snippets.Scripts.Pinned+"></script>")), "script", "", "")
	loader := tree[strings.TrimPrefix(attr(script, "src"), "{site}")]
	if loader == nil || attr(script, "integrity") != assets.IntegrityOf(loader) {
		t.Errorf("%s", snippets.Scripts.Pinned)
	}
	if snippets.Address != "https://reports.example.org/sample/" {
		t.Errorf("address: %s", snippets.Address)
	}
}

func TestThePageForWebmastersSaysNoWordOfTheReportAsHTML(t *testing.T) {
	r := sample()
	r.Title, r.Lang = `</code><script>alert(1)</script>`, "ar"
	page := parse(t, buildAt(t, "https://reports.example.org", r)["sample/about-this-embed/index.html"])
	if find(page, "script", "", "") != nil {
		t.Error("the title has become a script")
	}
	if name := find(page, "a", "class", "name"); text(name) != r.Title {
		t.Errorf("the title: %q", text(name))
	}
	if html := find(page, "html", "", ""); attr(html, "lang") != "ar" || attr(html, "dir") != "rtl" {
		t.Errorf("the page is in %q", attr(html, "lang"))
	}
}

// TestWhatThePagesSayOfThemselvesIsInTheirLanguage follows every link to the page
// for webmasters and to the accessibility statement, also from the pages whose
// report is in another language than their own words.
func TestWhatThePagesSayOfThemselvesIsInTheirLanguage(t *testing.T) {
	tree := buildBilingual(t, "https://reports.example.org")
	reached := map[string]map[string]bool{}
	for _, file := range tree.Paths() {
		if !strings.HasPrefix(file, "sample/") || !strings.HasSuffix(file, ".html") {
			continue
		}
		page := parse(t, tree[file])
		lang := attr(find(page, "html", "", ""), "lang")
		for n := range page.Descendants() {
			href := attr(n, "href")
			if n.Data != "a" || !strings.HasSuffix(href, "/"+aboutPath) && !strings.HasSuffix(href, "/"+view.StatementPath) || attr(n, "hreflang") != "" {
				continue
			}
			to := path.Join(path.Dir(file), href, "index.html")
			if tree[to] == nil {
				t.Errorf("%s leads to %s, which is missing", file, to)
				continue
			}
			if other := attr(find(parse(t, tree[to]), "html", "", ""), "lang"); other != lang {
				t.Errorf("%s, in %s, leads to %s, in %s", file, lang, to, other)
			}
			if reached[path.Base(href)] == nil {
				reached[path.Base(href)] = map[string]bool{}
			}
			reached[path.Base(href)][lang] = true
		}
	}
	for _, folder := range []string{aboutPath, view.StatementPath} {
		if found := reached[path.Base(folder)]; len(found) != len(messages.Languages) {
			t.Errorf("%s is reached in %v", folder, found)
		}
	}
}

func TestTheSnippetsOfAPageInAnotherLanguageAskForIt(t *testing.T) {
	tree := buildBilingual(t, "https://reports.example.org")
	for file, want := range map[string]string{"sample/de/about-this-embed/index.html": "embed/?lang=de", "sample/fr/about-this-embed/index.html": "sample/fr/embed/"} {
		page := parse(t, tree[file])
		if snippet := text(find(page, "pre", "id", "frame")); !strings.Contains(snippet, want+`"`) {
			t.Errorf("%s: %s", file, snippet)
		}
		if lang := attr(find(page, "a", "class", "name"), "lang"); (lang == "en") != strings.Contains(file, "/de/") {
			t.Errorf("%s: the title is in %q", file, lang)
		}
	}
}

func TestAFrameThatAsksForAForeignFileIsAMistake(t *testing.T) {
	m := measure{known: func(string) (facts, error) { return facts{}, fs.ErrNotExist }, pack: func(b []byte) int { return len(b) }}
	page := []byte(`<link rel="stylesheet" href="https://fonts.example.com/a.css">`)
	if _, _, err := m.loads("sample/", "", &messages.Webmasters{}, page); err == nil || !strings.Contains(err.Error(), "not in the site") {
		t.Error(err)
	}
}

func TestThePageForWebmastersIsInTheLanguageOfItsReport(t *testing.T) {
	tree := buildBilingual(t, "")
	english, _ := messages.In("en")
	french, _ := messages.In("fr")
	for file, say := range map[string]*messages.Catalogue{"sample/about-this-embed/index.html": english, "sample/fr/about-this-embed/index.html": french} {
		page := parse(t, tree[file])
		if lang := attr(find(page, "html", "", ""), "lang"); lang != say.Lang {
			t.Errorf("%s is in %q", file, lang)
		}
		for _, words := range []string{say.Embedding, say.Webmasters.Lede, say.Systems["drupal"].Where, say.Webmasters.FilePage, say.Webmasters.PrivacyAbout, say.EmbedThis.Fixed} {
			if !strings.Contains(text(page), words) {
				t.Errorf("%s does not say %q", file, words)
			}
		}
	}
	for _, link := range []string{"sample/fr/index.html", "sample/fr/session/one/index.html"} {
		page, found := parse(t, tree[link]), false
		for n := range page.Descendants() {
			if href := attr(n, "href"); strings.HasSuffix(href, "about-this-embed/") {
				found = path.Join(path.Dir(link), href) == "sample/fr/about-this-embed"
			}
		}
		if !found {
			t.Errorf("%s does not lead to the page for webmasters in its language", link)
		}
	}
	var snippets struct {
		Systems []struct{ ID, Where string }
	}
	if err := json.Unmarshal(tree["sample/fr/embed/snippets.json"], &snippets); err != nil || snippets.Systems[0].Where != french.Systems[snippets.Systems[0].ID].Where {
		t.Errorf("the advice is %v (%v)", snippets.Systems, err)
	}
}
