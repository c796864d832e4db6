package importer

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"reportwidget/app/report"
)

// markdown writes a tidy text in the Markdown that package content reads, so
// that reading it gives the same text.
func markdown(t report.Text) string {
	var b strings.Builder
	for i, n := range t {
		if i > 0 {
			b.WriteString("\n")
			if n.Kind == report.List && t[i-1].Kind == report.List && n.Ordered == t[i-1].Ordered {
				b.WriteString("<!-- another list -->\n\n") // else they would be one
			}
		}
		b.WriteString(block(n))
	}
	return b.String()
}

// block returns a block with a line end after it.
func block(n report.Node) string {
	switch n.Kind {
	case report.Heading:
		return strings.Repeat("#", n.Level+1) + " " + headingEnd.ReplaceAllString(inlines(n.Nodes), `$1\$2`) + "\n"
	case report.CodeBlock:
		fence := strings.Repeat("`", max(3, 1+longest(n.Text)))
		return fence + "\n" + n.Text + "\n" + fence + "\n"
	case report.Quote:
		return indented(markdown(n.Nodes), "> ", "> ")
	case report.List:
		return items(n)
	}
	return inlines(n.Nodes) + "\n"
}

// headingEnd matches number signs that would be taken for the end of a heading.
var headingEnd = regexp.MustCompile(`(^|\s)(#+)$`)

func items(n report.Node) string {
	var b strings.Builder
	for i, item := range n.Nodes {
		mark := "- "
		if n.Ordered {
			mark = fmt.Sprintf("%d. ", i+1)
		}
		b.WriteString(indented(markdown(item.Nodes), mark, strings.Repeat(" ", len(mark))))
	}
	return b.String()
}

// indented puts one text before the first line, and another before the lines
// that follow, unless they are empty.
func indented(s, first, rest string) string {
	var b strings.Builder
	for i, l := range strings.Split(strings.TrimSuffix(s, "\n"), "\n") {
		prefix := rest
		if i == 0 {
			prefix = first
		}
		if l == "" {
			prefix = strings.TrimRight(prefix, " ")
		}
		b.WriteString(prefix + l + "\n")
	}
	return b.String()
}

// longest returns the length of the longest run of backquotes.
func longest(s string) int {
	most, n := 0, 0
	for _, c := range s {
		if n++; c != '`' {
			n = 0
		}
		most = max(most, n)
	}
	return most
}

// inlines returns the inline nodes of a block, with what would begin another
// block escaped at the start of each line.
func inlines(t report.Text) string {
	lines := strings.Split(nested(t), "\n")
	for i, l := range lines {
		lines[i] = lineStart.ReplaceAllString(numberStart.ReplaceAllString(l, `$1\$2`), `\$1`)
	}
	return strings.Join(lines, "\n")
}

// What begins a heading, list, quote, fence or line of a table at the start of a
// line.
var (
	lineStart   = regexp.MustCompile(`^([#>+=~-])`)
	numberStart = regexp.MustCompile(`^(\d{1,9})([.)])`)
)

func inline(n report.Node) string {
	switch n.Kind {
	case report.Break:
		return "\\\n"
	case report.Code:
		return code(n.Text)
	case report.Emphasis:
		return "*" + nested(n.Nodes) + "*"
	case report.Strong:
		return "**" + nested(n.Nodes) + "**"
	case report.Anchor:
		return anchor(n)
	}
	return escaped(n.Text)
}

func nested(t report.Text) string {
	var b strings.Builder
	for i, n := range t {
		s := inline(n)
		if i+1 < len(t) && t[i+1].Kind == report.Anchor && strings.HasSuffix(s, "!") {
			s = strings.TrimSuffix(s, "!") + `\!` // else the link would be an image
		}
		if n.Kind == report.Break && strings.HasSuffix(b.String(), `\`) {
			s = "  \n" // goldmark does not see the break after two backslashes
		}
		b.WriteString(s)
	}
	return b.String()
}

func code(text string) string {
	fence := strings.Repeat("`", 1+longest(text))
	if text[0] == '`' || text[len(text)-1] == '`' {
		text = " " + text + " "
	}
	return fence + text + fence
}

// scheme matches an address that can stand between < and >.
var scheme = regexp.MustCompile(`^https?:`)

func anchor(n report.Node) string {
	if len(n.Nodes) == 1 && n.Nodes[0].Kind == report.Plain && n.Nodes[0].Text == n.Href && scheme.MatchString(n.Href) {
		return "<" + n.Href + ">"
	}
	return "[" + nested(n.Nodes) + "](" + reference.ReplaceAllString(n.Href, `\$0`) + ")"
}

// reference matches an ampersand that would begin the name of a character.
var reference = regexp.MustCompile(`&(?:[A-Za-z][A-Za-z0-9]*;|#)`)

// escaped puts a backslash before what means something in Markdown.
func escaped(s string) string {
	var b strings.Builder
	for i, c := range s {
		switch c {
		case '\\', '`', '*', '[', ']', '<':
			b.WriteByte('\\')
		case '_':
			if !inWord(s, i) {
				b.WriteByte('\\')
			}
		case '&':
			if reference.MatchString(s[i:min(len(s), i+40)]) {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(c)
	}
	return b.String()
}

// inWord reports whether a sign stands between two letters or digits, where an
// underscore means itself.
func inWord(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+1:])
	return wordRune(before) && wordRune(after)
}

func wordRune(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
