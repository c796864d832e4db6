package report

import (
	"slices"
	"strings"
	"unicode"
)

// maxWords bounds the searched text of a query, in bytes.
const maxWords = 1000

// Query selects sessions: the state of a page, kept in its address.
type Query struct {
	// Facets maps a facet's ID to the chosen values, in the report's order.
	// Values of one facet are alternatives; facets combine.
	Facets map[string][]string
	// Words is what is searched for.
	Words string
	// Session is the ID of the session that is opened, if any.
	Session string
	// Only holds the IDs of the sessions that a host page shows; nil stands for
	// all. A session that is opened is shown beside them.
	Only []string
	// Sort is the order of sessions, or "" for the one that suits; see
	// [Query.Order].
	Sort Order
	// View is how the sessions are shown: as cards, or as ListView.
	View View
	// Frame holds the parameters by which a plain iframe is dressed: theme,
	// accent, lang and heading-level. They select nothing and are kept.
	Frame map[string]string
}

// Order is an order of sessions.
type Order string

// The orders a reader can choose.
const (
	ByRelevance Order = "relevance"
	ByProgramme Order = "programme"
	ByTitle     Order = "title"
)

// View is a way to show the sessions.
type View string

// ListView shows a line for each session.
const ListView View = "list"

// Orders are all of them.
var Orders = []Order{ByRelevance, ByProgramme, ByTitle}

// Order returns the order that is asked for; by default the best answers to a
// search come first, and all sessions are in the order of the programme.
func (q Query) Order() Order {
	switch {
	case q.Sort != "":
		return q.Sort
	case strings.TrimSpace(q.Words) != "":
		return ByRelevance
	}
	return ByProgramme
}

// frameParameters are those kept in [Query.Frame], in canonical order.
var frameParameters = []string{"lang", "theme", "accent", "heading-level"}

// ParseQuery reads the query string of an address. What the report does not
// know is ignored, so that any text gives a valid query.
func ParseQuery(raw string, r *Report) Query {
	params := parseParameters(strings.TrimPrefix(raw, "?"))
	q := Query{Words: ClipWords(params.get("q"))}
	for _, f := range r.Facets {
		q.Set(f.ID, known(&f, params[f.ID]))
	}
	if order := Order(params.get("sort")); slices.Contains(Orders, order) {
		q.Sort = order
	}
	if View(params.get("view")) == ListView {
		q.View = ListView
	}
	if id := params.get("session"); r.Session(id) != nil {
		q.Session = id
	}
	for _, id := range SessionIDs(params.get("sessions")) {
		if r.Session(id) != nil && !slices.Contains(q.Only, id) {
			q.Only = append(q.Only, id)
		}
	}
	for _, name := range frameParameters {
		if v := params.get(name); v != "" && len(v) <= 40 {
			q.keep(name, v)
		}
	}
	return q
}

// SessionIDs returns the IDs in a list of sessions, between which there are spaces
// or, as many write it, commas.
func SessionIDs(list string) []string {
	return strings.FieldsFunc(list, func(c rune) bool { return c == ',' || unicode.IsSpace(c) })
}

// String returns the query string without "?": facets and values in the given
// report's order, then q, sort, view, session and sessions, then what dresses a
// frame.
func (q Query) String(r *Report) string {
	var params []string
	add := func(name, value string) {
		if value != "" {
			params = append(params, name+"="+Escape(value))
		}
	}
	for _, f := range r.Facets {
		for _, v := range known(&f, q.Facets[f.ID]) {
			add(f.ID, v)
		}
	}
	add("q", q.Words)
	add("sort", string(q.Sort))
	add("view", string(q.View))
	add("session", q.Session)
	add("sessions", strings.Join(q.Only, " "))
	for _, name := range frameParameters {
		add(name, q.Frame[name])
	}
	return strings.Join(params, "&")
}

// Has reports whether the query asks for the value of the facet.
func (q Query) Has(facet, value string) bool { return slices.Contains(q.Facets[facet], value) }

// Empty reports whether the query selects every session.
func (q Query) Empty() bool {
	return len(q.Facets) == 0 && q.Only == nil && strings.TrimSpace(q.Words) == ""
}

// Set makes values the chosen ones of the facet. The query shares nothing with
// its earlier copies.
func (q *Query) Set(facet string, values []string) {
	facets := make(map[string][]string, len(q.Facets)+1)
	for k, v := range q.Facets {
		facets[k] = v
	}
	facets[facet] = values
	if len(values) == 0 {
		delete(facets, facet)
	}
	q.Facets = facets
}

// Clear returns the query without facets, words and an open session.
func (q Query) Clear() Query {
	q.Facets, q.Words, q.Session = nil, "", ""
	return q
}

// Choose returns the query with the facets of another one instead of its own,
// and without words.
func (q Query) Choose(other Query) Query {
	q = q.Clear()
	q.Facets = other.Facets
	return q
}

// Without returns the query without one value of a facet, or without words if
// the name is "q".
func (q Query) Without(name, value string) Query {
	if name == "q" {
		q.Words = ""
		return q
	}
	left := slices.DeleteFunc(slices.Clone(q.Facets[name]), func(v string) bool { return v == value })
	q.Set(name, left)
	return q
}

func (q *Query) keep(name, value string) {
	if q.Frame == nil {
		q.Frame = map[string]string{}
	}
	q.Frame[name] = value
}

// Session returns the session with the given ID, or nil.
func (r *Report) Session(id string) *Session {
	for i := range r.Sessions {
		if r.Sessions[i].ID == id {
			return &r.Sessions[i]
		}
	}
	return nil
}

// known returns those of ids that are values of the facet, in its order.
func known(f *Facet, ids []string) []string {
	var values []string
	for _, v := range f.Values {
		if slices.Contains(ids, v.ID) {
			values = append(values, v.ID)
		}
	}
	return values
}

// ClipWords returns as much of a text as is searched for, as valid UTF-8.
func ClipWords(s string) string {
	if len(s) > maxWords {
		s = s[:maxWords]
	}
	return strings.ToValidUTF8(s, "")
}
