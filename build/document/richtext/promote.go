package richtext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestHeading is how many characters a paragraph may have to be taken for a
// heading.
const longestHeading = 100

// promote reads paragraphs as headings that only look like them, if the
// document has fewer than two real ones. What looks like a heading is
// short, wholly in bold, larger, underlined or capital letters, and before
// something else.
func promote(blocks []Block, notes *Notes) {
	if realHeadings(blocks) > 1 {
		return
	}
	usual := usualSize(blocks)
	looks := make([]look, len(blocks))
	for i, b := range blocks {
		looks[i] = lookOf(b, usual)
	}
	found := promoted(blocks, looks)
	if len(found) < 2 {
		return
	}
	classes := classesOf(looks, found)
	top := realHeadings(blocks) // a real heading stays above
	for _, i := range found {
		b := &blocks[i]
		b.Kind, b.Promoted, b.Style = Heading, true, NoStyle
		b.Level = top + 1 + slices.Index(classes, looks[i])
		if looks[i].heading > 0 {
			b.Level = looks[i].heading
		}
		notes.Add(Promoted, 1, "")
	}
}

func realHeadings(blocks []Block) int {
	n := 0
	for _, b := range blocks {
		if b.Kind == Heading {
			n++
		}
	}
	return n
}

// look is what makes a paragraph look like a heading.
type look struct {
	heading                   int // the level of the heading it imitates, or 0
	size                      int // 0 for the usual size
	bold, underlined, capital bool
}

// plain reports whether a paragraph looks like any other.
func (l look) plain() bool { return l == look{} }

// usualSize returns the size that most letters have.
func usualSize(blocks []Block) int {
	letters := map[int]int{}
	for _, b := range blocks {
		for _, r := range b.Runs {
			letters[r.Size] += len(r.Text)
		}
	}
	usual := 0
	for size, n := range letters {
		if n > letters[usual] || n == letters[usual] && size < usual {
			usual = size
		}
	}
	return usual
}

// wordSize is that of the letters of a document that does not say it.
const wordSize = 22

// lookOf returns what makes a whole paragraph stand out.
func lookOf(b Block, usual int) look {
	text := b.String()
	if b.Kind != Paragraph || b.Level > 0 || b.Quoted || text == "" || b.Style == Caption || utf8.RuneCountInString(text) > longestHeading ||
		strings.Contains(text, "\n") || strings.ContainsAny(text[len(text)-1:], ".;,") || isLabel(text) || typedItem.MatchString(text) {
		return look{}
	}
	l := look{bold: true, underlined: true, capital: true}
	for i, r := range b.Runs {
		if strings.TrimSpace(r.Text) == "" {
			continue
		}
		l.bold = l.bold && r.Bold
		l.underlined = l.underlined && r.Underlined && r.Href == ""
		l.capital = l.capital && (r.Capitals || allCapitals(r.Text))
		if i == 0 {
			l.heading, l.size = r.Heading, r.Size
		}
		l.size = min(l.size, r.Size)
		if l.heading != r.Heading {
			l.heading = 0
		}
	}
	if usual == 0 {
		usual = wordSize
	}
	if l.size*100 < usual*115 {
		l.size = 0
	}
	return l
}

// typedItem matches an item of a list whose mark was typed.
var typedItem = regexp.MustCompile(`^[-*•–●▪]\s`)

// allCapitals reports whether a text has at least four letters with a case, all
// of them capital.
func allCapitals(s string) bool {
	capitals := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			capitals++
		}
	}
	return capitals >= 4
}

// label matches a line that names a field and gives its value: "Room: 2".
var label = regexp.MustCompile(`^[^:：]{1,40}[:：]\s*\S`)

// isLabel reports whether a line is a label with its value. A time is not one.
func isLabel(s string) bool {
	at := label.FindString(s)
	return at != "" && !digitsAround(s)
}

var clock = regexp.MustCompile(`^\D*\d{1,2}[:：]\d{2}`)

func digitsAround(s string) bool { return clock.MatchString(s) }

// promoted returns the paragraphs that become headings: those that stand out
// and are not one of a block of lines that look the same.
func promoted(blocks []Block, looks []look) []int {
	var found []int
	for i, l := range looks {
		if l.plain() || i+1 == len(blocks) {
			continue
		}
		if next := looks[i+1]; next == l && blocks[i+1].Kind == Paragraph && !(len(blocks[i+1].String()) < len(blocks[i].String())) {
			continue
		}
		found = append(found, i)
	}
	return found
}

// classesOf returns the different looks, from the one of the highest headings
// down: larger letters first, then those that come first in the document.
func classesOf(looks []look, found []int) []look {
	var classes []look
	for _, i := range found {
		if !slices.Contains(classes, looks[i]) {
			classes = append(classes, looks[i])
		}
	}
	slices.SortStableFunc(classes, func(a, b look) int { return b.size - a.size })
	return classes
}
