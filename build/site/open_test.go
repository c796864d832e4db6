package site

import "testing"

func TestThePageThatOpensReportsSpeaksTheLanguageOfTheFirstOne(t *testing.T) {
	for lang, want := range map[string]struct{ lang, dir, title string }{
		"en": {"en", "ltr", "Open a report"}, "fr-CA": {"fr", "ltr", "Ouvrir un rapport"}, "ar": {"ar", "rtl", "فتح تقرير"}, "pt": {"en", "ltr", "Open a report"},
	} {
		first, second := sample(), sample()
		first.Lang, second.ID, second.Lang = lang, "second", "de"
		page := parse(t, build(t, first, second)["open/index.html"])
		html := find(page, "html", "", "")
		if attr(html, "lang") != want.lang || attr(html, "dir") != want.dir {
			t.Errorf("%s: the page is in %s, %s", lang, attr(html, "lang"), attr(html, "dir"))
		}
		if title, h1 := text(find(page, "title", "", "")), text(find(page, "h1", "", "")); title != want.title || h1 != want.title {
			t.Errorf("%s: it is called %q, %q", lang, title, h1)
		}
		if aside := find(page, "aside", "id", "opened"); attr(aside, "lang") != want.lang || attr(aside, "dir") != want.dir {
			t.Errorf("%s: beside the opened report, it is in %q", lang, attr(aside, "lang"))
		}
	}
}
