package messages

import (
	"strconv"
	"strings"
)

// Numbers is how a language writes large numbers.
type Numbers struct {
	// Group stands between thousands.
	Group string `json:"group"`
	// Digits is the number of digits from which thousands are separated.
	Digits int `json:"digits"`
}

// Number writes a whole number, such as "10,000".
func (c *Catalogue) Number(n int) string {
	digits := strconv.Itoa(n)
	if len(digits) < c.Numbers.Digits || n < 0 {
		return digits
	}
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(c.Numbers.Group)
		}
		b.WriteRune(d)
	}
	return b.String()
}
