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
	// Days is true if headings tell one day from the next; see [InDays].
	Days bool
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
	items = append(items, s.cards(s.Sessions, nil)...)
	a := html.Attrs{"class": "sessions"}
	if s.Old != nil {
		a["data-half"] = "true"
		items = append(items, s.Old.cards(s.Old.Sessions[Urgent:], s.Old.Sessions[Urgent-1])...)
	}
	if len(s.Printed) > 0 {
		items = append(items, &PrintedCards{List: s})
	}
	return html.El("section", a, items...)
}

// cards are those of sessions that follow another one, or nil, with a heading
// before the first of each day.
func (s *SessionList) cards(sessions []*report.Session, before *report.Session) []app.UI {
	var items []app.UI
	for _, session := range sessions {
		if s.Days && (before == nil || before.Date != session.Date) && session.Date != "" {
			items = append(items, &DayHeading{Report: s.Report, Page: s.Page, Date: session.Date})
		}
		card := s.card(session)
		card.Turn = before == nil || before.Date != session.Date || before.Start != session.Start
		items = append(items, card)
		before = session
	}
	return items
}

func (s *SessionList) card(session *report.Session) *Card {
	card := &Card{Report: s.Report, Dated: s.Days, Page: s.Page, Session: session, Words: s.Words, Stars: s.Stars, Starred: slices.Contains(s.Starred, session.ID)}
	if session.ID == s.Open {
		card.Open, card.Near = true, s.Near
	}
	return card
}

// PrintedCards is the end of a long list, which the page holds from the start so
// that it can be filtered without the program. The program does not take it over,
// which would take long, but drops it as soon as the list changes.
type PrintedCards struct {
	app.Compo

	List *SessionList
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
