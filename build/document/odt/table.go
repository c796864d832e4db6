package odt

import (
	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// The limits of what a table may repeat.
const (
	maxRepeatedColumns = 64
	maxRepeatedRows    = 100
)

// table reads a table. A cell that goes on over columns or rows leaves the others
// empty, as does the format.
func (s *story) table(n *container.Node) {
	t := &table{reader: s.reader}
	t.rowsIn(n, false)
	s.blocks = append(s.blocks, richtext.Block{Kind: richtext.Table, Rows: t.rows, Line: s.reader.paragraph})
}

type table struct {
	*reader
	rows []richtext.Row
	// goingOn are the rows for which the cell of a column goes on below.
	goingOn [maxRepeatedColumns + 1]int
}

func (t *table) rowsIn(n *container.Node, header bool) {
	for _, c := range n.Nodes {
		switch {
		case c.Name == "table:table-row":
			t.row(c, header)
		case !ignored[c.Name]:
			t.rowsIn(c, header || c.Name == "table:table-header-rows")
		}
	}
}

func (t *table) row(n *container.Node, header bool) {
	var row richtext.Row
	for _, c := range n.Nodes {
		if c.Name != "table:table-cell" && c.Name != "table:covered-table-cell" {
			continue
		}
		for range times(c.Attr("table:number-columns-repeated"), maxRepeatedColumns) {
			row = append(row, t.cell(c, min(len(row), maxRepeatedColumns), header))
		}
	}
	repeated := 1
	if (richtext.Block{Kind: richtext.Table, Rows: []richtext.Row{row}}).String() != "" {
		repeated = times(n.Attr("table:number-rows-repeated"), maxRepeatedRows)
	}
	for range repeated {
		t.rows = append(t.rows, row)
	}
}

func (t *table) cell(n *container.Node, column int, header bool) richtext.Cell {
	if n.Name == "table:covered-table-cell" {
		t.goingOn[column]--
		return richtext.Cell{Header: header, Continues: t.goingOn[column] >= 0}
	}
	t.goingOn[column] = times(n.Attr("table:number-rows-spanned"), maxRepeatedRows) - 1
	return richtext.Cell{Header: header, Blocks: t.inner(n)}
}
