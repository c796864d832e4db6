package doctor

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// baseOf returns what the page's relative addresses are relative to, or nil.
func baseOf(root *html.Node, page *url.URL) *url.URL {
	for n := range root.Descendants() {
		if href, has := attribute(n, "href"); has && n.Data == "base" {
			if u, err := resolve(page, href); err == nil {
				return u
			}
			break // only the first counts
		}
	}
	return page
}

func resolve(base *url.URL, address string) (*url.URL, error) {
	address = strings.TrimSpace(address)
	if base == nil {
		return url.Parse(address)
	}
	return base.Parse(address)
}

func attribute(n *html.Node, name string) (string, bool) {
	if n.Type == html.ElementNode {
		for _, a := range n.Attr {
			if a.Key == name {
				return a.Val, true
			}
		}
	}
	return "", false
}

func value(n *html.Node, name string) string {
	v, _ := attribute(n, name)
	return strings.TrimSpace(v)
}

// within returns the nearest element of the tag around the node, or nil.
func within(n *html.Node, tag string) *html.Node {
	for n = n.Parent; n != nil; n = n.Parent {
		if n.Type == html.ElementNode && n.Data == tag {
			return n
		}
	}
	return nil
}

// first returns the first element of the tag inside the node, or nil.
func first(n *html.Node, tag string) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == tag {
			return d
		}
	}
	return nil
}

// maxTitle is the length, in characters, of what is taken for a report's title.
const maxTitle = 100

// linkText returns the text of the first link in the node. The node itself may
// hold the rest of a page, if its end is missing.
func linkText(n *html.Node) string {
	link := first(n, "a")
	if link == nil {
		return ""
	}
	text := []rune(textOf(link))
	if len(text) <= maxTitle {
		return string(text)
	}
	return strings.TrimSpace(string(text[:maxTitle-1])) + "…"
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
