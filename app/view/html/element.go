// Package html makes go-app's elements, and prints them as canonical HTML.
package html

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Attrs are the attributes of an element. One without a value is "".
type Attrs map[string]string

// With returns the attributes and one more.
func (a Attrs) With(name, value string) Attrs {
	if a == nil {
		a = Attrs{}
	}
	a[name] = value
	return a
}

// El makes an element. Every attribute goes through attr, which go-app's typed
// elements (app.Div, app.Span, …) would leave out.
func El(tag string, a Attrs, children ...app.UI) app.HTMLElem {
	e := app.Elem(tag)
	for name, value := range a {
		e.Attr(name, attr(strings.TrimSpace(value)))
	}
	return e.Body(children...)
}

// Void makes an element that has no content, such as an input.
func Void(tag string, a Attrs) app.HTMLElemSelfClosing {
	e := app.ElemSelfClosing(tag)
	for name, value := range a {
		e.Attr(name, attr(strings.TrimSpace(value)))
	}
	return e
}

// Each maps items to elements.
func Each[T any](items []T, view func(T) app.UI) []app.UI {
	nodes := make([]app.UI, 0, len(items))
	for _, item := range items {
		nodes = append(nodes, view(item))
	}
	return nodes
}

// When returns the element if the condition holds, and nothing otherwise.
func When(condition bool, view func() app.UI) app.UI {
	if !condition {
		return nil
	}
	return view()
}
