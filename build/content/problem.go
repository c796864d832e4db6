package content

import (
	"cmp"
	"slices"
	"strings"

	"reportwidget/build/tabular"
)

// Problem is something wrong with a report folder, and where.
type Problem struct {
	// File is the file's path, beginning with the folder as it was named.
	File string
	// Line and Column count from 1, columns in characters. Both are 0 where the
	// problem is the file as a whole.
	Line, Column int
	// Sheet is the name of a sheet in a workbook, whose rows and columns the line
	// and column then are.
	Sheet string
	// Cause says what is wrong.
	Cause string
	// Hint says how to mend it, where that is known.
	Hint string
}

// String returns the problem as "file:line:column: cause", with the hint on a
// line of its own. See [tabular.Place] for problems in a workbook.
func (p Problem) String() string {
	s := tabular.Place{File: p.File, Sheet: p.Sheet, Line: p.Line, Column: p.Column}.String() + ": " + p.Cause
	if p.Hint != "" {
		s += "\n  hint: " + p.Hint
	}
	return s
}

// Problems are all that is wrong with a report folder, by file, sheet, line and column.
type Problems []Problem

// Error returns every problem, the first one first.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Sorted returns the problems in order, each once.
func (ps Problems) Sorted() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.Compact(ps)
}
