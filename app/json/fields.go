package json

import (
	"reflect"
	"strings"
	"sync"
)

// field is one of a struct that has a member in JSON.
type field struct {
	name  string
	index int
	empty bool // it may be left out where it is empty
	zero  bool // or zero
}

var known sync.Map // of reflect.Type to []field

// leftOut reports whether the field is not written if it has this value.
func (f *field) leftOut(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map:
		return f.empty && v.Len() == 0 || f.zero && v.IsNil()
	case reflect.Struct:
		return f.zero && v.IsZero()
	}
	return (f.empty || f.zero) && v.IsZero()
}

// fieldsOf returns the fields of a struct, by their json tags.
func fieldsOf(t reflect.Type) []field {
	if fields, ok := known.Load(t); ok {
		return fields.([]field)
	}
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		tag := f.Tag.Get("json")
		if tag == "-" || !f.IsExported() {
			continue
		}
		name, options, _ := strings.Cut(tag, ",")
		if name == "" {
			name = f.Name
		}
		fields = append(fields, field{name, i, options == "omitempty", options == "omitzero"})
	}
	known.Store(t, fields)
	return fields
}
