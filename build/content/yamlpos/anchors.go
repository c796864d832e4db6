package yamlpos

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// maxAliased is the most values that the aliases of a file stand for in all: a few
// lines can stand for more than any computer holds.
const maxAliased = maxTokens

// anchors are the values of a file to which its author gave names, for aliases to
// stand for them. https://yaml.org/spec/1.2.2/#692-node-anchors
type anchors struct {
	named   map[string]Value
	aliased int // values that aliases stood for so far
}

// follows reports whether a sign is one that is read in a file which need not be
// ours.
func (y *reader) follows(t *token.Token) bool {
	return y.anchors != nil && (t.Type == token.AnchorType || t.Type == token.AliasType || t.Type == token.TagType)
}

// anchored returns the value that has a name or a tag, or that an alias stands
// for.
func (y *reader) anchored(n ast.Node) Value {
	switch n := n.(type) {
	case *ast.AnchorNode:
		v := y.value(n.Value)
		if y.anchors.named == nil {
			y.anchors.named = map[string]Value{}
		}
		y.anchors.named[n.Name.GetToken().Value] = v
		return v
	case *ast.TagNode:
		return y.value(n.Value)
	case *ast.AliasNode:
		return y.alias(n)
	}
	return Value{}
}

func (y *reader) alias(n *ast.AliasNode) Value {
	name := n.Value.GetToken().Value
	v, known := y.anchors.named[name]
	at := y.offset(n.Start)
	switch {
	case !known:
		y.add(at, fmt.Sprintf("there is no anchor for %.40q", "*"+name), quoted)
	case y.anchors.aliased > maxAliased: // which has been reported
	default:
		if y.anchors.aliased += v.size(); y.anchors.aliased <= maxAliased {
			return v
		}
		y.add(at, fmt.Sprintf("aliases that stand for more than %d values", maxAliased), "write the values themselves")
	}
	return Value{Shape: Absent, At: at}
}

// size returns the number of values in a value, with itself.
func (v Value) size() int {
	n := 1
	for _, item := range v.Items {
		n += item.size()
	}
	for _, e := range v.Entries {
		n += e.Value.size()
	}
	return n
}

// groups returns the keys of a group, or of several in a list, which are merged
// with others. https://yaml.org/type/merge.html
func groups(v Value) []Entry {
	all := v.Entries
	for _, group := range v.Items {
		all = append(all, group.Entries...)
	}
	return all
}
