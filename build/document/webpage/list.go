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

// wordItem returns the level of a paragraph of Word that is an item, or 0, and whether it has a
// number.
func wordItem(n *html.Node) (level int, ordered bool) {
	if level = wordLevel(attribute(n, "style")); level > 0 {
		return level, wordOrdered(n)
	}
	if !strings.HasPrefix(attribute(n, "class"), "Mso") {
		return 0, false
	}
	mark := printedMark(n)
	if mark == nil {
		return 0, false
	}
	ordered = number.MatchString(strings.TrimSpace(mark.Data))
	mark.Data = ""
	return indentLevel(attribute(n, "style")), ordered
}

// printedMark returns the text of the mark in front of an item of a page that Word saved
// "filtered", which says nothing else of lists: it is short, and Word puts spaces in small
// letters after it.
func printedMark(n *html.Node) *html.Node {
	var mark *html.Node
	for d := range n.Descendants() {
		if d.Type == html.TextNode && strings.TrimSpace(d.Data) != "" {
			if mark != nil || len(strings.TrimSpace(d.Data)) > 6 {
				return nil
			}
			mark = d
		}
		if d.Type == html.ElementNode && mark != nil && markSpace.MatchString(attribute(d, "style")) {
			return mark
		}
	}
	return nil
}

var (
	markSpace  = regexp.MustCompile(`(?i)font:\s*7\.0pt\s+"?Times New Roman`)
	marginLeft = regexp.MustCompile(`(?i)margin-left:\s*([0-9]{1,4})(?:\.[0-9]+)?pt`)
)

// indentLevel returns the level of an item from its margin: Word gives each level 36 points.
func indentLevel(style string) int {
	m := marginLeft.FindStringSubmatch(style)
	if m == nil {
		return 1
	}
	points, _ := strconv.Atoi(m[1])
	return min(max((points+18)/36, 1), 9)
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
