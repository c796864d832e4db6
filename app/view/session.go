package view

import (
	"cmp"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/export"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/html"
)

// SessionPage is the page of one session. It is complete as it is; the program
// does not run there.
type SessionPage struct {
	app.Compo

	Report  *report.Report
	Page    Page
	Session *report.Session
	Near    search.Near
	Address string // of the report's stand-alone page, if it is known
	Cited   bool   // the session has citation files of its own
}

func (p *SessionPage) Render() app.UI {
	s := p.Session
	page := p.Page.within(s.Lang)
	return html.El("main", html.Attrs{"id": "report", "data-report": p.Report.ID},
		html.When(len(p.Report.Languages) > 1, func() app.UI {
			return &LanguageLinks{Report: p.Report, Page: p.Page, Path: "session/" + s.ID + "/"}
		}),
		breadcrumb(p.Report, p.Page),
		html.El("article", p.Page.in(s.Lang, html.Attrs{"class": "session whole", "id": s.ID}),
			band(p.Report, s),
			page.written(s.TitleLang, "h1", nil, s.Title),
			about(page, s, true, false),
			people(page, s),
			prose{page: page}.own(s.Picture, ""),
			points(s.KeyPoints, prose{page: page, level: 2}),
			html.El("div", html.Attrs{"class": "text"}, prose{page: page, level: 2}.blocks(s.Text)...),
			material(page, s, ""),
			tags(p.Report, page, s),
		),
		&Neighbours{Page: p.Page, Near: p.Near},
		html.When(p.Cited, func() app.UI {
			return &ExportPanel{View: export.View{Report: p.Report, Address: p.Address, Say: p.Page.Say}, Session: s, Page: p.Page, Folder: "./"}
		}),
		&Footer{Report: p.Report, Page: p.Page},
	)
}

// breadcrumb leads from a page to the report that it belongs to.
func breadcrumb(r *report.Report, p Page) app.UI {
	e := r.Event
	return html.El("p", html.Attrs{"class": "event"},
		p.written(r.TitleLang, "a", html.Attrs{"class": "name", "href": p.Root}, r.Title),
		html.When(e.Name != "", func() app.UI { return p.written(e.Lang, "span", nil, e.Name) }),
		html.When(e.Start != "", func() app.UI { return p.said("span", nil, p.Say.Days(e.Start, e.End)) }),
	)
}

// Neighbours leads from a session to others.
type Neighbours struct {
	app.Compo

	Page    Page
	Near    search.Near
	InPlace bool // the program opens them where they are
}

func (n *Neighbours) Render() app.UI {
	return html.El("nav", html.Attrs{"class": "neighbours", "aria-label": n.Page.Say.OtherSessions},
		html.When(len(n.Near.Related) > 0, func() app.UI {
			return html.El("div", nil, n.Page.said("strong", nil, n.Page.Say.Related), html.El("ul", nil, html.Each(n.Near.Related, n.item)...))
		}),
		html.El("p", nil, n.step(n.Page.Say.Previous, n.Near.Previous), n.step(n.Page.Say.Next, n.Near.Next)),
	)
}

func (n *Neighbours) item(s *report.Session) app.UI { return html.El("li", nil, n.link(s, s.Title)) }

func (n *Neighbours) step(label string, s *report.Session) app.UI {
	if s == nil {
		return nil
	}
	return html.El("span", nil, n.Page.said("span", nil, label+n.Page.Say.Colon), n.link(s, s.Title))
}

func (n *Neighbours) link(s *report.Session, label string) app.UI {
	a := html.Attrs{"href": n.Page.sessionAddress(s.ID)}
	if n.InPlace {
		a["data-action"], a["data-session"] = "open", s.ID
	}
	return n.Page.written(cmp.Or(s.TitleLang, s.Lang), "a", n.Page.outward(a), label)
}
