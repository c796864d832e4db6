package site

import (
	"fmt"
	"maps"
	"slices"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// withDays returns a report, and its translations, with a facet of the days of
// its sessions after the author's own. A report that has such a facet, or whose
// sessions are all of one day, stays as it is.
func withDays(r *report.Report) (*report.Report, error) {
	days := daysOf(r)
	if len(days) < 2 || r.Facet(report.DayFacet) != nil {
		return r, nil
	}
	own, err := addDays(r, days)
	if err != nil {
		return nil, err
	}
	own.Translations = nil
	for _, t := range r.Translations {
		translated, err := addDays(t, days)
		if err != nil {
			return nil, err
		}
		own.Translations = append(own.Translations, translated)
	}
	return own, nil
}

func daysOf(r *report.Report) []string {
	days := map[string]bool{}
	for i := range r.Sessions {
		if date := r.Sessions[i].Date; date != "" {
			days[date] = true
		}
	}
	return slices.Sorted(maps.Keys(days))
}

// addDays returns a copy of a report with the facet, in the report's language.
func addDays(r *report.Report, days []string) (*report.Report, error) {
	say, err := messages.In(messages.Nearest(r.Lang))
	if err != nil {
		return nil, fmt.Errorf("naming the days: %w", err)
	}
	f := report.Facet{ID: report.DayFacet, Label: say.Terms.Day, Lang: say.Lang}
	for _, day := range days {
		f.Values = append(f.Values, report.Value{ID: day, Label: say.DayOfWeek(day), Lang: say.Lang})
	}
	own := *r
	own.Facets = append(slices.Clip(r.Facets), f)
	own.Sessions = slices.Clone(r.Sessions)
	for i := range own.Sessions {
		s := &own.Sessions[i]
		facets := maps.Clone(s.Facets)
		if facets == nil {
			facets = map[string][]string{}
		}
		if s.Date != "" {
			facets[report.DayFacet] = []string{s.Date}
		}
		s.Facets = facets
	}
	return &own, nil
}
