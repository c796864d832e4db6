package site

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/build/slug"
)

// sessionFacet is a facet of what sessions say anyway.
type sessionFacet struct {
	id    string
	label func(messages.Terms) string
	// value makes one of what sessions say.
	value func(id, name string, say *messages.Catalogue) report.Value
	// key sorts the values, if they are not in the order of the sessions.
	key func(report.Value) string
}

// sessionFacets are all of [report.SessionFacets].
var sessionFacets = []sessionFacet{
	{report.DayFacet, func(t messages.Terms) string { return t.Day }, dayValue, func(v report.Value) string { return v.ID }},
	{report.RoomFacet, func(t messages.Terms) string { return t.Room }, nameValue, nil},
	{report.PeopleFacet, func(t messages.Terms) string { return t.People }, nameValue, func(v report.Value) string { return cmp.Or(slug.Of(v.Label), v.Label) }},
}

func dayValue(id, day string, say *messages.Catalogue) report.Value {
	return report.Value{ID: id, Label: say.DayOfWeek(day), Lang: say.Lang}
}

func nameValue(id, name string, _ *messages.Catalogue) report.Value {
	return report.Value{ID: id, Label: name}
}

// withSessionFacets returns a report, and its translations, with these facets after
// the author's own. One that the author has, or in which all sessions say the same,
// is left out.
func withSessionFacets(r *report.Report) (*report.Report, error) {
	original := r
	for _, f := range sessionFacets {
		ids := slug.OfNames(original, f.id)
		if len(ids) < 2 {
			continue
		}
		own, err := f.added(r, original, ids)
		if err != nil {
			return nil, err
		}
		own.Translations = nil
		for _, t := range r.Translations {
			translated, err := f.added(t, original, ids)
			if err != nil {
				return nil, err
			}
			own.Translations = append(own.Translations, translated)
		}
		r = own
	}
	return r, nil
}

// added returns a copy of a version of the report with the facet, in its language.
// Its sessions have the values of the original's, and labels of their own.
func (f sessionFacet) added(r, original *report.Report, ids map[string]string) (*report.Report, error) {
	say, err := messages.In(messages.Nearest(r.Lang))
	if err != nil {
		return nil, fmt.Errorf("naming the facet %s: %w", f.id, err)
	}
	own, facet := *r, report.Facet{ID: f.id, Label: f.label(say.Terms), Lang: say.Lang}
	own.Sessions = slices.Clone(r.Sessions)
	known := map[string]bool{}
	for i := range own.Sessions {
		s := &own.Sessions[i]
		var values []string
		translated := s.Names(f.id)
		for k, name := range original.Sessions[i].Names(f.id) {
			id := ids[name]
			if !slices.Contains(values, id) {
				values = append(values, id)
			}
			if k < len(translated) {
				name = translated[k]
			}
			if !known[id] {
				known[id] = true
				facet.Values = append(facet.Values, f.value(id, name, say))
			}
		}
		s.Facets = withValues(s.Facets, f.id, values)
	}
	if f.key != nil {
		slices.SortStableFunc(facet.Values, func(a, b report.Value) int { return cmp.Compare(f.key(a), f.key(b)) })
	}
	own.Facets = append(slices.Clip(r.Facets), facet)
	return &own, nil
}

func withValues(facets map[string][]string, id string, values []string) map[string][]string {
	if values == nil {
		return facets
	}
	facets = maps.Clone(facets)
	if facets == nil {
		facets = map[string][]string{}
	}
	facets[id] = values
	return facets
}
