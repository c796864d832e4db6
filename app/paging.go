package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// pages leads on and back in a long list. The links stand apart from the
// sessions, so that they keep the focus while the program adds more.
func (o *Overview) pages() app.UI {
	next, all := o.first+max(o.limit, step), len(o.result.Sessions) // what is drawn after a pause needs no link
	if next >= all && o.first == 0 {
		return nil
	}
	return html.El("p", o.Page.own(html.Attrs{"class": "more", "data-follow": o.Page.Say.MoreFollow}),
		html.When(o.first > 0, func() app.UI {
			return o.Page.said("a", o.pageAt(o.number()-1), o.Page.Say.PreviousPage)
		}),
		html.When(next < all, func() app.UI {
			return o.Page.said("a", o.onward(), moreSessions(o.Page.Say, all-next))
		}),
	)
}

func (o *Overview) onward() html.Attrs {
	a := o.pageAt(o.number() + 1)
	a["data-action"] = "more"
	return a
}

// number is that of the page which begins with the first session that is drawn.
func (o *Overview) number() int { return o.first/step + 1 }

// pageAt leads to a page of the list, or, of a list that has none since the
// reader has chosen it, to the list.
func (o *Overview) pageAt(number int) html.Attrs {
	if o.shows(o.shown) && !o.Page.Opened {
		return o.Page.linkTo(o.Page.numbered(number))
	}
	list := o.shown
	list.Session = ""
	return html.Attrs{"href": o.Page.at(list.String(o.Report()))}
}

// shows reports whether the page shows the answer to the query by itself.
func (o *Overview) shows(q report.Query) bool {
	own := o.Page.Query()
	own.Session, own.Frame = q.Session, q.Frame
	return own.String(o.Report()) == q.String(o.Report())
}
