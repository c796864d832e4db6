package json

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// next returns the first byte of what is left.
func (d *decoder) next() byte {
	if len(d.rest) == 0 {
		panic(refusal("it ends too early"))
	}
	return d.rest[0]
}

func (d *decoder) take(c byte) bool {
	taken := d.next() == c
	if taken {
		d.rest = d.rest[1:]
	}
	return taken
}

func (d *decoder) expect(c byte) {
	if !d.take(c) {
		panic(refusal("there is " + string(rune(d.next())) + " in the place of " + string(rune(c))))
	}
}

func (d *decoder) space() { d.rest = bytes.TrimLeft(d.rest, " \t\r\n") }

// end refuses what follows a value.
func (d *decoder) end() {
	if d.space(); len(d.rest) > 0 {
		panic(refusal("more follows"))
	}
}

func (d *decoder) literal(word string) {
	for i := range len(word) {
		d.expect(word[i])
	}
}

func (d *decoder) bool() bool {
	if d.next() == 't' {
		d.literal("true")
		return true
	}
	d.literal("false")
	return false
}

// list reads what stands between two brackets, separated by commas.
func (d *decoder) list(open, end byte, item func()) {
	if d.depth++; d.depth > maxDepth {
		panic(refusal("it is nested too deep"))
	}
	d.expect(open)
	if d.space(); !d.take(end) {
		for {
			item()
			if d.space(); d.take(end) {
				break
			}
			d.expect(',')
		}
	}
	d.depth--
}

func (d *decoder) array(element func()) {
	d.space()
	d.list('[', ']', element)
}

// object calls member with a name where its value begins.
func (d *decoder) object(member func(name []byte)) {
	d.list('{', '}', func() {
		d.space()
		name := d.text()
		d.space()
		d.expect(':')
		member(name)
	})
}

// skip passes over a value of any kind.
func (d *decoder) skip() {
	d.space()
	switch d.next() {
	case '{':
		d.object(func([]byte) { d.skip() })
	case '[':
		d.array(d.skip)
	case '"':
		d.text()
	case 't', 'f':
		d.bool()
	case 'n':
		d.literal("null")
	default:
		d.number()
	}
}

// number returns a number as it is written.
// https://www.rfc-editor.org/rfc/rfc8259#section-6
func (d *decoder) number() []byte {
	from := d.rest
	if d.take('-'); !d.more('0') {
		d.digits()
	}
	if d.more('.') {
		d.digits()
	}
	if d.more('e') || d.more('E') {
		if !d.more('+') {
			d.more('-')
		}
		d.digits()
	}
	return from[:len(from)-len(d.rest)]
}

// more takes a byte that need not be there.
func (d *decoder) more(c byte) bool { return len(d.rest) > 0 && d.take(c) }

func (d *decoder) digits() {
	left := bytes.TrimLeft(d.rest, "0123456789")
	if len(left) == len(d.rest) {
		panic(refusal("a value or a digit is missing"))
	}
	d.rest = left
}

func (d *decoder) string() string { return string(d.text()) }

// text returns what a string says. It shares the memory of the JSON where nothing is
// written by an escape. What is not UTF-8 becomes U+FFFD.
func (d *decoder) text() []byte {
	d.expect('"')
	for i, c := range d.rest {
		switch {
		case c == '"':
			text := d.rest[:i]
			d.rest = d.rest[i+1:]
			if !utf8.Valid(text) {
				return valid(text)
			}
			return text
		case c == '\\':
			return d.escaped()
		case c < ' ':
			panic(refusal("a control character stands in a string"))
		}
	}
	panic(refusal("a string has no end"))
}

func valid(text []byte) []byte { return []byte(string([]rune(string(text)))) }

// escaped reads the rest of a string that has escapes.
func (d *decoder) escaped() []byte {
	var b []byte
	for !d.take('"') {
		c := d.rest[0]
		switch d.rest = d.rest[1:]; {
		case c == '\\':
			b = d.escape(b)
		case c < ' ':
			panic(refusal("a control character stands in a string"))
		default:
			b = append(b, c)
		}
	}
	if !utf8.Valid(b) {
		return valid(b)
	}
	return b
}

const escapes, meanings = `"\/bfnrt`, "\"\\/\b\f\n\r\t"

func (d *decoder) escape(b []byte) []byte {
	c := d.next()
	if i := strings.IndexByte(escapes, c); i >= 0 {
		d.rest = d.rest[1:]
		return append(b, meanings[i])
	}
	d.expect('u')
	r := d.hex()
	if utf16.IsSurrogate(r) {
		r = d.pair(r)
	}
	return utf8.AppendRune(b, r)
}

// pair returns the character whose first half is given, if its second follows.
func (d *decoder) pair(first rune) rune {
	rest := d.rest
	if d.more('\\') && d.more('u') {
		if r := utf16.DecodeRune(first, d.hex()); r != utf8.RuneError {
			return r
		}
	}
	d.rest = rest
	return utf8.RuneError
}

func (d *decoder) hex() (r rune) {
	for range 4 {
		digit := strings.IndexByte("0123456789abcdef", d.next()|0x20)
		if digit < 0 || d.rest[0] < '0' {
			panic(refusal("four hexadecimal digits are missing"))
		}
		r = r<<4 | rune(digit)
		d.rest = d.rest[1:]
	}
	return r
}
