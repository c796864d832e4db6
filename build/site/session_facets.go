package site

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/build/slug"
)

// sessionFacet is a facet of what sessions say anyway.
type sessionFacet struct {
	id    string
	label func(messages.Terms) string
	// names returns what a session says, and value makes one of a name.
	names func(*report.Session) []string
	value func(id, name string, say *messages.Catalogue) report.Value
	// valueID returns the ID of a name, or "".
	valueID func(name string) string
	// key sorts the values, if they are not in the order of the sessions.
	key func(report.Value) string
}

// sessionFacets are all of them. Days are offered anyway, the others where the
// author wants them.
var sessionFacets = []sessionFacet{
	{report.DayFacet, func(t messages.Terms) string { return t.Day }, dayOf, dayValue, func(day string) string { return day }, func(v report.Value) string { return v.ID }},
	{report.RoomFacet, func(t messages.Terms) string { return t.Room }, roomOf, nameValue, slug.Of, nil},
	{report.PeopleFacet, func(t messages.Terms) string { return t.People }, peopleOf, nameValue, slug.Of, func(v report.Value) string { return cmp.Or(slug.Of(v.Label), v.Label) }},
}

func dayOf(s *report.Session) []string  { return given(s.Date) }
func roomOf(s *report.Session) []string { return given(s.Room) }

func peopleOf(s *report.Session) (names []string) {
	for _, p := range s.People {
		names = append(names, p.Name)
	}
	return names
}

func given(name string) []string {
	if name == "" {
		return nil
	}
	return []string{name}
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
		ids := f.ids(original)
		if len(ids) < 2 || original.Facet(f.id) != nil || f.id != report.DayFacet && !slices.Contains(original.FilterBy, f.id) {
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

// ids gives every name that sessions say an ID. A name in other letters than Latin
// ones gets a number.
func (f sessionFacet) ids(r *report.Report) map[string]string {
	ids, taken := map[string]string{}, map[string]bool{}
	for i := range r.Sessions {
		for _, name := range f.names(&r.Sessions[i]) {
			if ids[name] != "" {
				continue
			}
			id := f.valueID(name)
			for n := len(ids) + 1; !report.ValidID(id) || taken[id]; n++ {
				id = f.id + "-" + strconv.Itoa(n)
			}
			ids[name], taken[id] = id, true
		}
	}
	return ids
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
		translated := f.names(s)
		for k, name := range f.names(&original.Sessions[i]) {
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
