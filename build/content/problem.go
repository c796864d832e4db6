package content

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/build/diagnostic"
)

// Problem and Problems are those of package diagnostic.
type (
	Problem  = diagnostic.Problem
	Problems = diagnostic.Problems
)

// noField is the field of a problem that is about none: of a key that is not known,
// which follows one that is.
const noField = "."

// problem reports what is wrong at a place.
func (r *reader) problem(at place, cause, hint string) { r.problemOf("", at, cause, hint) }

// problemOf reports what is wrong with the part of the report that has the given
// path. If that is "", the place shows it.
func (r *reader) problemOf(field string, at place, cause, hint string) {
	p := r.problemAt(at, cause, hint)
	p.Field = field
	r.problems = append(r.problems, p)
}

func (r *reader) problemAt(at place, cause, hint string) Problem {
	return diagnostic.At(diagnostic.Place{File: path.Join(r.name, at.file), Sheet: at.sheet, Line: at.line, Column: at.column}, cause, hint)
}

// withFields returns the problems with the parts of the report that they are about.
// One whose part is not known is about the part that begins last before its place.
func (r *reader) withFields(problems Problems) Problems {
	parts := r.partsByFile()
	named := slices.Clone(problems)
	for i := range named {
		p := &named[i]
		if p.Field == "" && p.Line > 0 {
			p.Field = partAt(parts[p.File], p.Place())
		}
		p.Session, p.Field = r.sessionField(p.Field)
	}
	return named
}

// part is one of the report, by its path, and where it begins.
type part struct {
	path  string
	place diagnostic.Place
}

// partsByFile returns the parts in every file, also of translations, in the order of
// their places. Of two at one place, that which is in the other follows it.
func (r *reader) partsByFile() map[string][]part {
	parts := map[string][]part{}
	for _, reader := range append([]*reader{r}, r.translators()...) {
		for field, at := range reader.places {
			place := r.problemAt(at, "", "").Place()
			parts[place.File] = append(parts[place.File], part{field, place})
		}
	}
	for _, list := range parts {
		slices.SortFunc(list, func(a, b part) int { return cmp.Or(comparePlaces(a.place, b.place), cmp.Compare(a.path, b.path)) })
	}
	return parts
}

func (r *reader) translators() []*reader {
	var readers []*reader
	for _, tag := range slices.Sorted(maps.Keys(r.translations)) {
		readers = append(readers, r.translations[tag].reader)
	}
	return readers
}

// partAt returns the path of the last part that begins at or before a place in the
// same sheet, or "".
func partAt(parts []part, at diagnostic.Place) string {
	after, _ := slices.BinarySearchFunc(parts, at, func(p part, at diagnostic.Place) int {
		return cmp.Or(comparePlaces(p.place, at), -1) // to come after those at the place
	})
	if after == 0 || parts[after-1].place.Sheet != at.Sheet {
		return ""
	}
	return parts[after-1].path
}

func comparePlaces(a, b diagnostic.Place) int {
	return cmp.Or(cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// sessionField returns the ID of the session that a part of the report is in, and the
// part of the session; and no ID if it is in none, or in one without an ID.
func (r *reader) sessionField(field string) (session, rest string) {
	if field == noField {
		return "", ""
	}
	var n int
	if _, err := fmt.Sscanf(field, "sessions[%d]", &n); err != nil || n >= len(r.report.Sessions) || r.report.Sessions[n].ID == "" {
		return "", field
	}
	_, rest, _ = strings.Cut(field, "]")
	return r.report.Sessions[n].ID, strings.TrimPrefix(rest, ".")
}
