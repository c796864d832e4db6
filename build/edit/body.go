package edit

import (
	"strings"

	"reportwidget/build/edit/yamlspan"
)

// body returns the Markdown below the keys of a session, without the blank lines
// around it.
func (f *keyed) body() string {
	_, text, _ := f.bodyParts()
	return lineEnds.Replace(text)
}

// bodyParts takes what follows the keys apart: the line "---" with the blank lines
// below it, the text, and the white space at the end.
func (f *keyed) bodyParts() (before, text, after string) {
	at := yamlspan.NextLine(f.after, 0)
	for at < len(f.after) && blankLine(f.after, at) {
		at = yamlspan.NextLine(f.after, at)
	}
	text = strings.TrimRight(f.after[at:], " \t\r\n")
	return f.after[:at], text, f.after[at+len(text):]
}

func blankLine(text string, at int) bool {
	return strings.Trim(text[at:yamlspan.LineEnd(text, at)], " \t") == ""
}

// setBody returns the file with another Markdown. Lines that stay keep their line
// ends.
func (f *keyed) setBody(text string) *keyed {
	text = strings.Trim(text, "\n")
	before, old, after := f.bodyParts()
	if text == lineEnds.Replace(old) {
		return f
	}
	eol := yamlspan.Break(f.before + f.yaml + f.after)
	if text == "" {
		before = strings.TrimRight(before, " \t\r\n")
	} else if !strings.HasSuffix(before, "\n") && !strings.HasSuffix(before, "\r") {
		before += eol
	}
	if after == "" {
		after = eol
	}
	next := *f
	next.after = before + likeOld(text, old, eol) + after
	return &next
}

// likeOld returns a text with the line ends that the same lines had in an old one
// at its start and end, and others elsewhere.
func likeOld(text, old, eol string) string {
	lines, olds := strings.Split(text, "\n"), splitLines(old)
	same := 0
	for same < min(len(lines), len(olds)) && lines[same] == strings.TrimRight(olds[same], "\r\n") {
		same++
	}
	tail := 0
	for tail < min(len(lines), len(olds))-same && lines[len(lines)-1-tail] == strings.TrimRight(olds[len(olds)-1-tail], "\r\n") {
		tail++
	}
	var b strings.Builder
	for i, line := range lines {
		end := eol
		switch {
		case i == len(lines)-1:
			end = ""
		case i < same && i < len(olds)-1:
			end = olds[i][len(line):]
		case i >= len(lines)-tail:
			end = olds[len(olds)-len(lines)+i][len(line):]
		}
		b.WriteString(line + end)
	}
	return b.String()
}

// splitLines returns the lines of a text with their line ends.
func splitLines(text string) []string {
	var lines []string
	for at := 0; at < len(text); {
		next := yamlspan.NextLine(text, at)
		lines = append(lines, text[at:next])
		at = next
	}
	return lines
}
