package content

import "fmt"

// ReportKeys reads a report.yaml, in any language, without asking what its keys
// mean. Values are as in [FrontMatter]. The error is [Problems], in which the file
// has the given name.
func ReportKeys(name string, content []byte) (map[string]any, error) {
	d, err := alone(name, content)
	if err != nil {
		return nil, err
	}
	v, ok := d.parseYAML(0, len(d.source))
	return d.keys(v, ok)
}

// SessionKeys reads the keys of a session's file as [ReportKeys] does.
func SessionKeys(name string, content []byte) (map[string]any, error) {
	d, err := alone(name, content)
	if err != nil {
		return nil, err
	}
	end, _, ok := d.frontMatter()
	if !ok {
		return nil, d.problems.Sorted()
	}
	v, ok := d.parseYAML(d.nextLine(0), end)
	return d.keys(v, ok)
}

// alone returns a file that is not read as a part of a folder.
func alone(name string, content []byte) (*document, error) {
	if len(content) > maxFile {
		return nil, Problems{{File: name, Cause: fmt.Sprintf("more than %d kB in one file", maxFile>>10)}}
	}
	r := newReader(&work{attached: map[string]place{}})
	d := newDocument(r, name, content)
	if d == nil {
		return nil, r.problems.Sorted()
	}
	return d, nil
}

// keys returns a value that must be a group of keys.
func (d *document) keys(v value, ok bool) (map[string]any, error) {
	if ok && v.shape != mapping && v.shape != absent {
		d.wrong("", v, mapping, "")
	}
	if len(d.problems) > 0 {
		return nil, d.problems.Sorted()
	}
	keys, _ := v.tree().(map[string]any)
	return keys, nil
}

// ValidLanguage reports whether a language is registered, so that a translation into
// it is read.
func ValidLanguage(tag string) bool {
	_, known := tagOf(tag)
	return known
}
