package edit

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/edit/yamlspan"
)

// keyed is a file with keys in YAML: a report.yaml, or a session's file, of which
// the rest is Markdown.
type keyed struct {
	path    string
	session bool
	// before and after are what is around the YAML, which starts after the byte
	// order mark and the first "---" and ends before the second.
	before, yaml, after string
	tree                map[string]any
	redone              []string
}

// open returns the file of a field, which need not be there yet.
func open(files Files, at Field) (file, error) {
	whole, there := files[at.File]
	switch {
	case isTable(at.File):
		return openTable(at, whole, there)
	case isWorkbook(at.File):
		return openWorkbook(at, whole, there)
	case strings.HasSuffix(at.File, ".yaml"), strings.HasSuffix(at.File, ".md"):
		return openKeyed(at.File, whole, there)
	}
	return nil, &Refusal{at, "files of this kind cannot be edited", "edit report.yaml, the files of sessions and tables"}
}

func openKeyed(path string, whole []byte, there bool) (*keyed, error) {
	f := &keyed{path: path, session: strings.HasSuffix(path, ".md")}
	if !there && f.session {
		whole = []byte("---\n---\n")
	}
	if err := f.read(string(whole)); err != nil {
		return nil, err
	}
	return f, nil
}

const mark = "\ufeff" // which some programs put at the start of a file

// read takes a file's content apart.
func (f *keyed) read(whole string) (err error) {
	if f.session {
		f.tree, err = content.SessionKeys(f.path, []byte(whole))
	} else {
		f.tree, err = content.ReportKeys(f.path, []byte(whole))
	}
	if err != nil {
		return err
	}
	start, end := len(whole)-len(strings.TrimPrefix(whole, mark)), len(whole)
	if f.session {
		start, end = frontMatter(whole)
	}
	f.before, f.yaml, f.after = whole[:start], whole[start:end], whole[end:]
	if f.tree == nil {
		f.tree = map[string]any{}
	}
	return nil
}

// frontMatter returns the bytes between the two lines "---" of a session's file,
// which has them.
func frontMatter(whole string) (start, end int) {
	start = yamlspan.NextLine(whole, 0)
	for end = start; end < len(whole); end = yamlspan.NextLine(whole, end) {
		if strings.TrimRight(whole[end:yamlspan.LineEnd(whole, end)], " \t") == "---" {
			break
		}
	}
	return start, end
}

func (f *keyed) content() []byte     { return []byte(f.before + f.yaml + f.after) }
func (f *keyed) rewritten() []string { return f.redone }

// subject returns the name of the innermost part around a field that has one.
func (f *keyed) subject(at Field) string {
	if f.session {
		title, _ := f.tree["title"].(string)
		return trimEnd(title)
	}
	path, err := steps(at)
	for ; err == nil && len(path) > 1; path = path[:len(path)-1] {
		group, _ := lookup(f.tree, path[:len(path)-1]).(map[string]any)
		for _, key := range []string{"label", "name"} {
			if name, ok := group[key].(string); ok {
				return trimEnd(name)
			}
		}
	}
	return ""
}

// isText reports whether a field is the Markdown below the keys.
func (f *keyed) isText(at Field) bool { return f.session && at.Path == "text" }

func (f *keyed) get(at Field) (any, error) {
	if f.isText(at) {
		return f.body(), nil
	}
	path, err := steps(at)
	if err != nil {
		return nil, err
	}
	return tidy(lookup(f.tree, path)), nil
}

// tidy returns a tree with its texts as they are compared.
func tidy(tree any) any {
	switch v := tree.(type) {
	case string:
		return trimEnd(v)
	case []any:
		items := make([]any, len(v))
		for i := range v {
			items[i] = tidy(v[i])
		}
		return items
	case map[string]any:
		group := make(map[string]any, len(v))
		for key, value := range v {
			group[key] = tidy(value)
		}
		return group
	}
	return tree
}

func (f *keyed) set(at Field, value any) (file, error) {
	value, err := normal(at, value)
	if err != nil {
		return nil, err
	}
	if f.isText(at) {
		text, ok := value.(string)
		if !ok && value != nil {
			return nil, &Refusal{at, "the text of a session is Markdown, not a list or a group", ""}
		}
		return f.setBody(text), nil
	}
	path, err := steps(at)
	if err != nil {
		return nil, err
	}
	return f.update(at, path, false, func(any) (any, error) { return f.kept(path, value), nil })
}

// kept returns the value that a field is to have: nil, if it is empty and its
// group has other keys.
func (f *keyed) kept(path []step, value any) any {
	switch v := value.(type) {
	case string:
		last := path[len(path)-1]
		group, _ := lookup(f.tree, path[:len(path)-1]).(map[string]any)
		_, there := group[last.key]
		if v == "" && last.number < 0 && (len(group) > 1 || !there) {
			return nil
		}
	case []any:
		pages := !f.session && len(path) == 1 && path[0].key == "people" // which an empty list gives them
		if len(v) == 0 && path[0].key != "columns" && !pages {
			return nil
		}
	case map[string]any:
		if len(v) == 0 {
			return nil
		}
	}
	return value
}

func (f *keyed) insert(at Field, value any) (file, error) {
	value, err := normal(at, value)
	if err != nil {
		return nil, err
	}
	path, number, err := entry(at)
	if err != nil {
		return nil, err
	}
	return f.update(at, path, false, func(old any) (any, error) {
		list := asList(old)
		if number > len(list) {
			return nil, fmt.Errorf("there are only %d entries", len(list))
		}
		return slices.Insert(slices.Clone(list), number, value), nil
	})
}

// entry returns the path of the list that a field is an entry of, and its number
// there.
func entry(at Field) ([]step, int, error) {
	path, err := steps(at)
	if err != nil {
		return nil, 0, err
	}
	last := path[len(path)-1]
	if last.number < 0 {
		return nil, 0, &Refusal{at, "this is not an entry of a list", `write its number, such as "credits[0]"`}
	}
	return path[:len(path)-1], last.number, nil
}

func (f *keyed) remove(at Field) (file, error) {
	if f.isText(at) {
		return f.setBody(""), nil
	}
	path, err := steps(at)
	if err != nil || lookup(f.tree, path) == nil && !f.hasKey(path) {
		return f, err
	}
	return f.update(at, path, true, func(any) (any, error) { return nil, nil })
}

// hasKey reports whether a key is there without a value.
func (f *keyed) hasKey(path []step) bool {
	group, _ := lookup(f.tree, path[:len(path)-1]).(map[string]any)
	_, there := group[path[len(path)-1].key]
	return there
}

// update returns the file with another value at a path.
func (f *keyed) update(at Field, path []step, prune bool, change func(any) (any, error)) (file, error) {
	tree, err := update(f.tree, path, prune, change)
	if err != nil {
		return nil, &Refusal{at, err.Error(), ""}
	}
	group, _ := tree.(map[string]any)
	return f.become(at, path[0].key, group, nil)
}

func (f *keyed) move(at Field, to int) (file, error) {
	path, from, err := entry(at)
	if err != nil {
		return nil, err
	}
	list := asList(lookup(f.tree, path))
	if from >= len(list) || to < 0 || to >= len(list) {
		return nil, &Refusal{at, fmt.Sprintf("there are only %d entries", len(list)), ""}
	}
	if from == to {
		return f, nil
	}
	moved := slices.Clone(list)
	moved = slices.Insert(slices.Delete(moved, from, from+1), to, list[from])
	tree, err := update(f.tree, path, false, func(any) (any, error) { return moved, nil })
	if err != nil {
		return nil, &Refusal{at, err.Error(), ""}
	}
	return f.become(at, path[0].key, tree.(map[string]any), func(s *splicer) { s.moveEntry(path, from, to) })
}
