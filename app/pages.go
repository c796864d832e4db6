package app

import (
	"reportwidget/app/report"
	"reportwidget/app/search"
)

// step is how many sessions are drawn at a time, near how many of these before
// the others when the list has changed, and whole the number up to which a page
// holds all sessions from the start: 200 of a hundred words each have 51 kB in
// Brotli, a quarter of a second on a slow line, and 50 have 16. A longer list has
// pages of a step each, which readers without the program leaf through.
const (
	step  = 50
	near  = 24
	whole = 200
)

// Large reports whether the page of a report holds only the first of its
// sessions, and its program fetches what they say when it is to be seen.
func Large(r *report.Report) bool { return len(r.Sessions) > whole }

// Pages returns the report's page, those that choose something, and the further
// pages of each.
func Pages(x *search.Index) []Page {
	var pages []Page
	for _, p := range append([]Page{Standalone}, ChoicePages(x.Report())...) {
		pages = append(pages, p)
		if n := len(x.Match(p.Query()).Sessions); n > whole {
			for k := 2; (k-1)*step < n; k++ {
				pages = append(pages, p.numbered(k))
			}
		}
	}
	return pages
}

// first returns the place in the list of the first session of the page.
func (p Page) first() int { return max(0, p.Number-1) * step }
