package search

import "reportwidget/app/report"

// sample returns a small report with two facets.
func sample() *report.Report {
	return &report.Report{
		ID: "sample", Lang: "en", Title: "A sample",
		Facets: []report.Facet{
			{ID: "partnership", Label: "Partnership", Values: []report.Value{{ID: "libraries", Label: "Libraries"}, {ID: "communities", Label: "Communities"}, {ID: "partners", Label: "Partners"}}},
			{ID: "kind", Label: "Kind", Values: []report.Value{{ID: "talk", Label: "Talk"}, {ID: "workshop", Label: "Workshop"}}},
		},
		Sessions: []report.Session{
			{ID: "one", Title: "One", Date: "2024-10-01", Start: "09:00", End: "10:30", Room: "Hall",
				People: []report.Person{{Name: "Ana", Role: "Chair"}}, KeyPoints: []report.Text{report.PlainText("Trust matters.")}, Text: report.PlainText("See this"),
				Facets: map[string][]string{"partnership": {"libraries", "communities"}, "kind": {"talk"}}},
			{ID: "two", Title: "Two", Facets: map[string][]string{"partnership": {"communities"}, "kind": {"workshop"}}},
			{ID: "three", Title: "Three", Lang: "fr", Facets: map[string][]string{"partnership": {"partners"}, "kind": {"talk"}}},
		},
	}
}
