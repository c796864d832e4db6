package tabular

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"reportwidget/build/diagnostic"
)

// lineEnds are those of Windows and of old Macs.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// readCSV reads text with rows in lines.
func readCSV(content []byte) (*Table, error) {
	text, encoding, err := decode(content)
	if err != nil {
		return nil, err
	}
	text = lineEnds.Replace(text)
	delimiter, at := delimiterOf(text)
	rows, err := split(text[at:], delimiter, 1+strings.Count(text[:at], "\n"))
	if err == nil && wrapped(rows) {
		rows, delimiter, err = unwrap(rows)
	} else if err == nil {
		rows, err = unwrapBelow(rows, delimiter)
	}
	if err != nil {
		return nil, err
	}
	name, strays, err := encoding.cells(rows)
	if err != nil {
		return nil, err
	}
	t, problem := newTable(rows)
	if problem != nil {
		return nil, problem
	}
	t.Encoding, t.Strays, t.Delimiter = name, strays, delimiter
	return t, nil
}

// ending is a row after the last one. It is read as such only if no quotation
// mark is open there; no other cell holds a NUL.
const ending = "\x00"

// split reads rows of cells, the first of which stands in the given line.
func split(text string, delimiter rune, line int) ([]Row, error) {
	r := newReader(strings.TrimSuffix(text, "\n")+"\n"+ending, delimiter)
	p := places{text: text, number: line}
	var rows []Row
	for cells := 0; ; {
		record, err := r.Read()
		if err != nil {
			return nil, unreadable(err, line)
		}
		if len(record) == 1 && record[0] == ending {
			return rows, nil
		}
		row := make(Row, len(record))
		for i, cell := range record {
			l, byte := r.FieldPos(i)
			at := p.at(l+line-1, byte)
			if strings.HasSuffix(cell, ending) {
				return nil, &diagnostic.Problem{Line: at.Line, Column: at.Column, Cause: "a quotation mark without its partner", Hint: `end the text with ", and write "" for a quotation mark in it`}
			}
			row[i] = Cell{strings.TrimSpace(cell), at.Line, at.Column}
		}
		if cells += len(row); cells > maxCells {
			return nil, tooManyCells()
		}
		rows = append(rows, row)
	}
}

func tooManyCells() *diagnostic.Problem {
	return &diagnostic.Problem{Cause: fmt.Sprintf("more than %d cells", maxCells), Hint: "delete the empty rows and columns"}
}

func newReader(text string, delimiter rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = delimiter, -1, true, true
	return r
}

func unreadable(err error, line int) error {
	if errors.Is(err, io.EOF) {
		return &diagnostic.Problem{Cause: "the file ends in the middle of a row"}
	}
	var p *csv.ParseError
	if errors.As(err, &p) {
		return &diagnostic.Problem{Line: p.Line + line - 1, Column: p.Column, Cause: p.Err.Error()}
	}
	return err
}

// places counts characters where the csv package counts bytes.
type places struct {
	text         string // from the line with the number on
	number       int
	bytes, runes int // of that line, counted already
}

// at returns the cell that starts after a number of bytes of a line, counted
// from 1. It is asked in the order of the text.
func (p *places) at(line, byte int) Cell {
	for p.number < line {
		_, p.text, _ = strings.Cut(p.text, "\n")
		p.number++
		p.bytes, p.runes = 0, 0
	}
	p.runes += utf8.RuneCountInString(p.text[p.bytes : byte-1])
	p.bytes = byte - 1
	return Cell{Line: line, Column: p.runes + 1}
}

// wrapped reports whether somebody quoted every row as a whole, so that each is
// one cell with delimiters in it.
func wrapped(rows []Row) bool {
	for _, row := range rows {
		if len(trimmed(row)) > 1 {
			return false
		}
	}
	if len(rows) < 2 {
		return false
	}
	first, _ := delimiterOf(rows[0][0].Text)
	return strings.ContainsRune(rows[0][0].Text, first) && strings.ContainsRune(rows[1][0].Text, first)
}

// unwrapBelow reads the rows that somebody quoted as a whole below a header that is not
// quoted: each has one cell, which holds as many as the header has.
func unwrapBelow(rows []Row, delimiter rune) ([]Row, error) {
	if len(rows) < 2 || len(rows[0]) < 3 {
		return rows, nil
	}
	unwrapped := []Row{rows[0]}
	for _, row := range rows[1:] {
		if empty(row) {
			unwrapped = append(unwrapped, row)
			continue
		}
		inner, err := split(row[0].Text, delimiter, row[0].Line)
		if err != nil || len(trimmed(row)) != 1 || len(slices.Concat(inner...)) != len(rows[0]) {
			return rows, nil
		}
		unwrapped = append(unwrapped, slices.Concat(inner...))
	}
	return unwrapped, nil
}

// unwrap reads the rows in the first cells of rows.
func unwrap(rows []Row) ([]Row, rune, error) {
	delimiter, _ := delimiterOf(rows[0][0].Text)
	for i, row := range rows {
		inner, err := split(row[0].Text, delimiter, row[0].Line)
		if err != nil {
			return nil, 0, err
		}
		rows[i] = slices.Concat(inner...)
	}
	return rows, delimiter, nil
}
