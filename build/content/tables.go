package content

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
	"reportwidget/build/tabular"
)

// tableNames are the files that hold a session in each row.
var tableNames = []string{"sessions.csv", "sessions.tsv", "sessions.xlsx"}

// tables are what is known of the tables of a folder.
type tables struct {
	// unnamed are the sessions without an ID of their own, by their numbers in
	// the report.
	unnamed []int
	// translations are the sessions in other languages, by the tag of the
	// language and the number of the session in the report. Of a session they
	// have the fields that have a column for the language.
	translations map[string]map[int]report.Session
	// open are the IDs of the facets that take their values from cells.
	open []string
	// rows are the sessions with the places of their parts.
	rows []TableRow
	// notes are what the author may not expect.
	notes diagnostic.Problems
}

// tableFiles returns the files of the folder that are tables of sessions.
func (r *reader) tableFiles() []string {
	return slices.DeleteFunc(slices.Clone(tableNames), func(name string) bool {
		_, err := fs.Lstat(r.folder, name)
		return errors.Is(err, fs.ErrNotExist)
	})
}

// readTables reads the sessions that are rows of a table. They follow those that
// have files.
func (r *reader) readTables() {
	r.strangers()
	files := r.tableFiles()
	switch {
	case len(files) > 1:
		r.sessions.lost = true
		r.problem(place{file: files[1]}, fmt.Sprintf("a second table of sessions beside %s", files[0]), "keep one of the two, or every session may be there twice")
	case len(files) == 1:
		r.readTable(files[0])
		r.nameSessions()
	case len(r.settings.columns) > 0:
		r.problem(r.locate("columns"), "columns of a table, and there is none", "name the table "+strings.Join(tableNames, " or "))
	}
}

// strangers reports files that are named like tables, but are none.
func (r *reader) strangers() {
	entries, _ := fs.ReadDir(r.folder, ".") // read has made sure that it can be read
	for _, e := range entries {
		stem, _, _ := strings.Cut(e.Name(), ".")
		if !e.IsDir() && strings.EqualFold(stem, sessionFolder) && !slices.Contains(tableNames, e.Name()) && !leftBehind(e.Name()) {
			r.problem(place{file: e.Name()}, "this file is not read", "rename it or save it as "+strings.Join(tableNames, " or "))
		}
	}
}

func (r *reader) readTable(file string) {
	content, err := r.content(file, tabular.MaxFile)
	if err != nil {
		r.sessions.lost = true
		r.unreadable(file, err)
		return
	}
	found, err := tabular.Read(file, bytes.NewReader(content))
	if err != nil {
		r.sessions.lost = true
		r.unreadTable(file, err)
		return
	}
	r.readSheets(file, found)
}

func (r *reader) unreadTable(file string, err error) {
	var p *diagnostic.Problem
	if !errors.As(err, &p) {
		r.problem(place{file: file}, err.Error(), "")
		return
	}
	r.problem(place{file, p.Line, p.Column, p.Sheet}, p.Cause, p.Hint)
}

// readSheets reads the sheets that have a column of titles.
func (r *reader) readSheets(file string, found []*tabular.Table) {
	var sheets []*sheet
	for _, t := range found {
		if s := newSheet(r, file, t); t.Hidden {
			s.note("a hidden sheet, which is left out", "show it to publish its sessions")
		} else {
			sheets = append(sheets, s)
		}
	}
	r.missingColumns(sheets)
	titled := slices.DeleteFunc(slices.Clone(sheets), func(s *sheet) bool { return len(s.fields[tabular.Title]) == 0 })
	if len(titled) == 0 {
		r.sessions.lost = true
		r.problem(place{file: file}, "no column holds titles", r.titleHint(sheets))
		return
	}
	for _, s := range sheets {
		if slices.Contains(titled, s) {
			s.read()
		} else {
			s.note("a sheet without a column of titles, which is left out", "")
		}
	}
	if len(r.report.Sessions) == 0 && !r.sessions.lost {
		r.problem(place{file: file}, "there is no session", "write each session in a row of its own")
	}
}

func (r *reader) titleHint(sheets []*sheet) string {
	if len(sheets) == 0 {
		return "write the names of the columns in the first row, and a session in each row below"
	}
	for _, s := range sheets {
		for _, c := range s.Columns {
			if c.Field == tabular.Title && c.Lang != "" {
				return fmt.Sprintf(`say in which language the report is, such as "languages: [%s]" in report.yaml`, c.Lang)
			}
		}
	}
	s := sheets[0]
	left := slices.DeleteFunc(s.unused(), func(i int) bool { return s.columnName(i) == "" || s.holds(i, "@") })
	if len(left) == 0 {
		return "name the column of the titles \"Title\""
	}
	return fmt.Sprintf(`name the column in report.yaml, such as "columns: {title: %s}"`, s.inYAML(left[:1]))
}
