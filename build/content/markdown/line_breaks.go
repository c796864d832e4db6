package markdown

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/app/report"
)

// joinLines puts a space for each line end in the plain text of a block; between
// two characters of a script without spaces it puts nothing.
func joinLines(t report.Text) report.Text {
	var b strings.Builder
	for n := range all(t) {
		b.WriteString(n.Text)
	}
	whole, at := b.String(), 0
	for n := range all(t) {
		start := at
		at += len(n.Text)
		if n.Kind == report.Plain {
			n.Text = joined(whole, start, at)
		}
	}
	return t
}

// joined returns the part of a text from start to end, with its lines joined.
func joined(whole string, start, end int) string {
	if !strings.Contains(whole[start:end], "\n") {
		return whole[start:end]
	}
	var b strings.Builder
	for i, c := range whole[start:end] {
		if c != '\n' {
			b.WriteRune(c)
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(whole[:start+i])
		after, _ := utf8.DecodeRuneInString(whole[start+i+1:])
		if !spaceless(before) || !spaceless(after) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// all yields the nodes of a text and those inside them, in the order of words.
func all(t report.Text) iter.Seq[*report.Node] {
	return func(yield func(*report.Node) bool) { each(t, yield) }
}

func each(t report.Text, yield func(*report.Node) bool) bool {
	for i := range t {
		if !yield(&t[i]) || !each(t[i].Nodes, yield) {
			return false
		}
	}
	return true
}

// spaceless reports whether a character belongs to a script that puts no spaces
// between words: Chinese and Japanese, with their punctuation and wide forms.
func spaceless(c rune) bool {
	return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Yi) ||
		c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xff60
}
