package content

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
	"reportwidget/build/diagnostic"
)

// fields are the keys of one group, which together make the part of the report
// with the given path.
type fields struct {
	*reading
	path    string
	entries map[string]yamlpos.Entry
}

// group reads a group of keys. It reports those given twice and, unless known
// is nil, those that are not known.
func (d *reading) group(path string, v yamlpos.Value, known []string) fields {
	d.mark(path, v.At)
	f := fields{d, path, map[string]yamlpos.Entry{}}
	if v.Shape != yamlpos.Mapping && v.Shape != yamlpos.Absent {
		d.wrong(path, v, yamlpos.Mapping, strings.TrimSuffix("write keys with a colon each: "+strings.Join(known, ", "), ": "))
	}
	for _, e := range v.Entries {
		first, twice := f.entries[e.Key]
		switch {
		case twice:
			d.addOf(whole(path), e.At, fmt.Sprintf("%q is listed twice", e.Key), fmt.Sprintf("line %d has it already; remove one of the two", d.place(first.At).line))
		case known != nil && !slices.Contains(known, e.Key):
			d.addOf(whole(path), e.At, fmt.Sprintf("unknown key %q", e.Key), suggestion(e.Key, known))
		default:
			f.entries[e.Key] = e
		}
	}
	return f
}

// suggestion names the known key that is nearest to a key, or all if they are
// few.
func suggestion(key string, known []string) string {
	all := "use one of these: " + strings.Join(known, ", ")
	if len(known) > 20 {
		all = ""
	}
	return diagnostic.Suggest(key, known, all)
}

// sub returns the path of a part of this part.
func (f fields) sub(name string) string { return strings.TrimPrefix(f.path+"."+name, ".") }

// get returns the value of a key, if it has one, which makes the part of the
// report with the given name.
func (f fields) get(key, name string) (yamlpos.Value, bool) {
	e, ok := f.entries[key]
	if ok {
		f.mark(f.sub(name), e.At)
	}
	return e.Value, ok && e.Value.Shape != yamlpos.Absent
}

// text returns the text of a key.
func (f fields) text(key string) string {
	v, ok := f.get(key, key)
	if !ok {
		return ""
	}
	return f.plain(f.sub(key), v)
}

// markdown returns the Markdown of a key.
func (f fields) markdown(key string) report.Text {
	v, ok := f.get(key, key)
	if !ok {
		return nil
	}
	return f.rich(f.sub(key), v)
}

// address returns the link of a key.
func (f fields) address(key string) string {
	href := f.asAddress(f.text(key))
	if report.SafeLink(href) {
		href = f.local(f.entries[key].Value.At, href)
	}
	return href
}

// each reads the entries of a key's list, which make the part of the report with
// the given name. A list of one entry may be written without being one.
func (f fields) each(key, name string, read func(path string, v yamlpos.Value)) {
	v, ok := f.get(key, name)
	if !ok {
		return
	}
	items := v.Items
	if v.Shape != yamlpos.List {
		items = []yamlpos.Value{v}
	}
	n := 0
	for _, item := range items {
		if item.Shape == yamlpos.Absent {
			f.add(item.At, "an empty entry in a list", `remove it; put a text that starts with "#" in quotes`)
			continue
		}
		read(fmt.Sprintf("%s[%d]", f.sub(name), n), item)
		n++
	}
}

// plain returns a text as it stands.
func (d *reading) plain(path string, v yamlpos.Value) string {
	d.mark(path, v.At)
	if v.Shape != yamlpos.Scalar {
		d.wrong(path, v, yamlpos.Scalar, `put a text that holds ": " in quotes`)
		return ""
	}
	return strings.TrimSpace(v.Text)
}

// rich returns a text of Markdown.
func (d *reading) rich(path string, v yamlpos.Value) report.Text {
	if d.plain(path, v) == "" {
		return nil
	}
	return d.parseMarkdown(v.Text, v.Places(d.document.source))
}

// entry returns the Markdown of an entry of a list, which must say something.
func (d *reading) entry(path string, v yamlpos.Value) report.Text {
	before := d.found.problems
	t := d.rich(path, v)
	if len(t) == 0 && d.found.problems == before {
		d.fail(path, v.At, "empty list entry", "write something, or remove it")
	}
	return t
}

// wrong reports a value of another shape than wanted.
func (d *reading) wrong(path string, v yamlpos.Value, want yamlpos.Shape, hint string) {
	d.fail(path, v.At, fmt.Sprintf("%s instead of %s", v.Shape, want), hint)
}
