//go:build !reader

package view

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/view/htmltest"
)

// gardens returns a report with relations between two values and none to the
// third.
func gardens() *report.Report {
	return &report.Report{
		ID: "gardens", Lang: "en", Title: "Gardens",
		Facets: []report.Facet{{ID: "kind", Label: "Kind", Values: []report.Value{
			{ID: "trees", Label: "Trees", Summary: "Old and young ones."}, {ID: "birds", Label: "Birds"}, {ID: "paths", Label: "Paths"},
		}}},
		Relations: []report.Relation{
			{Facet: "kind", From: "trees", To: "birds", Text: "Trees give birds a place."},
			{Facet: "kind", From: "birds", To: "trees", Text: "Birds carry seeds."},
		},
	}
}

func TestEveryRelationIsALinkThatSaysItsSentenceAndHasAnArrow(t *testing.T) {
	page := htmltest.Parse(t, &Diagram{Report: gardens(), Page: Standalone})
	links := htmltest.All(page, "a", "arrow")
	if len(links) != 2 {
		t.Fatalf("%d arrows", len(links))
	}
	for i, want := range []string{"Trees give birds a place.", "Birds carry seeds."} {
		if got := htmltest.Spoken(links[i]); got != want {
			t.Errorf("an arrow is called %q instead of %q", got, want)
		}
		if len(htmltest.All(links[i], "path", "")) != 2 {
			t.Errorf("%q has no curve", want)
		}
		if got := htmltest.Attribute(links[i], "href"); got != "./kind/trees/kind/birds/" {
			t.Errorf("%q leads to %s", want, got)
		}
		if got := htmltest.Attribute(links[i], "data-query"); got != "kind=trees&kind=birds" {
			t.Errorf("%q asks for %s", want, got)
		}
	}
	if got := htmltest.Spoken(htmltest.All(page, "span", "to")[0]); got != "Birds" {
		t.Errorf("the first relation is to %q", got)
	}
}

// In Arabic the names are shorter, so that the nodes have another shape.
func TestTheStyleHasThePlacesOfTheNodesInEveryLanguage(t *testing.T) {
	r := gardens()
	for i, label := range []string{"Communities", "Other partners", "Libraries"} {
		r.Facets[0].Values[i].Label = label
	}
	r.Translations = []*report.Report{gardens()}
	rules := strings.Join(Places(r), "")
	places := map[string]bool{}
	for _, version := range append(r.Translations, r) {
		for _, node := range htmltest.All(htmltest.Parse(t, &Diagram{Report: version, Page: Standalone}), "a", "node") {
			x, y := htmltest.Attribute(node, "data-x"), htmltest.Attribute(node, "data-y")
			places[x+" "+y] = true
			if !strings.Contains(rules, `[data-x="`+x+`"]`) || !strings.Contains(rules, `[data-y="`+y+`"]`) {
				t.Errorf("no rule puts %q at its place", htmltest.Spoken(node))
			}
		}
	}
	if len(places) <= 3 {
		t.Error("both languages have the same places, so that nothing was tested")
	}
}

func TestANodeIsCalledByItsLabelAndSummaryAndLeadsToItsPage(t *testing.T) {
	nodes := htmltest.All(htmltest.Parse(t, &Diagram{Report: gardens(), Page: Standalone}), "a", "node")
	if len(nodes) != 3 {
		t.Fatalf("%d nodes", len(nodes))
	}
	if got := htmltest.Spoken(nodes[0]); got != "Trees: Old and young ones." {
		t.Errorf("the first node is called %q", got)
	}
	if got := htmltest.Spoken(nodes[1]); got != "Birds" {
		t.Errorf("the second node is called %q", got)
	}
	if got := htmltest.Attribute(nodes[0], "href") + " " + htmltest.Attribute(nodes[0], "data-query"); got != "./kind/trees/ kind=trees" {
		t.Errorf("the first node leads to %s", got)
	}
}

func TestInAFrameThePagesOfADiagramOpenANewTab(t *testing.T) {
	page := htmltest.Parse(t, &Diagram{Report: gardens(), Page: Embed})
	if node := htmltest.All(page, "a", "node")[0]; htmltest.Attribute(node, "target") != "_blank" || htmltest.Attribute(node, "href") != "../kind/trees/" {
		t.Errorf("a node leads to %s", htmltest.Attribute(node, "href"))
	}
	if arrow := htmltest.All(page, "a", "arrow")[0]; htmltest.Attribute(arrow, "target") != "_blank" || htmltest.Attribute(arrow, "href") != "../kind/trees/kind/birds/" {
		t.Errorf("an arrow leads to %s", htmltest.Attribute(arrow, "href"))
	}
}

func TestWhatIsChosenIsMarkedAndCanBeTakenBack(t *testing.T) {
	page := htmltest.Parse(t, &Diagram{Report: gardens(), Page: FacetPage("kind", "trees"), Query: asking("kind", "trees")})
	nodes := htmltest.All(page, "a", "node")
	if htmltest.Attribute(nodes[0], "aria-current") != "true" || htmltest.Has(nodes[1], "aria-current") {
		t.Error("not exactly the chosen node is marked")
	}
	if htmltest.Attribute(nodes[0], "href") != "../../" || htmltest.Attribute(nodes[0], "data-query") != "" {
		t.Errorf("the chosen node leads to %s", htmltest.Attribute(nodes[0], "href"))
	}
	if htmltest.Has(htmltest.All(page, "a", "arrow")[0], "aria-current") {
		t.Error("an arrow is marked that was not chosen")
	}
}

func TestBothEndsOfAChosenArrowAreMarked(t *testing.T) {
	page := htmltest.Parse(t, &Diagram{Report: gardens(), Page: Standalone, Query: asking("kind", "birds", "trees")})
	for _, n := range append(htmltest.All(page, "a", "arrow"), htmltest.All(page, "a", "node")[:2]...) {
		if htmltest.Attribute(n, "aria-current") != "true" {
			t.Errorf("%q is not marked", htmltest.Spoken(n))
		}
	}
	if got := htmltest.Attribute(htmltest.All(page, "a", "node")[1], "data-query"); got != "kind=birds" {
		t.Errorf("one of two chosen nodes asks for %q", got)
	}
}

func TestADrawingIsReadAsADrawing(t *testing.T) {
	drawings := 0
	htmltest.Walk(htmltest.Parse(t, &Diagram{Report: gardens(), Page: Standalone}), func(n *html.Node) {
		if n.Data == "svg" || n.Data == "path" {
			drawings++
			if n.Namespace != "svg" || htmltest.Has(n, "class") || htmltest.Has(n, "id") {
				t.Errorf("%s is %v in the namespace %q", n.Data, n.Attr, n.Namespace)
			}
		}
		if n.Data == "svg" && (htmltest.Attribute(n, "viewBox") != "0 0 320 292" || htmltest.Attribute(n, "aria-hidden") != "true") {
			t.Errorf("a drawing has %v", n.Attr)
		}
		if htmltest.Has(n, "style") {
			t.Errorf("%s has a style that the page's policy refuses", n.Data)
		}
	})
	if drawings != 1+2*3 {
		t.Errorf("%d parts of drawings", drawings)
	}
}

func TestADiagramIsTheSameEveryTime(t *testing.T) {
	first := htmltest.Print(t, &Diagram{Report: gardens(), Page: Standalone})
	for range 20 {
		if again := htmltest.Print(t, &Diagram{Report: gardens(), Page: Standalone}); again != first {
			t.Fatalf("another diagram of the same report:\n%s\n%s", first, again)
		}
	}
}

func TestTheFormOfADiagramFitsTheNumberOfValues(t *testing.T) {
	for _, c := range []struct {
		values, related int
		size            string
		nodes, curves   int
	}{
		{0, 0, "", 0, 0},
		{3, 0, "", 0, 0},
		{1, 1, "list", 0, 0},
		{2, 2, "small", 2, 2},
		{3, 3, "small", 3, 6},
		{4, 4, "large", 4, 12},
		{8, 8, "large", 8, 56},
		{12, 3, "small", 3, 6}, // only those with relations
		{9, 9, "list", 0, 0},
	} {
		r := manyValues(c.values, c.related)
		page := htmltest.Parse(t, &Diagram{Report: r, Page: Standalone})
		size := ""
		if maps := htmltest.All(page, "div", "map"); len(maps) > 0 {
			size = htmltest.Attribute(maps[0], "data-size")
		}
		nodes, curves := len(htmltest.All(page, "a", "node")), len(htmltest.All(page, "path", ""))/2
		if size != c.size || nodes != c.nodes || curves != c.curves {
			t.Errorf("%d values, %d related: %q with %d nodes and %d curves", c.values, c.related, size, nodes, curves)
		}
		if sentences := len(htmltest.All(page, "a", "arrow")); sentences != len(r.Relations) {
			t.Errorf("%d values, %d related: %d of %d sentences", c.values, c.related, sentences, len(r.Relations))
		}
	}
}

func TestARelationOfAValueToItselfIsASentenceOnly(t *testing.T) {
	r := gardens()
	r.Relations = append(r.Relations, report.Relation{Facet: "kind", From: "paths", To: "paths", Text: "Paths meet."})
	links := htmltest.All(htmltest.Parse(t, &Diagram{Report: r, Page: Standalone}), "a", "arrow")
	if last := links[2]; htmltest.Spoken(last) != "Paths meet." || htmltest.Element(last, "svg") != nil || htmltest.Attribute(last, "data-query") != "kind=paths" {
		t.Errorf("%q asks for %s", htmltest.Spoken(last), htmltest.Attribute(last, "data-query"))
	}
}

func TestEveryFacetWithRelationsHasItsDiagram(t *testing.T) {
	r := gardens()
	other := r.Facets[0]
	other.ID, other.Label = "season", "Season"
	r.Facets = append(r.Facets, other, report.Facet{ID: "place", Label: "Place", Values: other.Values})
	r.Relations = append(r.Relations, report.Relation{Facet: "season", From: "birds", To: "paths", Text: "Birds follow paths."})
	page := htmltest.Parse(t, &Diagram{Report: r, Page: Standalone})
	var headings []string
	for _, h := range htmltest.All(page, "h2", "") {
		headings = append(headings, htmltest.Spoken(h))
	}
	if got := strings.Join(headings, ", "); got != "Kind: how they support one another, Season: how they support one another" {
		t.Errorf("the diagrams are %s", got)
	}
}

func TestHostileLabelsAreShownInADiagram(t *testing.T) {
	for _, words := range htmltest.Hostile {
		r := gardens()
		r.Facets[0].Label = words
		for i := range r.Facets[0].Values {
			r.Facets[0].Values[i].Label, r.Facets[0].Values[i].Summary = words, words
		}
		r.Relations[0].Text = words
		page := htmltest.Parse(t, &Diagram{Report: r, Page: Standalone})
		if htmltest.Element(page, "script") != nil || htmltest.Element(page, "img") != nil {
			t.Errorf("%.40q made an element", words)
		}
		if got := htmltest.Spoken(htmltest.All(page, "a", "node")[0]); got != words+": "+words {
			t.Errorf("a node is called %.60q instead of %.60q", got, words)
		}
		if got := htmltest.Spoken(htmltest.All(page, "a", "arrow")[0]); got != words {
			t.Errorf("an arrow is called %.60q instead of %.60q", got, words)
		}
	}
}

func TestLongLabelsGetSmallLetters(t *testing.T) {
	for label, want := range map[string]bool{
		"Libraries": false, "Other partners": false, "Communities": false,
		"Internationalisierung": true, "Governmental and international": true, "المكتبات العامة": false,
	} {
		if longLabel(label) != want {
			t.Errorf("%q: %t", label, !want)
		}
	}
}

// The style sheet puts the nodes where the arrows expect them.
// manyValues returns a report whose first values are all related to each other.
func manyValues(values, related int) *report.Report {
	r := &report.Report{ID: "many", Lang: "en", Title: "Many", Facets: []report.Facet{{ID: "kind", Label: "Kind"}}}
	id := func(i int) string { return fmt.Sprint("value-", i) }
	for i := range values {
		r.Facets[0].Values = append(r.Facets[0].Values, report.Value{ID: id(i), Label: id(i)})
	}
	for i := range related {
		for j := range related {
			if i != j || related == 1 {
				r.Relations = append(r.Relations, report.Relation{Facet: "kind", From: id(i), To: id(j), Text: id(i) + " helps " + id(j)})
			}
		}
	}
	return r
}

func asking(facet string, values ...string) (q report.Query) {
	q.Set(facet, values)
	return q
}
