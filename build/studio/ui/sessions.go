package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// maxListed is how many sessions the list draws at once.
const maxListed = 100

// SessionsStep is the list of sessions.
type SessionsStep struct {
	app.Compo
	Say    *messages.Catalogue
	Key    string
	Report *talk.Report
	// Words are what the author seeks in the list, and Listed is how many sessions
	// of those found are drawn.
	Words  string
	Listed int

	OnSearch, OnMore app.EventHandler
}

// Render draws the step.
func (s *SessionsStep) Render() app.UI {
	say := s.Say.Sessions
	found := s.found()
	shown := found[:min(len(found), s.Listed)]
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		heading(say.Title),
		html.El("div", html.Attrs{"class": "field"},
			html.El("label", html.Attrs{"for": "find"}, html.Text(say.Find)),
			html.Void("input", html.Attrs{"id": "find", "type": "search", "autocomplete": "off"}).On("input", s.OnSearch)),
		html.El("p", html.Attrs{"class": "hint", "role": "status"}, html.Text(s.Say.Count(say.Found, len(s.Report.Sessions), "found", s.Say.Number(len(found)), "all", s.Say.Number(len(s.Report.Sessions))))),
		html.El("ol", html.Attrs{"class": "session-list"}, html.Each(shown, s.line)...),
		html.When(len(found) > len(shown), func() app.UI {
			return html.El("p", nil, html.El("button", html.Attrs{"type": "button", "class": "second"}, html.Text(say.More)).On("click", s.OnMore))
		}),
		next(s.Key, Publish, say.Next),
	)
}

func (s *SessionsStep) found() (found []talk.SessionLine) {
	words := strings.Fields(strings.ToLower(s.Words))
	for _, l := range s.Report.Sessions {
		if holds(strings.ToLower(l.Title+" "+l.Room+" "+l.Date), words) {
			found = append(found, l)
		}
	}
	return found
}

func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (s *SessionsStep) line(l talk.SessionLine) app.UI {
	say := s.Say.Sessions
	return html.El("li", html.Attrs{"data-session": l.ID},
		html.El("div", nil,
			html.El("a", html.Attrs{"href": sessionAddress(s.Key, l.ID), "dir": "auto"}, html.Text(l.Title)),
			html.El("p", html.Attrs{"class": "hint"}, html.Text(s.moment(l)),
				html.When(!l.Text, func() app.UI { return html.El("span", html.Attrs{"class": "state"}, html.Text(say.NoText)) }),
				html.When(len(s.Report.Facets) > 0 && !l.Filtered, func() app.UI { return html.El("span", html.Attrs{"class": "state"}, html.Text(say.NoFilter)) }))),
	)
}

// moment says when and where a session was.
func (s *SessionsStep) moment(l talk.SessionLine) string {
	var parts []string
	if l.Date != "" {
		parts = append(parts, s.Say.Shared.Days(l.Date, ""))
	}
	for _, part := range []string{l.Start, l.Room} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, s.Say.Shared.Comma)
}

// sessionAddress is that of a session's form, within the page.
func sessionAddress(key, id string) string { return address(key, Sessions) + "/" + id }
