// Package format writes what the program says in errors, and reads and writes dates.
// Packages fmt and time do more: with what that needs, a file system among it, it
// would add 0.04 MB to the browser program.
package format

import (
	"reflect"
	"strconv"
	"strings"
)

// Sprintf returns the text with its arguments in the place of %d, %q, %s, %U, %v, %w
// and %x, as package fmt does. Texts may have a precision, the number of code points
// that are taken of them, and numbers a width that is filled with zeros.
func Sprintf(text string, args ...any) string {
	var b strings.Builder
	for {
		before, verb, found := strings.Cut(text, "%")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		n := strings.IndexFunc(verb, isVerb)
		if n < 0 || len(args) == 0 {
			panic("format: " + strconv.Quote(text) + " has a verb without an argument")
		}
		b.WriteString(written(verb[n], verb[:n], args[0]))
		text, args = verb[n+1:], args[1:]
	}
}

func isVerb(r rune) bool { return r != '.' && (r < '0' || r > '9') }

// Errorf returns an error with that text. It wraps the argument that is in the place
// of %w.
func Errorf(text string, args ...any) error {
	e := &failure{text: Sprintf(text, args...)}
	if before, _, wraps := strings.Cut(text, "%w"); wraps {
		e.cause, _ = args[strings.Count(before, "%")].(error)
	}
	return e
}

type failure struct {
	text  string
	cause error // or nil
}

func (f *failure) Error() string { return f.text }

func (f *failure) Unwrap() error { return f.cause }

func written(verb byte, size string, arg any) string {
	switch verb {
	case 'q':
		return strconv.Quote(clipped(size, textOf(arg)))
	case 'x':
		return filled(size, strconv.FormatUint(reflect.ValueOf(arg).Uint(), 16))
	case 'U':
		return "U+" + filled("04", strings.ToUpper(strconv.FormatInt(reflect.ValueOf(arg).Int(), 16)))
	case 'd':
		return filled(size, textOf(arg))
	}
	return clipped(size, textOf(arg))
}

// clipped returns as many code points of a text as a precision allows.
func clipped(precision, text string) string {
	digits, given := strings.CutPrefix(precision, ".")
	if !given {
		return text
	}
	left, _ := strconv.Atoi(digits)
	for i := range text {
		if left == 0 {
			return text[:i]
		}
		left--
	}
	return text
}

// filled puts zeros before digits.
func filled(width, digits string) string {
	n, _ := strconv.Atoi(width)
	return strings.Repeat("0", max(0, n-len(digits))) + digits
}

func textOf(arg any) string {
	switch arg := arg.(type) {
	case error:
		return arg.Error()
	case interface{ String() string }:
		return arg.String()
	}
	switch v := reflect.ValueOf(arg); {
	case v.Kind() == reflect.String:
		return v.String()
	case v.CanInt():
		return strconv.FormatInt(v.Int(), 10)
	case v.CanUint():
		return strconv.FormatUint(v.Uint(), 10)
	}
	panic("format: an argument that is neither a text nor a number")
}
