package merge

import (
	"maps"
	"slices"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/edit"
)

// folder is a report's folder while it is changed.
type folder struct {
	files Files // own: changed in place
	Result
}

// set makes a field of a file hold a value, or removes it.
func (f *folder) set(file, path string, value any) error {
	at := edit.Field{File: file, Path: path}
	if isEmpty(value) {
		return f.apply(edit.Remove(f.files, at))
	}
	return f.apply(edit.Set(f.files, at, value))
}

// apply takes the patches of an edit.
func (f *folder) apply(c edit.Change, err error) error {
	if err != nil {
		return err
	}
	for _, p := range c.Patches {
		f.put(p.Path, p.After)
	}
	f.Rewritten = append(f.Rewritten, c.Rewritten...)
	return nil
}

// put replaces a file, or removes it with nil.
func (f *folder) put(name string, content []byte) {
	if content == nil {
		delete(f.files, name)
		return
	}
	f.files[name] = content
}

// merge brings a session up to what its source says, and keeps what its editor changed.
func (f *folder) merge(s content.SessionFile, base map[string]string, theirs said) error {
	mine, err := read(f.files, s)
	if err != nil {
		return err
	}
	names := maps.Clone(base)
	if names == nil {
		names = map[string]string{}
	}
	for field := range theirs.values {
		names[field] = ""
	}
	m := &sessionMerge{folder: f, session: s, title: text(mine.values["title"])}
	for _, field := range slices.Sorted(maps.Keys(names)) {
		if err := m.field(field, base[field], mine.values[field], theirs.values[field]); err != nil {
			return err
		}
	}
	return m.texts(theirs)
}

// sessionMerge is one session while it is merged.
type sessionMerge struct {
	*folder
	session content.SessionFile
	table   bool // it is a row
	title   string
	taken   []string // the sections of texts that come from the source
}

// field decides about one field.
func (m *sessionMerge) field(field, base string, mine, theirs any) error {
	switch decide(base, marked(field, mine), marked(field, theirs)) {
	case take:
		m.change(field, mine, theirs)
		if _, name := parts(field); isText(name) {
			m.taken = append(m.taken, field)
			return nil
		}
		lang, name := parts(field)
		return m.set(translated(m.session, lang), name, theirs)
	case conflict:
		m.Conflicts = append(m.Conflicts, Conflict{Title: m.title, File: m.session.Path, Table: m.table, Field: field, Mine: mine, Theirs: theirs})
	case keep:
		if base != "" && !isEmpty(mine) {
			m.Kept++
		}
	}
	return nil
}

// change notes that a field has become another.
func (m *sessionMerge) change(field string, mine, theirs any) {
	n := len(m.Changed)
	if n == 0 || m.Changed[n-1].File != m.session.Path {
		m.Changed = append(m.Changed, Changed{Title: m.title, File: m.session.Path})
		n++
	}
	c := &m.Changed[n-1]
	switch {
	case isEmpty(mine):
		c.Filled = append(c.Filled, field)
	case isEmpty(theirs):
		c.Emptied = append(c.Emptied, field)
	default:
		c.Replaced = append(c.Replaced, field)
	}
}

// texts writes the sections that come from the source into the texts of the session.
func (m *sessionMerge) texts(theirs said) error {
	byLang := map[string]map[string]bool{}
	for _, field := range m.taken {
		lang, name := parts(field)
		if byLang[lang] == nil {
			byLang[lang] = map[string]bool{}
		}
		byLang[lang][strings.TrimPrefix(strings.TrimPrefix(name, textField), "/")] = true
	}
	for _, lang := range slices.Sorted(maps.Keys(byLang)) {
		file, old := translated(m.session, lang), ""
		if m.files[file] != nil {
			value, err := edit.Get(m.files, edit.Field{File: file, Path: "text"})
			if err != nil {
				return err
			}
			old = text(value)
		}
		if err := m.set(file, "text", joined(mixed(sectionsOf(old), theirs.texts[lang], byLang[lang]))); err != nil {
			return err
		}
	}
	return nil
}

// mixed returns a text with the named sections as the source has them. Those that are
// new come after the one that is before them in the source, or else at the end.
func mixed(mine, theirs []section, named map[string]bool) []section {
	mine = slices.DeleteFunc(mine, func(s section) bool { return s.name != "" && named[s.name] && find(theirs, s.name) < 0 })
	if named[""] && find(theirs, "") < 0 {
		mine[0].text = ""
	}
	place := len(mine)
	for _, s := range theirs {
		at := find(mine, s.name)
		switch {
		case !named[s.name]:
		case at >= 0:
			mine[at].text = s.text
		default:
			at = place
			mine = slices.Insert(mine, at, s)
		}
		if at >= 0 && (s.name != "" || len(mine) == 1 || s.text != "") {
			place = at + 1
		}
	}
	return mine
}

// text returns a value that is a text, or "".
func text(v any) string {
	s, _ := v.(string)
	return s
}
