package edit

import (
	"cmp"
	"slices"
	"strings"

	"reportwidget/build/edit/yamlspan"
)

// splicer collects the bytes to be replaced in a YAML text.
type splicer struct {
	writer
	text    string
	root    *yamlspan.Node
	tree    map[string]any
	splices []splice
	failed  bool
	lost    string // the top-level key of which comments or layout are lost
}

// splice replaces the bytes from start to end.
type splice struct {
	start, end int
	text       string
}

func newSplicer(f *keyed, root *yamlspan.Node) *splicer {
	return &splicer{writer: newWriter(f, root), text: f.yaml, root: root, tree: f.tree}
}

func (s *splicer) replace(start, end int, text string) {
	s.splices = append(s.splices, splice{start, end, text})
}

// apply returns the text with everything replaced, unless that is impossible.
func (s *splicer) apply() (string, bool) {
	slices.SortStableFunc(s.splices, func(a, b splice) int { return cmp.Compare(a.start, b.start) })
	var b strings.Builder
	at := 0
	for _, c := range s.splices {
		if c.start < at {
			return "", false
		}
		b.WriteString(s.text[at:c.start] + c.text)
		at = c.end
	}
	return b.String() + s.text[at:], !s.failed
}

// slot is where a value stands.
type slot struct {
	sign   int // the byte after the colon or hyphen
	column int // of the map or list around it
	item   bool
	flow   bool
	where  string // the path of the value without numbers
	top    string // the top-level key
}

// become makes the whole text mean a tree.
func (s *splicer) become(tree map[string]any) {
	if s.root.Style == yamlspan.Opaque {
		s.failed = true
		return
	}
	s.group(slot{}, s.root, s.tree, tree)
}

// rewrite writes a top-level key anew.
func (s *splicer) rewrite(key string, tree map[string]any) {
	i := s.root.Find(key)
	if s.root.Style == yamlspan.Opaque || i < 0 {
		s.become(tree)
		return
	}
	s.lost = key
	value, there := tree[key]
	e := s.root.Entries[i]
	switch {
	case !there:
		s.removeEntries(s.root, i, i+1)
	case s.root.IsFlow():
		s.replace(e.Sign, e.End(), " "+s.flow(value, key))
	default:
		s.replace(e.Sign, e.End(), s.value(value, s.root.Column, key))
	}
}

// change makes a value another one.
func (s *splicer) change(at slot, n *yamlspan.Node, old, value any) {
	if equal(old, value) {
		return
	}
	switch value := value.(type) {
	case map[string]any:
		if old, ok := old.(map[string]any); ok && n.IsMap() && overlap(old, value) {
			s.group(at, n, old, value)
			return
		}
	case []any:
		if old, ok := old.([]any); ok && n.IsList() && len(old) > 0 && len(value) > 0 {
			s.list(at, n, old, value)
			return
		}
	case string:
		if old, ok := old.(string); ok && n.IsText() && value != "" {
			s.replaceText(at, n, old, value)
			return
		}
	}
	s.replaceValue(at, n, value)
}

// overlap reports whether two groups have a key in common.
func overlap(a, b map[string]any) bool {
	for key := range a {
		if _, both := b[key]; both {
			return true
		}
	}
	return false
}

// replaceValue puts another value in the place of one that it has not the shape
// of.
func (s *splicer) replaceValue(at slot, n *yamlspan.Node, value any) {
	if n.Style == yamlspan.Opaque {
		s.failed = true
		return
	}
	start, end := at.sign, max(at.sign, n.End)
	if at.flow {
		if start = n.Start; n.Style == yamlspan.Null {
			s.replace(at.sign, at.sign, " "+s.flow(value, at.where))
			return
		}
		s.replace(start, end, s.flow(value, at.where))
		return
	}
	if !n.IsText() && strings.Contains(s.text[start:end], "#") {
		s.lost = at.top
	}
	text := s.value(value, at.column, at.where)
	if at.item {
		text = s.item(value, at.column, at.where)
	}
	if n.Style == yamlspan.Null && strings.HasPrefix(text, s.eol) {
		start = yamlspan.LineEnd(s.text, start) // after a comment
		end = start
	}
	s.replace(start, end, text)
}

// list makes a list another one, by changing, adding or removing entries between
// those that stay the same at its start and end.
func (s *splicer) list(at slot, n *yamlspan.Node, old, value []any) {
	first := 0
	for first < min(len(old), len(value)) && equal(old[first], value[first]) {
		first++
	}
	same := 0
	for same < min(len(old), len(value))-first && equal(old[len(old)-1-same], value[len(value)-1-same]) {
		same++
	}
	i := first
	for ; i < min(len(old), len(value))-same; i++ {
		e := n.Entries[i]
		s.change(slot{sign: e.Sign, column: n.Column, item: true, flow: n.IsFlow(), where: at.where, top: at.top}, e.Value, old[i], value[i])
	}
	switch {
	case i < len(old)-same:
		s.removeEntries(n, i, len(old)-same)
	case i < len(value)-same:
		s.insertItems(at, n, i, value[i:len(value)-same])
	}
}

// group makes a map another one.
func (s *splicer) group(at slot, n *yamlspan.Node, old, value map[string]any) {
	gone := func(i int) bool { _, stays := value[n.Entries[i].Key]; return !stays }
	for i := 0; i < len(n.Entries); i++ {
		end := i
		for end < len(n.Entries) && gone(end) {
			end++
		}
		if end > i {
			s.removeEntries(n, i, end)
			i = end - 1
			continue
		}
		e := n.Entries[i]
		s.change(slot{sign: e.Sign, column: n.Column, flow: n.IsFlow(), where: join(at.where, e.Key), top: cmp.Or(at.top, e.Key)}, e.Value, old[e.Key], value[e.Key])
	}
	var added []string
	for key := range value {
		if _, there := old[key]; !there {
			added = append(added, key)
		}
	}
	for _, key := range sorted(added, s.orders[at.where]) {
		s.insertKey(at, n, key, value[key])
	}
}

// join adds a key to the path of a group.
func join(where, key string) string { return strings.TrimPrefix(where+"."+key, ".") }
