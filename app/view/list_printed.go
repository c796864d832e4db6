//go:build !reader

package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Render prints the sessions of the tail.
func (t *PrintedCards) Render() app.UI {
	return html.El("div", html.Attrs{"class": "tail", "data-tail": ""}, html.Each(t.Sessions, func(s *report.Session) app.UI {
		return &Card{Report: t.Report, Page: t.Page, Session: s, Stars: t.Stars}
	})...)
}
