package source

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
	}
	return y.scalar(n.GetToken())
}

func (y *yaml) mapping(n *ast.MappingNode) value {
	v := value{shape: mapping}
	for _, e := range n.Values {
		t := e.Key.GetToken()
		v.entries = append(v.entries, entry{t.Value, y.textOffset(t), y.value(e.Value)})
	}
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
	for i := range len(v.text) - 1 {
		if v.text[i] != '-' || v.text[i+1] != ' ' {
			continue
		}
		at := v.locate(y.source, i)
		if line := y.source[:at]; at > v.at && strings.TrimSpace(line[strings.LastIndexByte(line, '\n')+1:]) == "" {
			y.add(at, "a list below a text", "remove the text, or "+quoted)
			return
		}
	}
}

// locate returns where in the document a character of the scalar's text stands.
// YAML folds white space only, so that characters are counted without it; where
// an escape was in between, the answer is the scalar's start.
func (v value) locate(document string, offset int) int {
	i := v.inner
	for at, c := range v.text[:offset] + "." {
		if unicode.IsSpace(c) {
			continue
		}
		i += spaces(document[i:])
		if at == offset {
			return i
		}
		found, size := utf8.DecodeRuneInString(document[i:])
		if found != c {
			return v.at
		}
		if i += size; c == '\'' && v.single {
			i += size // a second one escapes it
		}
	}
	return v.at
}

// spaces returns the number of bytes of white space that s begins with.
func spaces(s string) int { return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) }
