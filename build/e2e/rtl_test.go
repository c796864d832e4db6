package e2e

import (
	"strings"
	"testing"
)

// arabicPages are the kinds of page of the report in Arabic.
var arabicPages = []string{
	"/arabic/", "/arabic/embed/", "/arabic/reader/families/", "/arabic/session/bus/", "/arabic/session/stories/",
	"/arabic/?session=stories&q=" + "%D8%AD%D9%83%D8%A7%D9%8A%D8%A9",
}

func TestArabicPagesFitAndRunFromRightToLeft(t *testing.T) {
	site := arabicSite(t)
	for _, path := range arabicPages {
		for width, name := range map[int64]string{320: "narrow", 1280: "wide"} {
			p := Open(t, width, 800)
			p.Go(site.URL + path)
			if strings.HasPrefix(path, "/arabic/?") {
				p.Wait(live)
			}
			if Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
				t.Errorf("%s scrolls sideways at %d px", path, width)
			}
			if dir := Eval[string](p, `getComputedStyle(document.querySelector('h1, h2')).direction`); dir != "rtl" {
				t.Errorf("%s runs %s", path, dir)
			}
			p.Shot("arabic" + strings.NewReplacer("/", "-", "?", "-", "=", "-", "%", "", "&", "-").Replace(path) + name)
		}
	}
}
