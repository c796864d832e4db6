package importer

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/app/report"
)

// table converts a table, of which a report has none: its rows become the items of
// a list, in which every cell stands after the name of its column. One with more
// than words in its cells stays what that is.
func (c *converter) table(n *html.Node) {
	c.summary.Tables++
	rows := rowsOf(n)
	if c.level >= maxNested || !slices.ContainsFunc(rows, func(r []*html.Node) bool { return len(r) > 0 }) || !onlyWords(n) {
		c.children(n)
		c.flush(report.Node{Kind: report.Paragraph})
		return
	}
	if caption := find(n, atom.Caption); caption != nil {
		c.children(caption)
		c.flush(report.Node{Kind: report.Paragraph})
	}
	names := namesOf(rows)
	if len(rows) > 1 && names != nil {
		rows = rows[1:]
	}
	list := report.Node{Kind: report.List}
	for _, row := range rows {
		list.Nodes = append(list.Nodes, report.Node{Kind: report.Item, Nodes: c.row(row, names)})
	}
	c.blocks = append(c.blocks, list)
}

// row converts a row to a paragraph.
func (c *converter) row(cells []*html.Node, names []string) report.Text {
	in := &converter{base: c.base, summary: c.summary, level: c.level + 1}
	for i, cell := range cells {
		one := &converter{base: c.base, summary: c.summary, level: c.level + 1}
		one.words(cell)
		if len(one.blocks) > 0 {
			in.take(one)
			continue
		}
		if line(one.inline.String()) == "" {
			continue
		}
		before := ""
		if len(in.inline) > 0 {
			before = "; "
		}
		if i < len(names) && names[i] != "" {
			before += names[i] + ": "
		}
		in.inline = append(append(in.inline, report.Node{Kind: report.Plain, Text: before}), one.inline...)
	}
	return in.done()
}

// words converts the children of a cell, of which one may be a paragraph.
func (c *converter) words(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.DataAtom == atom.P || child.DataAtom == atom.Div {
			c.words(child)
		} else {
			c.node(child)
		}
	}
}

// namesOf returns the names of the columns, which the first row has if it has
// nothing but heads.
func namesOf(rows [][]*html.Node) []string {
	var names []string
	for _, cell := range rows[0] {
		if cell.DataAtom != atom.Th {
			return nil
		}
		names = append(names, line(textOf(cell)))
	}
	if len(rows) == 1 || slices.ContainsFunc(rows, func(r []*html.Node) bool { return len(r) > len(names) }) {
		return nil
	}
	return names
}

// rowsOf returns the cells of each row.
func rowsOf(n *html.Node) [][]*html.Node {
	var rows [][]*html.Node
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.DataAtom {
		case atom.Tr:
			rows = append(rows, cellsOf(child))
		case atom.Thead, atom.Tbody, atom.Tfoot:
			rows = append(rows, rowsOf(child)...)
		}
	}
	return rows
}

func cellsOf(row *html.Node) []*html.Node {
	var cells []*html.Node
	for child := row.FirstChild; child != nil; child = child.NextSibling {
		if child.DataAtom == atom.Td || child.DataAtom == atom.Th {
			cells = append(cells, child)
		}
	}
	return cells
}

// wide are the elements that make a cell more than a line of words.
var wide = map[atom.Atom]bool{
	atom.Ul: true, atom.Ol: true, atom.Menu: true, atom.Dl: true, atom.Pre: true, atom.Blockquote: true, atom.Form: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Hr: true,
}

// onlyWords reports whether every cell of a table is a line of words, which may
// stand in a paragraph.
func onlyWords(table *html.Node) bool {
	paragraphs := 0 // in the cell
	for n := range table.Descendants() {
		switch {
		case n.DataAtom == atom.Td, n.DataAtom == atom.Th:
			paragraphs = 0
			if attributeOf(n, "colspan")+attributeOf(n, "rowspan") != "" {
				return false
			}
		case n.DataAtom == atom.P, n.DataAtom == atom.Div:
			paragraphs++
		}
		if wide[n.DataAtom] || n.DataAtom == atom.Table || paragraphs > 1 {
			return false
		}
	}
	return true
}

// find returns the first element of a kind in a table, or nil.
func find(table *html.Node, kind atom.Atom) *html.Node {
	for n := range table.Descendants() {
		if n.DataAtom == kind {
			return n
		}
	}
	return nil
}
