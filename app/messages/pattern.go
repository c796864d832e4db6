package messages

import "strings"

// Pattern is a text with placeholders, such as "{shown} of {all}".
type Pattern string

// With returns the text with values in the place of placeholders, given as
// name, value, name, value. What values hold is never taken for a placeholder.
func (p Pattern) With(pairs ...string) string {
	var b strings.Builder
	rest := string(p)
	for {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, next, _ := strings.Cut(after, "}")
		b.WriteString(named(name, pairs))
		rest = next
	}
}

func named(name string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1]
		}
	}
	return ""
}

// Plural is a text in the forms that its language has for numbers, by their
// CLDR category: zero, one, two, few, many or other.
// https://cldr.unicode.org/index/cldr-spec/plural-rules
type Plural map[string]Pattern

// Count returns the text in the form for n.
func (c *Catalogue) Count(p Plural, n int, pairs ...string) string {
	form, found := p[c.category(n)]
	if !found { // French and Spanish have a form for millions, which we never count
		form = p["other"]
	}
	return form.With(pairs...)
}
