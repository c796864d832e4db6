// Package json reads and writes what reports, texts of the interface and citations
// are made of, in a quarter of the code of encoding/json, which readers would wait for.
//
// It knows strings, whole numbers, booleans, structs with their json tags, slices,
// pointers, and maps by strings. Names of members count to the letter, members of
// other names are passed over, and null leaves a value as it is.
package json

import (
	"errors"
	"reflect"
	"strconv"
)

// maxDepth is how deep arrays and objects may be nested: the decoder calls itself.
const maxDepth = 1000

// Unmarshal reads one value from JSON into what v points to. The error says at which
// byte the text is not what v holds, or not JSON.
func Unmarshal(b []byte, v any) (err error) {
	d := decoder{rest: b}
	defer d.failing(len(b), &err)
	d.value(reflect.ValueOf(v).Elem())
	d.end()
	return nil
}

// Elements returns the JSON of each element of an array. They share its memory.
func Elements(b []byte) (elements [][]byte, err error) {
	d := decoder{rest: b}
	defer d.failing(len(b), &err)
	elements = [][]byte{}
	d.array(func() {
		d.space()
		from := d.rest
		d.skip()
		elements = append(elements, from[:len(from)-len(d.rest)])
	})
	d.end()
	return elements, nil
}

// decoder takes values from the front of a text. Where it cannot, it panics with a
// refusal.
type decoder struct {
	rest  []byte
	depth int
}

type refusal string

// failing, deferred, turns a refusal into an error that names the byte.
func (d *decoder) failing(size int, err *error) {
	switch reason := recover().(type) {
	case nil:
	case refusal:
		*err = errors.New("JSON, byte " + strconv.Itoa(size-len(d.rest)) + ": " + string(reason))
	default:
		panic(reason)
	}
}

func (d *decoder) value(v reflect.Value) {
	if d.space(); d.next() == 'n' {
		d.literal("null")
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(d.string())
	case reflect.Bool:
		v.SetBool(d.bool())
	case reflect.Int:
		n, err := strconv.Atoi(string(d.number()))
		if err != nil {
			panic(refusal("this is not a whole number"))
		}
		v.SetInt(int64(n))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(v.Elem())
	case reflect.Slice:
		d.slice(v)
	case reflect.Map:
		d.stringMap(v)
	case reflect.Struct:
		d.structure(v)
	default:
		panic(refusal("nothing can be read into a " + v.Kind().String()))
	}
}

func (d *decoder) slice(v reflect.Value) {
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	d.array(func() {
		n := v.Len()
		v.Grow(1)
		v.SetLen(n + 1)
		d.value(v.Index(n))
	})
}

func (d *decoder) stringMap(v reflect.Value) {
	if v.IsNil() {
		v.Set(reflect.MakeMap(v.Type()))
	}
	d.object(func(name []byte) {
		member := reflect.New(v.Type().Elem()).Elem()
		d.value(member)
		v.SetMapIndex(reflect.ValueOf(string(name)).Convert(v.Type().Key()), member)
	})
}

// structure expects the members in the order of the fields, which is how they are
// written, and looks through all fields for one that comes out of turn.
func (d *decoder) structure(v reflect.Value) {
	fields, turn := fieldsOf(v.Type()), 0
	d.object(func(name []byte) {
		for range fields {
			f := &fields[turn]
			if turn = (turn + 1) % len(fields); f.name == string(name) {
				d.value(v.Field(f.index))
				return
			}
		}
		d.skip()
	})
}
