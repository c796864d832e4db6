// Package markup reads the pages of a report's website as trees and changes them, for
// what is made of the website: one file, and a booklet. It finds elements, and leads links
// between pages to places in one document.
package markup

import (
	"bytes"
	"fmt"
	gopath "path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/app/messages"
	"reportwidget/build/site"
)

// Parse reads the page at a path of a website. The error is [fs.ErrNotExist] if there
// is none.
func Parse(website site.Tree, path string) (*html.Node, error) {
	content, err := website.File(gopath.Clean(path))
	if err != nil {
		return nil, err
	}
	page, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return page, nil
}

// Print returns a tree as HTML.
func Print(n *html.Node) (string, error) {
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		return "", fmt.Errorf("writing HTML: %w", err)
	}
	return b.String(), nil
}

// All returns the elements in a tree of which something holds, in their order.
func All(root *html.Node, holds func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && holds(n) {
			found = append(found, n)
		}
	}
	return found
}

// First returns the first of them, or nil.
func First(root *html.Node, holds func(*html.Node) bool) *html.Node {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && holds(n) {
			return n
		}
	}
	return nil
}

// Named holds of elements with one of some names.
func Named(names ...string) func(*html.Node) bool {
	return func(n *html.Node) bool { return slices.Contains(names, n.Data) }
}

// Identified holds of the element with an ID.
func Identified(id string) func(*html.Node) bool {
	return func(n *html.Node) bool { return Get(n, "id") == id }
}

// Classed holds of elements of a class.
func Classed(class string) func(*html.Node) bool {
	return func(n *html.Node) bool { return slices.Contains(strings.Fields(Get(n, "class")), class) }
}

// Get returns the value of an attribute, or "".
func Get(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Set gives an attribute a value.
func Set(n *html.Node, name, value string) {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			n.Attr[i].Val = value
			return
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: name, Val: value})
}

// Unset takes attributes away.
func Unset(n *html.Node, names ...string) {
	n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return slices.Contains(names, a.Key) })
}

// Remove takes elements out of their trees. One may be nil.
func Remove(nodes ...*html.Node) {
	for _, n := range nodes {
		if n != nil && n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
}

// Element makes one with a text, and with attributes given as names and values.
func Element(name, text string, attributes ...string) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: name}
	for i := 0; i < len(attributes); i += 2 {
		Set(n, attributes[i], attributes[i+1])
	}
	if text != "" {
		n.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	}
	return n
}

// In marks an element as being in another language than the document, unless that is "".
func In(n *html.Node, lang string) *html.Node {
	if lang != "" {
		Set(n, "lang", lang)
		Set(n, "dir", messages.Direction(lang))
	}
	return n
}

// Text returns that of an element.
func Text(n *html.Node) string {
	var b strings.Builder
	for n := range n.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

// Lower makes the headings of a tree some levels lower, down to the lowest.
func Lower(root *html.Node, levels int) {
	for _, n := range All(root, Named("h1", "h2", "h3", "h4", "h5", "h6")) {
		n.Data, n.DataAtom = fmt.Sprintf("h%d", min(6, int(n.Data[1]-'0')+levels)), 0
	}
}
