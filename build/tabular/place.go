package tabular

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Place is where something stands in a file.
type Place struct {
	File, Sheet string
	// Line and Column are those of a [Cell], or 0 where the place is the whole
	// file, sheet or line.
	Line, Column int
}

// String returns the place as "sessions.csv:12:3" or "sessions.xlsx: sheet
// Talks, row 12, column C".
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
	if name, err := excelize.ColumnNumberToName(p.Column); err == nil {
		s += ", column " + name
	}
	return s
}

// Problem is why a file cannot be read.
type Problem struct {
	Place
	// Cause says what is wrong, Hint how to mend it, where that is known.
	Cause, Hint string
}

func (p *Problem) Error() string {
	s := p.Place.String() + ": " + p.Cause
	if p.Hint != "" {
		s += "\n  hint: " + p.Hint
	}
	return s
}
