package yamlpos

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// Shape names what a value is.
type Shape string

const (
	Absent  Shape = "nothing"
	Scalar  Shape = "text"
	List    Shape = "a list"
	Mapping Shape = "a group of keys"
)

// Value is a piece of YAML. Everything but a list or a mapping is text, spelt as
// the author wrote it: 2024, 09:30, yes.
type Value struct {
	Shape   Shape
	At      int    // where it starts, as an offset in the document
	Text    string // of a scalar
	Items   []Value
	Entries []Entry

	inner  int  // where the text of a scalar starts: after a quote, or below "|"
	single bool // in single quotes
}

// Entry is a key of a mapping, with its value.
type Entry struct {
	Key   string
	At    int
	Value Value
}

// value converts a piece of the syntax tree.
func (y *reader) value(n ast.Node) Value {
	switch n := n.(type) {
	case *ast.NullNode:
		return Value{Shape: Absent, At: y.offset(n.Token)}
	case *ast.SequenceNode:
		v := Value{Shape: List, At: y.offset(n.Start)}
		for _, item := range n.Values {
			v.Items = append(v.Items, y.value(item))
		}
		return v
	case *ast.MappingNode:
		return y.mapping(n)
	case *ast.LiteralNode:
		at := y.offset(n.Start)
		return Value{Shape: Scalar, At: at, Text: n.Value.Value, inner: y.nextLine(at)}
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode:
		return y.anchored(n)
	}
	return y.scalar(n.GetToken())
}

func (y *reader) mapping(n *ast.MappingNode) Value {
	v := Value{Shape: Mapping}
	var merged []Entry // which those of the mapping itself go before
	for _, e := range n.Values {
		t := e.Key.GetToken()
		if e.Key.IsMergeKey() && y.anchors != nil {
			merged = append(merged, groups(y.value(e.Value))...)
			continue
		}
		v.Entries = append(v.Entries, Entry{t.Value, y.textOffset(t), y.value(e.Value)})
	}
	v.Entries = append(v.Entries, merged...)
	if v.At = y.offset(n.Start); !n.IsFlowStyle && len(v.Entries) > 0 {
		v.At = v.Entries[0].At
	}
	return v
}

func (y *reader) scalar(t *token.Token) Value {
	v := Value{Shape: Scalar, At: y.textOffset(t), Text: t.Value}
	v.inner = v.At
	v.single = t.Type == token.SingleQuoteType
	if quotes(t) {
		v.inner++
	} else {
		y.noList(v)
	}
	return v
}

// noList reports a list below a text, which YAML takes for more of the text.
func (y *reader) noList(v Value) {
	places := v.Places(y.source)
	for i := range len(v.Text) - 1 {
		if v.Text[i] != '-' || v.Text[i+1] != ' ' {
			continue
		}
		at := places(i)
		if above := strings.TrimRight(y.source[:at], " "); at > v.At && strings.HasSuffix(above, "\n") {
			y.add(at, "a list below a text", "remove the text, or "+quoted)
			return
		}
	}
}

// Places returns a function that tells where in the document a byte of the
// scalar's text stands. YAML folds white space only, so that the other
// characters follow each other there as they do in the text; behind an escape,
// the answer is the scalar's start.
func (v Value) Places(document string) func(offset int) int {
	var at []int // by offset; most texts are never asked for
	return func(offset int) int {
		if at == nil {
			at = v.align(document)
		}
		return at[offset]
	}
}

// align returns the place of every byte of the scalar's text.
func (v Value) align(document string) []int {
	at := make([]int, len(v.Text)+1)
	rest := document[v.inner:]
	for offset := range at {
		at[offset] = v.At
		c, size := utf8.DecodeRuneInString(v.Text[offset:])
		if size == 0 || unicode.IsSpace(c) || !utf8.RuneStart(v.Text[offset]) {
			continue
		}
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		if !strings.HasPrefix(rest, v.Text[offset:offset+size]) {
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

// Tree returns the value without its places: a string, []any, map[string]any, or nil.
// Of a key that is listed twice the first counts.
func (v Value) Tree() any {
	switch v.Shape {
	case Scalar:
		return v.Text
	case List:
		items := make([]any, len(v.Items))
		for i, item := range v.Items {
			items[i] = item.Tree()
		}
		return items
	case Mapping:
		group := make(map[string]any, len(v.Entries))
		for _, e := range v.Entries {
			if _, twice := group[e.Key]; !twice {
				group[e.Key] = e.Value.Tree()
			}
		}
		return group
	}
	return nil
}
