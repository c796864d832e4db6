package merge

import (
	"fmt"
	"maps"
	"slices"

	"reportwidget/build/edit"
)

// reportFile is what makes a folder one of a report.
const reportFile = "report.yaml"

// headFields are those of report.yaml that an import writes, besides facets.
var headFields = []string{"title", "languages", "summary", "event.name", "event.url", "event.place", "event.start", "event.end", "event.zone", "credits"}

// facet is one in report.yaml, with the labels of its values by their ids.
type facet struct {
	id, label string
	number    int
	values    []value
}

type value struct{ id, label string }

// facetsOf reads the facets of a folder.
func facetsOf(files Files) ([]facet, error) { return facetsIn(files, reportFile) }

// facetsIn reads the facets in report.yaml or in a translation of it.
func facetsIn(files Files, name string) ([]facet, error) {
	tree, err := edit.Get(files, edit.Field{File: name, Path: "facets"})
	if err != nil {
		return nil, err
	}
	list, _ := tree.([]any)
	var all []facet
	for i, item := range list {
		group, _ := item.(map[string]any)
		f := facet{id: text(group["id"]), label: text(group["label"]), number: i}
		values, _ := group["values"].([]any)
		for _, v := range values {
			one, _ := v.(map[string]any)
			f.values = append(f.values, value{text(one["id"]), text(one["label"])})
		}
		all = append(all, f)
	}
	return all, nil
}

func facetAt(all []facet, id string) int {
	return slices.IndexFunc(all, func(f facet) bool { return f.id == id })
}

func (f facet) has(id string) bool {
	return slices.ContainsFunc(f.values, func(v value) bool { return v.id == id })
}

// facetField and valueField name facets and their values in a record.
func facetField(f string) string    { return "facets." + f }
func valueField(f, v string) string { return "facets." + f + "." + v }

// reportHashes are the fields of report.yaml as a record remembers them.
func reportHashes(files Files) (map[string]string, error) {
	all := map[string]string{}
	for _, field := range headFields {
		v, err := edit.Get(files, edit.Field{File: reportFile, Path: field})
		if err != nil {
			return nil, err
		}
		if h := hashOf(v); h != "" {
			all[field] = h
		}
	}
	facets, err := facetsOf(files)
	for _, f := range facets {
		all[facetField(f.id)] = hashOf(f.label)
		for _, v := range f.values {
			all[valueField(f.id, v.id)] = hashOf(v.label)
		}
	}
	if err == nil {
		err = labelHashes(files, all)
	}
	return all, err
}

// head brings report.yaml up to what the source says.
func (f *folder) head(base map[string]string, theirs Files) error {
	m := &sessionMerge{folder: f, title: reportFile}
	m.session.Path = reportFile
	for _, field := range headFields {
		at := edit.Field{File: reportFile, Path: field}
		mine, err := edit.Get(f.files, at)
		if err != nil {
			return err
		}
		now, err := edit.Get(theirs, at)
		if err != nil {
			return err
		}
		if err := m.field(field, base[field], mine, now); err != nil {
			return err
		}
	}
	if err := m.facets(base, theirs); err != nil {
		return err
	}
	return f.labels(base, theirs)
}

// facets adds facets and values that are new in the source, and labels that have changed
// there. What the editor has removed is not added again.
func (m *sessionMerge) facets(base map[string]string, theirs Files) error {
	now, err := facetsOf(theirs)
	if err != nil {
		return err
	}
	for _, f := range now {
		mine, err := facetsOf(m.files)
		if err != nil {
			return err
		}
		at := facetAt(mine, f.id)
		switch {
		case at >= 0:
			err = m.values(base, mine[at], f)
		case base[facetField(f.id)] == "":
			err = m.addFacet(f, len(mine))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// addFacet adds a facet after the others.
func (m *sessionMerge) addFacet(f facet, number int) error {
	var values []any
	for _, v := range f.values {
		values = append(values, map[string]any{"id": v.id, "label": v.label})
	}
	m.change("facet "+f.id, nil, f.label)
	return m.set(reportFile, fmt.Sprintf("facets[%d]", number), map[string]any{"id": f.id, "label": f.label, "values": values})
}

// values brings the values of a facet up to the source.
func (m *sessionMerge) values(base map[string]string, mine, now facet) error {
	at := fmt.Sprintf("facets[%d]", mine.number)
	if decide(base[facetField(now.id)], mine.label, now.label) == take {
		m.change("facet "+now.id, mine.label, now.label)
		if err := m.set(reportFile, at+".label", now.label); err != nil {
			return err
		}
	}
	added := len(mine.values)
	if added == 0 {
		return nil // they come from a table
	}
	for _, v := range now.values {
		before := base[valueField(now.id, v.id)]
		number := slices.IndexFunc(mine.values, func(m value) bool { return m.id == v.id })
		var err error
		switch {
		case number < 0 && before == "":
			m.change("facet "+now.id+", value "+v.id, nil, v.label)
			err = m.set(reportFile, fmt.Sprintf("%s.values[%d]", at, added), map[string]any{"id": v.id, "label": v.label})
			added++
		case number >= 0 && decide(before, mine.values[number].label, v.label) == take:
			m.change("facet "+now.id+", value "+v.id, mine.values[number].label, v.label)
			err = m.set(reportFile, fmt.Sprintf("%s.values[%d].label", at, number), v.label)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// onlyKnown takes facets and values out of sessions that report.yaml does not have, since
// the editor has removed them there.
func (f *folder) onlyKnown(told []said, ofSource []facet) error {
	mine, err := facetsOf(f.files)
	if err != nil {
		return err
	}
	lost := map[string]bool{}
	for _, s := range told {
		for _, theirs := range ofSource {
			ids, is := s.values[theirs.id].([]any)
			if !is {
				continue
			}
			var kept []any
			at := facetAt(mine, theirs.id)
			for _, id := range ids {
				if at >= 0 && (len(mine[at].values) == 0 || mine[at].has(text(id))) {
					kept = append(kept, id)
				} else {
					lost[theirs.id+": "+text(id)] = true
				}
			}
			if len(kept) == 0 {
				delete(s.values, theirs.id)
			} else {
				s.values[theirs.id] = kept
			}
		}
	}
	f.LostValues = slices.Sorted(maps.Keys(lost))
	return nil
}
