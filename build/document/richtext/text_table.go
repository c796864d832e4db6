package richtext

import "reportwidget/app/report"

// table converts a table, which a report does not have: each row becomes an item
// of a list, with the name of its column before each cell.
func (w *writer) table(b Block, depth int) report.Node {
	names, rows := columnNames(b.Rows)
	list := report.Node{Kind: report.List}
	for _, row := range rows {
		if item := w.row(row, names, depth); len(item) > 0 {
			list.Nodes = append(list.Nodes, report.Node{Kind: report.Item, Nodes: item})
		}
	}
	return list
}

// columnNames returns the names of the columns, if the first row has them, and
// the other rows.
func columnNames(rows []Row) ([]string, []Row) {
	if len(rows) < 2 {
		return nil, rows
	}
	var names []string
	for _, c := range rows[0] {
		if !c.Header {
			return nil, rows
		}
		names = append(names, OneLine(c.String()))
	}
	return names, rows[1:]
}

// row converts a row to paragraphs: a single one if no cell has more.
func (w *writer) row(row Row, names []string, depth int) report.Text {
	var t report.Text
	for i, c := range row {
		if c.String() == "" {
			continue
		}
		name := ""
		if i < len(names) && names[i] != "" {
			name = names[i] + ": "
		}
		nodes := w.blocks(c.Blocks, 0)
		last := len(t) - 1
		switch {
		case len(nodes) == 0:
		case last >= 0 && t[last].Kind == report.Paragraph && len(nodes) == 1 && nodes[0].Kind == report.Paragraph:
			t[last].Nodes = append(append(t[last].Nodes, report.Node{Kind: report.Plain, Text: "; " + name}), nodes[0].Nodes...)
		case nodes[0].Kind == report.Paragraph:
			nodes[0].Nodes = append(report.Text{{Kind: report.Plain, Text: name}}, nodes[0].Nodes...)
			t = append(t, nodes...)
		default:
			t = append(append(t, report.PlainText(name)...), nodes...)
		}
	}
	return withoutHeadings(t)
}

// withoutHeadings turns headings, which cannot be in a list, into paragraphs in
// strong letters.
func withoutHeadings(t report.Text) report.Text {
	for i, n := range t {
		if n.Kind == report.Heading {
			t[i] = report.Node{Kind: report.Paragraph, Nodes: report.Text{{Kind: report.Strong, Nodes: n.Nodes}}}
		}
	}
	return t
}
