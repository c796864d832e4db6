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

// noField is the field of a problem that is about none: of a key that is not known,
// which follows one that is.
const noField = "."

// problem reports what is wrong at a place.
func (r *reader) problem(at place, cause, hint string) { r.problemOf("", at, cause, hint) }

// maxProblems is the most that are listed for one file.
const maxProblems = 1000

// problemOf reports what is wrong with the part of the report that has the given
// path, unless the file has too many problems. If the path is "", the place shows
// the part.
func (r *reader) problemOf(field string, at place, cause, hint string) {
	r.reported[at.file]++
	switch n := r.reported[at.file]; {
	case n == maxProblems+1:
		r.problems = append(r.problems, r.problemAt(place{file: at.file}, fmt.Sprintf("more than %d problems in one file", maxProblems), "fix those below first"))
	case n <= maxProblems:
		p := r.problemAt(at, cause, hint)
		p.Field = field
		r.problems = append(r.problems, p)
	}
}

// whole returns the path of a part as the field of a problem with all of it.
func whole(path string) string { return cmp.Or(path, noField) }

// merge takes over what the reading of a document found, whose paths begin at the
// part of the report with the given path.
func (r *reader) merge(found *findings, part string) {
	for path, at := range found.places {
		r.places[within(part, path)] = at
	}
	for path := range found.unread {
		r.unread[within(part, path)] = true
	}
	for _, m := range found.remarks {
		if m.level == diagnostic.Warning {
			r.advice(m.at, m.cause, m.hint)
			continue
		}
		field := m.field
		if field != "" && part != "" {
			field = within(part, strings.TrimPrefix(field, noField))
		}
		r.problemOf(field, m.at, m.cause, m.hint)
	}
	r.links = append(r.links, found.links...)
	addFirst(r.attached, found.attached)
	addFirst(r.pictures, found.pictures)
}

// addFirst adds the places of files that have none yet.
func addFirst(to, found map[string]place) {
	for file, at := range found {
		if _, known := to[file]; !known {
			to[file] = at
		}
	}
}

// within returns the path of a part of a part.
func within(part, path string) string { return strings.Trim(part+"."+path, ".") }

func (r *reader) problemAt(at place, cause, hint string) diagnostic.Problem {
	return diagnostic.At(diagnostic.Place{File: path.Join(r.name, at.file), Sheet: at.sheet, Line: at.line, Column: at.column}, cause, hint)
}

// withFields returns the problems with the parts of the report that they are about.
// One whose part is not known is about the part that begins last before its place.
func (r *reader) withFields(problems diagnostic.Problems) diagnostic.Problems {
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
