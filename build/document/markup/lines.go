package markup

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// markLines sets the attribute data-line of blocks to the number of the line in
// which they begin.
func markLines(root ast.Node, source []byte) {
	m := lineMarker{source: source, line: 1}
	m.mark(root)
}

// lineMarker counts lines up to the block that was marked last.
type lineMarker struct {
	source   []byte
	line, at int
}

// mark marks a block and those in it. One that was moved, such as a footnote, stands
// before what was marked, and has no number.
func (m *lineMarker) mark(n ast.Node) {
	switch n.Kind() {
	case ast.KindHeading, ast.KindParagraph, ast.KindListItem:
		if start := startOf(n); start >= m.at {
			m.line += bytes.Count(m.source[m.at:start], []byte("\n"))
			m.at = start
			n.SetAttributeString("data-line", []byte(strconv.Itoa(m.line)))
		}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeBlock {
			m.mark(c)
		}
	}
}

// startOf returns the offset of the first text in a block, or -1.
func startOf(n ast.Node) int {
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		return lines.At(0).Start
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() != ast.TypeBlock {
			continue
		}
		if start := startOf(c); start >= 0 {
			return start
		}
	}
	return -1
}
