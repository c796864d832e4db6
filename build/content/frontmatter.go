package content

import (
	"fmt"

	"reportwidget/build/content/yamlpos"
)

// FrontMatter reads the YAML keys above the Markdown of a file that need not be
// a session of ours. A value is a string, spelt as it is written, a list []any,
// a group map[string]any or, where there is none, nil. Of a key that is given
// twice the first counts. The error is [Problems], in which the file has the
// given name.
func FrontMatter(name string, content []byte) (keys map[string]any, body string, err error) {
	if len(content) > maxFile {
		return nil, "", Problems{{File: name, Cause: fmt.Sprintf("more than %d kB in one file", maxFile>>10)}}
	}
	r := newReader(newWork(nil, "", nil))
	d := &reading{document: newDocument(name, content), found: newFindings()}
	if d.sound() {
		keys, body = d.foreign()
	}
	if r.merge(d.found, ""); len(r.problems) > 0 {
		return nil, "", r.problems.Sorted()
	}
	return keys, body, nil
}

func (d *reading) foreign() (keys map[string]any, body string) {
	end, below, ok := d.frontMatter()
	if !ok {
		return nil, ""
	}
	v, ok := d.parseYAML(d.document.nextLine(0), end, yamlpos.Foreign)
	if ok && v.Shape != yamlpos.Mapping && v.Shape != yamlpos.Absent {
		d.wrong("", v, yamlpos.Mapping, "")
	}
	keys, _ = v.Tree().(map[string]any)
	return keys, d.document.source[below:]
}
