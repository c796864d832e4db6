package edit

import "slices"

// orders are the keys in the order in which FORMAT.md describes them, by the path
// of their group without numbers of entries. A session's facets follow its keys.
var orders = map[string][]string{
	"":              {"title", "id", "languages", "summary", "colour", "icon", "screenshots", "share-font", "event", "publisher", "licence", "doi", "credits", "documents", "accessibility", "facets", "filter-by", "people", "relations", "columns"},
	"screenshots":   {"file", "label"},
	"event":         {"name", "url", "place", "start", "end", "zone"},
	"publisher":     {"name", "url"},
	"licence":       {"name", "url"},
	"documents":     {"name", "url"},
	"accessibility": {"contact", "date", "limits"},
	"facets":        {"id", "label", "values"},
	"facets.values": {"id", "label", "summary", "colour"},
	"people":        {"name", "id", "also", "orcid", "url", "affiliation"},
	"relations":     {"facet", "from", "to", "text"},
}

var sessionOrders = map[string][]string{
	"":           {"title", "id", "lang", "date", "start", "end", "room", "people", "key-points", "picture", "files", "recordings"},
	"people":     {"name", "role"},
	"picture":    {"file", "alt", "caption", "credit"},
	"files":      {"file", "name", "language"},
	"recordings": {"url", "name", "length", "language", "captions"},
}

// sorted returns the keys of a group in the order of the format, followed by the
// others by name.
func sorted(keys, order []string) []string {
	keys = slices.Clone(keys)
	slices.SortFunc(keys, func(a, b string) int {
		switch i, j := rank(a, order), rank(b, order); {
		case i != j:
			return i - j
		case a < b:
			return -1
		}
		return 1
	})
	return keys
}

// rank returns the number of a key in an order; keys that are not in it come
// last.
func rank(key string, order []string) int {
	if i := slices.Index(order, key); i >= 0 {
		return i
	}
	return len(order)
}
