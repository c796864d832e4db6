package markup

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// markLines sets the attribute data-line of blocks to the number of the line in
// which they begin.
func markLines(root ast.Node, source []byte) {
	line, at := 1, 0
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		switch n.Kind() {
		case ast.KindHeading, ast.KindParagraph, ast.KindListItem:
		default:
			return ast.WalkContinue, nil
		}
		start := startOf(n)
		if start < at { // a block that was moved, such as a footnote
			return ast.WalkContinue, nil
		}
		line += bytes.Count(source[at:start], []byte("\n"))
		at = start
		n.SetAttributeString("data-line", []byte(strconv.Itoa(line)))
		return ast.WalkContinue, nil
	})
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
