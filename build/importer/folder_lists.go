package importer

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// maxLists is how many files a folder of lists may have: sessions, people, rooms, and what
// else a website keeps beside them.
const maxLists = 100

// listFile is a file of JSON or YAML.
type listFile struct {
	name  string // without its ending
	value any
}

// listsIn returns the files of JSON or YAML of a folder if they hold lists: all sessions in
// one, people in another. It returns nil if each file is about one session, or if there are
// pages, too.
func listsIn(files fs.FS) ([]listFile, error) {
	c, err := contentsOf(files)
	if err != nil || len(c.documents) > 0 || len(c.data) == 0 || len(c.data) > maxLists {
		return nil, err
	}
	var all []listFile
	alone, lists := 0, false
	for _, name := range c.data {
		content, err := fs.ReadFile(files, name)
		if err != nil || len(content) > maxPages {
			return nil, err
		}
		v, err := parseData(name, content)
		if err != nil {
			return nil, nil // the reader of pages says what is wrong
		}
		if o, isObject := v.(*records.Object); isObject && isSession(o) {
			alone++
		} else if r := records.OfTree(v); r != nil && len(r.Rows) > 1 {
			lists = true
		}
		all = append(all, listFile{strings.TrimSuffix(path.Base(name), path.Ext(name)), v})
	}
	if alone > 1 || !lists || len(all) < 2 {
		return nil, nil
	}
	return all, nil
}

// parseData reads JSON or YAML, by the ending of the name.
func parseData(name string, content []byte) (any, error) {
	f := &file{name, content}
	if _, err := f.toUTF8(); err != nil {
		return nil, err
	}
	if hasEnding(name, ".json") {
		return records.ParseJSON(f.content)
	}
	return records.ParseYAML(f.content)
}

// isSession reports whether a group has a title and something else that sessions have.
func isSession(o *records.Object) bool {
	found := map[tabular.Field]bool{}
	var names []string
	for key := range o.All() {
		names = append(names, key)
	}
	for _, read := range tabular.Named(names) {
		found[read.Field] = true
	}
	return found[tabular.Title] && (found[tabular.Date] || found[tabular.Start] || found[tabular.People] || found[tabular.Text])
}

// openLists opens files as if they were one, in which each has its name.
func openLists(in Input, lists []listFile) (*Export, error) {
	whole := map[string]any{}
	var names []string
	for _, l := range lists {
		name := l.name
		for n := 2; whole[name] != nil; n++ {
			name = fmt.Sprintf("%s %d", l.name, n)
		}
		whole[name] = l.value
		names = append(names, name)
	}
	slices.Sort(names)
	v := records.Group(names, whole)
	e := &Export{Name: in.Name}
	if err := e.fromTree(&file{name: in.Name}, JSON, v); err != nil {
		return nil, err
	}
	e.Format = fmt.Sprintf("%d files of JSON or YAML, as one", len(lists))
	return e, nil
}
