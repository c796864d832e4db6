package core

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/edit"
	"reportwidget/build/slug"
)

// insert puts an entry at the end of a list. A facet and a value get their IDs
// from their labels.
func (w *work) insert(at edit.Field, entry map[string]string) (edit.Change, error) {
	list, err := w.list(at)
	if err != nil {
		return edit.Change{}, err
	}
	value := map[string]any{}
	for key, text := range entry {
		if value[key] = text; key == "captions" {
			value[key] = tags(text)
		}
		if text == "" && (at.Path == "recordings" || at.Path == "picture") {
			delete(value, key)
		}
	}
	switch {
	case at.Path == "picture":
		return edit.Set(w.files, at, value)
	case at.Path == "facets":
		value["id"] = freeID(entry["label"], list, "filter")
		value["values"] = []any{map[string]any{"id": freeID(entry["value"], nil, "value"), "label": entry["value"]}}
		delete(value, "value")
	case strings.HasSuffix(at.Path, "].values"):
		value["id"] = freeID(entry["label"], list, "value")
	}
	at.Path = fmt.Sprintf("%s[%d]", at.Path, len(list))
	return edit.Insert(w.files, at, value)
}

// list returns the entries of a list, or none.
func (w *work) list(at edit.Field) ([]any, error) {
	found, err := edit.Get(w.files, at)
	list, _ := found.([]any)
	return list, err
}

// freeID makes an ID of a label that no entry of a list has yet. A label in
// letters that give none gets another word with a number.
func freeID(label string, list []any, word string) string {
	stem := slug.Of(label)
	if !report.ValidID(stem) || word == "filter" && !content.FacetID(stem) {
		stem = word
	}
	taken := map[string]bool{}
	for _, entry := range list {
		taken[text(entry, "id")] = true
	}
	id := stem
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", stem, n)
	}
	return id
}

// text returns the text of a key of a group, or "".
func text(group any, key string) string {
	g, _ := group.(map[string]any)
	s, _ := g[key].(string)
	return s
}

// replaceValue puts a value of a facet in the place of another one wherever that
// is named, and takes the other one away. Without a value in its place, it goes
// from everywhere.
func (w *work) replaceValue(facet, old, replacement string) (edit.Change, error) {
	r := replacing{files: w.files, first: w.firstFacet(), facet: facet, old: old, to: replacement}
	for _, file := range slices.Sorted(maps.Keys(w.files)) {
		switch {
		case isHead(file):
			r.head(file)
			r.links(file)
		case isSession(file):
			r.session(file)
			r.links(file)
		}
	}
	return r.change(w.files)
}

// replaceEverywhere does so in the rows of tables, too.
func (w *work) replaceEverywhere(facet, old, replacement string) (edit.Change, error) {
	c, err := w.replaceValue(facet, old, replacement)
	if err != nil {
		return c, err
	}
	return w.replaceInRows(c, facet, old, replacement)
}

// removeFacet takes a facet, its relations and its values out of all files.
func (w *work) removeFacet(facet string) (edit.Change, error) {
	r := replacing{files: w.files, first: w.firstFacet(), facet: facet}
	for _, file := range slices.Sorted(maps.Keys(w.files)) {
		switch {
		case isHead(file):
			r.relations(file)
			facets, _ := r.get(file, "facets").([]any)
			for i, f := range facets {
				if text(f, "id") == facet {
					r.do(edit.Remove(r.files, edit.Field{File: file, Path: fmt.Sprintf("facets[%d]", i)}))
				}
			}
		case isSession(file) && r.get(file, facet) != nil:
			r.do(edit.Remove(r.files, edit.Field{File: file, Path: facet}))
		}
	}
	return r.change(w.files)
}

// change is how the files have changed.
func (r *replacing) change(before Files) (edit.Change, error) {
	at := edit.Field{File: reportFile, Path: "facets"}
	return edit.Change{Kind: edit.KindRemove, Field: at, Subject: r.old, Patches: between(before, r.files)}, r.err
}

// firstFacet returns the ID of the most prominent facet, or "".
func (w *work) firstFacet() string {
	facets, err := w.list(edit.Field{File: reportFile, Path: "facets"})
	if err != nil || len(facets) == 0 {
		return ""
	}
	return text(facets[0], "id")
}

// replacing is one value of a facet on its way out of the files.
type replacing struct {
	files   Files
	first   string // ID of the facet that relations are of if they name none
	facet   string
	old, to string
	err     error
}

func (r *replacing) do(c edit.Change, err error) {
	if r.err == nil {
		r.err = err
	}
	if r.err == nil {
		r.files = edit.Apply(r.files, c.Patches)
	}
}

func (r *replacing) get(file, path string) any {
	found, err := edit.Get(r.files, edit.Field{File: file, Path: path})
	if r.err == nil {
		r.err = err
	}
	return found
}

// head takes the value out of report.yaml or its translation.
func (r *replacing) head(file string) {
	facets, _ := r.get(file, "facets").([]any)
	for i, f := range facets {
		if text(f, "id") != r.facet {
			continue
		}
		values, _ := f.(map[string]any)["values"].([]any)
		for j, v := range values {
			if text(v, "id") == r.old {
				r.do(edit.Remove(r.files, edit.Field{File: file, Path: fmt.Sprintf("facets[%d].values[%d]", i, j)}))
			}
		}
	}
	r.relations(file)
}

// relations leads those of the value to the one in its place. Those that lead
// nowhere then, or twice to the same, go.
func (r *replacing) relations(file string) {
	list, _ := r.get(file, "relations").([]any)
	seen := map[[2]string]bool{}
	var gone []int
	for i, one := range list {
		if facet := text(one, "facet"); facet != r.facet && (facet != "" || r.first != r.facet) {
			continue
		}
		ends := [2]string{r.end(text(one, "from")), r.end(text(one, "to"))}
		if ends[0] == ends[1] || ends[0] == "" || ends[1] == "" || seen[ends] {
			gone = append(gone, i)
			continue
		}
		seen[ends] = true
		for n, key := range []string{"from", "to"} {
			if text(one, key) != ends[n] {
				r.do(edit.Set(r.files, edit.Field{File: file, Path: fmt.Sprintf("relations[%d].%s", i, key)}, ends[n]))
			}
		}
	}
	for _, i := range slices.Backward(gone) {
		r.do(edit.Remove(r.files, edit.Field{File: file, Path: fmt.Sprintf("relations[%d]", i)}))
	}
}

// end returns what is in the place of a value. Without one in question, all of the
// facet's go.
func (r *replacing) end(value string) string {
	if value == r.old || r.old == "" {
		return r.to
	}
	return value
}

// session changes the values of a session, if it has the one in question.
func (r *replacing) session(file string) {
	var values []any
	switch found := r.get(file, r.facet).(type) {
	case string:
		values = []any{found}
	case []any:
		values = found
	}
	if !slices.Contains(values, any(r.old)) {
		return
	}
	var kept []any
	for _, v := range values {
		if name, _ := v.(string); r.end(name) != "" && !slices.Contains(kept, any(r.end(name))) {
			kept = append(kept, r.end(name))
		}
	}
	r.do(edit.Set(r.files, edit.Field{File: file, Path: r.facet}, kept))
}

// links lets those that ask for the value ask for the one in its place. Those that
// are left are problems that only the author can fix.
func (r *replacing) links(file string) {
	if r.to == "" {
		return
	}
	asked := regexp.MustCompile(`([?&]` + regexp.QuoteMeta(r.facet) + `=)` + regexp.QuoteMeta(r.old) + `([^a-z0-9-])`)
	if asked.Match(r.files[file]) {
		r.files = maps.Clone(r.files)
		r.files[file] = asked.ReplaceAll(r.files[file], []byte("${1}"+r.to+"${2}"))
	}
}
