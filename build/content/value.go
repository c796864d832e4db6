package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// shapeOf names what a value is.
type shapeOf string

const (
	absent  shapeOf = "nothing"
	scalar  shapeOf = "text"
	list    shapeOf = "a list"
	mapping shapeOf = "a group of keys"
)

// value is a piece of YAML. All that is no list and no mapping is text, spelt as
// the author wrote it: 2024, 09:30, yes.
type value struct {
	shape   shapeOf
	at      int    // where it starts, as an offset in the document
	text    string // of a scalar
	inner   int    // where the text of a scalar starts: after a quote, or below "|"
	single  bool   // in single quotes
	items   []value
	entries []entry
}

// entry is a key of a mapping, with its value.
type entry struct {
	key   string
	at    int
	value value
}

// value converts a piece of the syntax tree.
func (y *yaml) value(n ast.Node) value {
	switch n := n.(type) {
	case *ast.NullNode:
		return value{shape: absent, at: y.offset(n.Token)}
	case *ast.SequenceNode:
		v := value{shape: list, at: y.offset(n.Start)}
		for _, item := range n.Values {
			v.items = append(v.items, y.value(item))
		}
		return v
	case *ast.MappingNode:
		return y.mapping(n)
	case *ast.LiteralNode:
		at := y.offset(n.Start)
		return value{shape: scalar, at: at, text: n.Value.Value, inner: y.nextLine(at)}
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode:
		return y.anchored(n)
	}
	return y.scalar(n.GetToken())
}

func (y *yaml) mapping(n *ast.MappingNode) value {
	v := value{shape: mapping}
	var merged []entry // which those of the mapping itself go before
	for _, e := range n.Values {
		t := e.Key.GetToken()
		if e.Key.IsMergeKey() && y.anchors != nil {
			merged = append(merged, groups(y.value(e.Value))...)
			continue
		}
		v.entries = append(v.entries, entry{t.Value, y.textOffset(t), y.value(e.Value)})
	}
	v.entries = append(v.entries, merged...)
	if v.at = y.offset(n.Start); !n.IsFlowStyle && len(v.entries) > 0 {
		v.at = v.entries[0].at
	}
	return v
}

func (y *yaml) scalar(t *token.Token) value {
	v := value{shape: scalar, at: y.textOffset(t), text: t.Value}
	v.inner = v.at
	v.single = t.Type == token.SingleQuoteType
	if quotes(t) {
		v.inner++
	} else {
		y.noList(v)
	}
	return v
}

// noList reports a list below a text, which YAML takes for more of the text.
func (y *yaml) noList(v value) {
	places := v.places(y.source)
	for i := range len(v.text) - 1 {
		if v.text[i] != '-' || v.text[i+1] != ' ' {
			continue
		}
		at := places(i)
		if above := strings.TrimRight(y.source[:at], " "); at > v.at && strings.HasSuffix(above, "\n") {
			y.add(at, "a list below a text", "remove the text, or "+quoted)
			return
		}
	}
}

// places returns a function that tells where in the document a byte of the
// scalar's text stands. YAML folds white space only, so that the other
// characters follow each other there as they do in the text; behind an escape,
// the answer is the scalar's start.
func (v value) places(document string) func(offset int) int {
	var at []int // by offset; most texts are never asked for
	return func(offset int) int {
		if at == nil {
			at = v.align(document)
		}
		return at[offset]
	}
}

// align returns the place of every byte of the scalar's text.
func (v value) align(document string) []int {
	at := make([]int, len(v.text)+1)
	rest := document[v.inner:]
	for offset := range at {
		at[offset] = v.at
		c, size := utf8.DecodeRuneInString(v.text[offset:])
		if size == 0 || unicode.IsSpace(c) || !utf8.RuneStart(v.text[offset]) {
			continue
		}
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		if !strings.HasPrefix(rest, v.text[offset:offset+size]) {
			rest = ""
			continue
		}
		at[offset] = len(document) - len(rest)
		if rest = rest[size:]; c == '\'' && v.single {
			rest = strings.TrimPrefix(rest, "'") // which escapes the one before
		}
	}
	return at
}
