package edit

import (
	"fmt"
	"maps"
	"math"
	"reportwidget/build/edit/csvspan"
	"slices"
	"strings"
)

func (t *table) remove(at Field) (file, error) {
	if at.Path != "" {
		return t.set(at, "")
	}
	row := t.row(at.Row)
	if row <= t.header {
		return nil, noRow(at)
	}
	return t.with(at, "", func(t *table) string {
		return csvspan.Remove(t.text, t.rows[row])
	}, func(cells map[int][]string) { delete(cells, t.rows[row].Line) })
}

// insert adds a row after the last one.
func (t *table) insert(at Field, value any) (file, error) {
	group, ok := value.(map[string]any)
	if !ok {
		return nil, &Refusal{at, "a row of a table is a group of texts by the names of columns", ""}
	}
	row := make([]string, len(t.rows[t.header].Cells))
	for _, name := range slices.Sorted(maps.Keys(group)) {
		column, err := t.column(Field{File: at.File, Path: name})
		if err != nil {
			return nil, err
		}
		if row[column], err = cellText(at, group[name]); err != nil {
			return nil, err
		}
	}
	return t.with(at, strings.Join(row, ""), func(t *table) string {
		encoded := make([]string, len(row))
		for i := range row {
			encoded[i] = t.code.encode(row[i])
		}
		return csvspan.Append(t.text, t.layout, encoded)
	}, func(cells map[int][]string) { cells[math.MaxInt] = row })
}

// move puts a row at the place of the one that a line belongs to.
func (t *table) move(at Field, to int) (file, error) {
	from, target := t.row(at.Row), t.row(to)
	if min(from, target) <= t.header {
		return nil, noRow(at)
	}
	return t.with(at, "", func(t *table) string {
		return csvspan.Move(t.text, t.rows, from, target)
	}, ordered(func(rows [][]string) [][]string {
		return slices.Insert(slices.Delete(slices.Clone(rows), from, from+1), target, rows[from])
	}))
}

// duplicate puts a copy of a row below it.
func (t *table) duplicate(at Field) (file, error) {
	row := t.row(at.Row)
	if row <= t.header {
		return nil, noRow(at)
	}
	return t.with(at, "", func(t *table) string {
		return csvspan.Duplicate(t.text, t.rows[row])
	}, ordered(func(rows [][]string) [][]string { return slices.Insert(rows, row+1, rows[row]) }))
}

// addColumn adds an empty column at the end, which the field's path names.
func (t *table) addColumn(at Field) (file, error) {
	column := 0
	for i, row := range t.rows {
		for j := range row.Cells {
			if i == t.header || t.cell(i, j) != "" {
				column = max(column, j+1)
			}
		}
	}
	return t.with(at, at.Path, func(t *table) string {
		return csvspan.Set(t.text, t.layout, t.rows[t.header], column, t.code.encode(at.Path))
	}, func(cells map[int][]string) {
		line := t.rows[t.header].Line
		for len(cells[line]) < column {
			cells[line] = append(cells[line], "")
		}
		cells[line] = append(cells[line], at.Path)
	})
}

func noRow(at Field) error {
	return &Refusal{at, fmt.Sprintf("there is no session in line %d", at.Row), ""}
}

// ordered makes a change of rows in their order one of rows by their lines.
func ordered(change func([][]string) [][]string) func(map[int][]string) {
	return func(cells map[int][]string) {
		var rows [][]string
		for _, line := range slices.Sorted(maps.Keys(cells)) {
			rows = append(rows, cells[line])
		}
		clear(cells)
		for i, row := range change(rows) {
			cells[i] = row
		}
	}
}

func (t *table) lineOf(at Field) int {
	if at.Row == 0 {
		return t.rows[len(t.rows)-1].Line
	}
	return t.rows[min(t.row(at.Row)+1, len(t.rows)-1)].Line
}
