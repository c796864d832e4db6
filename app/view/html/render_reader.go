//go:build reader

package html

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// In the browser go-app sets texts and attributes through the DOM, which needs
// none of what render.go does.

func Text(s string) app.UI { return app.Text(s) }

func attr(value string) string { return value }

// checked always says which it is: removing the attribute would leave a box
// ticked that the reader has ticked.
// https://html.spec.whatwg.org/multipage/input.html#concept-input-checked-dirty-flag
func Checked(a Attrs, is bool) Attrs {
	a["checked"] = "false"
	if is {
		a["checked"] = "true"
	}
	return a
}
