package json

import (
	"reflect"
	"slices"
	"strconv"
	"unicode/utf8"
)

// Marshal writes a value as encoding/json does: in one line or, if indent is not "",
// with each element and member on a line of its own.
func Marshal(v any, indent string) []byte {
	e := encoder{indent: indent}
	e.value(reflect.ValueOf(v))
	return e.b
}

type encoder struct {
	b      []byte
	indent string
	depth  int
}

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		e.string(v.String())
	case reflect.Bool:
		e.b = strconv.AppendBool(e.b, v.Bool())
	case reflect.Int:
		e.b = strconv.AppendInt(e.b, v.Int(), 10)
	case reflect.Pointer, reflect.Slice:
		e.reference(v)
	case reflect.Struct:
		e.structure(v)
	case reflect.Map:
		e.stringMap(v)
	default:
		panic("json: a " + v.Kind().String() + " cannot be written")
	}
}

func (e *encoder) reference(v reflect.Value) {
	switch {
	case v.IsNil():
		e.b = append(e.b, "null"...)
	case v.Kind() == reflect.Pointer:
		e.value(v.Elem())
	default:
		e.list('[', ']', v.Len(), func(i int) { e.value(v.Index(i)) })
	}
}

func (e *encoder) structure(v reflect.Value) {
	var written []field
	for _, f := range fieldsOf(v.Type()) {
		if !f.leftOut(v.Field(f.index)) {
			written = append(written, f)
		}
	}
	e.list('{', '}', len(written), func(i int) { e.member(written[i].name, v.Field(written[i].index)) })
}

// stringMap writes a map in the order of its names.
func (e *encoder) stringMap(v reflect.Value) {
	names, values := make([]string, 0, v.Len()), make(map[string]reflect.Value, v.Len())
	for _, name := range v.MapKeys() {
		names = append(names, name.String())
		values[name.String()] = v.MapIndex(name)
	}
	slices.Sort(names)
	e.list('{', '}', len(names), func(i int) { e.member(names[i], values[names[i]]) })
}

func (e *encoder) member(name string, v reflect.Value) {
	e.string(name)
	e.b = append(e.b, ':')
	if e.indent != "" {
		e.b = append(e.b, ' ')
	}
	e.value(v)
}

func (e *encoder) list(open, end byte, n int, item func(i int)) {
	e.b = append(e.b, open)
	e.depth++
	for i := range n {
		if i > 0 {
			e.b = append(e.b, ',')
		}
		e.line()
		item(i)
	}
	if e.depth--; n > 0 {
		e.line()
	}
	e.b = append(e.b, end)
}

func (e *encoder) line() {
	if e.indent == "" {
		return
	}
	e.b = append(e.b, '\n')
	for range e.depth {
		e.b = append(e.b, e.indent...)
	}
}

// string writes a string so that it may stand in a script of a page as well.
func (e *encoder) string(s string) {
	e.b = append(e.b, '"')
	for i, c := range s {
		switch {
		case c == utf8.RuneError && s[i] != '\xef' || c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029':
			e.escape(c)
		default:
			e.b = utf8.AppendRune(e.b, c)
		}
	}
	e.b = append(e.b, '"')
}

func (e *encoder) escape(c rune) {
	for i := range len(meanings) {
		if rune(meanings[i]) == c && c != '/' {
			e.b = append(e.b, '\\', escapes[i])
			return
		}
	}
	e.b = append(e.b, '\\', 'u')
	for shift := 12; shift >= 0; shift -= 4 {
		e.b = append(e.b, "0123456789abcdef"[c>>shift&0xf])
	}
}
