package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
)

// fields are the keys of one group, which together make the part of the report
// with the given path.
type fields struct {
	*document
	path    string
	entries map[string]entry
}

// group reads a group of keys. It reports those given twice and, unless known
// is nil, those that are not known.
func (d *document) group(path string, v value, known []string) fields {
	d.mark(path, v.at)
	f := fields{d, path, map[string]entry{}}
	if v.shape != mapping && v.shape != absent {
		d.wrong(path, v, mapping, strings.TrimSuffix("write keys with a colon each: "+strings.Join(known, ", "), ": "))
	}
	for _, e := range v.entries {
		first, twice := f.entries[e.key]
		switch {
		case twice:
			d.addOf(cmp.Or(path, noField), e.at, fmt.Sprintf("%q is given twice", e.key), fmt.Sprintf("it stands in line %d already", d.place(first.at).line))
		case known != nil && !slices.Contains(known, e.key):
			d.addOf(cmp.Or(path, noField), e.at, fmt.Sprintf("unknown key %q", e.key), suggestion(e.key, known))
		default:
			f.entries[e.key] = e
		}
	}
	return f
}

// suggestion names the known key that is nearest to a key, or all if they are
// few.
func suggestion(key string, known []string) string {
	all := "known here: " + strings.Join(known, ", ")
	if len(known) > 20 {
		all = ""
	}
	return diagnostic.Suggest(key, known, all)
}

// sub returns the path of a part of this part.
func (f fields) sub(name string) string { return strings.TrimPrefix(f.path+"."+name, ".") }

// get returns the value of a key, if it has one, which makes the part of the
// report with the given name.
func (f fields) get(key, name string) (value, bool) {
	e, ok := f.entries[key]
	if ok {
		f.mark(f.sub(name), e.at)
	}
	return e.value, ok && e.value.shape != absent
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
	href := f.text(key)
	if report.SafeLink(href) {
		href = f.local(f.entries[key].value.at, href)
	}
	return href
}

// each reads the entries of a key's list, which make the part of the report with
// the given name. A list of one entry may be written without being one.
func (f fields) each(key, name string, read func(path string, v value)) {
	v, ok := f.get(key, name)
	if !ok {
		return
	}
	items := v.items
	if v.shape != list {
		items = []value{v}
	}
	n := 0
	for _, item := range items {
		if item.shape == absent {
			f.add(item.at, "an empty entry in a list", `remove it; put a text that starts with "#" in quotes`)
			continue
		}
		read(fmt.Sprintf("%s[%d]", f.sub(name), n), item)
		n++
	}
}

// plain returns a text as it stands.
func (d *document) plain(path string, v value) string {
	d.mark(path, v.at)
	if v.shape != scalar {
		d.wrong(path, v, scalar, `put a text that holds ": " in quotes`)
		return ""
	}
	return strings.TrimSpace(v.text)
}

// rich returns a text of Markdown.
func (d *document) rich(path string, v value) report.Text {
	if d.plain(path, v) == "" {
		return nil
	}
	return d.parseMarkdown(v.text, v.places(d.source))
}

// entry returns the Markdown of an entry of a list, which must say something.
func (d *document) entry(path string, v value) report.Text {
	told := *d.told
	t := d.rich(path, v)
	if len(t) == 0 && *d.told == told {
		d.fail(path, v.at, "an entry in a list that says nothing", "write something, or remove it")
	}
	return t
}

// wrong reports a value of another shape than wanted.
func (d *document) wrong(path string, v value, want shapeOf, hint string) {
	d.fail(path, v.at, fmt.Sprintf("%s instead of %s", v.shape, want), hint)
}
