package source

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Problem is something wrong with a report folder, and where.
type Problem struct {
	// File is the file's path, beginning with the folder as it was named.
	File string
	// Line and Column count from 1, columns in characters. Both are 0 where the
	// problem is the file as a whole.
	Line, Column int
	// Cause says what is wrong.
	Cause string
	// Hint says how to mend it, where that is known.
	Hint string
}

// String returns the problem as "file:line:column: cause", with the hint on a
// line of its own.
func (p Problem) String() string {
	s := p.File
	if p.Line > 0 {
		s += fmt.Sprintf(":%d:%d", p.Line, p.Column)
	}
	s += ": " + p.Cause
	if p.Hint != "" {
		s += "\n  hint: " + p.Hint
	}
	return s
}

// Problems are all that is wrong with a report folder, by file, line and column.
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
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.Compact(ps)
}
