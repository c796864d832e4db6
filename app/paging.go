package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

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

// pages leads on and back in a long list. The links stand apart from the
// sessions, so that they keep the focus while the program adds more.
func (o *Overview) pages() app.UI {
	next, all := o.first+max(o.limit, step), len(o.result.Sessions) // what is drawn after a pause needs no link
	if next >= all && o.first == 0 {
		return nil
	}
	return el("p", o.Page.own(attrs{"class": "more", "data-follow": o.Page.Say.MoreFollow}),
		when(o.first > 0, func() app.UI {
			return o.Page.said("a", o.pageAt(o.number()-1), o.Page.Say.PreviousPage)
		}),
		when(next < all, func() app.UI {
			return o.Page.said("a", o.onward(), moreSessions(o.Page.Say, all-next))
		}),
	)
}

func (o *Overview) onward() attrs {
	a := o.pageAt(o.number() + 1)
	a["data-action"] = "more"
	return a
}

// number is that of the page which begins with the first session that is drawn.
func (o *Overview) number() int { return o.first/step + 1 }

// pageAt leads to a page of the list, or, of a list that has none since the
// reader has chosen it, to the list.
func (o *Overview) pageAt(number int) attrs {
	if o.shows(o.shown) && !o.Page.Opened {
		return o.Page.linkTo(o.Page.numbered(number))
	}
	list := o.shown
	list.Session = ""
	return attrs{"href": o.Page.at(list.String(o.Report()))}
}

// shows reports whether the page shows the answer to the query by itself.
func (o *Overview) shows(q report.Query) bool {
	own := o.Page.Query()
	own.Session, own.Frame = q.Session, q.Frame
	return own.String(o.Report()) == q.String(o.Report())
}
