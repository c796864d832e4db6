//go:build !reader

package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Render prints the sessions of the tail.
func (t *PrintedCards) Render() app.UI {
	list := t.List
	var before *report.Session
	if n := len(list.Sessions); n > 0 {
		before = list.Sessions[n-1]
	}
	return html.El("div", html.Attrs{"class": "tail", "data-tail": ""}, list.cards(list.Printed, before)...)
}
