package webpage

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/build/document/richtext"
)

// phrase reads an element in a line.
func (w *walker) phrase(n *html.Node, c context) {
	switch n.DataAtom {
	case atom.B, atom.Strong:
		c.run.Bold = true
	case atom.I, atom.Em, atom.Cite, atom.Dfn, atom.Var:
		c.run.Italic = true
	case atom.U:
		c.run.Underlined = true
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		c.run.Code = !c.code
	case atom.Del:
		if hasAttribute(n, "datetime") || hasAttribute(n, "cite") { // Word's, which nobody accepted
			w.notes.Add(richtext.Changes, 1, "")
			return
		}
	case atom.Ins:
		if hasAttribute(n, "datetime") || hasAttribute(n, "cite") {
			w.notes.Add(richtext.Changes, 1, "")
		}
	case atom.Rt, atom.Rp:
		return
	case atom.A:
		w.anchor(n, c)
		return
	}
	switch {
	case n.Data == "xml", strings.HasPrefix(n.Data, "o:documentproperties"), strings.HasPrefix(n.Data, "w:worddocument"):
		return // Word's properties, with the names of authors
	case ignoredMark(n):
		return
	}
	if n.DataAtom == 0 && !strings.Contains(n.Data, ":") && c.heading == 0 {
		w.notes.Add(richtext.Unknown, 1, n.Data)
	}
	w.children(n, c)
}

// anchor reads a link, or the place of a footnote or a comment.
func (w *walker) anchor(n *html.Node, c context) {
	href := attribute(n, "href")
	if strings.HasPrefix(href, "#") {
		switch name := noteName(href[1:]); {
		case w.footnotes[name] > 0:
			w.notes.Add(richtext.Footnotes, 1, "")
			w.runs = append(w.runs, richtext.Run{Note: w.footnotes[name]})
			return
		case isCommentName(href[1:]):
			return // it is counted where it stands
		}
	}
	if before := c.run.Href; href != "" {
		c.run.Href, c.run.Local = richtext.Address(unwrapped(href)), richtext.Local(href)
		if c.run.Href == "" && !strings.HasPrefix(href, "#") {
			w.notes.Add(richtext.LostLinks, 1, "")
			c.run.Href = before
		}
	}
	c.run.Underlined = false
	w.children(n, c)
}

// unwrapped returns where a link leads to that Google Docs leads over a page of
// its own.
func unwrapped(href string) string {
	u, err := url.Parse(href)
	if err != nil || u.Hostname() != "www.google.com" || u.Path != "/url" {
		return href
	}
	for _, name := range []string{"q", "url"} {
		if target := u.Query().Get(name); target != "" {
			return target
		}
	}
	return href
}

// image counts an image. One on the web becomes a link.
func (w *walker) image(n *html.Node, c context) {
	source, text := attribute(n, "src"), richtext.OneLine(attribute(n, "alt"))
	if strings.Contains(source, "hackmd-github-sync-badge") {
		return
	}
	described := richtext.Describes(text)
	if !described {
		w.notes.Add(richtext.NoAltText, 1, "")
	}
	address := richtext.Address(source)
	if address == "" || !strings.HasPrefix(address, "http") {
		w.notes.Add(richtext.Images, 1, "")
		return
	}
	w.notes.Add(richtext.LinkedImages, 1, "")
	r := c.run
	if r.Text = text; !described {
		r.Text = path.Base(strings.SplitN(address, "?", 2)[0])
	}
	if r.Href == "" {
		r.Href = address
	}
	w.runs = append(w.runs, r)
}
