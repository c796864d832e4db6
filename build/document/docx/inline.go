package docx

import (
	"strconv"
	"strings"
	"unicode"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// inline reads the runs of a paragraph.
type inline struct {
	*story
	style string // that of the paragraph
	runs  []richtext.Run
	// href and local are where the link leads that is read; see [richtext.Run].
	href, local string
	names       []string // of the places in the paragraph
	// newPage and pageAfter tell that a page begins before or after the words.
	newPage, pageAfter bool
	// inContents tells that the words are of a table of contents.
	inContents bool
}

func (in *inline) walk(n *container.Node) {
	for _, c := range n.Children() {
		in.element(c)
	}
}

func (in *inline) element(n *container.Node) {
	switch n.Name {
	case "w:r":
		in.run(n)
	case "w:hyperlink":
		in.hyperlink(n)
	case "w:fldSimple":
		in.fields.begin()
		in.fields.instruct(n.Attr("w:instr"))
		in.fields.separate(in.notes)
		in.walk(n)
		in.fields.end()
	case "w:sdt":
		in.inlineControl(n)
	case "w:del", "w:moveFrom":
		in.notes.Add(richtext.Changes, 1, "")
	case "mc:AlternateContent":
		in.walk(branch(n))
	case "w:bookmarkStart":
		in.names = append(in.names, n.Attr("w:name"))
	case "w:ruby":
		in.walk(n.Child("w:rubyBase"))
	case "m:oMath", "m:oMathPara":
		in.notes.Add(richtext.Formulas, 1, "")
		in.text(n.Words(), richtext.Run{})
	case "w:drawing", "w:pict", "w:object":
		in.drawing(n, "")
	case "w:p", "w:tbl":
		in.after = append(in.after, in.inner(&container.Node{Nodes: []*container.Node{n}})...)
	case "":
	default:
		in.unknown(n)
	}
}

// unknown descends into an element without a case of its own.
func (in *inline) unknown(n *container.Node) {
	switch {
	case ignored[n.Name]:
		return
	case n.Name == "w:ins", n.Name == "w:moveTo":
		in.notes.Add(richtext.Changes, 1, "")
	case !entered[n.Name]:
		in.notes.Add(richtext.Unknown, 1, n.Name)
	}
	in.walk(n)
}

// hyperlink reads a link, whose address is among the relationships of its part.
func (in *inline) hyperlink(n *container.Node) {
	href, local := in.href, in.local
	if link := in.links[n.Attr("r:id")]; n.Attr("r:id") != "" {
		if in.href, in.local = richtext.Address(link.target), richtext.Local(link.target); in.href == "" && link.target != "" {
			in.notes.Add(richtext.LostLinks, 1, "")
		}
	} else if place := n.Attr("w:anchor"); place != "" {
		in.local = "#" + place
	}
	in.walk(n)
	in.href, in.local = href, local
}

// inlineControl reads a content control in a line, of which one is a box to tick.
func (in *inline) inlineControl(n *container.Node) {
	if box := n.At("w:sdtPr", "w14:checkbox"); box != nil {
		in.text(tick(box.Child("w14:checked").Attr("w14:val") == "1" || box.Child("w14:checked").Attr("w14:val") == "true"), richtext.Run{})
		return
	}
	in.control(n, in.walk)
}

func tick(done bool) string {
	if done {
		return "[x] "
	}
	return "[ ] "
}

// run reads a run: text in one form.
func (in *inline) run(n *container.Node) {
	properties := n.Child("w:rPr")
	if in.styled(properties, "w:vanish") {
		if words := n.Words(); strings.TrimSpace(words) != "" && n.Child("w:t") != nil {
			in.notes.Add(richtext.Hidden, 1, "")
		}
		in.markers(n)
		return
	}
	form := in.form(properties)
	for _, c := range n.Nodes {
		in.piece(c, form, properties)
	}
}

// markers follows the fields in a hidden run, which would stay open else.
func (in *inline) markers(n *container.Node) {
	for _, c := range n.Nodes {
		switch c.Name {
		case "w:fldChar":
			in.fieldMark(c)
		case "w:instrText":
			in.fields.instruct(c.Words())
		}
	}
}

// piece reads a part of a run.
func (in *inline) piece(n *container.Node, form richtext.Run, properties *container.Node) {
	switch n.Name {
	case "w:t":
		in.language(n.Words(), properties)
		in.text(strings.ReplaceAll(n.Words(), "\n", " "), form)
	case "w:tab", "w:ptab":
		in.text("\t", form)
	case "w:cr":
		in.text("\n", form)
	case "w:br":
		in.lineBreak(n, form)
	case "w:noBreakHyphen":
		in.text("\u2011", form)
	case "w:sym":
		in.symbol(n, form)
	case "w:fldChar":
		in.fieldMark(n)
	case "w:instrText":
		in.fields.instruct(n.Words())
	case "w:footnoteReference", "w:endnoteReference":
		in.reference(n)
	case "mc:AlternateContent":
		for _, c := range branch(n).Children() {
			in.piece(c, form, properties)
		}
	default:
		in.element(n)
	}
}

// text adds words, unless they stand in what a field does not show.
func (in *inline) text(s string, form richtext.Run) {
	if !in.fields.visible() || s == "" {
		return
	}
	in.inContents = in.inContents || in.fields.inContents()
	form.Text, form.Href, form.Local = s, in.href, in.local
	if form.Href+form.Local == "" {
		form.Href, form.Local = in.fields.link()
	}
	in.runs = append(in.runs, form)
}

// lineBreak reads the end of a line, a column or a page.
func (in *inline) lineBreak(n *container.Node, form richtext.Run) {
	switch n.Attr("w:type") {
	case "page":
		if (richtext.Block{Runs: in.runs}).Empty() {
			in.newPage = true
		} else {
			in.pageAfter = true
		}
	case "column":
		in.text(" ", form)
	default:
		in.text("\n", form)
	}
}

// fieldMark follows the beginning, the middle or the end of a field.
func (in *inline) fieldMark(n *container.Node) {
	switch n.Attr("w:fldCharType") {
	case "begin":
		in.fields.begin()
		if box := n.At("w:ffData", "w:checkBox"); box != nil {
			in.runs = append(in.runs, richtext.Run{Text: tick(ticked(box))})
		}
	case "separate":
		in.fields.separate(in.notes)
	case "end":
		in.fields.end()
	}
}

// ticked reports whether a box of a form is, or was by default.
func ticked(box *container.Node) bool {
	for _, name := range []string{"w:checked", "w:default"} {
		if c := box.Child(name); c != nil {
			return on(c.Attr("w:val"))
		}
	}
	return false
}

// symbol reads a sign of a font of its own.
func (in *inline) symbol(n *container.Node, form richtext.Run) {
	code, err := strconv.ParseUint(n.Attr("w:char"), 16, 32)
	sign, known := symbolOf(n.Attr("w:font"), rune(code))
	if err != nil || !known {
		in.notes.Add(richtext.Symbols, 1, n.Attr("w:font")+" "+n.Attr("w:char"))
		sign = '\u25a1'
	}
	in.text(string(sign), form)
}

// reference reads the place of a footnote or an endnote.
func (in *inline) reference(n *container.Node) {
	kind := strings.TrimSuffix(strings.TrimPrefix(n.Name, "w:"), "Reference")
	if number := in.footnotes[kind+" "+n.Attr("w:id")]; number > 0 && in.fields.visible() {
		in.notes.Add(richtext.Footnotes, 1, "")
		in.runs = append(in.runs, richtext.Run{Note: number})
	}
}

// form returns the form of a run.
func (in *inline) form(properties *container.Node) richtext.Run {
	complexScript := switchedOn(properties, "w:rtl") || switchedOn(properties, "w:cs")
	r := richtext.Run{
		Bold:     in.styled(properties, "w:b") || complexScript && in.styled(properties, "w:bCs"),
		Italic:   in.styled(properties, "w:i") || complexScript && in.styled(properties, "w:iCs"),
		Capitals: in.styled(properties, "w:caps"),
		Heading:  in.styles.linkedLevel(properties.Child("w:rStyle").Attr("w:val")),
	}
	if u := in.property(properties, "w:u").Attr("w:val"); u != "" {
		r.Underlined = on(u)
	}
	r.Size, _ = strconv.Atoi(in.property(properties, "w:sz").Attr("w:val"))
	return r
}

func switchedOn(properties *container.Node, name string) bool {
	n := properties.Child(name)
	return n != nil && on(n.Attr("w:val"))
}

// styled reports whether a switch is on. In the styles of the characters and of
// the paragraph, one turns what the other says around. ECMA-376 part 1, 17.7.3.
func (in *inline) styled(properties *container.Node, name string) bool {
	if n := properties.Child(name); n != nil {
		return on(n.Attr("w:val"))
	}
	said := func(n *container.Node) bool { return n != nil && on(n.Attr("w:val")) }
	if said(in.styles.defaults.Child(name)) {
		return true
	}
	return said(in.styles.property(in.style, name)) != said(in.styles.property(properties.Child("w:rStyle").Attr("w:val"), name))
}

// property returns a property of a run, of its style, of that of its paragraph or
// of the document.
func (in *inline) property(properties *container.Node, name string) *container.Node {
	for _, n := range []*container.Node{
		properties.Child(name), in.styles.property(properties.Child("w:rStyle").Attr("w:val"), name),
		in.styles.property(in.style, name), in.styles.defaults.Child(name),
	} {
		if n != nil {
			return n
		}
	}
	return nil
}

// language counts a text in the language that is set for its script.
func (in *inline) language(text string, properties *container.Node) {
	n := in.property(properties, "w:lang")
	tag := n.Attr("w:val")
	for _, c := range text {
		switch {
		case unicode.In(c, unicode.Arabic, unicode.Hebrew):
			tag = n.Attr("w:bidi")
		case unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			tag = n.Attr("w:eastAsia")
		case !unicode.IsLetter(c):
			continue
		}
		break
	}
	in.spoken.Add(tag, text)
}
