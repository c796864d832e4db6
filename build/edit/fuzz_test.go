package edit

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"reportwidget/build/content"
)

// FuzzSet gives a text of a file that is any YAML which the reader accepts any
// value. What is read then is that value, and all else as before; or the edit is
// refused, and says why.
func FuzzSet(f *testing.F) {
	starter, err := os.ReadFile("../starter/report/report.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(starter), "x", 3)
	for _, text := range []string{
		"title: A", "\ufeff# note\r\ntitle: 'A' # b\r\nevent:   # about\r\n  name: B\r\n", "a: |\n  b\n\n  c\n\nd: e", "a: >-\n  b\n  c\n\n  d\n# e\nf: g\n",
		"a: |+\n  b\n\n\nc: d\n", "a: |2-\n   b\nc: d\n", "{title: 'A', id: \"b\", languages: [en, ], event: {start: 2024-01-01}}", "a:\n- b\n- c: d\n  e: f\n-   g\n",
		"---\na: b\n...\n", "a: b\n  c\n\n  d # e\nf: \"g\n  h\"\n", "'é': \"\\u00e9 \\\" \\\\\"\n说明: [ a,  b ]\n", "a:\n  - - b\n    - c\n  - {d: e, f: [g, h: i]}\n", "people: Ana\ncredits:\n  - one # two\n  # three\n  - four\n",
		"a:\n\n  b\n  c\nd:\n", "? a\n: b\n", "a: |", "a: >2\n", "a: # b\n  c\n",
	} {
		f.Add(text, "B", 0)
		f.Add(text, "one\ntwo: three\n\n  four", 1)
		f.Add(text, "", 2)
		f.Add(text, " #\t\"'\\ [", 3)
	}
	f.Fuzz(func(t *testing.T, text, value string, number int) {
		checkSet(t, "report.yaml", text, value, number)
		checkSet(t, "sessions/a.md", "---\n"+text+"\n---\nbody\n", value, number)
	})
}

func checkSet(t *testing.T, name, text, value string, number int) {
	files := Files{name: []byte(text)}
	read := func(content_ []byte) (map[string]any, error) { return content.ReportKeys(name, content_) }
	if strings.HasSuffix(name, ".md") {
		read = func(content_ []byte) (map[string]any, error) { return content.SessionKeys(name, content_) }
	}
	tree, err := read([]byte(text))
	if err != nil {
		return
	}
	var paths []string
	leaves(tree, "", func(path, _ string) { paths = append(paths, path) })
	if len(paths) == 0 {
		return
	}
	at := Field{File: name, Path: paths[max(number, -number)%len(paths)]}
	if _, err := steps(at); err != nil || at.Path == "text" {
		return // a key that no report has
	}
	c, err := Set(files, at, value)
	if err != nil {
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.Cause == "" {
			t.Fatalf("not a refusal: %v", err)
		}
		return
	}
	changed := Apply(files, c.Patches)
	after, err := read(changed[name])
	if err != nil {
		t.Fatalf("%v to %q gives %q: %v", at, value, changed[name], err)
	}
	got, want := map[string]string{}, map[string]string{}
	leaves(tree, "", func(path, text string) { want[path] = trimEnd(text) })
	leaves(after, "", func(path, text string) { got[path] = trimEnd(text) })
	if n, err := normalText(at, value); err != nil {
		t.Fatalf("%q was taken", value)
	} else if want[at.Path] = n; n == "" && got[at.Path] == "" {
		delete(want, at.Path)
		delete(got, at.Path)
	}
	for path, text := range want {
		if got[path] != text {
			t.Errorf("%v to %q: %s is %q instead of %q in %q", at, value, path, got[path], text, changed[name])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%v to %q: %d texts instead of %d in %q", at, value, len(got), len(want), changed[name])
	}
	if c.Rewritten == nil && comments(changed[name]) < comments(files[name])-strings.Count(lookupText(tree, at), "#") {
		t.Errorf("%v to %q loses a comment: %q to %q", at, value, files[name], changed[name])
	}
}

// comments counts the lines that are comments, or look like them.
func comments(text []byte) int { return bytes.Count(append([]byte("\n"), text...), []byte("\n#")) }

func lookupText(tree any, at Field) string {
	path, _ := steps(at)
	text, _ := lookup(tree, path).(string)
	return text
}
