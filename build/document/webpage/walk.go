package webpage

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/build/document/richtext"
)

// context is what the elements around a node make of it.
type context struct {
	run     richtext.Run // the form of letters
	heading int
	style   richtext.Style
	depth   int // of lists
	ordered bool
	number  int // of the first item of the list, if it is not 1
	quoted  bool
	plain   bool // a list without marks
	code    bool // as it stands, with its line ends
}

// walker makes blocks of nodes. The runs are those of the block that is open.
type walker struct {
	*reader
	blocks []richtext.Block
	runs   []richtext.Run
	names  []string // of the places in it
	// item tells that the next block begins an item of a list.
	item    bool
	newPage bool
}

// flush ends the block that is open.
func (w *walker) flush(c context) {
	b := richtext.Block{Runs: w.runs, Quoted: c.quoted, Style: c.style, Line: w.line, NewPage: w.newPage}
	w.runs = nil
	if b.Empty() {
		return
	}
	b.Names, w.names = w.names, nil
	w.newPage = false
	switch {
	case c.code:
		b.Kind, b.Level = richtext.Code, c.depth
	case c.heading > 0:
		b.Kind, b.Level = richtext.Heading, c.heading
	case c.depth > 0 && w.item:
		b.Kind, b.Level, b.Ordered, b.Number = richtext.Item, c.depth, c.ordered, c.number
		w.item = false
	default:
		b.Level = c.depth
	}
	w.blocks = append(w.blocks, b)
}

func (w *walker) children(n *html.Node, c context) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		w.node(child, c)
	}
}

func (w *walker) node(n *html.Node, c context) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data, c)
	case n.Type != html.ElementNode, w.left[n]:
	default:
		w.element(n, c)
	}
}

// text adds words. White space is one space but in code.
func (w *walker) text(s string, c context) {
	r := c.run
	if r.Text = s; !c.code {
		r.Text = collapsed(s)
		if last := len(w.runs) - 1; last < 0 || strings.HasSuffix(w.runs[last].Text, "\n") {
			r.Text = strings.TrimLeft(r.Text, " ")
		}
	}
	if r.Text != "" {
		w.runs = append(w.runs, r)
	}
}

// collapsed returns a text with a single space for each run of the white space of
// HTML, of which a no-break space is not one.
func collapsed(s string) string {
	var b strings.Builder
	space, lineEnd, before := false, false, ' '
	for _, c := range s {
		if strings.ContainsRune(" \t\n\r\f", c) {
			space, lineEnd = true, lineEnd || c == '\n'
			continue
		}
		if space && !(lineEnd && withoutSpaces(before) && withoutSpaces(c)) {
			b.WriteByte(' ')
		}
		space, lineEnd, before = false, false, c
		b.WriteRune(c)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// withoutSpaces reports whether a character is of Chinese or Japanese, where the end of
// a line stands for nothing.
func withoutSpaces(c rune) bool {
	return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana) || c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xffef
}

// element reads an element.
func (w *walker) element(n *html.Node, c context) {
	f := w.formOf(n)
	w.newPage = w.newPage || f.newPage
	if f.hidden {
		if strings.TrimSpace(textOf(n)) != "" {
			w.notes.Add(richtext.Hidden, 1, "")
		}
		return
	}
	c.run = applied(c.run, f)
	if isComment(n) {
		w.notes.Add(richtext.Comments, 1, "")
		return
	}
	if line, err := strconv.Atoi(attribute(n, "data-line")); err == nil {
		w.flush(c)
		w.line = line
	}
	for _, name := range []string{attribute(n, "id"), attribute(n, "name")} {
		if name != "" {
			w.names = append(w.names, name)
		}
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title:
	case atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Video, atom.Audio, atom.Select, atom.Textarea, atom.Button, atom.Canvas:
		w.notes.Add(richtext.Embedded, 1, n.Data)
	case atom.Math:
		w.notes.Add(richtext.Formulas, 1, "")
		w.text(richtext.OneLine(textOf(n)), c)
	case atom.Input:
		if attribute(n, "type") == "checkbox" {
			w.text(map[bool]string{true: "[x] ", false: "[ ] "}[hasAttribute(n, "checked")], c)
		}
	case atom.Br:
		w.lineBreak()
	case atom.Hr:
		w.flush(c)
		w.blocks = append(w.blocks, richtext.Block{Kind: richtext.Rule, NewPage: w.newPage, Line: w.line})
		w.newPage = false
	case atom.Img:
		w.image(n, c)
	case atom.Table:
		w.table(n, c)
	default:
		w.container(n, c)
	}
}

// lineBreak ends a line, without the space at its end.
func (w *walker) lineBreak() {
	if last := len(w.runs) - 1; last >= 0 {
		w.runs[last].Text = strings.TrimRight(w.runs[last].Text, " ")
	}
	w.runs = append(w.runs, richtext.Run{Text: "\n"})
}

func hasAttribute(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// applied returns the form of letters with what a style says.
func applied(r richtext.Run, f form) richtext.Run {
	if f.bold != nil {
		r.Bold = *f.bold
	}
	if f.italic != nil {
		r.Italic = *f.italic
	}
	if f.underlined != nil {
		r.Underlined = *f.underlined
	}
	if f.size > 0 {
		r.Size = f.size
	}
	return r
}

// container reads an element that holds text or others.
func (w *walker) container(n *html.Node, c context) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		inner := c
		inner.heading, inner.depth = int(n.Data[1]-'0'), 0
		w.apart(n, c, withClass(inner, attribute(n, "class")))
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		w.list(n, c)
	case atom.Li:
		w.listItem(n, c)
	case atom.Blockquote:
		inner := c
		inner.quoted = true
		w.apart(n, c, inner)
	case atom.Pre:
		inner := c
		inner.code = true
		inner.run = richtext.Run{}
		w.apart(n, c, inner)
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Address, atom.Figure,
		atom.Figcaption, atom.Dl, atom.Dt, atom.Dd, atom.Caption, atom.Details, atom.Summary, atom.Center, atom.Form, atom.Fieldset,
		atom.Nav, atom.Legend, atom.Hgroup, atom.Tbody, atom.Tr:
		w.paragraph(n, c)
	case atom.Td, atom.Th:
		w.children(n, c)
		w.text(" ", c)
	default:
		w.phrase(n, c)
	}
}

// apart reads an element as blocks of its own.
func (w *walker) apart(n *html.Node, outer, inner context) {
	w.flush(outer)
	w.children(n, inner)
	w.flush(inner)
}

// paragraph reads a paragraph. Word says by its class and its style what it is.
func (w *walker) paragraph(n *html.Node, c context) {
	inner := withClass(c, attribute(n, "class"))
	if strings.Contains(attribute(n, "class"), "MsoToc") {
		w.flush(c)
		w.contents(n)
		return
	}
	depth, ordered := wordItem(n)
	if depth > 0 && inner.heading == 0 {
		w.flush(c)
		inner.depth, inner.ordered, w.item = depth, ordered, true
	}
	if n.DataAtom == atom.Summary || n.DataAtom == atom.Dt || n.DataAtom == atom.Legend {
		inner.run.Bold = true
	}
	if n.DataAtom == atom.Figcaption || n.DataAtom == atom.Caption {
		inner.style = richtext.Caption
	}
	w.apart(n, c, inner)
	if depth > 0 {
		w.item = false
	}
}

// withClass returns a context with what the class of a paragraph says.
func withClass(c context, class string) context {
	for _, one := range strings.Fields(class) {
		switch one {
		case "title", "MsoTitle":
			c.style, c.heading = richtext.Title, 0
		case "subtitle", "MsoSubtitle":
			c.style, c.heading = richtext.Subtitle, 0
		case "MsoCaption":
			c.style = richtext.Caption
		case "MsoQuote", "MsoIntenseQuote":
			c.quoted = true
		}
		if level, found := strings.CutPrefix(one, "MsoHeading"); found && len(level) == 1 && level[0] >= '1' && level[0] <= '9' {
			c.heading = int(level[0] - '0')
		}
	}
	return c
}

// contents remembers an entry of a table of contents.
func (w *walker) contents(n *html.Node) {
	if entry := strings.TrimRight(richtext.OneLine(textOf(n)), " .…0123456789"); entry != "" {
		w.notes.Add(richtext.Contents, 1, "")
		w.document.Contents = append(w.document.Contents, entry)
	}
}
