//go:build !reader

package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Render prints the sessions of the tail.
func (t *Tail) Render() app.UI {
	return el("div", attrs{"class": "tail", "data-tail": ""}, each(t.List, func(s *report.Session) app.UI {
		return &Card{Report: t.Report, Page: t.Page, Session: s, Stars: t.Stars}
	})...)
}
