package docx

import (
	"reportwidget/build/document/container"
)

// readFootnotes reads footnotes and endnotes. Each part has relationships of its
// own, in which its links are.
func (r *reader) readFootnotes(main string, links map[string]relationship) error {
	for _, kind := range []string{"footnote", "endnote"} {
		name := partOr(links, kind+"s", main)
		root, err := r.parse(name)
		if err != nil {
			return err
		}
		own, err := r.relationships(name)
		if err != nil {
			return err
		}
		for _, n := range root.Child("w:" + kind + "s").Children() {
			r.footnote(n, kind, own)
		}
	}
	return nil
}

// footnote reads a footnote. One with a type is a line between text and notes.
func (r *reader) footnote(n *container.Node, kind string, links map[string]relationship) {
	if t := n.Attr("w:type"); n.Name != "w:"+kind || t != "" && t != "normal" {
		return
	}
	r.document.Footnotes = append(r.document.Footnotes, r.story(n, links))
	r.footnotes[kind+" "+n.Attr("w:id")] = len(r.document.Footnotes)
}
