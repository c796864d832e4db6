package records

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
)

// Object is a group of named values, in the order of the file. A value is a string,
// an [*Object], a list as []any, or nil; numbers and truth values are strings as
// they are spelt.
type Object struct {
	keys   []string
	values map[string]any
}

func newObject() *Object { return &Object{values: map[string]any{}} }

func (o *Object) set(key string, v any) {
	if _, known := o.values[key]; !known {
		o.keys = append(o.keys, key)
	}
	o.values[key] = v
}

// Len returns the number of values.
func (o *Object) Len() int { return len(o.keys) }

// Shares reports whether another group has one of its keys, besides some.
func (o *Object) Shares(other *Object, besides ...string) bool {
	return slices.ContainsFunc(o.keys, func(key string) bool {
		_, has := other.values[key]
		return has && !slices.Contains(besides, key)
	})
}

// text returns the text of a key, or "".
func (o *Object) text(key string) string {
	s, _ := o.values[key].(string)
	return s
}

// ObjectOf returns a group whose values have no order, with its keys sorted.
func ObjectOf(fields map[string]any) *Object {
	o := newObject()
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		o.set(key, valueOf(fields[key]))
	}
	return o
}

// Group returns a group of values by their names, in the order of these.
func Group(names []string, values map[string]any) *Object {
	o := newObject()
	for _, name := range names {
		o.set(name, values[name])
	}
	return o
}

func valueOf(v any) any {
	switch v := v.(type) {
	case map[string]any:
		return ObjectOf(v)
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = valueOf(v[i])
		}
		return list
	case nil, string:
		return v
	}
	return fmt.Sprint(v)
}

// errDeep is the error of values that are nested deeper than any programme.
var errDeep = errors.New("nested too deep")

// maxLevels is how deep values may be nested.
const maxLevels = 100

// ParseJSON returns the value that JSON holds, with the keys of objects in their
// order.
func ParseJSON(content []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(content))
	d.UseNumber()
	v, err := jsonValue(d, 0)
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("there is more text after the end of the JSON")
	}
	return v, nil
}

func jsonValue(d *json.Decoder, level int) (any, error) {
	if level > maxLevels {
		return nil, errDeep
	}
	t, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch t := t.(type) {
	case json.Delim:
		if t == '[' {
			return jsonList(d, level)
		}
		return jsonObject(d, level)
	case nil, string:
		return t, nil
	}
	return fmt.Sprint(t), nil
}

func jsonList(d *json.Decoder, level int) (any, error) {
	list := []any{}
	for d.More() {
		v, err := jsonValue(d, level+1)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	_, err := d.Token()
	return list, err
}

func jsonObject(d *json.Decoder, level int) (any, error) {
	o := newObject()
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		v, err := jsonValue(d, level+1)
		if err != nil {
			return nil, err
		}
		o.set(key.(string), v)
	}
	_, err := d.Token()
	return o, err
}

// All yields the keys of a group with their values, in the order of the file. A
// missing group has none.
func (o *Object) All() iter.Seq2[string, any] {
	return func(yield func(string, any) bool) {
		if o == nil {
			return
		}
		for _, key := range o.keys {
			if !yield(key, o.values[key]) {
				return
			}
		}
	}
}
