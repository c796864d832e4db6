package importer

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// record is one thing in a file, with named fields: a JSON object, an XML
// element or the front matter of a page. It notes which fields were read, so
// that those left out can be listed. Nothing reads a field by accident: what
// people did not mean to publish stays in the file.
type record struct {
	name   string // names its fields in the summary, such as "persons"
	fields map[string]any
	read   map[string]bool
	left   *count // where the fields that nobody read are counted
}

func newRecord(name string, fields map[string]any, left *count) *record {
	return &record{name, fields, map[string]bool{}, left}
}

// end counts the fields that hold something and were not read.
func (r *record) end() {
	for name, v := range r.fields {
		if !r.read[name] && !blank(v) {
			r.left.add(strings.TrimPrefix(r.name+"."+name, "."))
		}
	}
}

// get returns the value of a field, or nil.
func (r *record) get(name string) any {
	r.read[name] = true
	return r.fields[name]
}

// text returns the text of the first field that has one.
func (r *record) text(names ...string) string {
	text := ""
	for _, name := range names {
		v := r.get(name)
		r.leaveOut(name, otherLanguages(v))
		if s := plain(v); text == "" {
			text = s
		}
	}
	return text
}

// leaveOut counts a field in languages that are not taken.
func (r *record) leaveOut(name string, languages []string) {
	for _, l := range languages {
		r.left.add(strings.TrimPrefix(r.name+"."+name+"."+l, "."))
	}
}

// texts returns the texts of a list, or the only one of what is not a list.
func (r *record) texts(name string) []string {
	var texts []string
	for _, v := range list(r.get(name)) {
		if s := plain(v); s != "" {
			texts = append(texts, s)
		}
	}
	return texts
}

// flag reports whether a field is true.
func (r *record) flag(name string) bool {
	return slices.Contains([]string{"true", "1", "yes"}, strings.ToLower(r.text(name)))
}

// sub returns the record in a field, which is empty if there is none.
func (r *record) sub(name string) *record {
	fields, _ := r.get(name).(map[string]any)
	return newRecord(strings.TrimPrefix(r.name+"."+name, "."), fields, r.left)
}

// each calls a function with every record of a field's list, in which a text t
// stands for the record {"": t}.
func (r *record) each(name string, f func(*record)) {
	for _, v := range list(r.get(name)) {
		fields, ok := v.(map[string]any)
		if !ok {
			fields = map[string]any{"": v}
		}
		sub := newRecord(strings.TrimPrefix(r.name+"."+name, "."), fields, r.left)
		f(sub)
		sub.end()
	}
}

// list returns the entries of a list, or the only one of what is not a list. The
// list of XML is an element that holds nothing but elements of one name.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// plain returns the text that a value is. Of a text in several languages it is
// the English one, or else the first by the names of the languages.
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return fmt.Sprint(v)
	case []any:
		return joined(v)
	case map[string]any:
		return translated(v)
	}
	return ""
}

func joined(items []any) string {
	var texts []string
	for _, item := range items {
		if s := plain(item); s != "" {
			texts = append(texts, s)
		}
	}
	return strings.Join(texts, ", ")
}

// translated returns the text of an object that is a text with attributes, a
// thing with a name, or a text in several languages.
func translated(fields map[string]any) string {
	for _, name := range []string{"", "name", "en", "title"} {
		if s := plain(fields[name]); s != "" {
			return s
		}
	}
	for _, name := range languageKeys(fields) {
		return fields[name].(string)
	}
	return ""
}

// languageKeys returns the keys under which an object has a text in a language.
func languageKeys(fields map[string]any) []string {
	return slices.DeleteFunc(sortedKeys(fields), func(name string) bool {
		s, _ := fields[name].(string)
		return s == "" || len(name) != 2 && len(name) != 5
	})
}

// otherLanguages returns the languages of a text in several, without the one
// that [plain] takes.
func otherLanguages(v any) []string {
	fields, _ := v.(map[string]any)
	taken := translated(fields)
	return slices.DeleteFunc(languageKeys(fields), func(name string) bool { return fields[name] == taken })
}

// blank reports whether a value says nothing.
func blank(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case string:
		return strings.TrimSpace(v) == ""
	case bool:
		return !v
	case []any:
		return !slices.ContainsFunc(v, func(v any) bool { return !blank(v) })
	case map[string]any:
		for _, v := range v {
			if !blank(v) {
				return false
			}
		}
		return true
	}
	return false
}
