//go:build reader

package app

import "syscall/js"

// How the copy changes the document: by methods that return nothing, and with
// one value of the document. Each value that syscall/js is given has a finalizer,
// and for every hundred of them each costs more; go-app's methods return a value
// for every node they move.
// https://github.com/golang/go/blob/go1.26.0/src/syscall/js/js.go

var document = js.Global().Get("document")

func (v value) appendChild(c Wrapper) { v.Call("append", c) }

func (v value) replaceChild(new, old Wrapper) { old.JSValue().Call("replaceWith", new) }

func (v value) removeChild(c Wrapper) { c.JSValue().Call("remove") }

func (w *browserWindow) createElement(tag, xmlns string) (Value, error) {
	if xmlns == "" {
		return val(document.Call("createElement", tag)), nil
	}
	return val(document.Call("createElementNS", xmlns, tag)), nil
}

func (w *browserWindow) createTextNode(v string) Value {
	return val(document.Call("createTextNode", v))
}
