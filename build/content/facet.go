package content

import (
	"fmt"
	"slices"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
)

// The keys that an author may use in a facet, in one of its values, and in a
// relation.
var (
	facetKeys    = []string{"id", "label", "values"}
	valueKeys    = []string{"id", "label", "summary", "colour"}
	relationKeys = []string{"facet", "from", "to", "text"}
)

func (d *reading) facet(path string, v yamlpos.Value) report.Facet {
	f := d.group(path, v, facetKeys)
	facet := report.Facet{ID: f.text("id"), Label: f.text("label")}
	if slices.Contains(sessionKeys, facet.ID) {
		d.fail(f.sub("id"), f.entries["id"].Value.At, fmt.Sprintf("%q is a key of every session", facet.ID), "choose another id")
	}
	f.each("values", "values", func(path string, v yamlpos.Value) {
		facet.Values = append(facet.Values, d.facetValue(path, v))
	})
	return facet
}

// filterable are the keys of sessions of which facets are made on demand.
var filterable = []string{report.RoomFacet, report.PeopleFacet}

// filterBy reads which of them the author wants.
func (f fields) filterBy() (wanted []string) {
	f.each("filter-by", "filter-by", func(path string, v yamlpos.Value) {
		switch key := f.plain(path, v); {
		case !slices.Contains(filterable, key):
			f.fail(path, v.At, fmt.Sprintf("sessions cannot be filtered by %.100q", key), suggestion(key, filterable))
		case !slices.Contains(wanted, key):
			wanted = append(wanted, key)
		}
	})
	return wanted
}

func (d *reading) facetValue(path string, v yamlpos.Value) report.Value {
	f := d.group(path, v, valueKeys)
	return report.Value{ID: f.text("id"), Label: f.text("label"), Summary: f.text("summary"), Colour: f.colour("colour")}
}

// relation reads one relation, which is of the first facet unless it says
// otherwise.
func (d *reading) relation(path string, v yamlpos.Value, facets []string) report.Relation {
	f := d.group(path, v, relationKeys)
	facet := f.text("facet")
	if f.entries["facet"].Key == "" && len(facets) > 0 {
		facet = facets[0]
	}
	return report.Relation{Facet: facet, From: f.text("from"), To: f.text("to"), Text: f.text("text")}
}

// lostFacets returns what of the facets could not be read and is referred to:
// whether that is the ID of one, and the IDs of those of which a value is lost.
func lostFacets(facets []report.Facet, unread map[string]bool) (lost bool, values map[string]bool) {
	lost, values = unread["facets"], map[string]bool{"": true}
	for i, f := range facets {
		path := fmt.Sprintf("facets[%d]", i)
		if f.ID == "" || unread[path+".id"] {
			lost, values[f.ID] = true, true
		}
		if slices.ContainsFunc(f.Values, func(v report.Value) bool { return v.ID == "" }) {
			values[f.ID] = true
		}
	}
	return lost, values
}

// valuesUnknown reports whether the values of a facet cannot be known. A facet
// without any is reported.
func (r *reader) valuesUnknown(id string) bool {
	if r.original != nil {
		return r.original.valuesUnknown(id)
	}
	f := r.report.Facet(id)
	return r.settings.valuesLost[id] || f != nil && len(f.Values) == 0
}

// facetIDs returns the IDs of the original's facets, which are keys of sessions.
func (r *reader) facetIDs() []string {
	if r.original != nil {
		return r.original.facetIDs()
	}
	return idsOf(r.report.Facets)
}

func idsOf(facets []report.Facet) []string {
	ids := make([]string, len(facets))
	for i, f := range facets {
		ids[i] = f.ID
	}
	return ids
}

// FacetID reports whether a facet can have the ID: it is one for addresses, and
// neither reserved nor a key that every session has.
func FacetID(id string) bool {
	return report.ValidID(id) && report.ReservedFor(id) == "" && !slices.Contains(sessionKeys, id)
}
