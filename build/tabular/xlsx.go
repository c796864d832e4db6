package tabular

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"reportwidget/build/diagnostic"

	"github.com/xuri/excelize/v2"
)

// maxText is the most text in bytes that the cells of a workbook may hold.
const maxText = 256 << 20

// workbook is one that is being read.
type workbook struct {
	*excelize.File
	merged map[string][]string // by the path of a sheet: references as "A2:B5"
	text   int                 // bytes read
	cells  int
}

// readXLSX reads every sheet with text.
func readXLSX(content []byte) ([]*Table, error) {
	return guarded(func() ([]*Table, error) { return readWorkbook(content) })
}

// errUnsound is the cause of a panic.
var errUnsound = errors.New("its parts do not fit together")

// guarded makes a problem of a panic. No workbook is known at which excelize
// panics, but it is not made for those whose authors want it to: the fuzz targets
// report one.
func guarded(read func() ([]*Table, error)) (tables []*Table, err error) {
	defer func() {
		if recover() != nil {
			tables, err = nil, broken(errUnsound)
		}
	}()
	return read()
}

func readWorkbook(content []byte) ([]*Table, error) {
	merged, err := inspect(content)
	if err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{
		UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped, ShortDatePattern: datePattern,
	})
	if err != nil {
		return nil, broken(err)
	}
	defer f.Close()
	w := &workbook{File: f, merged: merged}
	w.spellDates()
	return w.tables()
}

func broken(err error) *diagnostic.Problem {
	return &diagnostic.Problem{Cause: "the workbook cannot be read: " + err.Error(), Hint: "open it in a spreadsheet program and save it as XLSX again"}
}

func (w *workbook) tables() ([]*Table, error) {
	parts, err := w.parts()
	if err != nil {
		return nil, broken(err)
	}
	var tables []*Table
	for _, sheet := range w.GetSheetList() {
		t, err := w.table(sheet, w.merged[parts[sheet]])
		if err != nil {
			err.Sheet = sheet
			return nil, err
		}
		if t.Sheet = sheet; len(t.Columns) > 0 {
			tables = append(tables, t)
		}
	}
	return tables, nil
}

func (w *workbook) table(sheet string, merged []string) (*Table, *diagnostic.Problem) {
	rows, p := w.rows(sheet)
	if p != nil {
		return nil, p
	}
	fillDown(rows, merged)
	t, p := newTable(rows)
	if p != nil {
		return nil, p
	}
	visible, err := w.GetSheetVisible(sheet)
	if err != nil {
		return nil, broken(err)
	}
	t.Hidden = !visible
	t.Date1904 = w.date1904()
	return t, nil
}

// rows returns all rows of a sheet up to the last one with text.
func (w *workbook) rows(sheet string) ([]Row, *diagnostic.Problem) {
	r, err := w.Rows(sheet)
	if err != nil {
		return nil, nil // a chart
	}
	defer r.Close()
	var rows []Row
	for r.Next() {
		texts, err := r.Columns()
		if err != nil {
			return nil, broken(err)
		}
		row, p := w.row(texts, len(rows)+1)
		if p != nil {
			return nil, p
		}
		rows = append(rows, row)
	}
	if err := r.Error(); err != nil {
		return nil, broken(err)
	}
	return rows, nil
}

func (w *workbook) row(texts []string, line int) (Row, *diagnostic.Problem) {
	if len(texts) > maxColumns {
		return nil, tooManyColumns(len(texts))
	}
	if w.cells += len(texts); w.cells > maxCells {
		return nil, tooManyCells()
	}
	row := make(Row, len(texts))
	for i, text := range texts {
		row[i] = Cell{tidy(strings.TrimSpace(lineEnds.Replace(text))), line, i + 1}
		w.text += len(text)
	}
	if w.text > maxText {
		return nil, &diagnostic.Problem{Cause: fmt.Sprintf("more than %d MB of text", maxText>>20)}
	}
	return row, nil
}

func (w *workbook) date1904() bool {
	props, err := w.GetWorkbookProps()
	return err == nil && props.Date1904 != nil && *props.Date1904
}
