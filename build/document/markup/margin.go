package markup

import (
	"regexp"
	"strings"
)

// indentedItem matches an item of a list that is indented so far that Markdown
// takes it for the rest of a paragraph, as the first items of a pad's text are.
var indentedItem = regexp.MustCompile(`^(?:\t| {4,})[\t ]*(?:[*+•-]|\d{1,3}[.)])[\t ]`)

// atMargin moves lists whose first item is indented to the margin.
func atMargin(lines []string) []string {
	out := make([]string, len(lines))
	copy(out, lines)
	fenced := false
	for i := 0; i < len(out); i++ {
		if isFence(out[i]) {
			fenced = !fenced
		}
		if fenced || !indentedItem.MatchString(out[i]) || i > 0 && isItem.MatchString(out[i-1]) {
			continue
		}
		end := i
		for end < len(out) && strings.TrimSpace(out[end]) != "" {
			end++
		}
		moveLeft(out[i:end])
		i = end - 1
	}
	return out
}

var isItem = regexp.MustCompile(`^[\t ]*(?:[*+-]|\d{1,3}[.)])[\t ]`)

// moveLeft takes the indentation away that all lines have.
func moveLeft(lines []string) {
	margin := -1
	for _, l := range lines {
		if n := columns(l); margin < 0 || n < margin {
			margin = n
		}
	}
	for i, l := range lines {
		lines[i] = strings.Repeat(" ", columns(l)-margin) + strings.TrimLeft(l, " \t")
	}
}

// columns returns how far a line is indented; a tab goes on to the next of every
// four columns.
func columns(line string) int {
	n := 0
	for _, c := range line {
		switch c {
		case ' ':
			n++
		case '\t':
			n += 4 - n%4
		default:
			return n
		}
	}
	return n
}
