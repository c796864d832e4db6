package markup

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// IsEtherpad reports whether a page is the export of an Etherpad.
func IsEtherpad(content []byte) bool {
	head := bytes.ToLower(content[:min(len(content), 4096)])
	return bytes.Contains(head, []byte(`content="etherpad"`)) || bytes.Contains(head, []byte("counter-reset: first second third"))
}

// Etherpad is the format of an Etherpad, as [richtext.Notes] name it.
const Etherpad = "an Etherpad"

// ReadEtherpad reads the HTML that Etherpad exports. Its lines are what people
// typed, which is Markdown as far as they know it; only lists and emphasis are
// elements.
func ReadEtherpad(content []byte) (richtext.Document, richtext.Notes, error) {
	notes := richtext.Notes{Format: Etherpad}
	root, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return richtext.Document{}, notes, &container.Error{Cause: "the lists of the pad are nested too deep", Hint: "export the pad as plain text"}
	}
	p := &pad{}
	p.children(body(root))
	var d richtext.Document
	read(&d, prepared(p.text.String(), false, &notes), 1, true, &notes)
	return d, notes, nil
}

func body(root *html.Node) *html.Node {
	for n := range root.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return root
}

// pad writes the text of a pad.
type pad struct{ text strings.Builder }

func (p *pad) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.node(c)
	}
}

// typed writes what people typed as it is, but for what would be HTML.
var typed = strings.NewReplacer("\u00a0", " ", "<", "&lt;", "&", "&amp;", "\n", " ")

func (p *pad) node(n *html.Node) {
	if n.Type == html.TextNode {
		p.text.WriteString(typed.Replace(n.Data))
		return
	}
	switch n.DataAtom {
	case atom.Style, atom.Script, atom.Head:
	case atom.Br:
		p.text.WriteByte('\n')
	case atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Table, atom.Pre:
		p.element(n)
	case atom.Strong, atom.B:
		p.around(n, "**", "**")
	case atom.Em, atom.I:
		p.around(n, "*", "*")
	case atom.A:
		p.link(n)
	default:
		p.children(n)
	}
}

// element writes a list or a heading as the HTML that it is, in one line.
func (p *pad) element(n *html.Node) {
	var b strings.Builder
	if err := html.Render(&b, n); err == nil {
		p.text.WriteString("\n\n" + strings.ReplaceAll(b.String(), "\n", " ") + "\n\n")
	}
}

// around writes marks around the words of an element.
func (p *pad) around(n *html.Node, before, after string) {
	inner := &pad{}
	inner.children(n)
	words := inner.text.String()
	if text := strings.TrimSpace(words); text != "" && !strings.Contains(text, "\n") && !strings.Contains(text, "*") {
		words = strings.Replace(words, text, before+text+after, 1)
	}
	p.text.WriteString(words)
}

func (p *pad) link(n *html.Node) {
	for _, a := range n.Attr {
		if href := richtext.Address(a.Val); a.Key == "href" && href != "" && !strings.Contains(href, ">") {
			inner := &pad{}
			inner.children(n)
			if words := inner.text.String(); strings.Trim(words, " ") != "" && !strings.HasPrefix(strings.TrimSpace(words), "http") {
				p.text.WriteString("[" + strings.TrimSpace(words) + "](" + href + ")")
				return
			}
			p.text.WriteString("<" + href + ">")
			return
		}
	}
	p.children(n)
}
