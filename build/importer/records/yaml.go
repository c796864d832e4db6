package records

import (
	"errors"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// maxNodes is the most values that YAML may stand for, aliases followed.
const maxNodes = 3_000_000

// ParseYAML returns the value that YAML holds, with scalars as they are spelt: an
// unquoted 11:00 is a text, whatever older readers of YAML make of it. Of several
// documents it is the list.
func ParseYAML(content []byte) (any, error) {
	f, err := parser.ParseBytes(content, 0)
	if err != nil {
		return nil, err
	}
	y := &yamlReader{anchors: map[string]any{}}
	var docs []any
	for _, d := range f.Docs {
		v, err := y.value(d.Body, 0)
		if err != nil {
			return nil, err
		}
		if v != nil {
			docs = append(docs, v)
		}
	}
	switch len(docs) {
	case 0:
		return nil, nil
	case 1:
		return docs[0], nil
	}
	return docs, nil
}

// yamlReader makes values of nodes.
type yamlReader struct {
	anchors map[string]any
	nodes   int
}

func (y *yamlReader) value(n ast.Node, level int) (any, error) {
	if y.nodes++; level > maxLevels || y.nodes > maxNodes {
		return nil, errDeep
	}
	switch n := n.(type) {
	case nil, *ast.NullNode, *ast.CommentGroupNode:
		return nil, nil
	case *ast.SequenceNode:
		list := []any{}
		for _, item := range n.Values {
			v, err := y.value(item, level+1)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		return list, nil
	case *ast.MappingNode:
		return y.object(n.Values, level)
	case *ast.MappingValueNode:
		return y.object([]*ast.MappingValueNode{n}, level)
	case *ast.TagNode:
		return y.value(n.Value, level+1)
	case *ast.AnchorNode:
		v, err := y.value(n.Value, level+1)
		y.anchors[n.Name.String()] = v
		return v, err
	case *ast.AliasNode:
		v := y.anchors[n.Value.String()]
		y.nodes += sizeOf(v, maxNodes)
		return v, nil
	case *ast.LiteralNode:
		return n.Value.Value, nil
	case *ast.StringNode:
		return n.Value, nil
	case ast.ScalarNode:
		return n.GetToken().Value, nil
	}
	return nil, errors.New("this YAML has a node that is not understood: " + n.Type().String())
}

func (y *yamlReader) object(entries []*ast.MappingValueNode, level int) (any, error) {
	o := newObject()
	for _, e := range entries {
		v, err := y.value(e.Value, level+1)
		if err != nil {
			return nil, err
		}
		if inner, ok := v.(*Object); ok && e.Key.IsMergeKey() {
			for _, key := range inner.keys {
				if _, known := o.values[key]; !known {
					o.set(key, inner.values[key])
				}
			}
			continue
		}
		key, err := y.value(e.Key, level+1)
		if err != nil {
			return nil, err
		}
		name, _ := key.(string)
		o.set(name, v)
	}
	return o, nil
}

// sizeOf returns the number of values in a value, up to a limit.
func sizeOf(v any, limit int) int {
	n := 1
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if n += sizeOf(item, limit-n); n > limit {
				break
			}
		}
	case *Object:
		for _, key := range v.keys {
			if n += sizeOf(v.values[key], limit-n); n > limit {
				break
			}
		}
	}
	return n
}
