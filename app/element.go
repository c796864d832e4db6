package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// attrs are the attributes of an element. One without a value is "".
type attrs map[string]string

// with returns the attributes and one more.
func (a attrs) with(name, value string) attrs {
	if a == nil {
		a = attrs{}
	}
	a[name] = value
	return a
}

// el makes an element. Every attribute goes through attr, which go-app's typed
// elements (app.Div, app.Span, …) would leave out.
func el(tag string, a attrs, children ...app.UI) app.HTMLElem {
	e := app.Elem(tag)
	for name, value := range a {
		e.Attr(name, attr(strings.TrimSpace(value)))
	}
	return e.Body(children...)
}

// void makes an element that has no content, such as an input.
func void(tag string, a attrs) app.HTMLElemSelfClosing {
	e := app.ElemSelfClosing(tag)
	for name, value := range a {
		e.Attr(name, attr(strings.TrimSpace(value)))
	}
	return e
}

// each maps items to elements.
func each[T any](items []T, view func(T) app.UI) []app.UI {
	nodes := make([]app.UI, 0, len(items))
	for _, item := range items {
		nodes = append(nodes, view(item))
	}
	return nodes
}

// when returns the element if the condition holds, and nothing otherwise.
func when(condition bool, view func() app.UI) app.UI {
	if !condition {
		return nil
	}
	return view()
}
