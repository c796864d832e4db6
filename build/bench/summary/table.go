package summary

import "strings"

// table returns a table in Markdown whose first column is of words and the
// others of numbers.
func table(head []string, rows [][]string) string {
	var b strings.Builder
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	line(head)
	line(append([]string{"---"}, strings.Split(strings.Repeat(" ---:", len(head)-1), " ")[1:]...))
	for _, row := range rows {
		line(row)
	}
	return b.String()
}
