package messages

import (
	"strings"
)

// Said returns what a problem says in the language of the studio, and whether it does.
// The catalogue has those that authors meet most, by their English texts, in which names
// in braces stand for what differs; the others stay in English.
func (c *Catalogue) Said(english string) (text string, said bool) {
	best, pairs := "", []string(nil)
	for pattern := range c.Problems {
		found, is := matched(pattern, english)
		if better := literal(pattern) > literal(best) || literal(pattern) == literal(best) && pattern < best; is && better {
			best, pairs = pattern, found
		}
	}
	if best == "" {
		return english, false
	}
	return Pattern(c.Problems[best]).With(pairs...), true
}

// matched returns the names in a pattern, each followed by what it stands for in a text.
func matched(pattern, text string) (pairs []string, is bool) {
	for {
		before, rest, found := strings.Cut(pattern, "{")
		if !found {
			return pairs, pattern == text
		}
		name, after, _ := strings.Cut(rest, "}")
		if text, is = strings.CutPrefix(text, before); !is {
			return nil, false
		}
		next, _, _ := strings.Cut(after, "{")
		end := strings.Index(text, next)
		if next == after { // the last one goes on as long as it can
			end = strings.LastIndex(text, next)
		}
		if end < 0 || next == "" && after != "" {
			return nil, false
		}
		pairs = append(pairs, name, text[:end])
		text, pattern = text[end:], after
	}
}

// literal counts the letters of a pattern that are not names.
func literal(pattern string) (n int) {
	for {
		before, rest, found := strings.Cut(pattern, "{")
		n += len(before)
		if !found {
			return n
		}
		_, pattern, _ = strings.Cut(rest, "}")
	}
}
