package importer

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/tabular"
)

// sheet is a table of sessions, one in each row.
type sheet struct {
	*Programme
	*tabular.Table
	dates   *tabular.Dates
	columns map[tabular.Field][]int
	// facets are the columns that classify, by the name of the facet.
	facets map[string][]int
	day    string // that of a row above which holds nothing else
}

// readTables reads a CSV file or a workbook: every sheet with a column of
// titles.
func (p *Programme) readTables(f *file) error {
	tables, err := tabular.Read(f.name, bytes.NewReader(f.content))
	var wrong *tabular.Problem
	switch {
	case errors.As(err, &wrong):
		return content.Problems{{File: f.name, Line: wrong.Line, Column: wrong.Column, Sheet: wrong.Sheet, Cause: wrong.Cause, Hint: wrong.Hint}}
	case err != nil:
		return f.problem(-1, err.Error(), "")
	case len(tables) == 0, oneColumn(tables[0]):
		return refuse(f, syntaxOf(f.content))
	}
	p.Format = describe[Tables]
	read, people := 0, peopleSheets(tables)
	for _, t := range tables {
		if slices.Contains(people, t) {
			p.Summary.PeopleSheets = append(p.Summary.PeopleSheets, t.Sheet)
			continue
		}
		s := p.newSheet(t)
		if len(s.columns[tabular.Title]) == 0 || t.Hidden {
			p.Summary.Sheets = append(p.Summary.Sheets, t.Sheet)
			continue
		}
		read++
		if err := s.rows(f); err != nil {
			return err
		}
	}
	if read == 0 {
		return noTitles(f, tables[0])
	}
	return nil
}

// oneColumn reports whether a file has lines without any delimiter, which may be
// of any kind unless they are titles.
func oneColumn(t *tabular.Table) bool {
	return t.Sheet == "" && len(t.Columns) < 2 && t.Columns[0].Field != tabular.Title
}

func noTitles(f *file, t *tabular.Table) error {
	var names []string
	for _, c := range t.Columns {
		if c.Name.Text != "" {
			names = append(names, fmt.Sprintf("%q", line(c.Name.Text)))
		}
	}
	return f.problem(-1, "no column is named as that of the titles: "+strings.Join(names[:min(len(names), 20)], ", "), `name the column "title"; what can be read besides tables: `+strings.TrimPrefix(known(), "what can be read: "))
}

// facetOf are the facets of columns that classify.
var facetOf = map[tabular.Field]string{tabular.Track: "track", tabular.Type: "type", tabular.Tags: "tags"}

// newSheet finds out what the columns of a table hold.
func (p *Programme) newSheet(t *tabular.Table) *sheet {
	s := &sheet{Programme: p, Table: t, columns: map[tabular.Field][]int{}, facets: map[string][]int{}}
	var dates []tabular.Cell
	for i, c := range t.Columns {
		name := line(c.Name.Text)
		_, wished := wish(p.wishes, name)
		switch facet := facetOf[c.Field]; {
		case c.Lang != "" && slices.ContainsFunc(t.Columns, func(o tabular.Column) bool { return o.Field == c.Field && o.Lang == "" }):
			s.leave(i) // a translation
		case facet != "":
			s.facets[facet] = append(s.facets[facet], i)
		case c.Field != "":
			s.columns[c.Field] = append(s.columns[c.Field], i)
			if c.Field == tabular.Title {
				s.Lang = first(s.Lang, c.Lang)
			}
			if wished {
				s.facets[name] = []int{i}
			}
		case wished:
			s.facets[name] = []int{i}
		default:
			s.leave(i)
		}
	}
	for _, field := range []tabular.Field{tabular.Date, tabular.Start, tabular.End} {
		for _, row := range t.Rows {
			for _, i := range s.columns[field] {
				dates = append(dates, row[i])
			}
		}
	}
	s.dates = t.DatesOf(dates, "", "")
	p.Summary.Filler += t.Filler
	p.Summary.Strays += t.Strays
	return s
}

// leave counts the texts of a column that is not read.
func (s *sheet) leave(column int) {
	name := first(line(s.Columns[column].Name.Text), "a column without a name")
	for _, row := range s.Rows {
		if row[column].Text != "" {
			s.Summary.Left.add(name)
		}
	}
}

func (s *sheet) rows(f *file) error {
	for _, row := range s.Rows {
		if s.heading(row) {
			continue
		}
		if err := s.append(f, s.session(row)); err != nil {
			return err
		}
	}
	return nil
}

// heading reports whether a row holds nothing but a day, which is that of the
// rows below.
func (s *sheet) heading(row tabular.Row) bool {
	var texts []string
	for _, c := range row {
		if c.Text != "" {
			texts = append(texts, c.Text)
		}
	}
	if len(texts) != 1 || len(s.columns[tabular.Date]) > 0 {
		return false
	}
	m, wrong := s.dates.Read(texts[0])
	if wrong != nil || m.Date == "" || m.Start != "" {
		return false
	}
	s.day = m.Date
	return true
}

// text returns the text of a field; of columns in several languages the first that
// has one.
func (s *sheet) text(row tabular.Row, field tabular.Field) string {
	text := ""
	for _, i := range s.columns[field] {
		if other := s.cell(row[i]); text == "" {
			text = other
		} else if other != "" {
			s.Summary.Left.add(line(s.Columns[i].Name.Text))
		}
	}
	return text
}

// cell returns the text of a cell, or "" after noting an error of the
// spreadsheet.
func (s *sheet) cell(c tabular.Cell) string {
	if !c.IsError() {
		return c.Text
	}
	errors := &s.Summary.Errors
	errors.Reason = "cells with errors of the spreadsheet, left out"
	errors.Titles = append(errors.Titles, c.Text+" in "+where(s.Table.Place(c)))
	return ""
}

// where tells a place in the editor's file.
func where(p diagnostic.Place) string {
	if p.Sheet == "" {
		return fmt.Sprintf("line %d, column %d", p.Line, p.Column)
	}
	p.File = ""
	return strings.TrimLeft(p.String(), ": ")
}

func (s *sheet) session(row tabular.Row) Session {
	one := Session{
		Key: s.text(row, tabular.ID), Title: line(s.text(row, tabular.Title)), Room: line(s.text(row, tabular.Room)),
		Languages: languages(s.text(row, tabular.Lang)),
	}
	for _, i := range s.columns[tabular.People] {
		one.people(s.cell(row[i]))
	}
	for _, field := range []tabular.Field{tabular.Text, tabular.KeyPoints} {
		one.text(s.text(row, field))
	}
	for _, facet := range sortedKeys(s.facets) {
		for _, i := range s.facets[facet] {
			one.add(facet, tabular.Split(s.cell(row[i]), facet != "track")...)
		}
	}
	s.moments(&one, s.dates, when{
		date: first(s.text(row, tabular.Date), s.day), start: s.text(row, tabular.Start), end: s.text(row, tabular.End), length: s.text(row, tabular.Duration),
	})
	return one
}
