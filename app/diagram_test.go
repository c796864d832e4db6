//go:build !reader

package app

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"

	"reportwidget/app/report"
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
	page := printed(t, &Diagram{Report: gardens(), Page: Standalone})
	links := all(page, "a", "arrow")
	if len(links) != 2 {
		t.Fatalf("%d arrows", len(links))
	}
	for i, want := range []string{"Trees give birds a place.", "Birds carry seeds."} {
		if got := spoken(links[i]); got != want {
			t.Errorf("an arrow is called %q instead of %q", got, want)
		}
		if len(all(links[i], "path", "")) != 2 {
			t.Errorf("%q has no curve", want)
		}
		if got := attribute(links[i], "href"); got != "./kind/trees/kind/birds/" {
			t.Errorf("%q leads to %s", want, got)
		}
		if got := attribute(links[i], "data-query"); got != "kind=trees&kind=birds" {
			t.Errorf("%q asks for %s", want, got)
		}
	}
	if got := spoken(all(page, "span", "to")[0]); got != "Birds" {
		t.Errorf("the first relation is to %q", got)
	}
}

func TestANodeIsCalledByItsLabelAndSummaryAndLeadsToItsPage(t *testing.T) {
	nodes := all(printed(t, &Diagram{Report: gardens(), Page: Standalone}), "a", "node")
	if len(nodes) != 3 {
		t.Fatalf("%d nodes", len(nodes))
	}
	if got := spoken(nodes[0]); got != "Trees: Old and young ones." {
		t.Errorf("the first node is called %q", got)
	}
	if got := spoken(nodes[1]); got != "Birds" {
		t.Errorf("the second node is called %q", got)
	}
	if got := attribute(nodes[0], "href") + " " + attribute(nodes[0], "data-query"); got != "./kind/trees/ kind=trees" {
		t.Errorf("the first node leads to %s", got)
	}
}

func TestInAFrameThePagesOfADiagramOpenANewTab(t *testing.T) {
	page := printed(t, &Diagram{Report: gardens(), Page: Embed})
	if node := all(page, "a", "node")[0]; attribute(node, "target") != "_blank" || attribute(node, "href") != "../kind/trees/" {
		t.Errorf("a node leads to %s", attribute(node, "href"))
	}
	if arrow := all(page, "a", "arrow")[0]; attribute(arrow, "target") != "_blank" || attribute(arrow, "href") != "../kind/trees/kind/birds/" {
		t.Errorf("an arrow leads to %s", attribute(arrow, "href"))
	}
}

func TestWhatIsChosenIsMarkedAndCanBeTakenBack(t *testing.T) {
	page := printed(t, &Diagram{Report: gardens(), Page: FacetPage("kind", "trees"), Query: asking("kind", "trees")})
	nodes := all(page, "a", "node")
	if attribute(nodes[0], "aria-current") != "true" || has(nodes[1], "aria-current") {
		t.Error("not exactly the chosen node is marked")
	}
	if attribute(nodes[0], "href") != "../../" || attribute(nodes[0], "data-query") != "" {
		t.Errorf("the chosen node leads to %s", attribute(nodes[0], "href"))
	}
	if has(all(page, "a", "arrow")[0], "aria-current") {
		t.Error("an arrow is marked that was not chosen")
	}
}

func TestBothEndsOfAChosenArrowAreMarked(t *testing.T) {
	page := printed(t, &Diagram{Report: gardens(), Page: Standalone, Query: asking("kind", "birds", "trees")})
	for _, n := range append(all(page, "a", "arrow"), all(page, "a", "node")[:2]...) {
		if attribute(n, "aria-current") != "true" {
			t.Errorf("%q is not marked", spoken(n))
		}
	}
	if got := attribute(all(page, "a", "node")[1], "data-query"); got != "kind=birds" {
		t.Errorf("one of two chosen nodes asks for %q", got)
	}
}

func TestADrawingIsReadAsADrawing(t *testing.T) {
	drawings := 0
	walk(printed(t, &Diagram{Report: gardens(), Page: Standalone}), func(n *html.Node) {
		if n.Data == "svg" || n.Data == "path" {
			drawings++
			if n.Namespace != "svg" || has(n, "class") || has(n, "id") {
				t.Errorf("%s is %v in the namespace %q", n.Data, n.Attr, n.Namespace)
			}
		}
		if n.Data == "svg" && (attribute(n, "viewBox") != "0 0 320 292" || attribute(n, "aria-hidden") != "true") {
			t.Errorf("a drawing has %v", n.Attr)
		}
		if has(n, "style") {
			t.Errorf("%s has a style that the page's policy refuses", n.Data)
		}
	})
	if drawings != 1+2*3 {
		t.Errorf("%d parts of drawings", drawings)
	}
}

func TestADiagramIsTheSameEveryTime(t *testing.T) {
	first, err := HTML(&Diagram{Report: gardens(), Page: Standalone})
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if again, err := HTML(&Diagram{Report: gardens(), Page: Standalone}); err != nil || again != first {
			t.Fatalf("another text for the same report: %v", err)
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
		page := printed(t, &Diagram{Report: r, Page: Standalone})
		size := ""
		if maps := all(page, "div", "map"); len(maps) > 0 {
			size = attribute(maps[0], "data-size")
		}
		nodes, curves := len(all(page, "a", "node")), len(all(page, "path", ""))/2
		if size != c.size || nodes != c.nodes || curves != c.curves {
			t.Errorf("%d values, %d related: %q with %d nodes and %d curves", c.values, c.related, size, nodes, curves)
		}
		if sentences := len(all(page, "a", "arrow")); sentences != len(r.Relations) {
			t.Errorf("%d values, %d related: %d of %d sentences", c.values, c.related, sentences, len(r.Relations))
		}
	}
}

func TestARelationOfAValueToItselfIsASentenceOnly(t *testing.T) {
	r := gardens()
	r.Relations = append(r.Relations, report.Relation{Facet: "kind", From: "paths", To: "paths", Text: "Paths meet."})
	links := all(printed(t, &Diagram{Report: r, Page: Standalone}), "a", "arrow")
	if last := links[2]; spoken(last) != "Paths meet." || element(last, "svg") != nil || attribute(last, "data-query") != "kind=paths" {
		t.Errorf("%q asks for %s", spoken(last), attribute(last, "data-query"))
	}
}

func TestEveryFacetWithRelationsHasItsDiagram(t *testing.T) {
	r := gardens()
	other := r.Facets[0]
	other.ID, other.Label = "season", "Season"
	r.Facets = append(r.Facets, other, report.Facet{ID: "place", Label: "Place", Values: other.Values})
	r.Relations = append(r.Relations, report.Relation{Facet: "season", From: "birds", To: "paths", Text: "Birds follow paths."})
	page := printed(t, &Diagram{Report: r, Page: Standalone})
	var headings []string
	for _, h := range all(page, "h2", "") {
		headings = append(headings, spoken(h))
	}
	if got := strings.Join(headings, ", "); got != "Kind: how they support one another, Season: how they support one another" {
		t.Errorf("the diagrams are %s", got)
	}
}

func TestHostileLabelsAreShownInADiagram(t *testing.T) {
	for _, words := range hostile {
		r := gardens()
		r.Facets[0].Label = words
		for i := range r.Facets[0].Values {
			r.Facets[0].Values[i].Label, r.Facets[0].Values[i].Summary = words, words
		}
		r.Relations[0].Text = words
		page := printed(t, &Diagram{Report: r, Page: Standalone})
		if element(page, "script") != nil || element(page, "img") != nil {
			t.Errorf("%.40q made an element", words)
		}
		if got := spoken(all(page, "a", "node")[0]); got != words+": "+words {
			t.Errorf("a node is called %.60q instead of %.60q", got, words)
		}
		if got := spoken(all(page, "a", "arrow")[0]); got != words {
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
func TestTheStyleSheetKnowsEveryPlace(t *testing.T) {
	css, err := os.ReadFile("../web/diagram.css")
	if err != nil {
		t.Fatal(err)
	}
	rule := func(format string, values ...any) {
		if want := fmt.Sprintf(format, values...); !strings.Contains(string(css), want) {
			t.Errorf("there is no rule %s", want)
		}
	}
	everyLayout(t, func(t *testing.T, l layout, _ map[pair]curve) {
		rule(`.node[data-shape="%s"] { --half: %v; --tall: %v;`, l.shape, l.half.x, l.half.y)
		for _, c := range l.centres {
			rule(`.node[data-x="%[1]v"] { --x: %[1]v }`, c.x)
			rule(`.node[data-y="%[1]v"] { --y: %[1]v }`, c.y)
		}
	})
	rule(`(var(--x) - var(--half)) / %v * 1%%`, stageWidth/100.)
	rule(`(var(--y) - var(--tall)) / %v * 1%%`, stageWidth/100.)
	rule(`var(--half) / %v * 1%%`, stageWidth/200.)
}

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

// printed returns what a browser makes of a view.
func printed(t *testing.T, view app.Composer) *html.Node {
	t.Helper()
	text, err := HTML(view)
	if err != nil {
		t.Fatal(err)
	}
	page, err := html.Parse(strings.NewReader("<!DOCTYPE html><body>" + text))
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// all returns the elements that have, or whose parent has, the class.
func all(page *html.Node, tag, class string) (found []*html.Node) {
	is := func(n *html.Node) bool { return class == "" || attribute(n, "class") == class }
	walk(page, func(n *html.Node) {
		if n.Type == html.ElementNode && n.Data == tag && (is(n) || is(n.Parent)) {
			found = append(found, n)
		}
	})
	return found
}

// spoken returns the text that assistive technology is given.
func spoken(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		if attribute(c, "aria-hidden") != "true" {
			b.WriteString(spoken(c))
		}
	}
	return b.String()
}
