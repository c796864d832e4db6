package tabular

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"reportwidget/build/diagnostic"
)

// Read reads all tables of a file, whose content shows that it is CSV or
// XLSX: one of a CSV file, one for each sheet of a workbook, if there is text in
// it. The name is that of the file in places. The error is a [*diagnostic.Problem], or of r.
//
// It reads no more than [MaxFile] bytes.
func Read(name string, r io.Reader) ([]*Table, error) {
	content, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	limit := 2
	if strings.EqualFold(path.Ext(name), ".xlsx") {
		limit = 0
	}
	tables, err := read(content, limit)
	for _, t := range tables {
		t.File = name
	}
	var p *diagnostic.Problem
	if errors.As(err, &p) {
		p.File = name
	}
	return tables, err
}

// read reads the tables of a file, which is taken for text if it has no more kinds
// of control characters than the limit.
func read(content []byte, limit int) ([]*Table, error) {
	if len(content) > MaxFile {
		return nil, TooLarge()
	}
	if p := Foreign(content); p != nil {
		return nil, p
	}
	if bytes.HasPrefix(content, []byte("PK\x03\x04")) {
		return readXLSX(content)
	}
	if _, wide := UTF16(content); !wide && controls(content) > limit {
		return nil, &diagnostic.Problem{Cause: "this is neither a workbook nor text", Hint: "the file may be damaged; save the table as XLSX or CSV again"}
	}
	t, err := readCSV(content)
	if err != nil || len(t.Columns) == 0 {
		return nil, err
	}
	return []*Table{t}, nil
}

// controls returns how many different control characters the beginning of a file
// has. Text has hardly any, but for those of lines, and NUL in UTF-16.
func controls(content []byte) int {
	found := map[byte]bool{}
	for _, c := range content[:min(len(content), 4096)] {
		if c < ' ' && !strings.ContainsRune("\x00\t\n\v\f\r\x1a\x1b", rune(c)) {
			found[c] = true
		}
	}
	return len(found)
}

// TooLarge is the problem of a file of more than [MaxFile] bytes.
func TooLarge() *diagnostic.Problem {
	return &diagnostic.Problem{Cause: fmt.Sprintf("the file has more than %d MB", MaxFile>>20), Hint: "keep the sessions only, without pictures and other sheets"}
}

// Foreign returns the problem of a file that authors take for a table and that
// is none, by its beginning, or nil.
func Foreign(content []byte) *diagnostic.Problem {
	for _, f := range foreign {
		if bytes.HasPrefix(content, []byte(f.start)) {
			return &diagnostic.Problem{Cause: f.cause, Hint: f.hint}
		}
	}
	return nil
}

// foreign are the beginnings of files that authors take for tables.
var foreign = []struct{ start, cause, hint string }{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a workbook of Excel 97-2003, or one with a password", "save it as XLSX, without a password"},
	{"%PDF-", "this is a PDF file", "save the table as XLSX or CSV"},
	{"<?xml", "this is an XML file", "save the table as XLSX or CSV"},
	{"<!DOCTYPE", "this is a web page", "save the table as XLSX or CSV"},
	{"<html", "this is a web page", "save the table as XLSX or CSV"},
	{"{\\rtf", "this is a text document", "save the table as XLSX or CSV"},
}
