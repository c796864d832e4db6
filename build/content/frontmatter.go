package content

import "fmt"

// FrontMatter reads the YAML keys above the Markdown of a file that need not be
// a session of ours. A value is a string, spelt as it is written, a list []any,
// a group map[string]any or, where there is none, nil. Of a key that is given
// twice the first counts. The error is [Problems], in which the file has the
// given name.
func FrontMatter(name string, content []byte) (keys map[string]any, body string, err error) {
	r := newReader(&work{attached: map[string]place{}})
	if len(content) > maxFile {
		return nil, "", Problems{{File: name, Cause: fmt.Sprintf("more than %d kB in one file", maxFile>>10)}}
	}
	if d := newDocument(r, name, content); d != nil {
		keys, body = d.foreign()
	}
	if len(r.problems) > 0 {
		return nil, "", r.problems.Sorted()
	}
	return keys, body, nil
}

func (d *document) foreign() (keys map[string]any, body string) {
	end, below, ok := d.frontMatter()
	if !ok {
		return nil, ""
	}
	v, ok := (&yaml{document: d, start: d.nextLine(0), end: end, anchors: &anchors{}}).parse()
	if ok && v.shape != mapping && v.shape != absent {
		d.wrong("", v, mapping, "")
	}
	keys, _ = v.tree().(map[string]any)
	return keys, d.source[below:]
}

// tree returns the value without its places.
func (v value) tree() any {
	switch v.shape {
	case scalar:
		return v.text
	case list:
		items := make([]any, len(v.items))
		for i, item := range v.items {
			items[i] = item.tree()
		}
		return items
	case mapping:
		group := make(map[string]any, len(v.entries))
		for _, e := range v.entries {
			if _, twice := group[e.key]; !twice {
				group[e.key] = e.value.tree()
			}
		}
		return group
	}
	return nil
}
