package edit

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"reportwidget/build/tabular"
)

// workbook is a table of sheets, such as sessions.xlsx. What is not edited in it stays:
// other sheets, formats, comments.
type workbook struct {
	path   string
	whole  []byte
	tables []*tabular.Table
}

func openWorkbook(at Field, whole []byte, there bool) (file, error) {
	if !there {
		return nil, &Refusal{at, "there is no such table", ""}
	}
	w, err := readWorkbook(at.File, whole)
	if err != nil {
		return nil, &Refusal{at, err.Error(), ""}
	}
	return w, nil
}

func readWorkbook(name string, whole []byte) (*workbook, error) {
	tables, err := tabular.Read(name, bytes.NewReader(whole))
	if err != nil {
		return nil, err
	}
	if len(tables) == 0 || tables[0].Delimiter != 0 {
		return nil, fmt.Errorf("%s is not a workbook", name)
	}
	return &workbook{name, whole, tables}, nil
}

// table returns the sheet of a field, or the first one.
func (w *workbook) table(at Field) (*tabular.Table, error) {
	for _, t := range w.tables {
		if t.Sheet == at.Sheet || at.Sheet == "" {
			return t, nil
		}
	}
	return nil, &Refusal{at, fmt.Sprintf("there is no sheet %q", at.Sheet), ""}
}

// row returns the row of a field.
func (w *workbook) row(at Field) (*tabular.Table, tabular.Row, error) {
	t, err := w.table(at)
	if err != nil {
		return nil, nil, err
	}
	i := slices.IndexFunc(t.Rows, func(r tabular.Row) bool { return r[0].Line == at.Row })
	if i < 0 {
		return nil, nil, &Refusal{at, fmt.Sprintf("there is no session in line %d", at.Row), ""}
	}
	return t, t.Rows[i], nil
}

// cell returns the cell of a field, and the number of its column in the sheet, from 1.
func (w *workbook) cell(at Field) (t *tabular.Table, c tabular.Cell, column int, err error) {
	t, row, err := w.row(at)
	if err != nil {
		return nil, c, 0, err
	}
	i := t.Column(at.Path)
	if i < 0 || at.Path == "" {
		return nil, c, 0, noColumn(at)
	}
	return t, row[i], i + 1, nil
}

func (w *workbook) get(at Field) (any, error) {
	_, c, _, err := w.cell(at)
	if err != nil {
		return nil, err
	}
	return c.Text, nil
}

func (w *workbook) content() []byte     { return w.whole }
func (w *workbook) rewritten() []string { return nil }

func (w *workbook) columns(at Field) (names []string) {
	if t, err := w.table(at); err == nil {
		for _, c := range t.Columns {
			names = append(names, c.Name.Text)
		}
	}
	return names
}

func (w *workbook) subject(at Field) string {
	t, row, err := w.row(at)
	if err != nil {
		return ""
	}
	for i, c := range t.Columns {
		if c.Field == tabular.Title && c.Lang == "" {
			return row[i].Text
		}
	}
	return ""
}

func (w *workbook) lineOf(at Field) int {
	if at.Row > 0 {
		return at.Row + 1
	}
	t, err := w.table(at)
	if err != nil || len(t.Rows) == 0 {
		return 0
	}
	return t.Rows[len(t.Rows)-1][0].Line
}

func (w *workbook) set(at Field, value any) (file, error) {
	text, err := cellText(at, value)
	if err != nil {
		return nil, err
	}
	_, c, _, err := w.cell(at)
	if err != nil {
		return nil, err
	}
	if text == "" && c.Text != "" && w.isOnly(at, c) {
		return nil, &Refusal{at, "the row would be empty", "remove the row"}
	}
	return w.setCells(at, []Cell{{at.Row, at.Path, text}})
}

func (w *workbook) setCells(at Field, cells []Cell) (file, error) {
	t, err := w.table(at)
	if err != nil {
		return nil, err
	}
	want, texts := w.texts(), map[string]string{}
	for _, cell := range cells {
		_, c, column, err := w.cell(Field{File: at.File, Sheet: at.Sheet, Row: cell.Row, Path: cell.Column})
		if err != nil {
			return nil, err
		}
		text, err := cellText(at, cell.Text)
		if err != nil {
			return nil, err
		}
		reference, err := excelize.CoordinatesToCellName(column, cell.Row)
		if err != nil {
			return nil, &Refusal{at, err.Error(), ""}
		}
		if text != c.Text {
			texts[reference], want[t.Sheet][cell.Row][column] = text, text
		}
	}
	if len(texts) == 0 {
		return w, nil
	}
	return w.become(at, want, func(f *excelize.File) error {
		for _, reference := range slices.Sorted(maps.Keys(texts)) {
			if err := single(f, t.Sheet, reference, at); err != nil {
				return err
			}
			if err := put(f, t.Sheet, reference, texts[reference], t.Date1904); err != nil {
				return err
			}
		}
		return nil
	})
}

// isOnly reports whether no other cell of the row has text.
func (w *workbook) isOnly(at Field, cell tabular.Cell) bool {
	_, row, err := w.row(at)
	return err == nil && !slices.ContainsFunc(row, func(c tabular.Cell) bool { return c.Text != "" && c != cell })
}

// single refuses a cell that others depend on: one that a formula computes, or that is
// merged with those of other rows.
func single(f *excelize.File, sheet, reference string, at Field) error {
	if formula, err := f.GetCellFormula(sheet, reference); err != nil || formula != "" {
		return &Refusal{at, "a formula gives this cell its text", "change it in a spreadsheet program"}
	}
	column, row, _ := excelize.CellNameToCoordinates(reference)
	merged, err := f.GetMergeCells(sheet, true)
	for _, m := range merged {
		left, top, _ := excelize.CellNameToCoordinates(m.GetStartAxis())
		right, bottom, _ := excelize.CellNameToCoordinates(m.GetEndAxis())
		if left <= column && column <= right && top <= row && row <= bottom && top != bottom {
			return &Refusal{at, "this cell is merged with those of other rows", "separate them in a spreadsheet program"}
		}
	}
	return err
}

// put writes a text into a cell: as a date or time if the cell's format shows it so, or
// else as text.
func put(f *excelize.File, sheet, reference, text string, date1904 bool) error {
	if text == "" {
		return f.SetCellDefault(sheet, reference, "")
	}
	if serial, is := serialOf(text, date1904); is {
		if err := f.SetCellValue(sheet, reference, serial); err != nil {
			return err
		}
		if shown, err := f.GetCellValue(sheet, reference); err == nil && shown != "" && shown != fmt.Sprint(serial) {
			return nil
		}
	}
	return f.SetCellStr(sheet, reference, text)
}

// serialOf returns a day, a time or both as the number that a workbook has for it.
func serialOf(text string, date1904 bool) (float64, bool) {
	for _, layout := range []string{time.DateOnly, "15:04", "2006-01-02 15:04"} {
		at, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		minutes := float64(at.Hour()*60+at.Minute()) / (24 * 60)
		if layout == "15:04" {
			return minutes, true
		}
		epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		if date1904 {
			epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		days := at.Truncate(24*time.Hour).Sub(epoch) / (24 * time.Hour)
		return float64(days) + minutes, true
	}
	return 0, false
}

// become returns the workbook after an edit, if its reader has the wanted texts then.
func (w *workbook) become(at Field, want bookTexts, edit func(*excelize.File) error) (file, error) {
	after, err := edited(w.whole, edit)
	if err != nil {
		return nil, err
	}
	next, err := readWorkbook(w.path, after)
	if err != nil || !maps.EqualFunc(want.filled(), next.texts().filled(), slices.Equal) {
		return nil, &Refusal{at, "the workbook cannot be changed in this way here", "change it in a spreadsheet program"}
	}
	return next, nil
}

// edited returns a workbook after an edit. A panic of the library, which is made for
// sound workbooks, is an error.
func edited(whole []byte, edit func(*excelize.File) error) (after []byte, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("the workbook cannot be changed: %v", cause)
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(whole))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if err := edit(f); err != nil {
		return nil, err
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// bookTexts are the texts of a workbook by sheet, line and column.
type bookTexts map[string]map[int]map[int]string

func (w *workbook) texts() bookTexts {
	all := bookTexts{}
	for _, t := range w.tables {
		lines := map[int]map[int]string{}
		for i, c := range t.Columns {
			add(lines, c.Name.Line, i+1, c.Name.Text)
			for _, row := range t.Rows {
				add(lines, row[0].Line, i+1, row[i].Text)
			}
		}
		for _, c := range t.Above {
			add(lines, c.Line, c.Column, c.Text)
		}
		all[t.Sheet] = lines
	}
	return all
}

func add(lines map[int]map[int]string, line, column int, text string) {
	if lines[line] == nil {
		lines[line] = map[int]string{}
	}
	lines[line][column] = text
}

// filled are the cells with text of each sheet, row by row.
func (b bookTexts) filled() map[string][]string {
	all := map[string][]string{}
	for sheet, lines := range b {
		for _, line := range slices.Sorted(maps.Keys(lines)) {
			row := ""
			for _, column := range slices.Sorted(maps.Keys(lines[line])) {
				if text := lines[line][column]; text != "" {
					row += fmt.Sprintf("%d\x00%s\x00", column, text)
				}
			}
			if row != "" {
				all[sheet] = append(all[sheet], row)
			}
		}
	}
	return all
}
