package edit

import (
	"fmt"

	"reportwidget/build/edit/yamlspan"
)

// become returns the file whose keys mean the tree, which differs from its own in
// one top-level key only. The splice, if there is one, is tried first. Each way of
// writing is tried until what is read again is the tree: values in the style that
// they had, values in quotes, and at last the whole key anew.
func (f *keyed) become(at Field, key string, tree map[string]any, splice func(*splicer)) (*keyed, error) {
	if equal(f.tree, tree) {
		return f, nil
	}
	root := yamlspan.Parse(f.yaml)
	if err := aligned(at, root, f.tree); err != nil {
		return nil, err
	}
	var failed error
	ways := []func(*splicer){
		func(s *splicer) { s.become(tree) },
		func(s *splicer) { s.quoteAll = true; s.become(tree) },
		func(s *splicer) { s.rewrite(key, tree) },
		func(s *splicer) { s.quoteAll = true; s.rewrite(key, tree) },
	}
	if splice != nil {
		ways = append([]func(*splicer){splice}, ways...)
	}
	for _, way := range ways {
		s := newSplicer(f, root)
		way(s)
		next, err := f.with(s, tree)
		if err == nil {
			return next, nil
		}
		failed = err
	}
	return nil, &Refusal{at, failed.Error(), "edit the file itself"}
}

// with returns the file after splices, if it means the tree then.
func (f *keyed) with(s *splicer, tree map[string]any) (*keyed, error) {
	text, ok := s.apply()
	if !ok {
		return nil, fmt.Errorf("%s is written in a way that cannot be changed here", f.path)
	}
	next := &keyed{path: f.path, session: f.session}
	if err := next.read(f.before + text + f.after); err != nil {
		return nil, fmt.Errorf("%s could not be read with this value: %w", f.path, err)
	}
	if !equal(next.tree, tree) {
		return nil, fmt.Errorf("%s cannot hold this value", f.path)
	}
	if next.redone = f.redone; s.lost != "" {
		next.redone = append(next.redone[:len(next.redone):len(next.redone)], s.lost)
	}
	return next, nil
}

// aligned makes those top-level values opaque whose spans do not have the shape of
// what they mean. It refuses a file in which a key is listed twice, because only
// one would be kept.
func aligned(at Field, root *yamlspan.Node, tree map[string]any) error {
	if twice := repeated(root); twice != "" {
		return &Refusal{at, fmt.Sprintf("the key %q is listed twice", twice), "remove one of the two in " + at.File}
	}
	for _, e := range root.Entries {
		value, there := tree[e.Key]
		if !there || len(root.Entries) != len(tree) {
			root.Style = yamlspan.Opaque
			return nil
		}
		if !sameShape(e.Value, value) {
			*e.Value = yamlspan.Node{Style: yamlspan.Opaque, Start: e.Sign, End: e.Value.End}
		}
	}
	return nil
}

// repeated returns a key that is listed twice in one group, or "".
func repeated(n *yamlspan.Node) string {
	seen := map[string]bool{}
	for _, e := range n.Entries {
		if n.IsMap() && seen[e.Key] {
			return e.Key
		}
		seen[e.Key] = true
		if twice := repeated(e.Value); twice != "" {
			return twice
		}
	}
	return ""
}

// sameShape reports whether a value is spanned as what it means.
func sameShape(n *yamlspan.Node, value any) bool {
	switch v := value.(type) {
	case nil:
		return n.Style == yamlspan.Null
	case string:
		return n.IsText()
	case []any:
		if !n.IsList() || len(n.Entries) != len(v) {
			return false
		}
		for i, e := range n.Entries {
			if !sameShape(e.Value, v[i]) {
				return false
			}
		}
		return true
	case map[string]any:
		if !n.IsMap() || len(n.Entries) != len(v) {
			return false
		}
		for _, e := range n.Entries {
			if value, there := v[e.Key]; !there || !sameShape(e.Value, value) {
				return false
			}
		}
		return true
	}
	return false
}
