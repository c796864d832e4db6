//go:build !reader

package html

import (
	"fmt"
	"sort"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// go-app v9.8.0 prints attributes quoted for Go, not escaped for HTML, in the
// random order of a map, and puts newlines between siblings that are not there
// in the browser. So values are handed to it in a form that it cannot spoil,
// texts between two marks, and what it printed is parsed and written anew.

const textStart, textEnd = "\x02", "\x03"

// Text makes a text node.
func Text(s string) app.UI {
	return app.Text(textStart + unmarked.Replace(s) + textEnd)
}

var unmarked = strings.NewReplacer(textStart, "", textEnd, "", "\x00", "\uFFFD")

// attr returns the value as character references wherever go-app's quoting
// would change it.
func attr(value string) string {
	if value != "true" && strings.IndexFunc(value, func(c rune) bool { return !harmless(c) }) < 0 {
		return value
	}
	var b strings.Builder
	for i, c := range unmarked.Replace(value) {
		if harmless(c) && !(i == 0 && value == "true") {
			b.WriteRune(c)
		} else {
			fmt.Fprintf(&b, "&#%d;", c)
		}
	}
	return b.String()
}

func harmless(c rune) bool {
	return c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '&' && c != '<' && c != '>'
}

// Checked adds the attribute only where it is meant: go-app prints
// checked="false", which HTML reads as checked.
func Checked(a Attrs, is bool) Attrs {
	if is {
		a["checked"] = ""
	}
	return a
}

// HTML returns the view as canonical HTML: the same bytes for the same fields,
// attributes sorted, no white space but the text's own.
func Render(view app.Composer) (string, error) {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(app.HTMLString(view)), body)
	if err != nil {
		return "", fmt.Errorf("reading what go-app printed: %w", err)
	}
	var b strings.Builder
	for _, n := range nodes {
		canonical(n)
		if err := html.Render(&b, n); err != nil {
			return "", fmt.Errorf("writing canonical HTML: %w", err)
		}
	}
	return b.String(), nil
}

// canonical sorts attributes and keeps of all text what stands between marks.
func canonical(n *html.Node) {
	sort.Slice(n.Attr, func(i, j int) bool { return n.Attr[i].Key < n.Attr[j].Key })
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.TextNode {
			if c.Data = marked(c.Data); c.Data == "" {
				n.RemoveChild(c)
			}
		}
		canonical(c)
		c = next
	}
}

func marked(printed string) string {
	var b strings.Builder
	for {
		_, rest, found := strings.Cut(printed, textStart)
		if !found {
			return b.String()
		}
		own, after, _ := strings.Cut(rest, textEnd)
		b.WriteString(own)
		printed = after
	}
}
