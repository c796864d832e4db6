package container

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
)

// The limits of XML.
const (
	maxXML      = 32 << 20 // bytes
	maxElements = 500_000  // four for a paragraph; a book has fewer
	maxDepth    = 256
)

// Node is an element of XML, or text, which has no name.
type Node struct {
	// Name has the prefix under which the namespace is known, such as "w:p",
	// whatever prefix the file uses. That of an unknown namespace has none.
	Name  string
	Text  string
	Nodes []*Node
	attrs []attr
}

type attr struct{ name, value string }

// Attr returns the value of an attribute, or "".
func (n *Node) Attr(name string) string {
	value, _ := n.Lookup(name)
	return value
}

// Lookup returns the value of an attribute, and whether there is one.
func (n *Node) Lookup(name string) (string, bool) {
	if n == nil {
		return "", false
	}
	for _, a := range n.attrs {
		if a.name == name {
			return a.value, true
		}
	}
	return "", false
}

// Child returns the first child with a name, or nil.
func (n *Node) Child(name string) *Node {
	if n == nil {
		return nil
	}
	for _, c := range n.Nodes {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// At returns the first node on a path of names, or nil.
func (n *Node) At(names ...string) *Node {
	for _, name := range names {
		n = n.Child(name)
	}
	return n
}

// Find returns the first node below this one, in the order of the file, with one
// of the names, or nil.
func (n *Node) Find(names ...string) *Node {
	if n == nil {
		return nil
	}
	for _, c := range n.Nodes {
		for _, name := range names {
			if c.Name == name {
				return c
			}
		}
		if found := c.Find(names...); found != nil {
			return found
		}
	}
	return nil
}

// Words returns the text below a node.
func (n *Node) Words() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	n.words(&b)
	return b.String()
}

func (n *Node) words(b *strings.Builder) {
	b.WriteString(n.Text)
	for _, c := range n.Nodes {
		c.words(b)
	}
}

// ParseXML reads XML. Namespaces map the address of a namespace to the prefix
// that its names get.
func ParseXML(content []byte, namespaces map[string]string) (*Node, error) {
	if len(content) > maxXML {
		return nil, &Error{fmt.Sprintf("the text of the document has more than %d MB", maxXML>>20), "split it into several documents"}
	}
	p := &parser{namespaces: namespaces, names: map[xml.Name]string{}, open: []*Node{{}}}
	d := xml.NewDecoder(bytes.NewReader(toUTF8(content)))
	d.CharsetReader = charset.NewReaderLabel
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, &Error{"the file is damaged: " + short(err.Error()), "open it in its program and save it again"}
		}
		if err := p.take(token); err != nil {
			return nil, err
		}
	}
	return p.open[0], nil
}

// short cuts what a library says, which may quote the file.
func short(s string) string {
	if r := []rune(s); len(r) > 120 {
		return string(r[:120]) + "…"
	}
	return s
}

// toUTF8 decodes UTF-16, which the XML decoder does not read, and drops a byte order
// mark.
func toUTF8(content []byte) []byte {
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		if r, err := charset.NewReaderLabel("utf-16", bytes.NewReader(content)); err == nil {
			if decoded, err := io.ReadAll(r); err == nil {
				return bytes.Replace(decoded, []byte("UTF-16"), []byte("UTF-8"), 1)
			}
		}
	}
	return bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
}

type parser struct {
	namespaces map[string]string
	names      map[xml.Name]string
	open       []*Node
	elements   int
}

func (p *parser) take(token xml.Token) error {
	top := p.open[len(p.open)-1]
	switch t := token.(type) {
	case xml.StartElement:
		if p.elements++; p.elements > maxElements || len(p.open) > maxDepth {
			return &Error{fmt.Sprintf("the document has more than %d elements, or they are nested deeper than %d", maxElements, maxDepth), "split it into several documents"}
		}
		n := &Node{Name: p.name(t.Name)}
		for _, a := range t.Attr {
			n.attrs = append(n.attrs, attr{p.name(a.Name), a.Value})
		}
		top.Nodes = append(top.Nodes, n)
		p.open = append(p.open, n)
	case xml.EndElement:
		p.open = p.open[:len(p.open)-1]
	case xml.CharData:
		top.Nodes = append(top.Nodes, &Node{Text: string(t)})
	case xml.Directive:
		return &Error{"the file declares a document type, which no word processor writes", "open it in its program and save it again"}
	}
	return nil
}

// name returns a name with the prefix of its namespace.
func (p *parser) name(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	name, known := p.names[n]
	if !known {
		name = n.Local
		if prefix := p.namespaces[n.Space]; prefix != "" {
			name = prefix + ":" + n.Local
		}
		p.names[n] = name
	}
	return name
}

// Children returns the elements in a node, which may be nil.
func (n *Node) Children() []*Node {
	if n == nil {
		return nil
	}
	return n.Nodes
}
