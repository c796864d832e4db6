package tabular

import "strings"

// highest is how many rows at the top of a table are looked at for its header.
const highest = 15

// headerOf returns the number of the row that names the columns: the first with more than
// one cell, or, if that names nothing known, one below it that does.
func headerOf(rows []Row) int {
	first := -1
	for i, row := range rows {
		if i == highest && first >= 0 {
			break
		}
		filled, known := knownIn(row)
		switch {
		case filled < 2:
		case first < 0 && known > 0:
			return i
		case first < 0:
			first = i
		case known > 1 && known*2 >= filled:
			return i
		}
	}
	return max(0, first)
}

// knownIn returns how many cells of a row have text, and how many of these name a field of
// their own.
func knownIn(row Row) (filled, known int) {
	var names []string
	for _, c := range row {
		if c.Text != "" {
			names = append(names, c.Text)
		}
	}
	found := map[Field]bool{}
	for _, read := range Named(names) {
		if read.Field != "" && read.Sure > vague {
			found[read.Field] = true
		}
	}
	return len(names), len(found)
}

// joinHeaders joins a second line of names to the first, below which it stands: groups
// such as "Time" above "Start" and "End".
func (t *Table) joinHeaders() {
	if len(t.Rows) < 3 || !isHeader(t.Rows[0], t.Rows[1]) {
		return
	}
	above, names := t.Rows[0], t.Rows[1]
	joined, group := make(Row, len(names)), ""
	for i, c := range names {
		if above[i].Text != "" {
			group = above[i].Text
		}
		switch {
		case c.Text == "":
			joined[i] = above[i]
		case twice(names, c.Text):
			joined[i] = Cell{Text: strings.TrimSpace(group + " " + c.Text), Line: c.Line, Column: c.Column}
		default:
			joined[i] = c
		}
	}
	t.Rows = t.Rows[1:]
	t.Rows[0] = joined
}

// isHeader reports whether a row below the first is a second line of names: nearly each
// cell in it names a field, and the first line has gaps or says less.
func isHeader(above, row Row) bool {
	filled, known := 0, 0
	for _, c := range row {
		if c.Text == "" {
			continue
		}
		filled++
		if read := Named([]string{c.Text})[0]; read.Field != "" {
			known++
		}
	}
	_, knownAbove := knownIn(above)
	_, knownBelow := knownIn(row)
	gaps := len(trimmed(above)) < len(row) || hasGaps(above)
	names := known == filled || known*3 >= filled*2 && knownBelow > 2 && knownBelow > knownAbove
	return filled > 1 && names && knownBelow > 1 && (gaps || knownBelow > knownAbove || filled > 3)
}

func hasGaps(row Row) bool {
	for _, c := range row {
		if c.Text == "" {
			return true
		}
	}
	return false
}

func twice(row Row, text string) bool {
	n := 0
	for _, c := range row {
		if c.Text == text {
			n++
		}
	}
	return n > 1
}
