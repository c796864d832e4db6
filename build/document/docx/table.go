package docx

import (
	"strconv"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// table reads a table. A cell that goes on over columns or rows leaves the others
// empty, so that every cell stands in its column.
func (s *story) table(n *container.Node) {
	t := &table{story: s}
	t.rowsIn(n)
	s.blocks = append(s.blocks, richtext.Block{Kind: richtext.Table, Rows: t.rows, Line: s.reader.paragraph})
}

type table struct {
	*story
	rows []richtext.Row
}

// rowsIn reads the rows of a table, which content controls may hold.
func (t *table) rowsIn(n *container.Node) {
	for _, c := range n.Children() {
		switch {
		case c.Name == "w:tr":
			t.row(c)
		case c.Name == "w:sdt":
			t.control(c, t.rowsIn)
		case c.Name == "w:del", c.Name == "w:moveFrom":
			t.notes.Add(richtext.Changes, 1, "")
		case !ignored[c.Name]:
			t.rowsIn(c)
		}
	}
}

// maxColumns is how many columns a cell may go on over.
const maxColumns = 64

// row reads a row, unless it was deleted.
func (t *table) row(n *container.Node) {
	properties := n.Child("w:trPr")
	if properties.Child("w:del") != nil {
		t.notes.Add(richtext.Changes, 1, "")
		return
	}
	row := make(richtext.Row, span(properties.Child("w:gridBefore"), 0))
	header := properties.Child("w:tblHeader") != nil && on(properties.Child("w:tblHeader").Attr("w:val"))
	t.cellsIn(n, &row, header)
	t.rows = append(t.rows, row)
}

// cellsIn reads the cells of a row, which content controls may hold.
func (t *table) cellsIn(n *container.Node, row *richtext.Row, header bool) {
	for _, c := range n.Children() {
		switch {
		case c.Name == "w:tc":
			t.cell(c, row, header)
		case c.Name == "w:sdt":
			t.control(c, func(content *container.Node) { t.cellsIn(content, row, header) })
		case !ignored[c.Name]:
			t.cellsIn(c, row, header)
		}
	}
}

func (t *table) cell(n *container.Node, row *richtext.Row, header bool) {
	properties := n.Child("w:tcPr")
	cell := richtext.Cell{Header: header}
	if merge := properties.Child("w:vMerge"); merge != nil && merge.Attr("w:val") != "restart" {
		cell.Continues = true // without a value too; ECMA-376 part 1, 17.4.84
	} else {
		cell.Blocks = t.inner(n)
	}
	*row = append(*row, cell)
	for range span(properties.Child("w:gridSpan"), 1) - 1 {
		*row = append(*row, richtext.Cell{Header: header})
	}
}

// span returns a number of columns.
func span(n *container.Node, otherwise int) int {
	count, err := strconv.Atoi(n.Attr("w:val"))
	if err != nil {
		return otherwise
	}
	return min(max(count, otherwise), maxColumns)
}
