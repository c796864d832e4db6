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

	OnSearch, OnMore, OnAdd app.EventHandler
	OnMove                  func(file string, to int) app.EventHandler
}

// Render draws the step.
func (s *SessionsStep) Render() app.UI {
	say := s.Say.Sessions
	found := s.found()
	shown := found[:min(len(found), s.Listed)]
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		heading(say.Title),
		next(s.Key, Publish, say.Next), // before the list, through which the keyboard takes long
		html.El("form", html.Attrs{"class": "add"},
			html.El("label", html.Attrs{"for": "new-session"}, html.Text(say.New)),
			html.Void("input", html.Attrs{"id": "new-session", "type": "text", "dir": "auto", "autocomplete": "off"}),
			html.El("button", html.Attrs{"type": "submit", "data-add": "session"}, html.Text(say.Add)),
		).On("submit", s.OnAdd),
		html.El("div", html.Attrs{"class": "field"},
			html.El("label", html.Attrs{"for": "find"}, html.Text(say.Find)),
			html.Void("input", html.Attrs{"id": "find", "type": "search", "autocomplete": "off"}).On("input", s.OnSearch)),
		html.El("p", html.Attrs{"class": "hint", "role": "status"}, html.Text(s.Say.Count(say.Found, len(s.Report.Sessions), "found", s.Say.Number(len(found)), "all", s.Say.Number(len(s.Report.Sessions))))),
		html.El("ol", html.Attrs{"class": "session-list"}, html.Each(shown, s.line)...),
		html.When(len(found) > len(shown), func() app.UI {
			return html.El("p", nil, html.El("button", html.Attrs{"type": "button", "class": "second"}, html.Text(say.More)).On("click", s.OnMore))
		}),
	)
}

// line is a session with its number in the report.
type line struct {
	talk.SessionLine
	number int
}

func (s *SessionsStep) found() []line {
	words := strings.Fields(strings.ToLower(s.Words))
	var found []line
	for i, one := range s.Report.Sessions {
		if holds(strings.ToLower(one.Title+" "+one.Room+" "+one.Date), words) {
			found = append(found, line{one, i})
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

func (s *SessionsStep) line(l line) app.UI {
	say := s.Say.Sessions
	return html.El("li", html.Attrs{"data-session": l.ID},
		html.El("div", nil,
			html.El("a", html.Attrs{"href": sessionAddress(s.Key, l.ID), "dir": "auto"}, html.Text(l.Title)),
			html.El("p", html.Attrs{"class": "hint"}, html.Text(s.moment(l.SessionLine)),
				html.When(!l.Text, func() app.UI { return html.El("span", html.Attrs{"class": "state"}, html.Text(say.NoText)) }),
				html.When(len(s.Report.Facets) > 0 && !l.Filtered, func() app.UI { return html.El("span", html.Attrs{"class": "state"}, html.Text(say.NoFilter)) }))),
		html.When(l.File != "" && s.Words == "", func() app.UI { return s.move(l, l.number-1, "↑", say.Up) }),
		html.When(l.File != "" && s.Words == "", func() app.UI { return s.move(l, l.number+1, "↓", say.Down) }),
	)
}

func (s *SessionsStep) move(l line, to int, sign string, label messages.Pattern) app.UI {
	a := html.Attrs{"type": "button", "class": "quiet", "aria-label": label.With("session", l.Title)}
	if to < 0 || to >= len(s.Report.Sessions) || s.Report.Sessions[to].File == "" {
		a["aria-disabled"] = "true"
	}
	return html.El("button", a, html.Text(sign)).On("click", s.OnMove(l.File, to), l.File, to)
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
