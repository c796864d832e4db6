package odt

import (
	"strconv"
	"strings"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// inline reads the text of a paragraph.
type inline struct {
	*story
	form form
	runs []richtext.Run
	// href and local are where the link leads that is read; see [richtext.Run].
	href, local string
	names       []string // of the places in the paragraph
}

func (in *inline) walk(n *container.Node) {
	for _, c := range n.Children() {
		in.element(c)
	}
}

// fields are what a program fills in: numbers of pages, days of printing, names of
// authors.
var fields = names(`text:page-number text:page-count text:page-continuation text:date text:time text:author-name text:author-initials text:creator
	text:initial-creator text:creation-date text:creation-time text:modification-date text:modification-time text:print-date text:print-time
	text:printed-by text:editing-cycles text:editing-duration text:file-name text:template-name text:sender-firstname text:sender-lastname
	text:sender-initials text:sender-email text:sender-phone-private text:sender-phone-work text:sender-company text:paragraph-count
	text:word-count text:character-count text:table-count text:image-count text:object-count text:sheet-name text:database-display`)

func (in *inline) element(n *container.Node) {
	switch {
	case n.Name == "":
		in.words(n.Text)
	case n.Name == "text:span":
		in.form.spans = append(in.form.spans, n.Attr("text:style-name"))
		in.walk(n)
		in.form.spans = in.form.spans[:len(in.form.spans)-1]
	case n.Name == "text:bookmark", n.Name == "text:bookmark-start":
		in.names = append(in.names, n.Attr("text:name"))
	case n.Name == "text:a":
		in.link(n)
	case n.Name == "text:s":
		in.text(strings.Repeat(" ", times(n.Attr("text:c"), 100)))
	case n.Name == "text:tab":
		in.text("\t")
	case n.Name == "text:line-break":
		in.text("\n")
	case n.Name == "text:note":
		in.note(n)
	case n.Name == "office:annotation":
		in.notes.Add(richtext.Comments, 1, "")
	case n.Name == "text:hidden-text", n.Name == "text:hidden-paragraph":
		in.notes.Add(richtext.Hidden, 1, "")
	case n.Name == "text:placeholder":
		in.notes.Add(richtext.Placeholders, 1, "")
	case fields[n.Name]:
		in.notes.Add(richtext.Fields, 1, strings.TrimPrefix(n.Name, "text:"))
	case strings.HasPrefix(n.Name, "draw:"):
		in.drawing(n)
	case n.Name == "text:p", n.Name == "text:h", n.Name == "text:list", n.Name == "table:table":
		in.after = append(in.after, in.inner(&container.Node{Nodes: []*container.Node{n}})...)
	case ignored[n.Name]:
	default:
		if !entered[n.Name] {
			in.notes.Add(richtext.Unknown, 1, n.Name)
		}
		in.walk(n)
	}
}

// times returns a number that an element repeats itself, which is 1 if it does not
// say so.
func times(value string, most int) int {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 {
		return 1
	}
	return min(n, most)
}

// words adds text as it stands in XML, where white space is one space.
func (in *inline) words(s string) {
	s = strings.Map(func(c rune) rune {
		if c == '\n' || c == '\r' || c == '\t' {
			return ' '
		}
		return c
	}, s)
	for strings.Contains(s, "  ") {
		s = strings.ReplaceAll(s, "  ", " ")
	}
	in.spoken.Add(in.language(), s)
	in.text(s)
}

// language returns the tag of the language that is set, or "".
func (in *inline) language() string {
	tag := in.property(in.form, "fo:language")
	if country := in.property(in.form, "fo:country"); tag == "zh" && country != "" && country != "none" {
		return tag + "-" + country
	}
	if tag == "none" {
		return ""
	}
	return tag
}

// text adds characters in the form that is set.
func (in *inline) text(s string) {
	if in.hidden(in.form) {
		if strings.TrimSpace(s) != "" {
			in.notes.Add(richtext.Hidden, 1, "")
		}
		return
	}
	r := in.run(in.form)
	r.Text, r.Href, r.Local = s, in.href, in.local
	in.runs = append(in.runs, r)
}

func (in *inline) link(n *container.Node) {
	href, local := in.href, in.local
	in.local = richtext.Local(n.Attr("xlink:href"))
	if in.href = richtext.Address(n.Attr("xlink:href")); in.href == "" && !strings.HasPrefix(n.Attr("xlink:href"), "#") {
		in.notes.Add(richtext.LostLinks, 1, "")
	}
	in.walk(n)
	in.href, in.local = href, local
}

// note adds a footnote or an endnote.
func (in *inline) note(n *container.Node) {
	in.notes.Add(richtext.Footnotes, 1, "")
	blocks := in.inner(n.Child("text:note-body"))
	in.document.Footnotes = append(in.document.Footnotes, blocks)
	in.runs = append(in.runs, richtext.Run{Note: len(in.document.Footnotes)})
}

// drawing reads a frame or a shape. Its text goes after the paragraph in which it
// is anchored.
func (in *inline) drawing(n *container.Node) {
	switch n.Name {
	case "draw:a":
		in.frames(n)
	case "draw:frame":
		in.frame(n)
	case "draw:g":
		in.frames(n)
	case "draw:text-box":
		in.box(n)
	case "draw:image":
		in.notes.Add(richtext.Images, 1, "")
	case "draw:control":
		in.notes.Add(richtext.Embedded, 1, "a control")
	default:
		if n.Find("text:p", "text:h") != nil {
			in.box(n)
		}
	}
}

func (in *inline) frames(n *container.Node) {
	for _, c := range n.Nodes {
		if strings.HasPrefix(c.Name, "draw:") {
			in.drawing(c)
		}
	}
}

// frame reads a frame, which may hold one thing in several forms, the best first.
func (in *inline) frame(n *container.Node) {
	switch {
	case n.Child("draw:text-box") != nil:
		in.box(n.Child("draw:text-box"))
	case n.Child("draw:object") != nil && n.At("draw:object", "math:math") != nil:
		in.notes.Add(richtext.Formulas, 1, "")
		in.text(richtext.OneLine(n.At("draw:object", "math:math").Words()))
	case n.Child("draw:object") != nil, n.Child("draw:object-ole") != nil, n.Child("draw:plugin") != nil:
		in.notes.Add(richtext.Embedded, 1, "an object")
	case n.Child("table:table") != nil:
		in.after = append(in.after, in.inner(n)...)
	case n.Child("draw:image") != nil:
		in.notes.Add(richtext.Images, 1, "")
		if !richtext.Describes(n.Child("svg:title").Words()) && !richtext.Describes(n.Child("svg:desc").Words()) {
			in.notes.Add(richtext.NoAltText, 1, "")
		}
	}
}

func (in *inline) box(n *container.Node) {
	blocks := in.inner(n)
	if richtext.Words(blocks) != "" {
		in.notes.Add(richtext.TextBoxes, 1, "")
		in.after = append(in.after, blocks...)
	}
}
