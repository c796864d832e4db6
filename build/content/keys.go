package content

import (
	"fmt"

	"reportwidget/build/content/yamlpos"
	"reportwidget/build/diagnostic"
)

// ReportKeys reads a report.yaml, in any language, without asking what its keys
// mean. Values are as in [FrontMatter]. The error is [diagnostic.Problems], in which the file
// has the given name.
func ReportKeys(name string, content []byte) (map[string]any, error) {
	d, err := alone(name, content)
	if err != nil {
		return nil, err
	}
	return d.keys(0, len(d.document.source), yamlpos.Plain)
}

// SessionKeys reads the keys of a session's file as [ReportKeys] does.
func SessionKeys(name string, content []byte) (map[string]any, error) {
	keys, _, err := frontMatter(name, content, yamlpos.Plain)
	return keys, err
}

// FrontMatter reads the YAML keys above the Markdown of a file that need not be
// a session of ours. A value is a string, spelt as it is written, a list []any,
// a group map[string]any or, where there is none, nil. Of a key that is given
// twice the first counts. The error is [diagnostic.Problems], in which the file has the
// given name.
func FrontMatter(name string, content []byte) (keys map[string]any, body string, err error) {
	return frontMatter(name, content, yamlpos.Foreign)
}

func frontMatter(name string, content []byte, dialect yamlpos.Dialect) (keys map[string]any, body string, err error) {
	d, err := alone(name, content)
	if err != nil {
		return nil, "", err
	}
	end, below, ok := d.frontMatter()
	if !ok {
		return nil, "", d.err()
	}
	if keys, err = d.keys(d.document.nextLine(0), end, dialect); err != nil {
		return nil, "", err
	}
	return keys, d.document.source[below:], nil
}

// alone returns the reading of a file that is not read as a part of a folder.
func alone(name string, content []byte) (*reading, error) {
	if len(content) > maxFile {
		return nil, diagnostic.Problems{{File: name, Cause: fmt.Sprintf("more than %d kB in one file", maxFile>>10)}}
	}
	d := &reading{document: newDocument(name, content), found: newFindings()}
	d.sound()
	return d, d.err()
}

// err returns the problems of a document that is read alone, or nil.
func (d *reading) err() error {
	r := newReader(newWork(nil, "", nil))
	if r.merge(d.found, ""); len(r.problems) > 0 {
		return r.withFields(r.problems).Sorted()
	}
	return nil
}

// keys returns the part of the document from start to end, which must be a group of
// keys.
func (d *reading) keys(start, end int, dialect yamlpos.Dialect) (map[string]any, error) {
	v, ok := d.parseYAML(start, end, dialect)
	if ok && v.Shape != yamlpos.Mapping && v.Shape != yamlpos.Absent {
		d.wrong("", v, yamlpos.Mapping, "")
	}
	keys, _ := v.Tree().(map[string]any)
	return keys, d.err()
}

// ValidLanguage reports whether a language is registered, so that a translation into
// it is read.
func ValidLanguage(tag string) bool {
	_, known := tagOf(tag)
	return known
}
