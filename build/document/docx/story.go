package docx

import (
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// story is a text that is read on its own: the body, a footnote, a cell, a text
// box. Fields stay open over its paragraphs.
type story struct {
	*reader
	links  map[string]relationship // those of its part
	fields *fields
	blocks []richtext.Block
	// after are the blocks to put after the open paragraph, such as text boxes.
	after []richtext.Block
	// joined are the runs of paragraphs before, whose ends were deleted.
	joined []richtext.Run
	// newPage tells that the next block begins a page.
	newPage  bool
	contents bool // within a table of contents
}

// story reads the blocks in a node.
func (r *reader) story(n *container.Node, links map[string]relationship) []richtext.Block {
	s := &story{reader: r, links: links, fields: &fields{}}
	return s.read(n)
}

// read returns the blocks in a node.
func (s *story) read(n *container.Node) []richtext.Block {
	s.walk(n)
	if len(s.joined) > 0 {
		s.blocks = append(s.blocks, richtext.Block{Runs: s.joined, Line: s.paragraph})
	}
	return s.blocks
}

// inner returns the blocks in a node that stands in this story.
func (s *story) inner(n *container.Node) []richtext.Block {
	in := &story{reader: s.reader, links: s.links, fields: s.fields, contents: s.contents}
	return in.read(n)
}

// ignored are elements without a text of their own.
var ignored = names(`w:pPr w:rPr w:tblPr w:tblGrid w:tblPrEx w:trPr w:tcPr w:sectPr w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr
	w:bookmarkStart w:bookmarkEnd w:proofErr w:permStart w:permEnd w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef
	w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd
	w:customXmlDelRangeStart w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart
	w:customXmlMoveToRangeEnd w:footnoteRef w:endnoteRef w:separator w:continuationSeparator w:lastRenderedPageBreak w:softHyphen
	w:fldData w:rubyPr w:rt w:subDoc w:background w:delText w:delInstrText w:pgNum w:dayShort w:dayLong w:monthShort w:monthLong w:yearShort w:yearLong
	w14:conflictIns w14:conflictDel w:contentPart`)

// entered are elements that only hold others.
var entered = names(`w:ins w:moveTo w:customXml w:smartTag w:sdtContent w:bdo w:dir w:hyperlink`)

func names(s string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(s) {
		set[name] = true
	}
	return set
}

// walk reads the blocks among the children of a node.
func (s *story) walk(n *container.Node) {
	for _, c := range n.Children() {
		s.block(c)
	}
}

func (s *story) block(n *container.Node) {
	switch n.Name {
	case "w:p":
		s.readParagraph(n)
	case "w:tbl":
		s.table(n)
	case "w:sdt":
		s.control(n, s.walk)
	case "w:del", "w:moveFrom":
		s.notes.Add(richtext.Changes, 1, "")
	case "w:altChunk":
		s.notes.Add(richtext.Embedded, 1, "a document within the document")
	case "mc:AlternateContent":
		s.walk(branch(n))
	case "w:r", "m:oMathPara", "m:oMath":
		s.readParagraph(&container.Node{Name: "w:p", Nodes: []*container.Node{n}})
	case "":
		if words := strings.TrimSpace(n.Text); words != "" {
			s.blocks = append(s.blocks, richtext.Block{Runs: []richtext.Run{{Text: words}}, Line: s.paragraph})
		}
	default:
		if ignored[n.Name] {
			return
		}
		if n.Name == "w:ins" || n.Name == "w:moveTo" {
			s.notes.Add(richtext.Changes, 1, "")
		}
		if !entered[n.Name] {
			s.notes.Add(richtext.Unknown, 1, n.Name)
		}
		s.walk(n)
	}
}

// control reads a content control, of which a table of contents and texts to
// fill in are left out.
func (s *story) control(n *container.Node, walk func(*container.Node)) {
	properties := n.Child("w:sdtPr")
	switch {
	case properties.Child("w:showingPlcHdr") != nil && on(properties.Child("w:showingPlcHdr").Attr("w:val")):
		s.notes.Add(richtext.Placeholders, 1, "")
	case strings.HasPrefix(properties.At("w:docPartObj", "w:docPartGallery").Attr("w:val"), "Table of Contents"):
		before := s.contents
		s.contents = true
		walk(n.Child("w:sdtContent"))
		s.contents = before
	default:
		walk(n.Child("w:sdtContent"))
	}
}

// branch returns the one of several forms of a thing to read: the first of which
// anything is understood. ECMA-376 part 3, 9.3.
func branch(n *container.Node) *container.Node {
	for _, c := range n.Nodes {
		if c.Name == "mc:Choice" && c.Find("w:txbxContent", "pic:pic", "wps:wsp", "wpg:wgp", "wpc:wpc", "dgm:relIds", "c:chart", "w:t", "w:p", "w:sym", "m:t") != nil {
			return c
		}
	}
	return n.Child("mc:Fallback")
}

// readParagraph reads a paragraph and what is anchored in it.
func (s *story) readParagraph(n *container.Node) {
	s.reader.paragraph++
	properties := n.Child("w:pPr")
	b, style := s.describe(properties)
	in := &inline{story: s, style: style}
	in.walk(n)
	s.fields.closeBroken()
	if in.newPage || properties.Child("w:pageBreakBefore") != nil && on(properties.Child("w:pageBreakBefore").Attr("w:val")) {
		b.NewPage = true
	}
	mark := properties.Child("w:rPr")
	switch {
	case mark.Child("w:del") != nil, mark.Child("w:moveFrom") != nil:
		s.notes.Add(richtext.Changes, 1, "")
		s.joined = append(s.joined, in.runs...)
		return
	case mark.Child("w:ins") != nil:
		s.notes.Add(richtext.Changes, 1, "")
	}
	b.Runs, b.Names, s.joined = append(s.joined, in.runs...), in.names, nil
	b.NewPage = b.NewPage || s.newPage
	s.newPage = in.pageAfter || properties.At("w:sectPr") != nil && properties.At("w:sectPr", "w:type").Attr("w:val") != "continuous"
	s.put(b, s.contents || in.inContents || s.styles.isContents(style))
}

// put adds a block, or an entry of a table of contents, and what stood beside it.
func (s *story) put(b richtext.Block, contents bool) {
	if contents {
		s.putContents(b)
	} else {
		s.blocks = append(s.blocks, b)
	}
	s.blocks = append(s.blocks, s.after...)
	s.after = nil
}

// pageNumber matches what follows an entry of a table of contents.
var pageNumber = regexp.MustCompile(`[\s.…]*\t?\s*\d*$`)

func (s *story) putContents(b richtext.Block) {
	entry := richtext.OneLine(pageNumber.ReplaceAllString(b.String(), ""))
	if entry != "" {
		s.notes.Add(richtext.Contents, 1, "")
		s.document.Contents = append(s.document.Contents, entry)
	}
}

// describe returns the block that the properties of a paragraph make, and the ID
// of its style.
func (s *story) describe(properties *container.Node) (b richtext.Block, style string) {
	style = properties.Child("w:pStyle").Attr("w:val")
	if style == "" {
		style = s.styles.normal
	}
	b = richtext.Block{Line: s.reader.paragraph, Style: s.styles.meaning(style), Quoted: s.styles.isQuote(style)}
	level, said := outlineLevel(properties)
	if !said {
		level = s.styles.level(style)
	}
	if level > 0 && b.Style == richtext.NoStyle {
		b.Kind, b.Level = richtext.Heading, level
		return b, style
	}
	if depth, number := s.item(s.place(properties, style)); depth > 0 && b.Style == richtext.NoStyle {
		b.Kind, b.Level, b.Ordered, b.Number = richtext.Item, depth, number > 0, number
	}
	return b, style
}

func sortedKeys(m map[string]*container.Node) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
