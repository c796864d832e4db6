package view

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/html"
)

// SessionList lists sessions, or says that there are none.
type SessionList struct {
	app.Compo

	Report   *report.Report
	Page     Page
	Sessions []*report.Session
	Printed  []*report.Session
	Words    search.Words // to be marked
	Open     string       // the session that is shown in full
	Near     search.Near  // what is around the open one
	// Stars is true where sessions can be starred, and Starred are those that
	// are.
	Stars   bool
	Starred []string
	// Old is the list that is drawn already. If it is set, List has the sessions
	// at the top only, and those of the old list wait behind them as they are,
	// hidden.
	Old *SessionList
}

// Urgent is the number of sessions at the top, which are drawn at once: more
// than fit on most screens. web/report.css hides what is behind them, as
// web/framed.js has it do in a frame that has just been opened.
const Urgent = 8

func (s *SessionList) Render() app.UI {
	items := []app.UI{s.Page.heading(2, s.Page.own(html.Attrs{"class": "unseen"}), html.Text(s.Page.Say.Sessions))}
	if len(s.Sessions) == 0 {
		items = append(items, s.none())
	}
	for _, session := range s.Sessions {
		items = append(items, s.card(session))
	}
	a := html.Attrs{"class": "sessions"}
	if s.Old != nil {
		a["data-half"] = "true"
		for _, session := range s.Old.Sessions[Urgent:] {
			items = append(items, s.Old.card(session))
		}
	}
	if len(s.Printed) > 0 {
		items = append(items, &PrintedCards{Report: s.Report, Page: s.Page, Sessions: s.Printed, Stars: s.Stars})
	}
	return html.El("section", a, items...)
}

func (s *SessionList) card(session *report.Session) *Card {
	card := &Card{Report: s.Report, Page: s.Page, Session: session, Words: s.Words, Stars: s.Stars, Starred: slices.Contains(s.Starred, session.ID)}
	if session.ID == s.Open {
		card.Open, card.Near = true, s.Near
	}
	return card
}

// PrintedCards is the end of a long list, which the page holds from the start so that
// it can be filtered without the program. The program does not take it over,
// which would take long, but drops it as soon as the list changes.
type PrintedCards struct {
	app.Compo

	Report   *report.Report
	Page     Page
	Sessions []*report.Session
	Stars    bool
}

func (s *SessionList) none() app.UI {
	if len(s.Report.Sessions) == 0 {
		return html.El("div", html.Attrs{"class": "none"}, s.Page.said("p", nil, s.Page.Say.NoSessions))
	}
	return html.El("div", html.Attrs{"class": "none"},
		s.Page.said("p", nil, s.Page.Say.NoMatch),
		html.El("p", nil, s.Page.said("a", html.Attrs{"data-action": "clear", "href": s.Page.clearLink()}, s.Page.Say.Clear)),
	)
}
