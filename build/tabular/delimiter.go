package tabular

import "strings"

// delimiters are those that programs write, the standard one first.
var delimiters = []rune{',', ';', '\t', '|'}

// sample is the number of rows that decide on the delimiter.
const sample = 50

// delimiterOf returns the delimiter of a text, and where its first row starts:
// after a line such as "sep=;", which gives Excel the delimiter.
func delimiterOf(text string) (rune, int) {
	for _, d := range delimiters {
		if line := "sep=" + string(d) + "\n"; strings.HasPrefix(text, line) {
			return d, len(line)
		}
	}
	best, most := delimiters[0], 0.0
	for _, d := range delimiters {
		if n := agreement(text, d); n > most {
			best, most = d, n
		}
	}
	return best, 0
}

// agreement says how well the rows of a text agree in their number of cells,
// 0 if they have one each. Of delimiters that do equally well, that of more
// cells wins.
func agreement(text string, delimiter rune) float64 {
	r := newReader(text, delimiter)
	rows, widths := 0, map[int]int{}
	for ; rows < sample; rows++ {
		record, err := r.Read()
		if err != nil {
			break
		}
		widths[len(record)]++
	}
	most := 0.0
	for width, n := range widths {
		if width > 1 {
			most = max(most, float64(n)/float64(rows)+float64(min(width, maxColumns))/(2*sample*maxColumns))
		}
	}
	return most
}
