// Package diagnostic says what is wrong with something that an author wrote or was
// given: where, why, and how to fix it. All packages that read an author's files
// use its one type of problem, so that the command, editors and the author's tool
// in the browser show them alike.
//
// The model has a type of its own, [reportwidget/app/report.Problem], since it
// knows no files.
package diagnostic

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
)

// Level says how bad a problem is.
type Level int

const (
	// Error is a problem that keeps a report from being published.
	Error Level = iota
	// Warning is about something that works and could be better.
	Warning
)

var levels = []string{Error: "error", Warning: "warning"}

// String returns "error" or "warning".
func (l Level) String() string { return levels[l] }

// MarshalText returns the level as [Level.String] does.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads what [Level.MarshalText] returns.
func (l *Level) UnmarshalText(text []byte) error {
	i := slices.Index(levels, string(text))
	if i < 0 {
		return fmt.Errorf("there is no level %q", text)
	}
	*l = Level(i)
	return nil
}

// Problem is something wrong, and where. Its JSON is described in FORMAT.md, under
// "check --json".
type Problem struct {
	// File, Sheet, Line and Column are those of the [Place].
	File   string `json:"file"`
	Sheet  string `json:"sheet,omitempty"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Level  Level  `json:"severity"`
	// Session is the ID of the session that is meant, or "".
	Session string `json:"session,omitempty"`
	// Field is the part of the session, or of the report where there is none, as
	// the bundle spells it: "title", "people[0].name", "event.start". It is "" where
	// that is not known.
	Field string `json:"field,omitempty"`
	// Cause says what is wrong.
	Cause string `json:"cause"`
	// Hint says how to fix it, where that is known.
	Hint string `json:"hint,omitempty"`
}

// At returns the problem of a place.
func At(p Place, cause, hint string) Problem {
	return Problem{File: p.File, Sheet: p.Sheet, Line: p.Line, Column: p.Column, Cause: cause, Hint: hint}
}

// Place returns where the problem is.
func (p Problem) Place() Place { return Place{p.File, p.Sheet, p.Line, p.Column} }

// String returns the problem as "file:line:column: cause", with the hint on a line
// of its own. A warning says that it is one. Without a file there is no place.
func (p Problem) String() string {
	s := p.Cause
	if p.Level == Warning {
		s = "warning: " + s
	}
	if p.File != "" || p.Sheet != "" || p.Line > 0 {
		s = p.Place().String() + ": " + s
	}
	if p.Hint != "" {
		s += "\n  hint: " + p.Hint
	}
	return s
}

// Error returns [Problem.String].
func (p Problem) Error() string { return p.String() }

// Problems are all that is wrong with something.
type Problems []Problem

// Error returns every problem, the first one first.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Sorted returns the problems by file, sheet, line and column, each once.
func (ps Problems) Sorted() Problems {
	sorted := slices.Clone(ps)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.Compact(sorted)
}

// Suggest returns the hint that asks whether the known word nearest to a word was
// meant, or another hint if none is near.
func Suggest(word string, known []string, otherwise string) string {
	if near := report.Nearest(word, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return otherwise
}
