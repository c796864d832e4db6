package merge

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// labelFiles are the translations of report.yaml, by their languages.
func labelFiles(files Files) map[string]string {
	all := map[string]string{}
	for name := range files {
		lang, found := strings.CutPrefix(name, "report.")
		if lang, is := strings.CutSuffix(lang, ".yaml"); found && is && lang != "" && path.Base(name) == name {
			all[lang] = name
		}
	}
	return all
}

// labelHashes adds what facets and their values are called in other languages to the fields
// that a record remembers.
func labelHashes(files Files, all map[string]string) error {
	for lang, name := range labelFiles(files) {
		facets, err := facetsIn(files, name)
		if err != nil {
			return err
		}
		for _, f := range facets {
			for _, v := range f.values {
				all[prefix(lang)+valueField(f.id, v.id)] = hashOf(v.label)
			}
		}
	}
	return nil
}

// labels brings what values of facets are called in other languages up to the source. A
// translation that the editor has removed is not made again.
func (f *folder) labels(base map[string]string, theirs Files) error {
	now := labelFiles(theirs)
	for _, lang := range slices.Sorted(maps.Keys(now)) {
		name := now[lang]
		facets, err := facetsIn(theirs, name)
		if err != nil {
			return err
		}
		if f.files[name] == nil {
			if !labelled(base, lang) {
				f.put(name, theirs[name])
			}
			continue
		}
		m := &sessionMerge{folder: f, title: name}
		m.session.Path = name
		for _, one := range facets {
			if err := m.labelsOf(base, lang, one); err != nil {
				return err
			}
		}
	}
	return nil
}

// labelled reports whether an import before has written labels in a language.
func labelled(base map[string]string, lang string) bool {
	for field := range base {
		if strings.HasPrefix(field, prefix(lang)+"facets.") {
			return true
		}
	}
	return false
}

// labelsOf brings the labels of a facet in a language up to the source.
func (m *sessionMerge) labelsOf(base map[string]string, lang string, now facet) error {
	name := m.session.Path
	for _, v := range now.values {
		mine, err := facetsIn(m.files, name)
		if err != nil {
			return err
		}
		at, number, label := facetAt(mine, now.id), -1, ""
		if at >= 0 {
			number = slices.IndexFunc(mine[at].values, func(known value) bool { return known.id == v.id })
		}
		if number >= 0 {
			label = mine[at].values[number].label
		}
		field := prefix(lang) + valueField(now.id, v.id)
		switch decide(base[field], label, v.label) {
		case take:
			m.change(field, label, v.label)
			err = m.setLabel(mine, at, number, now, v)
		case conflict:
			m.Conflicts = append(m.Conflicts, Conflict{Title: m.title, File: name, Field: field, Mine: label, Theirs: v.label})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// setLabel writes the label of a value, of which the facet and the value may be new in the
// file.
func (m *sessionMerge) setLabel(mine []facet, at, number int, now facet, v value) error {
	one := map[string]any{"id": v.id, "label": v.label}
	switch {
	case at < 0:
		return m.set(m.session.Path, fmt.Sprintf("facets[%d]", len(mine)), map[string]any{"id": now.id, "values": []any{one}})
	case number < 0:
		return m.set(m.session.Path, fmt.Sprintf("facets[%d].values[%d]", at, len(mine[at].values)), one)
	}
	return m.set(m.session.Path, fmt.Sprintf("facets[%d].values[%d].label", at, number), v.label)
}
