package diagnostic

import "fmt"

// Place is where something stands in a file.
type Place struct {
	// File is the file's path, which begins with the folder as its author named it.
	File string
	// Sheet is the name of a sheet in a workbook, whose row and column the line and
	// column then are.
	Sheet string
	// Line and Column count from 1, columns in characters. Both are 0 where the place
	// is the whole file or sheet, and Column is where it is a whole line.
	Line, Column int
}

// String returns the place as "sessions.csv:12:3" or "sessions.xlsx: sheet Talks,
// row 12, column C".
func (p Place) String() string {
	s := p.File
	switch {
	case p.Sheet != "":
		s += p.inSheet()
	case p.Line > 0 && p.Column > 0:
		s += fmt.Sprintf(":%d:%d", p.Line, p.Column)
	case p.Line > 0:
		s += fmt.Sprintf(":%d", p.Line)
	}
	return s
}

func (p Place) inSheet() string {
	s := ": sheet " + p.Sheet
	if p.Line > 0 {
		s += fmt.Sprintf(", row %d", p.Line)
	}
	if p.Column > 0 {
		s += ", column " + columnLetters(p.Column)
	}
	return s
}

// columnLetters returns the name that spreadsheets show above a column: A to Z,
// then AA and so on.
func columnLetters(column int) string {
	var letters string
	for ; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return letters
}
