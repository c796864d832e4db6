//go:build !reader

package view

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/view/htmltest"
)

func TestAReaderLearnsWhatALinkLeadsToBeforeFollowingIt(t *testing.T) {
	s := report.Session{ID: "opening", Title: "Opening",
		Files:      []report.File{{Name: "Slides", URL: "files/a.pdf", Bytes: 1_200_000, Language: &report.Language{Tag: "ar", Name: "العربية"}}},
		Recordings: []report.Recording{{URL: "https://www.media.example.org/a", Minutes: 45, Captions: []report.Language{{Tag: "fr", Name: "Français"}}}},
	}
	r := &report.Report{ID: "r", Lang: "en", Title: "R", Sessions: []report.Session{s}}
	page := htmltest.Parse(t, &SessionPage{Report: r, Page: Standalone, Session: &r.Sessions[0]})
	items := htmltest.All(htmltest.All(page, "ul", "material")[0], "li", "")
	var said []string
	for _, li := range items {
		var facts []string
		htmltest.Walk(li, func(n *html.Node) {
			if n.Data == "a" || n.Data == "span" {
				facts = append(facts, htmltest.Said(n))
			}
		})
		said = append(said, strings.Join(facts, " | "))
	}
	want := "Slides | PDF | 1 MB | العربية\nRecording | media.example.org | 45 min | captions: Français"
	if got := strings.Map(func(r rune) rune {
		if r == '\u2068' || r == '\u2069' {
			return -1
		}
		return r
	}, strings.Join(said, "\n")); got != want {
		t.Errorf("%s\ninstead of\n%s", got, want)
	}
	if frames := htmltest.Element(page, "iframe"); frames != nil || htmltest.Element(page, "video") != nil {
		t.Error("the page asks another website before the reader does")
	}
}
