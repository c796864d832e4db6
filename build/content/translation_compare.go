package content

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
)

// A translation may repeat what is not translated, such as dates and the values
// of facets, so that an author can copy a file and go on from there. It must
// then say the same.

const sameAsOriginal = "a translation needs no more than what is translated; leave this out"

// same reports a text that is given and is not the original's.
func (t *translation) same(path, given, original string) {
	if given != "" && given != original && !t.reader.silent(path) && !t.reader.original.silent(path) {
		cause := fmt.Sprintf("%.40q differs from the original, %.40q", given, original)
		if original == "" {
			cause = fmt.Sprintf("%.40q is not in the original", given)
		}
		t.reader.problem(t.reader.locate(path), cause, sameAsOriginal)
	}
}

func (t *translation) compareHead() {
	t.same("colour", t.reader.report.Colour, t.reader.original.report.Colour)
	e, original := t.reader.report.Event, t.reader.original.report.Event
	t.same("event.start", e.Start, original.Start)
	t.same("event.end", e.End, original.End)
	t.same("event.zone", e.Zone, original.Zone)
	t.same("accessibility.date", t.reader.report.Accessibility.Date, t.reader.original.report.Accessibility.Date)
	for i := range t.reader.report.Facets {
		t.compareFacet(fmt.Sprintf("facets[%d]", i), &t.reader.report.Facets[i])
	}
	for i, l := range t.reader.report.Relations {
		if relationOf(&t.reader.original.report, l) == nil && !t.reader.original.silent("relations") {
			t.reader.problem(t.reader.locate(fmt.Sprintf("relations[%d]", i)), fmt.Sprintf("there is no relation from %q to %q in the original", l.From, l.To), "translate the relations of report.yaml by the same from and to")
		}
	}
}

// relationOf returns the relation of the report between the same values.
func relationOf(r *report.Report, l report.Relation) *report.Relation {
	i := slices.IndexFunc(r.Relations, func(o report.Relation) bool {
		return o.Facet == l.Facet && o.From == l.From && o.To == l.To
	})
	if i < 0 {
		return nil
	}
	return &r.Relations[i]
}

func (t *translation) compareFacet(path string, f *report.Facet) {
	original := t.reader.original.report.Facet(f.ID)
	switch {
	case original == nil && t.reader.settings.facetsLost:
		return
	case original == nil:
		t.unknown(path, "facet", f.ID, t.reader.facetIDs())
		return
	}
	for i, v := range f.Values {
		part := fmt.Sprintf("%s.values[%d]", path, i)
		if of := original.Value(v.ID); of != nil {
			t.same(part+".colour", v.Colour, of.Colour)
		} else if !t.reader.valuesUnknown(f.ID) {
			t.unknown(part, f.ID, v.ID, valueNames(original))
		}
	}
}

// unknown reports an ID that the original does not have.
func (t *translation) unknown(path, what, id string, known []string) {
	if !t.reader.silent(path) && !t.reader.unread[path+".id"] {
		t.reader.problem(t.reader.locate(path+".id"), fmt.Sprintf("there is no %s %q in the original", what, id), suggestion(id, known))
	}
}

func valueNames(f *report.Facet) []string {
	var ids []string
	for _, v := range f.Values {
		ids = append(ids, v.ID)
	}
	return ids
}

// numbered reports whether a path counts parts that a translation finds by their
// IDs, and so numbers in its own way.
func numbered(path string) bool {
	return strings.HasPrefix(path, "facets") || strings.HasPrefix(path, "relations")
}

func (t *translation) compareSession(part string, s, original *report.Session) {
	t.same(part+".lang", s.Lang, t.reader.report.Lang)
	if original.Lang == t.reader.report.Lang {
		t.reader.problem(t.reader.locate(part), fmt.Sprintf("the session is in %q already", original.Lang), "remove this file, or the key lang of the session")
	}
	t.same(part+".id", s.ID, original.ID)
	t.same(part+".date", s.Date, original.Date)
	t.same(part+".start", s.Start, original.Start)
	t.same(part+".end", s.End, original.End)
	t.comparePicture(part+".picture", s.Picture, original.Picture)
	for _, id := range t.reader.facetIDs() {
		given, values := slices.Sorted(slices.Values(s.Facets[id])), slices.Sorted(slices.Values(original.Facets[id]))
		if given != nil && !t.reader.original.silent(part) && !slices.Equal(given, values) {
			t.reader.problem(t.reader.locate(part+".facets."+id), fmt.Sprintf("the values of %q differ from the original, %q", id, values), sameAsOriginal)
		}
	}
}
