//go:build reader

package app

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// In the browser go-app sets texts and attributes through the DOM, which needs
// none of what print.go does.

func text(s string) app.UI { return app.Text(s) }

func attr(value string) string { return value }

// checked always says which it is: removing the attribute would leave a box
// ticked that the reader has ticked.
// https://html.spec.whatwg.org/multipage/input.html#concept-input-checked-dirty-flag
func checked(a attrs, is bool) attrs {
	a["checked"] = "false"
	if is {
		a["checked"] = "true"
	}
	return a
}
