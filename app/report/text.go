package report

import "strings"

// Text is running text as a list of nodes. It is never HTML: whatever a bundle
// holds, a viewer can only show it as text and as links of a safe scheme.
type Text []Node

// Kind says what a [Node] is.
type Kind string

// Blocks hold inline nodes, except list, item and quote, which hold blocks, and a
// picture, which holds its caption.
const (
	Paragraph Kind = "paragraph"
	Heading   Kind = "heading" // Level is its depth below the session's title, from 1
	List      Kind = "list"    // Ordered tells a numbered list
	Item      Kind = "item"
	Quote     Kind = "quote"
	CodeBlock Kind = "code-block" // its text is in Text
	Figure    Kind = "picture"    // Text says what it shows, to those who do not see it
)

// Inline nodes. Plain, Code and Break are leaves.
const (
	Plain    Kind = "text"
	Emphasis Kind = "emphasis"
	Strong   Kind = "strong"
	Code     Kind = "code"
	Anchor   Kind = "link" // leads to Href
	Break    Kind = "break"
)

// Node is a piece of a [Text].
type Node struct {
	Kind    Kind   `json:"kind"`
	Text    string `json:"text,omitempty"`
	Href    string `json:"href,omitempty"`
	Level   int    `json:"level,omitempty"`
	Ordered bool   `json:"ordered,omitempty"`
	// Lang is set where a block is in another language than the text around it.
	Lang  string `json:"lang,omitempty"`
	Nodes Text   `json:"nodes,omitempty"`
	// Picture is set of a picture alone.
	Picture *Picture `json:"picture,omitempty"`
}

// Picture is what a page must know of a picture to show it.
type Picture struct {
	// Sizes are the same picture in several widths, the narrowest first.
	Sizes []PictureSize `json:"sizes"`
	// Credit says who made it.
	Credit string `json:"credit,omitempty"`
	// Decorative is true of a picture that says nothing, so that no words replace it.
	Decorative bool `json:"decorative,omitempty"`
}

// PictureSize is a picture's file in one width.
type PictureSize struct {
	// Src is its path from the folder of the bundle.
	Src    string `json:"src"`
	Width  int    `json:"width"`  // pixels
	Height int    `json:"height"` // pixels
}

// PlainText returns a text of one paragraph that says s, or nothing for "".
func PlainText(s string) Text {
	if s == "" {
		return nil
	}
	return Text{{Kind: Paragraph, Nodes: Text{{Kind: Plain, Text: s}}}}
}

// String returns the words of the text, with blocks separated by a space. Of a
// picture it has the caption.
func (t Text) String() string {
	var b strings.Builder
	t.write(&b)
	return strings.TrimSpace(b.String())
}

func (t Text) write(b *strings.Builder) {
	for _, n := range t {
		if n.Kind != Figure {
			b.WriteString(n.Text)
		}
		n.Nodes.write(b)
		if n.Kind == Break || n.Block() {
			b.WriteByte(' ')
		}
	}
}

// Block reports whether the node stands on lines of its own.
func (n Node) Block() bool {
	switch n.Kind {
	case Paragraph, Heading, List, Item, Quote, CodeBlock, Figure:
		return true
	}
	return false
}

// leaf reports whether nodes of this kind hold text and no other node.
func (k Kind) leaf() bool { return k == Plain || k == Code || k == CodeBlock || k == Break }

func (k Kind) known() bool {
	switch k {
	case Paragraph, Heading, List, Item, Quote, CodeBlock, Figure, Plain, Emphasis, Strong, Code, Anchor, Break:
		return true
	}
	return false
}
