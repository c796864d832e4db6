package importer

import (
	"encoding/xml"
	"slices"
	"strings"

	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// openXML opens XML: schedule.xml, or another kind with sessions in it.
func (e *Export) openXML(f *file, format Format) error {
	own := *f
	x := newXMLReader(&own)
	t, err := x.next()
	root, _ := t.(xml.StartElement)
	if err != nil || format == ScheduleXML || root.Name.Local == "schedule" {
		return e.fixed(ScheduleXML, f, (*Programme).readScheduleXML)
	}
	v, err := x.element(root, 0)
	if err != nil {
		return err
	}
	if e.fromTree(f, XML, records.ObjectOf(map[string]any{root.Name.Local: listed(root.Name.Local, v)})) != nil || !e.timed() {
		return notSchedule(f, root)
	}
	return nil
}

// listed returns what an element holds, in which groups that are called by the plural of
// the only kind of element in them are lists, even of one.
func listed(name string, v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = listed(name, v[i])
		}
	case map[string]any:
		for key, child := range v {
			v[key] = listed(key, child)
			if one, isOne := v[key].(map[string]any); len(v) == 1 && isPlural(name, key) {
				if isOne {
					return []any{one}
				}
				return v[key]
			}
		}
		if text, has := v[""]; has {
			delete(v, "")
			v["text"] = text
		}
	}
	return v
}

func isPlural(plural, word string) bool {
	plural, word = strings.ToLower(plural), strings.ToLower(word)
	return len(plural) > len(word) && strings.HasPrefix(plural, strings.TrimSuffix(word, "y"))
}

// timed reports whether the records say when something is. Without that, titles with
// texts are news or files as often as sessions.
func (e *Export) timed() bool {
	return slices.ContainsFunc(Propose(e, mapping.Choices{}).Columns, func(c mapping.Column) bool {
		return c.Field == tabular.Start || c.Field == tabular.Date
	})
}
