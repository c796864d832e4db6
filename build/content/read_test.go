package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

func TestEveryKeyIsRead(t *testing.T) {
	r := mustRead(t, map[string]string{
		"files/report.pdf": "x",
		"report.yaml": `---
title: "Trends: a report"
id: trends
languages: [fr]
summary: Three *sessions*.
event:
  name: Summit
  url: https://example.org/
  place: Brisbane
  start: 2024-09-30
  end: 2024-10-03
  zone: Australia/Brisbane
publisher: {name: IFLA, url: https://www.ifla.org/}
licence:
  name: CC BY 4.0
credits:
- Thanks to **all**.
documents:
  - name: Report
    url: files/report.pdf
facets:
  - id: partnership
    label: Partnership
    values:
      - id: libraries
        label: Libraries
        summary: As a sector.
      - {id: communities, label: Communities}
  - id: trend
    label: Trend
    values: [{id: ai, label: AI}, {id: data, label: Data}]
relations:
  - from: libraries
    to: communities
    text: Serves better.
  - {facet: trend, from: ai, to: data, text: Grows.}
...
`,
		"sessions/01-opening.md": `---
id: start
title: Opening
lang: en
date: 2024-09-30
start: 09:30
end: 11:00
room: Hall
people: [Ana, {name: Li, role: Chair}]
key-points:
  - Trust.
partnership: [communities, libraries]
trend: ai
---

Hello.
`,
	})
	words := func(ns ...report.Node) report.Text { return report.Text{{Kind: report.Paragraph, Nodes: ns}} }
	plain := func(s string) report.Node { return report.Node{Kind: report.Plain, Text: s} }
	marked := func(k report.Kind, s string) report.Node {
		return report.Node{Kind: k, Nodes: report.Text{plain(s)}}
	}
	want := &report.Report{
		ID: "trends", Lang: "fr", Title: "Trends: a report",
		Summary:   words(plain("Three "), marked(report.Emphasis, "sessions"), plain(".")),
		Event:     report.Event{Name: "Summit", URL: "https://example.org/", Place: "Brisbane", Start: "2024-09-30", End: "2024-10-03", Zone: "Australia/Brisbane"},
		Publisher: report.Link{Name: "IFLA", URL: "https://www.ifla.org/"},
		Licence:   report.Link{Name: "CC BY 4.0"},
		Credits:   []report.Text{words(plain("Thanks to "), marked(report.Strong, "all"), plain("."))},
		Documents: []report.Link{{Name: "Report", URL: "files/report.pdf"}},
		Facets: []report.Facet{
			{ID: "partnership", Label: "Partnership", Values: []report.Value{{ID: "libraries", Label: "Libraries", Summary: "As a sector."}, {ID: "communities", Label: "Communities"}}},
			{ID: "trend", Label: "Trend", Values: []report.Value{{ID: "ai", Label: "AI"}, {ID: "data", Label: "Data"}}},
		},
		Relations: []report.Relation{
			{Facet: "partnership", From: "libraries", To: "communities", Text: "Serves better."},
			{Facet: "trend", From: "ai", To: "data", Text: "Grows."},
		},
		Sessions: []report.Session{{
			ID: "start", Lang: "en", Title: "Opening", Date: "2024-09-30", Start: "09:30", End: "11:00", Room: "Hall",
			People:    []report.Person{{Name: "Ana"}, {Name: "Li", Role: "Chair"}},
			KeyPoints: []report.Text{words(plain("Trust."))},
			Text:      words(plain("Hello.")),
			Facets:    map[string][]string{"partnership": {"communities", "libraries"}, "trend": {"ai"}},
		}},
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Error(diff)
	}
}

func TestTextIsReadAsItIsWritten(t *testing.T) {
	for written, want := range map[string]string{
		"2024": "2024", "007": "007", "1_000": "1_000", "0x1F": "0x1F", "1.50": "1.50", ".5": ".5", "09:30": "09:30", "2024-09-30": "2024-09-30",
		"yes": "yes", "No": "No", "true": "true", "on": "on", "\"null\"": "null", "'It''s'": "It's", `"é \"x\""`: `é "x"`,
		"a # b": "a", "a#b": "a#b", "|\n  a\n  b\n": "a\nb", ">\n  a\n  b\n": "a b", "a\n  b": "a b", "  a  ": "a", "a:b": "a:b", "مرحبا \u200f!": "مرحبا \u200f!", "👩‍💻": "👩‍💻",
	} {
		r := mustRead(t, inKeys("title: A\nroom: "+written+"\n"))
		if got := r.Sessions[0].Room; got != want {
			t.Errorf("%q is read as %q instead of %q", written, got, want)
		}
	}
}

func TestWhatIsEmptyIsAsIfNotThere(t *testing.T) {
	want := mustRead(t, nil)
	got := mustRead(t, map[string]string{
		"report.yaml":            head + "summary:\nlanguages: []\nevent:\npublisher: ~\ncredits: []\ndocuments:\nrelations: null\n",
		"sessions/01-opening.md": "---\ntitle: Opening\nid:\nroom: \"\"\npeople:\nkey-points: []\npartnership: []\n---\n\n\n",
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAListOfOneNeedsNoList(t *testing.T) {
	want := mustRead(t, map[string]string{
		"report.yaml":            head + "languages: [en]\ncredits: [A]\ndocuments: [{name: B}]\n",
		"sessions/01-opening.md": "---\ntitle: Opening\npeople: [C]\nkey-points: [D]\npartnership: [libraries]\n---\n",
	})
	got := mustRead(t, map[string]string{
		"report.yaml":            head + "languages: en\ncredits: A\ndocuments: {name: B}\n",
		"sessions/01-opening.md": "---\ntitle: Opening\npeople: C\nkey-points: D\npartnership: libraries\n---\n",
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
