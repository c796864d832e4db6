package site

import (
	"cmp"
	"slices"
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// shelve returns the reports as the sessions of one report, with the facets
// that at least two of them have. A facet or value that they name differently
// has the name of the first.
func shelve(reports []*report.Report) *report.Report {
	shelf := &report.Report{ID: "reports", Lang: firstLanguage(reports), Publisher: commonPublisher(reports)}
	for _, f := range sharedFacets(reports) {
		shelf.Facets = append(shelf.Facets, *f)
	}
	for _, r := range reports {
		s := report.Session{ID: r.ID, Title: r.Title, Facets: map[string][]string{}}
		for _, f := range shelf.Facets {
			if values := present(r, &f); len(values) > 0 {
				s.Facets[f.ID] = values
			}
		}
		shelf.Sessions = append(shelf.Sessions, s)
	}
	return shelf
}

// firstLanguage returns that of the first report, for a page about all of them.
func firstLanguage(reports []*report.Report) string {
	if len(reports) == 0 {
		return messages.Languages[0]
	}
	return reports[0].Lang
}

// shelfTitle names the catalogue of a publisher, or of several if it is "".
func shelfTitle(say *messages.Catalogue, publisher string) string {
	if publisher == "" {
		return say.Shelf.Title
	}
	return say.Shelf.Title + " · " + publisher
}

// commonPublisher returns the one that all reports have, or none.
func commonPublisher(reports []*report.Report) report.Link {
	for _, r := range reports {
		if r.Publisher.Name != reports[0].Publisher.Name {
			return report.Link{}
		}
	}
	if len(reports) == 0 {
		return report.Link{}
	}
	return reports[0].Publisher
}

func sharedFacets(reports []*report.Report) []*report.Facet {
	var all []*report.Facet
	owners := map[string]int{}
	byID := map[string]*report.Facet{}
	for _, r := range reports {
		for _, f := range r.Facets {
			owners[f.ID]++
			if byID[f.ID] == nil {
				byID[f.ID] = &report.Facet{ID: f.ID, Label: f.Label, Lang: cmp.Or(f.Lang, r.Lang)}
				all = append(all, byID[f.ID])
			}
			for _, v := range f.Values {
				if byID[f.ID].Value(v.ID) == nil {
					v.Lang = cmp.Or(v.Lang, r.Lang)
					byID[f.ID].Values = append(byID[f.ID].Values, v)
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(f *report.Facet) bool { return owners[f.ID] < 2 })
}

// present returns the values of the facet that sessions of the report have.
func present(r *report.Report, f *report.Facet) []string {
	var values []string
	for _, v := range f.Values {
		if slices.ContainsFunc(r.Sessions, func(s report.Session) bool { return slices.Contains(s.Facets[f.ID], v.ID) }) {
			values = append(values, v.ID)
		}
	}
	return values
}

// What the catalogue's search reads: words, and where they lead.
type (
	indexedReport struct {
		Text     string           `json:"text"`
		Sessions []indexedSession `json:"sessions"`
	}
	indexedSession struct {
		ID    string `json:"id"`
		Title string `json:"title"`
		Text  string `json:"text"`
	}
)

// catalogueIndex holds, by the reports' IDs, what the search looks through. The
// notes of sessions are left to each report's own search.
func catalogueIndex(reports []*report.Report) map[string]indexedReport {
	index := map[string]indexedReport{}
	for _, r := range reports {
		own := indexedReport{Text: strings.Join([]string{r.Title, r.Event.Name, r.Event.Place, r.Summary.String()}, "\n"), Sessions: []indexedSession{}}
		for _, s := range r.Sessions {
			words := []string{s.Title}
			for _, p := range s.People {
				words = append(words, p.Name)
			}
			for _, k := range s.KeyPoints {
				words = append(words, k.String())
			}
			own.Sessions = append(own.Sessions, indexedSession{s.ID, s.Title, strings.Join(words, "\n")})
		}
		index[r.ID] = own
	}
	return index
}
