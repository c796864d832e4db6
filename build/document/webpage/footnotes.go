package webpage

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/build/document/richtext"
)

// Names of the places of footnotes and comments: "ftnt1" and "cmnt1" in Google
// Docs, "_ftn1", "_edn1" and "_msocom_1" in Word, "sdfootnote1sym" in LibreOffice, "fn:1"
// in pages of Markdown.
var (
	footnoteName = regexp.MustCompile(`^_?(ftnt|ftn|edn|fn[:-]?)(\d+)$|^(sdfootnote|sdendnote)(\d+)sym$`)
	commentName  = regexp.MustCompile(`^(?:cmnt(?:_ref)?|_msocom_|_msoanchor_)\d+$`)
)

// noteName returns the name of a footnote in one form, or "".
func noteName(name string) string {
	if m := footnoteName.FindStringSubmatch(name); m != nil {
		return m[1] + m[2] + m[3] + m[4]
	}
	return ""
}

func isCommentName(name string) bool { return commentName.MatchString(name) }

// isComment reports whether an element is what Word shows of a comment.
func isComment(n *html.Node) bool {
	style := strings.ReplaceAll(attribute(n, "style"), " ", "")
	return attribute(n, "class") == "MsoCommentReference" || strings.Contains(style, "mso-element:comment") || strings.Contains(style, "mso-special-character:comment")
}

// findFootnotes reads footnotes, and marks them and comments to be left out of the
// text.
func (r *reader) findFootnotes(root *html.Node) {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || r.left[n] {
			continue
		}
		name := attribute(n, "id")
		if name == "" && n.DataAtom == atom.A {
			name = attribute(n, "name")
		}
		switch {
		case strings.HasPrefix(name, "cmnt") && !strings.HasPrefix(name, "cmnt_ref") && isCommentName(name):
			r.left[r.around(n)] = true
			r.notes.Add(richtext.Comments, 1, "")
		case strings.HasPrefix(name, "_msocom_") && isCommentName(name):
			r.left[r.around(n)] = true
		case noteName(name) != "" && r.footnotes[noteName(name)] == 0:
			r.footnote(n, noteName(name))
		}
	}
}

// around returns the block around a mark: a division of its own, or else the
// paragraph.
func (r *reader) around(n *html.Node) *html.Node {
	block := n
	for up := n.Parent; up != nil && up.DataAtom != atom.Body; up = up.Parent {
		switch up.DataAtom {
		case atom.P, atom.Li:
			block = up
		case atom.Div:
			if r.hasMarks(up) {
				return block
			}
			return up
		}
	}
	return block
}

// hasMarks reports whether there are several footnotes and comments in a division. It
// remembers that, for there may be as many divisions asked for as there are footnotes.
func (r *reader) hasMarks(n *html.Node) bool {
	several, known := r.several[n]
	if known {
		return several
	}
	all := 0
	for d := range n.Descendants() {
		name := attribute(d, "id")
		if name == "" {
			name = attribute(d, "name")
		}
		if noteName(name) != "" || isCommentName(name) && !strings.Contains(name, "ref") {
			all++
		}
	}
	r.several[n] = all > 1
	return all > 1
}

// isBackLink reports whether a link leads from a footnote back to its place.
func isBackLink(n *html.Node) bool {
	href := attribute(n, "href")
	return strings.HasPrefix(href, "#") && strings.Contains(href, "ref")
}

// footnote reads a footnote without the mark that leads back.
func (r *reader) footnote(mark *html.Node, name string) {
	block := r.around(mark)
	r.left[block] = true
	for d := range block.Descendants() {
		if d == mark || d.DataAtom == atom.A && noteName(attribute(d, "name")+attribute(d, "id")) != "" || d.DataAtom == atom.A && isBackLink(d) {
			r.left[d] = true
		}
	}
	w := &walker{reader: r}
	w.children(block, context{})
	w.flush(context{})
	r.document.Footnotes = append(r.document.Footnotes, w.blocks)
	r.footnotes[name] = len(r.document.Footnotes)
}
