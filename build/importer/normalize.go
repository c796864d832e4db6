package importer

import (
	"html"
	"regexp"
	"strings"
	"unicode"
)

// Entities and tags that some tools leave in what is meant to be plain text.
var (
	entity    = regexp.MustCompile(`&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});`)
	inlineTag = regexp.MustCompile(`(?i)</?(?:i|b|em|strong|sup|sub|span|u|br)(?: [^<>]*)?/?>`)
)

// ownPage matches the address that some tools write after the name of an entry that has a
// page of its own: "Ana Silva (https://…)".
var ownPage = regexp.MustCompile(`([^\s\]]) \(https?://[^()\s]+\)`)

// line returns a short text, such as a title, without tags, control characters
// and needless space.
func line(s string) string {
	s = inlineTag.ReplaceAllStringFunc(s, func(tag string) string {
		if strings.HasPrefix(strings.ToLower(tag), "<br") {
			return " "
		}
		return ""
	})
	if entity.MatchString(s) {
		s = html.UnescapeString(s)
	}
	return ownPage.ReplaceAllString(strings.Join(strings.FieldsFunc(visible(s), asciiSpace), " "), "$1")
}

// paragraphs returns a long text with line ends "\n" and without control
// characters.
func paragraphs(s string) string {
	s = lineEnds.Replace(s)
	return strings.TrimSpace(strings.ReplaceAll(visible(s), "\t", "    "))
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\v", "\n", "\f", "\n")

// visible removes control characters, which no report may hold.
func visible(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' && c != '\t' || c == '\ufeff' {
			if asciiSpace(c) {
				return ' '
			}
			return -1
		}
		return c
	}, s)
}

func asciiSpace(c rune) bool { return c == ' ' || c >= '\t' && c <= '\r' }
