// Package csvspan finds the bytes at which the cells of a table of text stand, and
// replaces them. It reads quotation marks as encoding/csv does with LazyQuotes.
package csvspan

import (
	"slices"
	"strings"
)

// Layout is how the cells of a table are written.
type Layout struct {
	Delimiter byte
	// QuoteAll puts every new text in quotation marks.
	QuoteAll bool
}

// Row is a row with text.
type Row struct {
	// Line is the line in which the row starts, counted from 1.
	Line int
	// Start and End are its bytes, without the line end.
	Start, End int
	Cells      []Cell
}

// Cell is the bytes of a cell, with its quotation marks.
type Cell struct {
	Start, End int
	Quoted     bool
}

// Text returns what a cell says.
func (c Cell) Text(table string) string {
	raw := table[c.Start:c.End]
	if !c.Quoted {
		return raw
	}
	raw = strings.TrimPrefix(raw, `"`)
	return strings.ReplaceAll(strings.TrimSuffix(raw, `"`), `""`, `"`)
}

// Parse returns the rows of a table that are not empty lines.
func Parse(table string, l Layout) []Row {
	var rows []Row
	at, line := len(table)-len(strings.TrimPrefix(table, "\ufeff")), 1
	for at < len(table) {
		row := Row{Line: line, Start: at}
		for {
			c := cell(table, at, l)
			row.Cells = append(row.Cells, c)
			line += Breaks(table[c.Start:c.End])
			if at = c.End; at >= len(table) || table[at] != l.Delimiter {
				break
			}
			at++
		}
		row.End = at
		if at < len(table) {
			at += lineEnd(table[at:])
			line++
		}
		if row.End > row.Start {
			rows = append(rows, row)
		}
	}
	return rows
}

// cell returns the cell at a byte.
func cell(table string, at int, l Layout) Cell {
	c := Cell{Start: at, End: at}
	if at < len(table) && table[at] == '"' {
		for end := at + 1; end < len(table); end++ {
			switch {
			case table[end] != '"':
			case end+1 == len(table), table[end+1] == l.Delimiter, lineEnd(table[end+1:]) > 0:
				return Cell{at, end + 1, true}
			case table[end+1] == '"':
				end++
			}
		}
		return Cell{at, len(table), true}
	}
	for c.End < len(table) && table[c.End] != l.Delimiter && lineEnd(table[c.End:]) == 0 {
		c.End++
	}
	return c
}

// lineEnd returns the size of the line end that a text starts with, or 0.
func lineEnd(text string) int {
	switch {
	case strings.HasPrefix(text, "\r\n"):
		return 2
	case strings.HasPrefix(text, "\n"), strings.HasPrefix(text, "\r"):
		return 1
	}
	return 0
}

// Breaks counts the line ends in a text.
func Breaks(text string) int {
	return strings.Count(text, "\n") + strings.Count(text, "\r") - strings.Count(text, "\r\n")
}

// Set returns the table with another text in a cell, in quotation marks if it
// needs them or if those of the old one did not need them. Cells that the row lacks
// before it are added.
func Set(table string, l Layout, row Row, column int, text string) string {
	if column >= len(row.Cells) {
		more := strings.Repeat(string(l.Delimiter), column-len(row.Cells)+1)
		return table[:row.End] + more + l.write(text) + table[row.End:]
	}
	c := row.Cells[column]
	old := table[c.Start:c.End]
	if strings.Contains(old, "\r\n") {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	written := l.write(text)
	if c.Quoted && (!l.needsQuotes(c.Text(table)) || l.quotes(table, row, column)) {
		written = quote(text)
	}
	return table[:c.Start] + written + table[c.End:]
}

// quotes reports whether the other cells of a row are in quotation marks that they
// do not need.
func (l Layout) quotes(table string, row Row, column int) bool {
	habit := false
	for i, c := range row.Cells {
		switch {
		case i == column || c.Start == c.End || l.needsQuotes(c.Text(table)):
		case !c.Quoted:
			return false
		default:
			habit = true
		}
	}
	return habit
}

// Remove returns the table without a row.
func Remove(table string, row Row) string {
	end := row.End + lineEnd(table[row.End:])
	start := row.Start
	if end == row.End { // the last line, which has no end: nor shall the one before
		start = len(strings.TrimSuffix(strings.TrimSuffix(table[:start], "\n"), "\r"))
	}
	return table[:start] + table[end:]
}

// Append returns the table with a row at its end.
func Append(table string, l Layout, texts []string) string {
	cells := make([]string, len(texts))
	for i, text := range texts {
		cells[i] = l.write(text)
	}
	row, eol := strings.Join(cells, string(l.Delimiter)), habitualEnd(table)
	if strings.HasSuffix(table, "\n") || strings.HasSuffix(table, "\r") {
		return table + row + eol
	}
	return table + eol + row
}

// habitualEnd returns the line end that a table has first.
func habitualEnd(table string) string {
	if i := strings.IndexAny(table, "\r\n"); i >= 0 {
		return table[i : i+lineEnd(table[i:])]
	}
	return "\n"
}

// Duplicate returns the table with a copy of a row below it.
func Duplicate(table string, row Row) string {
	return table[:row.End] + habitualEnd(table) + table[row.Start:row.End] + table[row.End:]
}

// Move returns the table with the row of a number at the place of another one. Empty
// lines and line ends stay where they are.
func Move(table string, rows []Row, from, to int) string {
	var b strings.Builder
	moved, end := slices.Insert(slices.Delete(slices.Clone(rows), from, from+1), to, rows[from]), 0
	for i, row := range rows {
		b.WriteString(table[end:row.Start])
		b.WriteString(table[moved[i].Start:moved[i].End])
		end = row.End
	}
	return b.String() + table[end:]
}

// write returns a text as a cell.
func (l Layout) write(text string) string {
	if l.QuoteAll || l.needsQuotes(text) {
		return quote(text)
	}
	return text
}

func (l Layout) needsQuotes(text string) bool {
	return strings.ContainsAny(text, "\"\r\n"+string(rune(l.Delimiter))) || strings.TrimSpace(text) != text
}

func quote(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }
