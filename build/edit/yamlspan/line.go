package yamlspan

import "strings"

// LineStart returns the start of the line that holds a byte.
func LineStart(text string, at int) int {
	return strings.LastIndexAny(text[:at], "\r\n") + 1
}

// LineEnd returns the end of the line that holds a byte, before its line end.
func LineEnd(text string, at int) int {
	if i := strings.IndexAny(text[at:], "\r\n"); i >= 0 {
		return at + i
	}
	return len(text)
}

// NextLine returns the start of the line after that which holds a byte.
func NextLine(text string, at int) int {
	end := LineEnd(text, at)
	if strings.HasPrefix(text[end:], "\r\n") {
		return end + 2
	}
	return min(end+1, len(text))
}

// Break returns the line end that a text uses first, or "\n".
func Break(text string) string {
	end := LineEnd(text, 0)
	if end == len(text) {
		return "\n"
	}
	return text[end:NextLine(text, end)]
}

// Indent returns the number of spaces that a line starts with, and whether there
// is nothing else in it.
func Indent(text string, lineStart int) (n int, blank bool) {
	line := text[lineStart:LineEnd(text, lineStart)]
	n = len(line) - len(strings.TrimLeft(line, " "))
	return n, n == len(line)
}
