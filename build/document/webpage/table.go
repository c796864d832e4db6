package webpage

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/build/document/richtext"
)

// maxSpan is how many rows or columns a cell may go on over.
const maxSpan = 64

// table reads a table. A cell that goes on over rows or columns leaves the others
// empty.
func (w *walker) table(n *html.Node, c context) {
	w.flush(c)
	t := &table{walker: w}
	for _, row := range rowsOf(n) {
		t.row(row)
	}
	if caption := child(n, atom.Caption); caption != nil {
		w.apart(caption, c, context{style: richtext.Caption})
	}
	w.blocks = append(w.blocks, richtext.Block{Kind: richtext.Table, Rows: t.rows, Line: w.line, Quoted: c.quoted, Level: c.depth})
}

func child(n *html.Node, kind atom.Atom) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == kind {
			return c
		}
	}
	return nil
}

type table struct {
	*walker
	rows    []richtext.Row
	goingOn map[int]int // for how many rows the cell of a column goes on below
}

func rowsOf(n *html.Node) []*html.Node {
	var rows []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Tr:
			rows = append(rows, c)
		case atom.Thead, atom.Tbody, atom.Tfoot:
			rows = append(rows, rowsOf(c)...)
		}
	}
	return rows
}

func (t *table) row(n *html.Node) {
	if t.goingOn == nil {
		t.goingOn = map[int]int{}
	}
	var row richtext.Row
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		row = t.continued(row)
		below := span(c, "rowspan") - 1
		t.goingOn[len(row)] = below
		row = append(row, richtext.Cell{Header: c.DataAtom == atom.Th && below == 0, Blocks: t.cell(c)})
		for range span(c, "colspan") - 1 {
			row = append(row, richtext.Cell{Header: c.DataAtom == atom.Th})
		}
	}
	t.rows = append(t.rows, t.continued(row))
}

// continued adds the cells of a row that go on from above at its end.
func (t *table) continued(row richtext.Row) richtext.Row {
	for t.goingOn[len(row)] > 0 {
		t.goingOn[len(row)]--
		row = append(row, richtext.Cell{Continues: true})
	}
	return row
}

func span(n *html.Node, name string) int {
	count, err := strconv.Atoi(attribute(n, name))
	if err != nil {
		return 1
	}
	return min(max(count, 1), maxSpan)
}

// cell reads a cell.
func (t *table) cell(n *html.Node) []richtext.Block {
	in := &walker{reader: t.reader}
	in.children(n, context{})
	in.flush(context{})
	return in.blocks
}
