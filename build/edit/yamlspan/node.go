// Package yamlspan finds the bytes at which the keys, values and entries of a
// YAML text stand, so that one of them can be replaced and all else stays. It
// reads the part of YAML that report files are written in; what it cannot follow
// becomes one [Opaque] value of a top-level key. It does not decode values: what
// they mean is for a parser of YAML to say.
//
// The words are those of https://yaml.org/spec/1.2.2/.
package yamlspan

// Style is how a value is written.
type Style int

const (
	// Null is a value that is not there.
	Null Style = iota
	// Plain, Single and Double are texts without quotes, in ' and in ".
	Plain
	Single
	Double
	// Literal and Folded are texts below "|" and ">".
	Literal
	Folded
	// BlockMap and BlockList have each entry on lines of its own.
	BlockMap
	BlockList
	// FlowMap and FlowList are in braces and brackets.
	FlowMap
	FlowList
	// Opaque is what cannot be followed.
	Opaque
)

// Node is a value in a text.
type Node struct {
	Style Style
	// Start and End are the bytes of the value, with its quotes or brackets, without
	// a comment after it. Those of Null are where it would start. A Literal or
	// Folded text starts with its sign and ends with its last line that is not
	// blank, or is kept, before the line end.
	Start, End int
	// Column is that of the keys of a BlockMap and of the hyphens of a BlockList;
	// of a Literal or Folded text, that of its lines, or -1 if there are none.
	Column int
	// Body is where the lines of a Literal or Folded text start.
	Body int
	// Entries are those of a map or list, in order.
	Entries []Entry
}

// Entry is a key with its value, or a value in a list.
type Entry struct {
	// Key is the key as it is read, or "" in a list.
	Key string
	// Start is that of the key, or of the hyphen in a block list, or of the value in
	// a flow list.
	Start int
	// Sign is the byte after the colon of a key or the hyphen of a list.
	Sign  int
	Value *Node
}

// End is the end of the entry's value, or of its sign where there is none.
func (e Entry) End() int { return max(e.Sign, e.Value.End) }

// IsMap reports whether the value is a map, and IsList whether it is a list.
func (n *Node) IsMap() bool { return n.Style == BlockMap || n.Style == FlowMap }

// IsList reports whether the value is a list.
func (n *Node) IsList() bool { return n.Style == BlockList || n.Style == FlowList }

// IsFlow reports whether the value is in brackets or braces.
func (n *Node) IsFlow() bool { return n.Style == FlowMap || n.Style == FlowList }

// Find returns the number of the entry with a key, or -1.
func (n *Node) Find(key string) int {
	for i, e := range n.Entries {
		if e.Key == key {
			return i
		}
	}
	return -1
}

// IsText reports whether the value is a text.
func (n *Node) IsText() bool {
	switch n.Style {
	case Plain, Single, Double, Literal, Folded:
		return true
	}
	return false
}

// HasLines reports whether a Literal or Folded text has lines below its sign.
func (n *Node) HasLines() bool { return n.Column >= 0 && n.Body <= n.End }
