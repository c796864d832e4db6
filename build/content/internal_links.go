package content

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/slug"
)

// internalLink is a link to a part of the report, such as "?partnership=libraries" or
// "#opening".
type internalLink struct {
	at   place
	href string
}

// checkInternalLinks reports links to facets, values and sessions that are not
// there, once all of them are known.
func (r *reader) checkInternalLinks() {
	for _, l := range r.links {
		query, id, toSession := strings.Cut(l.href, "#")
		if toSession {
			r.checkSessionLink(l, id)
		}
		params, err := url.ParseQuery(strings.TrimPrefix(query, "?"))
		if err != nil {
			r.problem(l.at, fmt.Sprintf("the choice %.100q cannot be read: %v", query, err), `write "%25" for a percent sign and "%3B" for a semicolon`)
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(params)) {
			for _, value := range params[name] {
				r.checkParameter(l, name, value)
			}
		}
	}
}

func (r *reader) checkParameter(l internalLink, name, value string) {
	f := r.report.Facet(name)
	switch {
	case f != nil && f.Value(value) == nil && !r.valuesUnknown(name):
		r.problem(l.at, fmt.Sprintf("the link asks for %s %.100q, which is not there", name, value), suggestion(value, f.ValueIDs()))
	case name == "session":
		r.checkSessionLink(l, value)
	case name == "sort" && !slices.Contains(report.Orders, report.Order(value)):
		r.problem(l.at, fmt.Sprintf("the link asks for the order %.100q, which is not there", value), fmt.Sprintf("write one of %q", report.Orders))
	case f == nil && slices.Contains(report.SessionFacets, name):
		r.checkSessionFacet(l, name, value)
	case f == nil && !report.Parameter(name) && !r.settings.facetsLost:
		r.problem(l.at, fmt.Sprintf("the link asks for %.100q, which is not a facet", name), suggestion(name, append(r.facetIDs(), "q")))
	}
}

// checkSessionFacet reports links to days, rooms and people that cannot be chosen.
func (r *reader) checkSessionFacet(l internalLink, name, value string) {
	ids := slug.OfNames(r.inOriginal(), name)
	values := slices.Sorted(maps.Values(ids))
	switch {
	case slices.Contains(values, value) && len(values) > 1 || r.sessions.lost:
	case len(values) > 1:
		r.problem(l.at, fmt.Sprintf("the link asks for %s %.100q, which is not there", name, value), suggestion(value, values))
	case slices.Contains(filterable, name) && !slices.Contains(r.inOriginal().FilterBy, name):
		r.problem(l.at, fmt.Sprintf("the link asks for %q, which is not a facet", name), fmt.Sprintf("write filter-by: [%s] in report.yaml", name))
	default:
		r.problem(l.at, fmt.Sprintf("the link asks for %q, but all sessions have the same or none", name), "leave the link out")
	}
}

// inOriginal returns the report in its first language, whose IDs hold in all.
func (r *reader) inOriginal() *report.Report {
	if r.original != nil {
		return r.original.inOriginal()
	}
	return &r.report
}

func (r *reader) checkSessionLink(l internalLink, id string) {
	if _, ok := r.sessions.ids[id]; ok || r.sessions.lost {
		return
	}
	hint := "the id of a session is its key id, or else the name of its file without number and ending"
	if near := report.Nearest(id, slices.Sorted(maps.Keys(r.sessions.ids))); near != "" {
		hint = fmt.Sprintf("did you mean %q?", "#"+near)
	}
	r.problem(l.at, fmt.Sprintf("there is no session with the id %.100q", id), hint)
}
