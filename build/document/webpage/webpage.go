// Package webpage reads notes that are HTML: what Google Docs and Word export,
// what Etherpad keeps, and any other page. Package markup uses it for Markdown, so
// that HTML in Markdown is understood too.
package webpage

import (
	"bytes"
	"cmp"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// Read reads a page. That of an Etherpad is for package markup, since its lines
// are Markdown.
func Read(content []byte) (richtext.Document, richtext.Notes, error) {
	notes := richtext.Notes{Format: "a web page"}
	root, err := parse(content)
	if err != nil {
		return richtext.Document{}, notes, err
	}
	if isLogin(root) {
		return richtext.Document{}, notes, &container.Error{Cause: "this is a page that asks for a login, not the document", Hint: "open the document in the browser and download it, for example as .docx"}
	}
	r := newReader(&notes)
	r.readStyleSheets(root)
	notes.Format = r.kind(root)
	r.findFootnotes(root)
	r.document.Lang = cmp.Or(attribute(first(root, atom.Html), "lang"), attribute(body(root), "lang")) // which Word and LibreOffice set
	r.document.Title = titleOf(root)
	w := &walker{reader: r}
	w.children(body(root), context{})
	w.flush(context{})
	for i := range w.blocks {
		w.blocks[i].Line = i + 1
	}
	r.document.Blocks = w.blocks
	return r.document, notes, nil
}

// Fragment reads HTML that another format was turned into. Elements may say by
// data-line in which line they begin.
func Fragment(source string, notes *richtext.Notes) (blocks []richtext.Block, footnotes [][]richtext.Block) {
	in := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(source), in)
	if err != nil { // nested too deep
		return []richtext.Block{{Runs: []richtext.Run{{Text: words(source)}}}}, nil
	}
	for _, n := range nodes {
		in.AppendChild(n)
	}
	r := newReader(notes)
	r.findFootnotes(in)
	w := &walker{reader: r}
	w.children(in, context{})
	w.flush(context{})
	return w.blocks, r.document.Footnotes
}

// reader reads one page.
type reader struct {
	notes    *richtext.Notes
	document richtext.Document
	classes  map[string]form
	// footnotes maps the name of a note to its number, and left are the elements
	// that are not read in their place: notes and comments.
	footnotes map[string]int
	left      map[*html.Node]bool
	several   map[*html.Node]bool // divisions with several of them, or not
	line      int                 // in which the last element began
}

func newReader(notes *richtext.Notes) *reader {
	return &reader{notes: notes, classes: map[string]form{}, footnotes: map[string]int{}, left: map[*html.Node]bool{}, several: map[*html.Node]bool{}}
}

// parse reads HTML in the encoding that it is in.
func parse(content []byte) (*html.Node, error) {
	text := bytes.TrimPrefix(content, []byte("\ufeff"))
	if !utf8.Valid(text) {
		r, err := charset.NewReader(bytes.NewReader(content), "")
		if err == nil {
			text, err = io.ReadAll(r)
		}
		if err != nil {
			return nil, &container.Error{Cause: "the page is in an encoding that is not known", Hint: "save it as UTF-8"}
		}
	}
	root, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, &container.Error{Cause: "the elements of the page are nested too deep", Hint: "copy its text into a word processor and save it as .docx"}
	}
	return root, nil
}

// exported matches what only Google Docs and Word write.
var exported = regexp.MustCompile(`lst-kix_|class="[^"]*\bdoc-content\b|www\.google\.com/url\?q=|class="?Mso[A-Z]|urn:schemas-microsoft-com:office:word`)

// IsExport reports whether a page is what a word processor exported.
func IsExport(content []byte) bool { return exported.Match(content) }

// isLogin reports whether a page is that of Google before a login.
func isLogin(root *html.Node) bool {
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Form:
			if strings.Contains(attribute(n, "action"), "ServiceLogin") || strings.Contains(attribute(n, "action"), "accounts.google.com") {
				return true
			}
		case atom.Meta:
			if strings.EqualFold(attribute(n, "http-equiv"), "refresh") && strings.Contains(attribute(n, "content"), "accounts.google.com") {
				return true
			}
		}
	}
	return false
}

// kind says which program wrote a page, as far as that matters.
func (r *reader) kind(root *html.Node) string {
	for n := range root.Descendants() {
		class := attribute(n, "class")
		switch {
		case strings.Contains(class, "lst-kix"), strings.Contains(class, "doc-content"), strings.HasPrefix(attribute(n, "href"), "https://www.google.com/url?q="):
			return "a web page of Google Docs"
		case strings.HasPrefix(class, "Mso"):
			return "a web page of Word"
		}
	}
	return "a web page"
}

// titleOf returns the title of a page, unless it is the name of a file.
func titleOf(root *html.Node) string {
	title := richtext.OneLine(textOf(first(root, atom.Title)))
	if strings.Contains(title, " ") && !strings.HasPrefix(title, "Microsoft Word") {
		return title
	}
	return ""
}

func body(root *html.Node) *html.Node {
	if n := first(root, atom.Body); n != nil {
		return n
	}
	return root
}

// first returns the first element of a kind, or nil.
func first(root *html.Node, kind atom.Atom) *html.Node {
	for n := range root.Descendants() {
		if n.DataAtom == kind {
			return n
		}
	}
	return nil
}

func attribute(n *html.Node, name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf returns the words in a node, which may be nil.
func textOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	write(n, &b)
	return b.String()
}

func write(n *html.Node, b *strings.Builder) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
	case n.DataAtom == atom.Br:
		b.WriteByte('\n')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		write(c, b)
	}
}

// words returns the text between the tags of HTML.
func words(source string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			b.WriteByte(' ')
		}
	}
}
