package webpage

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/build/document/richtext"
)

// googleList matches the class of a list of Google Docs, which says the level: its
// nested lists stand beside each other.
var googleList = regexp.MustCompile(`\blst-kix_\w+-(\d)\b`)

// list reads a list. Etherpad's indentation is one without marks.
func (w *walker) list(n *html.Node, c context) {
	w.flush(c)
	inner := c
	inner.depth, inner.ordered = c.depth+1, n.DataAtom == atom.Ol
	class := attribute(n, "class")
	if m := googleList.FindStringSubmatch(class); m != nil {
		level, _ := strconv.Atoi(m[1])
		inner.depth = max(level+1, inner.depth)
	}
	inner.plain = strings.Contains(" "+class+" ", " indent ")
	inner.number, _ = strconv.Atoi(attribute(n, "start"))
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		w.node(child, inner)
		if child.DataAtom == atom.Li && inner.number > 0 {
			inner.number++
		}
	}
	w.flush(inner)
	w.item = false
}

// listItem reads an item of a list.
func (w *walker) listItem(n *html.Node, c context) {
	w.flush(c)
	if c.depth == 0 { // an item without a list
		c.depth = 1
	}
	if c.plain {
		inner := c
		inner.depth = 0
		w.children(n, inner)
		w.flush(inner)
		return
	}
	w.item = true
	w.children(n, c)
	w.flush(c)
	w.item = false
}

// wordLevel returns the level of an item that Word writes as a paragraph, such as
// "mso-list:l0 level2 lfo1", or 0.
func wordLevel(style string) int {
	if m := wordList.FindStringSubmatch(style); m != nil {
		return int(m[1][0] - '0')
	}
	return 0
}

var wordList = regexp.MustCompile(`(?i)mso-list:\s*l\d+\s+level(\d)\s+lfo\d+`)

// ignoredMark reports whether an element is the printed mark of an item of Word.
func ignoredMark(n *html.Node) bool {
	return strings.Contains(strings.ReplaceAll(strings.ToLower(attribute(n, "style")), " ", ""), "mso-list:ignore")
}

// number matches the printed number of an item.
var number = regexp.MustCompile(`^\(?[0-9a-zA-Z]{1,4}[.)]`)

// wordOrdered reports whether the printed mark of an item is a number.
func wordOrdered(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && ignoredMark(d) {
			return number.MatchString(richtext.OneLine(textOf(d)))
		}
	}
	return false
}
