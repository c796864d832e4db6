package content

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"reportwidget/app/report"
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
	case f == nil && !report.Parameter(name) && !r.settings.facetsLost:
		r.problem(l.at, fmt.Sprintf("the link asks for %.100q, which is not a facet", name), suggestion(name, append(r.facetIDs(), "q")))
	}
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
