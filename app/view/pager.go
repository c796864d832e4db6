package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Pager leads on and back in a long list. Its links stand apart from the
// sessions, so that they keep the focus while the program adds more.
type Pager struct {
	app.Compo

	Report *report.Report
	Page   Page
	Query  report.Query // that the list answers
	// First is the place of the first session that is shown, Next that of the
	// first one after those, and All how many there are.
	First, Next, All int
}

func (p *Pager) Render() app.UI {
	return html.El("p", p.Page.own(html.Attrs{"class": "more", "data-follow": p.Page.Say.MoreFollow}),
		html.When(p.First > 0, func() app.UI {
			return p.Page.said("a", p.pageAt(p.number()-1), p.Page.Say.PreviousPage)
		}),
		html.When(p.Next < p.All, func() app.UI {
			return p.Page.said("a", p.onward(), moreSessions(p.Page.Say, p.All-p.Next))
		}),
	)
}

func (p *Pager) onward() html.Attrs {
	a := p.pageAt(p.number() + 1)
	a["data-action"] = "more"
	return a
}

// number is that of the page which begins with the first session that is shown.
func (p *Pager) number() int { return p.First/PageSize + 1 }

// pageAt leads to a page of the list, or, of a list that has none since the
// reader has chosen it, to the list.
func (p *Pager) pageAt(number int) html.Attrs {
	if p.Page.Shows(p.Query, p.Report) && !p.Page.Opened {
		return p.Page.linkTo(p.Page.numbered(number))
	}
	list := p.Query
	list.Session = ""
	return html.Attrs{"href": p.Page.At(list.String(p.Report))}
}
