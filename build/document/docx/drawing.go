package docx

import (
	"strings"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// drawing reads what a drawing holds: a text box, a picture, a diagram. Texts go
// after the paragraph in which it is anchored. The description is that of the
// drawing around.
func (in *inline) drawing(n *container.Node, description string) {
	for _, c := range n.Children() {
		switch c.Name {
		case "mc:AlternateContent":
			in.drawing(branch(c), description)
		case "wp:anchor", "wp:inline":
			in.drawing(c, alternative(c.Child("wp:docPr")))
		case "w:txbxContent":
			in.notes.Add(richtext.TextBoxes, 1, "")
			box := &story{reader: in.reader, links: in.links, fields: &fields{}}
			in.after = append(in.after, box.read(c)...)
		case "pic:pic":
			in.picture(description + alternative(c.At("pic:nvPicPr", "pic:cNvPr")))
		case "v:imagedata":
			in.picture(description + alternative(c))
		case "dgm:relIds":
			in.diagram(in.links[c.Attr("r:dm")].target)
		case "c:chart":
			in.notes.Add(richtext.Embedded, 1, "a chart")
		case "o:OLEObject":
			in.notes.Add(richtext.Embedded, 1, strings.TrimSpace("an object "+c.Attr("ProgID")))
		case "w:control":
			in.notes.Add(richtext.Embedded, 1, "a control")
		default:
			in.drawing(c, description)
		}
	}
}

// picture counts a picture.
func (in *inline) picture(description string) {
	in.notes.Add(richtext.Images, 1, "")
	if description == "" {
		in.notes.Add(richtext.NoAltText, 1, "")
	}
}

// alternative returns the description of a picture, or "" if it is none, as the
// name of a file.
func alternative(n *container.Node) string {
	for _, name := range []string{"descr", "title", "alt", "o:title"} {
		if text := n.Attr(name); richtext.Describes(text) {
			return text
		}
	}
	return ""
}

// diagram adds the words of a diagram as a list.
func (in *inline) diagram(part string) {
	root, err := in.parse(part)
	if err != nil || part == "" {
		return
	}
	in.notes.Add(richtext.Diagrams, 1, "")
	in.points(root)
}

// points adds an item for each point of a diagram that has words.
func (in *inline) points(n *container.Node) {
	if n.Name == "dgm:t" {
		if words := richtext.OneLine(n.Words()); words != "" {
			in.after = append(in.after, richtext.Block{Kind: richtext.Item, Level: 1, Runs: []richtext.Run{{Text: words}}, Line: in.reader.paragraph})
		}
		return
	}
	for _, c := range n.Nodes {
		in.points(c)
	}
}
