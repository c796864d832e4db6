package yamlspan

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// spans lists the values of a text with what stands there, by their paths.
func spans(text string, n *Node, path string, found map[string]string) map[string]string {
	if !n.IsMap() && !n.IsList() {
		found[path] = text[n.Start:n.End]
	}
	for i, e := range n.Entries {
		name := e.Key
		if n.IsList() {
			name = fmt.Sprint(i)
		}
		spans(text, e.Value, path+"/"+name, found)
	}
	return found
}

func TestEveryValueIsFoundWhereItStands(t *testing.T) {
	for text, want := range map[string]map[string]string{
		"":                                       {},
		"# note\n":                               {},
		"a: b # c\nd:   'e ''f' \n":              {"/a": "b", "/d": "'e ''f'"},
		"\ufeff---\r\na: b\r\n...\r\n":           {"/a": "b"},
		"a: b\n  c # d\n  e\nf: g\n":             {"?": ""}, // a text after a comment
		"a:\n  b\n\n  c\nd:\n":                   {"/a": "b\n\n  c", "/d": ""},
		"a: |  # b\n   c\n\n    d\n\n# e\n":      {"/a": "|  # b\n   c\n\n    d"},
		"a: >+\n  b\n\nc: |2-\n   d":             {"/a": ">+\n  b\n", "/c": "|2-\n   d"},
		"a:\n- b\n-   c: d\n    e: f\n-\ng: h\n": {"/a/0": "b", "/a/1/c": "d", "/a/1/e": "f", "/a/2": "", "/g": "h"},
		"a: [b,  'c, d' , {e: f, g: }]\n":        {"/a/0": "b", "/a/1": "'c, d'", "/a/2/e": "f", "/a/2/g": ""},
		"{a: b, \"c\": d}":                       {"/a": "b", "/c": "d"},
		"\"a b\": \"c\\\" d\"\n说明: 图：书\n":        {"/a b": "\"c\\\" d\"", "/说明": "图：书"},
		"a: https://b.org/#c\nd: e:f\n":          {"/a": "https://b.org/#c", "/d": "e:f"},
		"a:\n  - - b\n    - c\n":                 {"/a/0/0": "b", "/a/0/1": "c"},
		"a: &b c\nd: e\n":                        {"/a": "", "/d": "e"},
		"- a\n":                                  {"?": ""},
		"  a: b\n":                               {"?": ""},
	} {
		root := Parse(text)
		got := map[string]string{"?": ""}
		if root.Style != Opaque {
			got = spans(text, root, "", map[string]string{})
		}
		if text == "a: &b c\nd: e\n" {
			if root.Entries[0].Value.Style != Opaque {
				t.Errorf("an anchor was followed: %+v", root.Entries[0].Value)
			}
			delete(got, "/a")
			delete(want, "/a")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// FuzzParse checks that values are nested or follow each other, in any
// text.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"a: b\n", "a:\n  - b: c\n    d: |\n      e\n", "{a: [b, 'c', \"d\"]}", "a: >2+\n", "---\n- a\n...\n", "? a\n: b", "a: 'b", "\t#"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text, Parse(text), 0) })
}

// check returns the end of a value that starts at a byte or after it.
func check(t *testing.T, text string, n *Node, from int) int {
	if n.Start < 0 || n.End < n.Start || n.End > len(text) {
		t.Fatalf("a value from %d to %d of %d bytes in %q", n.Start, n.End, len(text), text)
	}
	for _, e := range n.Entries {
		if e.Start < from || e.End() > len(text) {
			t.Fatalf("an entry from %d to %d after byte %d in %q", e.Start, e.End(), from, text)
		}
		from = max(e.End(), check(t, text, e.Value, e.Start))
	}
	return max(n.End, from)
}
