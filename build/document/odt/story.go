package odt

import (
	"strconv"
	"strings"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// story is a text that is read on its own: the body, a cell, a text box.
type story struct {
	*reader
	blocks []richtext.Block
	// after are the blocks to put after the open paragraph, such as text boxes.
	after []richtext.Block
	list  list
}

// list is the list that is open.
type list struct {
	depth int
	style string
	// marked tells that the next paragraph begins an item.
	marked bool
}

// inner returns the blocks in a node.
func (r *reader) inner(n *container.Node) []richtext.Block {
	s := &story{reader: r}
	s.walk(n)
	return s.blocks
}

func names(s string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(s) {
		set[name] = true
	}
	return set
}

// ignored are elements without a text of their own.
var ignored = names(`text:sequence-decls text:variable-decls text:user-field-decls text:dde-connection-decls text:alphabetical-index-auto-mark-file
	office:forms text:soft-page-break text:bookmark text:bookmark-start text:bookmark-end text:reference-mark text:reference-mark-start
	text:reference-mark-end text:change text:change-start text:change-end office:annotation-end text:section-source office:event-listeners
	text:toc-mark text:toc-mark-start text:toc-mark-end text:alphabetical-index-mark text:alphabetical-index-mark-start
	text:alphabetical-index-mark-end text:user-index-mark text:index-source text:table-of-content-source table:table-column table:table-columns
	table:table-header-columns table:table-column-group svg:title svg:desc draw:glue-point draw:enhanced-geometry text:ruby-text office:scripts
	table:shapes text:number office:settings text:list-header-mark`)

// entered are elements that only hold others.
var entered = names(`text:section text:index-body text:meta text:meta-field text:numbered-paragraph text:ruby text:ruby-base draw:a draw:g draw:page-thumbnail
	text:bookmark-ref text:reference-ref text:note-ref text:sequence-ref text:sequence text:conditional-text text:variable-set text:variable-get
	text:user-field-get text:expression text:text-input text:span text:drop-down office:text text:chapter text:title text:subject`)

// indexes are lists of what is in the document.
var indexes = names(`text:table-of-content text:illustration-index text:table-index text:object-index text:user-index text:alphabetical-index text:bibliography`)

func (s *story) walk(n *container.Node) {
	for _, c := range n.Children() {
		s.block(c)
	}
}

func (s *story) block(n *container.Node) {
	switch {
	case n.Name == "text:h", n.Name == "text:p":
		s.readParagraph(n)
	case n.Name == "text:list":
		s.readList(n)
	case n.Name == "table:table":
		s.table(n)
	case n.Name == "text:tracked-changes":
		s.notes.Add(richtext.Changes, count(n, "text:changed-region"), "")
	case indexes[n.Name]:
		s.index(n)
	case n.Name == "text:section" && (n.Attr("text:display") == "none" || n.Attr("text:display") == "condition" && n.Attr("text:is-hidden") == "true"):
		s.notes.Add(richtext.Hidden, 1, "")
	case strings.HasPrefix(n.Name, "draw:"):
		in := &inline{story: s}
		in.drawing(n)
		s.flushAfter()
	case n.Name == "office:annotation":
		s.notes.Add(richtext.Comments, 1, "")
	case n.Name == "":
		if words := richtext.OneLine(n.Text); words != "" {
			s.blocks = append(s.blocks, richtext.Block{Runs: []richtext.Run{{Text: words}}, Line: s.paragraph})
		}
	case ignored[n.Name]:
	default:
		if !entered[n.Name] {
			s.notes.Add(richtext.Unknown, 1, n.Name)
		}
		s.walk(n)
	}
}

func count(n *container.Node, name string) int {
	all := 0
	for _, c := range n.Nodes {
		if c.Name == name {
			all++
		}
	}
	return all
}

// index leaves a list of what is in the document out, and remembers a table of
// contents.
func (s *story) index(n *container.Node) {
	for _, b := range s.inner(n.Child("text:index-body")) {
		entry := strings.TrimRight(b.OneLine(), " .…0123456789")
		if entry == "" {
			continue
		}
		s.notes.Add(richtext.Contents, 1, "")
		if n.Name == "text:table-of-content" {
			s.document.Contents = append(s.document.Contents, entry)
		}
	}
}

// readList reads a list. Only the outermost names its style.
func (s *story) readList(n *container.Node) {
	outer := s.list
	s.list.depth++
	if style := n.Attr("text:style-name"); style != "" {
		s.list.style = style
	}
	for _, c := range n.Nodes {
		s.list.marked = c.Name == "text:list-item"
		s.walkItem(c)
	}
	s.list = outer
	s.list.marked = false
}

func (s *story) walkItem(n *container.Node) {
	if n.Name == "text:list-item" || n.Name == "text:list-header" {
		s.walk(n)
		return
	}
	s.block(n)
}

// readParagraph reads a paragraph or a heading.
func (s *story) readParagraph(n *container.Node) {
	s.reader.paragraph++
	style := n.Attr("text:style-name")
	b := richtext.Block{Line: s.reader.paragraph, Style: s.meaning(style), Quoted: s.named(style, richtext.IsQuoteName), NewPage: s.breaks(style)}
	in := &inline{story: s, form: form{paragraph: style}}
	if isHidden(n) {
		s.notes.Add(richtext.Hidden, 1, "")
	} else {
		in.walk(n)
	}
	b.Runs, b.Names = in.runs, in.names
	s.place(&b, n, style)
	if s.named(style, richtext.IsContentsName) && !b.Empty() {
		s.notes.Add(richtext.Contents, 1, "")
	} else {
		s.blocks = append(s.blocks, b)
	}
	s.flushAfter()
}

// isHidden reports whether a paragraph was hidden when the text was saved.
func isHidden(n *container.Node) bool {
	mark := n.Find("text:hidden-paragraph")
	return n.Attr("text:is-hidden") == "true" || mark != nil && mark.Attr("text:is-hidden") == "true"
}

func (s *story) flushAfter() {
	s.blocks = append(s.blocks, s.after...)
	s.after = nil
}

// place makes a block a heading or an item of the list that is open.
func (s *story) place(b *richtext.Block, n *container.Node, style string) {
	level := s.level(style)
	if n.Name == "text:h" {
		given, err := strconv.Atoi(n.Attr("text:outline-level"))
		if level = 1; err == nil && given > 0 && given < 10 {
			level = given
		}
	}
	switch {
	case b.Style == richtext.Title, b.Style == richtext.Subtitle:
	case level > 0:
		b.Kind, b.Level = richtext.Heading, level
	case s.list.depth > 0:
		b.Level = s.list.depth
		if s.list.marked {
			b.Kind, b.Ordered = richtext.Item, s.ordered(s.list.style, s.list.depth)
			s.list.marked = b.Empty()
		}
	}
}

// breaks reports whether a style begins a page.
func (s *story) breaks(style string) bool {
	for _, one := range s.chain("paragraph", style) {
		if value, said := one.paragraph.Lookup("fo:break-before"); said {
			return value == "page"
		}
	}
	return false
}
