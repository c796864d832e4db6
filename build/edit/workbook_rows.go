package edit

import (
	"github.com/xuri/excelize/v2"
)

// insert adds a row after the last one, whose formats its cells get.
func (w *workbook) insert(at Field, value any) (file, error) {
	group, ok := value.(map[string]any)
	if !ok {
		return nil, &Refusal{at, "a row of a table is a group of texts by the names of columns", ""}
	}
	t, err := w.table(at)
	if err != nil {
		return nil, err
	}
	last := t.Columns[0].Name.Line
	if len(t.Rows) > 0 {
		last = t.Rows[len(t.Rows)-1][0].Line
	}
	cells := map[int]string{}
	for name, value := range group {
		i := t.Column(name)
		if i < 0 {
			return nil, noColumn(Field{File: at.File, Sheet: at.Sheet, Path: name})
		}
		if cells[i+1], err = cellText(at, value); err != nil {
			return nil, err
		}
	}
	want := w.texts()
	want[t.Sheet][last+1] = cells
	return w.become(at, want, func(f *excelize.File) error {
		for column := 1; column <= len(t.Columns); column++ {
			from, _ := excelize.CoordinatesToCellName(column, last)
			to, _ := excelize.CoordinatesToCellName(column, last+1)
			if style, err := f.GetCellStyle(t.Sheet, from); err == nil && len(t.Rows) > 0 && style != 0 {
				if err := f.SetCellStyle(t.Sheet, to, to, style); err != nil {
					return err
				}
			}
			if text := cells[column]; text != "" {
				if err := put(f, t.Sheet, to, text, t.Date1904); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (w *workbook) remove(at Field) (file, error) {
	if at.Path != "" {
		return w.set(at, "")
	}
	t, _, err := w.row(at)
	if err != nil {
		return nil, err
	}
	want := w.texts()
	delete(want[t.Sheet], at.Row)
	return w.become(at, want, func(f *excelize.File) error { return f.RemoveRow(t.Sheet, at.Row) })
}

func (w *workbook) duplicate(at Field) (file, error) {
	t, _, err := w.row(at)
	if err != nil {
		return nil, err
	}
	want, lines := w.texts(), map[int]map[int]string{}
	for line, cells := range want[t.Sheet] {
		if line > at.Row {
			line++
		}
		lines[line] = cells
	}
	lines[at.Row+1] = want[t.Sheet][at.Row]
	want[t.Sheet] = lines
	return w.become(at, want, func(f *excelize.File) error { return f.DuplicateRowTo(t.Sheet, at.Row, at.Row+1) })
}

// move puts a row at the place of that in another line.
func (w *workbook) move(at Field, to int) (file, error) {
	t, _, err := w.row(at)
	if err != nil {
		return nil, err
	}
	target := at
	if target.Row = to; to != at.Row {
		if _, _, err = w.row(target); err != nil {
			return nil, err
		}
	}
	want := w.texts()
	moved := want[t.Sheet]
	cells, step := moved[at.Row], 1
	if to < at.Row {
		step = -1
	}
	for line := at.Row; line != to; line += step {
		moved[line] = moved[line+step]
	}
	moved[to] = cells
	return w.become(at, want, func(f *excelize.File) error {
		from, before := at.Row, to
		if to > from {
			before++
		} else {
			from++
		}
		if err := f.DuplicateRowTo(t.Sheet, at.Row, before); err != nil || to == at.Row {
			return err
		}
		return f.RemoveRow(t.Sheet, from)
	})
}

func (w *workbook) addColumn(at Field) (file, error) {
	t, err := w.table(at)
	if err != nil {
		return nil, err
	}
	header, column := t.Columns[0].Name, len(t.Columns)+1
	want := w.texts()
	want[t.Sheet][header.Line][column] = at.Path
	return w.become(at, want, func(f *excelize.File) error {
		reference, err := excelize.CoordinatesToCellName(column, header.Line)
		if err != nil {
			return err
		}
		before, _ := excelize.CoordinatesToCellName(column-1, header.Line)
		if style, err := f.GetCellStyle(t.Sheet, before); err == nil && style != 0 {
			if err := f.SetCellStyle(t.Sheet, reference, reference, style); err != nil {
				return err
			}
		}
		return f.SetCellStr(t.Sheet, reference, at.Path)
	})
}
