package importer

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isSpreadsheetPage reports whether a web page is one that tools write for spreadsheets: it
// is called .xls, or says that it is of Excel, and has a table in it.
func isSpreadsheetPage(f *file) bool {
	excel := hasEnding(f.name, ".xls") || bytes.Contains(f.content[:min(len(f.content), 4096)], []byte("urn:schemas-microsoft-com:office:excel"))
	return excel && tableOfPage(f.content) != nil
}

// tableOfPage returns the table with the most rows in a web page as CSV, or nil.
func tableOfPage(content []byte) []byte {
	page, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		return nil
	}
	var largest [][]*html.Node
	for n := range page.Descendants() {
		if n.DataAtom == atom.Table {
			if rows := rowsOf(n); len(rows) > len(largest) {
				largest = rows
			}
		}
	}
	if len(largest) < 2 {
		return nil
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range spread(largest) {
		if err := w.Write(row); err != nil {
			return nil
		}
	}
	w.Flush()
	return b.Bytes()
}

// mostSpan is how many columns or rows a cell may cover.
const mostSpan = 100

// spread returns the texts of cells, those that cover several rows or columns in each.
func spread(rows [][]*html.Node) [][]string {
	texts := make([][]string, len(rows))
	above := map[int]tall{}
	for i, row := range rows {
		for _, cell := range row {
			for above[len(texts[i])].rows > 0 {
				texts[i] = appendAbove(texts[i], above)
			}
			for range span(cell, "colspan") {
				if down := span(cell, "rowspan"); down > 1 {
					above[len(texts[i])] = tall{line(textOf(cell)), down - 1}
				}
				texts[i] = append(texts[i], line(textOf(cell)))
			}
		}
		for above[len(texts[i])].rows > 0 {
			texts[i] = appendAbove(texts[i], above)
		}
	}
	return texts
}

// tall is a cell that goes on in the rows below.
type tall struct {
	text string
	rows int // how many more
}

// appendAbove appends the text of the cell above that goes on in a row.
func appendAbove(row []string, above map[int]tall) []string {
	cell := above[len(row)]
	above[len(row)] = tall{cell.text, cell.rows - 1}
	return append(row, cell.text)
}

func span(cell *html.Node, name string) int {
	n, err := strconv.Atoi(attributeOf(cell, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, mostSpan)
}
