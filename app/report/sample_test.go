package report

// sample returns a small valid report that uses every part of the model.
func sample() *Report {
	return &Report{
		ID: "sample", Lang: "en", Languages: []Language{{Tag: "fr", Name: "Français"}, {Tag: "en", Name: "English"}},
		Title: "A sample", TitleLang: "de", Colour: "#0A5", Summary: Foreign(PlainText("What it is."), "fr"),
		Event:     Event{Name: "An event", Lang: "fr", PlaceLang: "fr", URL: "https://example.org/", Place: "Here", Start: "2024-09-30", End: "2024-10-03", Zone: "Australia/Brisbane"},
		Publisher: Link{Name: "A publisher", Lang: "fr", URL: "https://example.org/"},
		Licence:   Link{Name: "CC BY 4.0"},
		Credits:   []Text{PlainText("Thanks.")},
		Documents: []Link{{Name: "The report", URL: "files/report.pdf"}},
		Facets: []Facet{
			{ID: "partnership", Label: "Partnership", Values: []Value{{ID: "libraries", Label: "Libraries", Lang: "fr"}, {ID: "communities", Label: "Communities", Summary: "All.", SummaryLang: "fr"}, {ID: "partners", Label: "Partners", Colour: "#7a1f1f"}}},
			{ID: "kind", Label: "Kind", Lang: "fr", Values: []Value{{ID: "talk", Label: "Talk"}, {ID: "workshop", Label: "Workshop"}}},
		},
		Relations:     []Relation{{Facet: "partnership", From: "libraries", To: "communities", Text: "They help.", Lang: "fr"}},
		Accessibility: Accessibility{Contact: "mailto:access@example.org", Date: "2024-12-01", Limits: []Text{PlainText("A scan.")}},
		Sessions: []Session{
			{ID: "one", Title: "One", TitleLang: "fr", Date: "2024-10-01", Start: "09:00", End: "10:30", Room: "Hall",
				People: []Person{{Name: "Ana", Role: "Chair", Lang: "fr"}}, KeyPoints: []Text{PlainText("Trust matters.")},
				Text:   Text{{Kind: Paragraph, Nodes: Text{{Kind: Plain, Text: "See "}, {Kind: Anchor, Href: "https://example.org/", Nodes: Text{{Kind: Plain, Text: "this"}}}}}},
				Facets: map[string][]string{"partnership": {"libraries", "communities"}, "kind": {"talk"}}},
			{ID: "two", Title: "Two", Facets: map[string][]string{"partnership": {"communities"}, "kind": {"workshop"}}},
			{ID: "three", Title: "Three", Lang: "fr", Facets: map[string][]string{"partnership": {"partners"}, "kind": {"talk"}}},
		},
	}
}
