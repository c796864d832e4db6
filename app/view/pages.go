package view

import (
	"reportwidget/app/report"
	"reportwidget/app/search"
)

// MaxUnpaged is the number of sessions up to which a page holds all of them from
// the start: 200 of a hundred words each have 51 kB in Brotli, a quarter of a
// second on a slow line, and 50 have 16. A longer list has pages of PageSize
// sessions, which readers without the program leaf through, and the program
// draws as many at a time.
const (
	PageSize   = 50
	MaxUnpaged = 200
)

// Large reports whether the page of a report holds only the first of its
// sessions, and its program fetches what they say when it is to be seen.
func Large(r *report.Report) bool { return len(r.Sessions) > MaxUnpaged }

// Pages returns the report's page, those that choose something, and the further
// pages of each.
func Pages(x *search.Index) []Page {
	var pages []Page
	for _, p := range append([]Page{Standalone}, ChoicePages(x.Report())...) {
		pages = append(pages, p)
		if n := len(x.Match(p.Query()).Sessions); n > MaxUnpaged {
			for k := 2; (k-1)*PageSize < n; k++ {
				pages = append(pages, p.numbered(k))
			}
		}
	}
	return pages
}

// First returns the place in the list of the first session of the page.
func (p Page) First() int { return max(0, p.Number-1) * PageSize }
