package archive

import (
	"cmp"
	"slices"
	"strings"
)

// Problem is why an archive or a list of files is refused.
type Problem struct {
	// Path is that of the file in question, as it was given, or "" for all.
	Path string
	// Cause says what is wrong, and Hint what to do about it.
	Cause, Hint string
}

func (p Problem) String() string {
	s := p.Cause
	if p.Path != "" {
		s = p.Path + ": " + s
	}
	if p.Hint != "" {
		s += "\n  hint: " + p.Hint
	}
	return s
}

// Problems are all reasons for which something is refused, by their paths.
type Problems []Problem

// Error returns every problem on lines of its own.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

func (ps Problems) sorted() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int { return cmp.Compare(a.Path, b.Path) })
	return slices.Compact(ps)
}
