//go:build !reader

// Package htmltest looks at printed pages in tests, by their parsed structure.
package htmltest

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"

	render "reportwidget/app/view/html"
)

// Hostile are texts that must reach the reader as they are.
var Hostile = []string{
	`He said "hi" & 'bye'`,
	`"><script>alert(1)</script>`,
	`</article></main><img src=x onerror=alert(1)>`,
	`back\slash \" \u0041 \x41`,
	"right-to-left \u202Emark\u202C and \u200Fsigns",
	"true", "false", `javascript:alert(1)`, "&amp; &#60;b&#62;",
	"emoji 👩🏽‍🚀, 漢字, عربي, línea",
	"no-break\u00A0space and tab\tinside",
	strings.Repeat("long ", 2000) + "end",
}

// Print returns a view as it is printed.
func Print(t testing.TB, view app.Composer) string {
	t.Helper()
	printed, err := render.Render(view)
	if err != nil {
		t.Fatal(err)
	}
	return printed
}

// Parse returns what a browser makes of a view.
func Parse(t testing.TB, view app.Composer) *html.Node {
	t.Helper()
	page, err := html.Parse(strings.NewReader("<!DOCTYPE html><body>" + Print(t, view)))
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// Walk calls visit with a node and all that it holds.
func Walk(n *html.Node, visit func(*html.Node)) {
	visit(n)
	for c := range n.ChildNodes() {
		Walk(c, visit)
	}
}

// Element returns the first element with a tag, or nil.
func Element(page *html.Node, tag string) (found *html.Node) {
	Walk(page, func(n *html.Node) {
		if found == nil && n.Type == html.ElementNode && n.Data == tag {
			found = n
		}
	})
	return found
}

// Said returns all text of a node.
func Said(n *html.Node) string {
	var b strings.Builder
	Walk(n, func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	})
	return b.String()
}

// Has reports whether an element has an attribute.
func Has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// Attribute returns the value of an attribute, or "".
func Attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// All returns the elements that have, or whose parent has, the class.
func All(page *html.Node, tag, class string) (found []*html.Node) {
	is := func(n *html.Node) bool { return class == "" || Attribute(n, "class") == class }
	Walk(page, func(n *html.Node) {
		if n.Type == html.ElementNode && n.Data == tag && (is(n) || is(n.Parent)) {
			found = append(found, n)
		}
	})
	return found
}

// Spoken returns the text that assistive technology is given.
func Spoken(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		if Attribute(c, "aria-hidden") != "true" {
			b.WriteString(Spoken(c))
		}
	}
	return b.String()
}
