//go:build !reader

package ui

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"

	reader "reportwidget/app/messages"
	"reportwidget/app/view/htmltest"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// english is what the studio says in English.
func english(t *testing.T) *messages.Catalogue {
	t.Helper()
	own, err := messages.File("en")
	if err != nil {
		t.Fatal(err)
	}
	shared, err := reader.File("en")
	if err != nil {
		t.Fatal(err)
	}
	say, err := messages.Parse(own, shared)
	if err != nil {
		t.Fatal(err)
	}
	return say
}

// sample is a report with a problem in a field, one in a session, and advice.
var sample = &talk.Report{
	Name: "day", Page: "day/", Fields: map[string]string{
		"title": "Reading day", "event.start": "2026-13-40", "facets[0].label": "Topic",
		"facets[0].values[0].label": "Families", "facets[0].values[1].label": "Schools",
		"documents[0].name": "Programme", "relations[0].text": "They read."},
	Facets:    []talk.Facet{{ID: "topic", Label: "Topic", Values: []talk.Value{{ID: "families", Label: "Families", Sessions: 2}, {ID: "schools", Label: "Schools"}}}},
	Relations: []talk.Relation{{Facet: "topic", From: "families", To: "schools", Text: "They read."}},
	Sessions: []talk.SessionLine{
		{ID: "one", Title: "One", File: "sessions/01-one.md", Date: "2026-03-14", Text: true, Filtered: true},
		{ID: "two", Title: "Two", File: "sessions/02-two.md"},
		{ID: "row", Title: "A row of a table"},
	},
	Problems: []talk.Problem{
		{Field: "event.start", Cause: "this is not a day"},
		{Session: "two", Field: "keyPoints[1]", Cause: "a key point is empty", Hint: "write it"},
		{File: "day/report.yaml", Line: 3, Cause: "this cannot be read"},
	},
	Advice: []talk.Problem{{Cause: "no summary"}},
}

func act(talk.Request) app.EventHandler { return nothing }

func byName(string) app.EventHandler { return nothing }

func form(t *testing.T, session string, values map[string]string) Form {
	t.Helper()
	return Form{Say: english(t), Session: session, Values: values, Problems: sample.Problems, OnFocus: nothing, OnInput: nothing, OnBlur: nothing, OnPick: byName}
}

// find returns the elements with an attribute of a value, or of any if it is "*".
func find(page *html.Node, attribute, value string) (found []*html.Node) {
	htmltest.Walk(page, func(n *html.Node) {
		if n.Type == html.ElementNode && htmltest.Has(n, attribute) && (value == "*" || htmltest.Attribute(n, attribute) == value) {
			found = append(found, n)
		}
	})
	return found
}

// has fails the test unless a page has the element.
func has(t *testing.T, page *html.Node, attribute, value string) *html.Node {
	t.Helper()
	found := find(page, attribute, value)
	if len(found) == 0 {
		t.Fatalf("there is no element with %s=%q", attribute, value)
	}
	return found[0]
}

func TestEveryLabelBelongsToAField(t *testing.T) {
	say := english(t)
	imported := &talk.Import{Files: []string{"day.csv"}, Columns: []talk.Column{{Name: "Track", Field: "track", Examples: []string{"A"}}}, Choices: []string{"title", "track"}, Questions: []talk.Question{{Ask: "first-day", Values: []string{"Day 1"}}}}
	for name, view := range map[string]app.Composer{
		"start":     &StartStep{Say: say, Pasting: true, OnFiles: nothing, OnPaste: nothing, OnTable: nothing, OnExample: nothing, OnShowcase: nothing, OnRemove: func(string, bool) app.EventHandler { return nothing }},
		"columns":   &Columns{Say: say, Import: imported, OnChoose: byName, OnAnswer: func(talk.Question, string) app.EventHandler { return nothing }, OnType: func(talk.Question) app.EventHandler { return nothing }},
		"describe":  &DescribeStep{Say: say, Report: sample, Form: form(t, "", sample.Fields), OnAct: act, OnAttach: byName, OnPerson: nothing, OnPages: nothing, OnFilterBy: nothing},
		"filters":   &FiltersStep{Say: say, Report: sample, Form: form(t, "", sample.Fields), OnAct: act, OnAddFacet: nothing, OnRelate: nothing, OnAddValue: byName, OnMerge: func(string, string) app.EventHandler { return nothing }},
		"sessions":  &SessionsStep{Say: say, Report: sample, Listed: 100, OnSearch: nothing, OnMore: nothing, OnAdd: nothing, OnMove: func(string, int) app.EventHandler { return nothing }},
		"session":   &SessionForm{Say: say, Report: sample, Session: sample.Sessions[1], Form: form(t, "two", map[string]string{"title": "Two"}), OnTick: byName, OnDuplicate: nothing, OnRemove: nothing},
		"upload":    &Upload{Say: say, OnCopy: byName},
		"embedding": &Embedding{Say: say, Website: Website{System: "drupal"}, Offered: offered, OnAddress: nothing, OnSystem: nothing, OnCopy: byName},
	} {
		page := htmltest.Parse(t, view)
		for _, label := range find(page, "for", "*") {
			if len(find(page, "id", htmltest.Attribute(label, "for"))) != 1 {
				t.Errorf("%s: the label %q belongs to no field", name, htmltest.Said(label))
			}
		}
		for _, described := range find(page, "aria-describedby", "*") {
			for _, id := range strings.Fields(htmltest.Attribute(described, "aria-describedby")) {
				if len(find(page, "id", id)) != 1 {
					t.Errorf("%s: %q describes a field and is not there", name, id)
				}
			}
		}
	}
}

func TestAProblemStandsBesideItsField(t *testing.T) {
	say := english(t)
	page := htmltest.Parse(t, &DescribeStep{Say: say, Report: sample, Form: form(t, "", sample.Fields), OnAct: act, OnAttach: byName, OnPerson: nothing, OnPages: nothing, OnFilterBy: nothing})
	start := has(t, page, "name", "event.start")
	if htmltest.Attribute(start, "aria-invalid") != "true" || htmltest.Said(has(t, page, "id", "field-event.start-problem")) != "This is not a day" {
		t.Error("the field does not say what is wrong with it")
	}
	if htmltest.Attribute(has(t, page, "name", "title"), "aria-invalid") != "false" {
		t.Error("another field is wrong too")
	}
	page = htmltest.Parse(t, &SessionForm{Say: say, Report: sample, Session: sample.Sessions[1], Form: form(t, "two", nil), OnTick: byName, OnDuplicate: nothing, OnRemove: nothing})
	if htmltest.Said(has(t, page, "id", "field-key-points-problem")) != "A key point is empty" {
		t.Error("the session's field does not say what is wrong with it")
	}
}

func TestTheLastStepLeadsToEveryProblem(t *testing.T) {
	page := htmltest.Parse(t, &PublishStep{Say: english(t), Key: "k", Report: sample, Upload: &Upload{Say: english(t), OnCopy: byName}, Embedding: &Embedding{Say: english(t), OnAddress: nothing, OnSystem: nothing, OnCopy: byName}, OnDownload: func(talk.Op) app.EventHandler { return nothing }})
	if n := htmltest.Attribute(has(t, page, "data-problems", "*"), "data-problems"); n != "3" {
		t.Errorf("%s problems", n)
	}
	for _, to := range []string{"#k/describe", "#k/sessions/two"} {
		has(t, page, "href", to)
	}
	if link := has(t, page, "href", "#k/sessions/two"); htmltest.Attribute(link, "aria-label") != "Go to the field: Two. a key point is empty" {
		t.Errorf("the link to the session is called %q", htmltest.Attribute(link, "aria-label"))
	}
	if subjects := htmltest.All(page, "p", "subject"); len(subjects) != 1 || htmltest.Said(subjects[0]) != "Two" {
		t.Errorf("%d problems name their session", len(subjects))
	}
	if htmltest.Attribute(has(t, page, "data-download", "site"), "aria-disabled") != "true" {
		t.Error("a website can be downloaded in spite of the problems")
	}
	if htmltest.Has(has(t, page, "data-download", "folder"), "aria-disabled") {
		t.Error("the folder cannot be downloaded")
	}
}

func TestTheLastStepSaysWhetherADownloadIsStillTheReport(t *testing.T) {
	say := english(t)
	page := htmltest.Parse(t, &PublishStep{
		Say: say, Report: sample, Downloads: Downloads{talk.Site: "before"}, OnDownload: func(talk.Op) app.EventHandler { return nothing },
		Upload: &Upload{Say: say, OnCopy: byName}, Embedding: &Embedding{Say: say, OnAddress: nothing, OnSystem: nothing, OnCopy: byName},
	})
	for op, want := range map[talk.Op]string{talk.Site: say.Publish.DownloadedChanged, talk.Folder: say.Publish.DownloadedNever} {
		if got := htmltest.Said(has(t, page, "data-downloaded", string(op))); got != want {
			t.Errorf("%s: %q", op, got)
		}
	}
}

func TestASessionInATableIsShownAndNotEdited(t *testing.T) {
	page := htmltest.Parse(t, &SessionForm{Say: english(t), Report: sample, Session: sample.Sessions[2], Form: form(t, "row", nil), OnTick: byName, OnDuplicate: nothing, OnRemove: nothing})
	if len(find(page, "name", "*")) > 0 {
		t.Error("it has fields")
	}
}

func TestTheListOfSessionsIsSearchedByEveryWord(t *testing.T) {
	s := &SessionsStep{Report: sample, Words: "ROW table"}
	if found := s.found(); len(found) != 1 || found[0].ID != "row" || found[0].number != 2 {
		t.Errorf("found: %+v", found)
	}
}

func TestAnAddressNamesAReportAStepAndASession(t *testing.T) {
	for hash, want := range map[string]place{
		"":                    {"", Describe, ""},
		"#k":                  {"k", Describe, ""},
		"#k/filters":          {"k", Filters, ""},
		"#k/sessions/one":     {"k", Sessions, "one"},
		"#k/nonsense/opening": {"k", Describe, ""},
	} {
		if got := addressed(hash); got != want {
			t.Errorf("%q is %+v", hash, got)
		}
	}
}
