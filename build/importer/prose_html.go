package importer

import (
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/app/report"
)

// maxNested is how deep lists and quotes may stand in each other; deeper ones
// lose their form but not their words.
const maxNested = 8

// converter makes structured text of HTML. Blocks are done one after the other;
// inline is the paragraph that is still open.
type converter struct {
	base    *url.URL
	summary *Summary
	level   int
	blocks  report.Text
	inline  report.Text
}

// done returns the blocks.
func (c *converter) done() report.Text {
	c.flush(report.Node{Kind: report.Paragraph})
	return c.blocks
}

// flush ends the open paragraph as a block of the given kind.
func (c *converter) flush(block report.Node) {
	if len(c.inline) > 0 {
		block.Nodes, c.inline = c.inline, nil
		c.blocks = append(c.blocks, block)
	}
}

// inner converts the children of a node on their own.
func (c *converter) inner(n *html.Node) report.Text {
	in := &converter{base: c.base, summary: c.summary, level: c.level + 1}
	in.children(n)
	return in.done()
}

func (c *converter) children(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.node(child)
	}
}

func (c *converter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		c.inline = append(c.inline, linked(n.Data)...)
	case html.ElementNode:
		c.element(n)
	}
}

func (c *converter) element(n *html.Node) {
	paragraph := report.Node{Kind: report.Paragraph}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Math, atom.Video, atom.Audio,
		atom.Noscript, atom.Select, atom.Textarea, atom.Input, atom.Button, atom.Title, atom.Head:
		c.summary.Embedded++
	case atom.Br:
		c.inline = append(c.inline, report.Node{Kind: report.Break})
	case atom.Hr:
		c.flush(paragraph)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		c.flush(paragraph)
		c.children(n)
		c.flush(report.Node{Kind: report.Heading, Level: min(max(int(n.Data[1]-'0')-1, 1), 4)})
	case atom.Ul, atom.Ol, atom.Menu:
		c.flush(paragraph)
		c.list(n)
	case atom.Blockquote:
		c.flush(paragraph)
		c.nested(n, report.Quote)
	case atom.Pre:
		c.flush(paragraph)
		if text := strings.Trim(textOf(n), "\n"); strings.TrimSpace(text) != "" {
			c.blocks = append(c.blocks, report.Node{Kind: report.CodeBlock, Text: text})
		}
	case atom.Table:
		c.flush(paragraph)
		c.table(n)
	case atom.Td, atom.Th:
		if len(c.inline) > 0 {
			c.inline = append(c.inline, report.Node{Kind: report.Plain, Text: " | "})
		}
		c.children(n)
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Address, atom.Figure,
		atom.Figcaption, atom.Dl, atom.Dt, atom.Dd, atom.Li, atom.Tr, atom.Caption, atom.Details, atom.Summary, atom.Center,
		atom.Form, atom.Fieldset, atom.Nav:
		c.flush(paragraph)
		c.children(n)
		c.flush(paragraph)
	default:
		c.phrase(n)
	}
}

// nested puts the children of a node into a block of the given kind, unless it
// stands too deep for one.
func (c *converter) nested(n *html.Node, kind report.Kind) {
	if c.level >= maxNested {
		c.children(n)
		c.flush(report.Node{Kind: report.Paragraph})
		return
	}
	if nodes := c.inner(n); len(nodes) > 0 {
		c.blocks = append(c.blocks, report.Node{Kind: kind, Nodes: nodes})
	}
}

// list converts a list. One that goes on from another number becomes
// paragraphs with their numbers: a report's lists begin at 1.
func (c *converter) list(n *html.Node) {
	start, err := strconv.Atoi(attributeOf(n, "start"))
	if n.DataAtom == atom.Ol && err == nil && start != 1 {
		c.numbered(n, start)
		return
	}
	if c.level >= maxNested {
		c.children(n)
		return
	}
	var items report.Text
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		items = append(items, report.Node{Kind: report.Item, Nodes: c.item(child)})
	}
	c.blocks = append(c.blocks, report.Node{Kind: report.List, Ordered: n.DataAtom == atom.Ol, Nodes: items})
}

// item converts an item of a list, or what stands in its place.
func (c *converter) item(n *html.Node) report.Text {
	if n.DataAtom == atom.Li {
		return c.inner(n)
	}
	in := &converter{base: c.base, summary: c.summary, level: c.level + 1}
	in.node(n)
	return in.done()
}

// numbered converts a list as paragraphs that begin with their numbers.
func (c *converter) numbered(n *html.Node, number int) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type != html.ElementNode {
			continue
		}
		c.inline = append(c.inline, report.Node{Kind: report.Plain, Text: strconv.Itoa(number) + ". "})
		c.children(child)
		c.flush(report.Node{Kind: report.Paragraph})
		number++
	}
}

// phrase converts an element that stands in a paragraph.
func (c *converter) phrase(n *html.Node) {
	kind := report.Kind("")
	switch n.DataAtom {
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		kind = report.Emphasis
	case atom.Strong, atom.B:
		kind = report.Strong
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		c.inline = append(c.inline, report.Node{Kind: report.Code, Text: textOf(n)})
		return
	case atom.A:
		c.anchor(n)
		return
	case atom.Img:
		c.image(n)
		return
	}
	in := &converter{base: c.base, summary: c.summary, level: c.level}
	in.children(n)
	if kind != "" && len(in.blocks) == 0 && len(in.inline) > 0 {
		in.inline = report.Text{{Kind: kind, Nodes: in.inline}}
	}
	c.take(in)
}

// take goes on with what another converter has made.
func (c *converter) take(in *converter) {
	if len(in.blocks) > 0 {
		c.flush(report.Node{Kind: report.Paragraph})
		c.blocks = append(c.blocks, in.blocks...)
	}
	c.inline = append(c.inline, in.inline...)
}

// anchor converts a link; of one that is not safe or leads nowhere the words
// stay.
func (c *converter) anchor(n *html.Node) {
	in := &converter{base: c.base, summary: c.summary, level: c.level}
	in.children(n)
	href := c.address(attributeOf(n, "href"))
	if len(in.blocks) > 0 || href == "" || len(in.inline) == 0 {
		if attributeOf(n, "href") != "" && len(in.inline) > 0 && len(in.blocks) == 0 {
			c.summary.Links++
		}
		c.take(in)
		return
	}
	c.inline = append(c.inline, report.Node{Kind: report.Anchor, Href: href, Nodes: in.inline})
}

// image puts a link to an image in its place.
func (c *converter) image(n *html.Node) {
	text, href := line(attributeOf(n, "alt")), c.address(attributeOf(n, "src"))
	if text == "" && href != "" {
		text = path.Base(href)
	}
	node := report.Node{Kind: report.Plain, Text: text}
	if href == "" {
		c.summary.LostImages++
	} else {
		c.summary.Images++
		node = report.Node{Kind: report.Anchor, Href: href, Nodes: report.Text{node}}
	}
	c.inline = append(c.inline, node)
}

// address returns where a link leads to, in full, or "" if that cannot be shown
// or is not known.
func (c *converter) address(href string) string {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil || href == "" {
		return ""
	}
	if c.base != nil && !u.IsAbs() && !strings.HasPrefix(href, "#") {
		u = c.base.ResolveReference(u)
	}
	return safeAddress(u.String())
}

// percent encodes what would end an address in Markdown.
var percent = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "\\", "%5C", "`", "%60", "|", "%7C", "\"", "%22")

// safeAddress returns an address that a report can hold, or "".
func safeAddress(href string) string {
	href = percent.Replace(href)
	if u, err := url.Parse(href); err != nil || !u.IsAbs() || !report.SafeLink(href) || u.Hostname() == "" && (u.Opaque == "" || strings.HasPrefix(u.Scheme, "http")) {
		return ""
	}
	return href
}

// bareAddress matches an address in the middle of a text.
var bareAddress = regexp.MustCompile(`https?://[^\s<>"'\x60\x{3000}-\x{9fff}]+`)

// linked returns a text in which addresses are links.
func linked(s string) report.Text {
	var t report.Text
	for at := bareAddress.FindStringIndex(s); at != nil; at = bareAddress.FindStringIndex(s) {
		found := withoutEnd(s[at[0]:at[1]])
		t = append(t, report.Node{Kind: report.Plain, Text: s[:at[0]]})
		words := report.Text{{Kind: report.Plain, Text: found}}
		if href := safeAddress(found); href != "" {
			words = report.Text{{Kind: report.Anchor, Href: href, Nodes: words}}
		}
		t = append(t, words...)
		s = s[at[0]+len(found):]
	}
	return append(t, report.Node{Kind: report.Plain, Text: s})
}

// withoutEnd returns an address without the signs after it that belong to the
// sentence.
func withoutEnd(address string) string {
	for {
		short := strings.TrimRight(address, ".,;:!?*_»”’]")
		if strings.HasSuffix(short, ")") && strings.Count(short, "(") < strings.Count(short, ")") {
			short = strings.TrimSuffix(short, ")")
		}
		if short == address {
			return short
		}
		address = short
	}
}

func attributeOf(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf returns the words in a node.
func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	if n.DataAtom == atom.Br {
		return "\n"
	}
	var b strings.Builder
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		b.WriteString(textOf(child))
	}
	return b.String()
}
