//go:build reader

package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
)

// Render stands for the tail that the page holds already; web/boot.js leaves
// alone what is in it.
func (t *PrintedCards) Render() app.UI {
	return html.El("div", html.Attrs{"class": "tail", "data-tail": ""})
}
