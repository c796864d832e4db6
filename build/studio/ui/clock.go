package ui

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// clock writes a time of the browser's, in milliseconds, as "12:03" in the
// author's own way.
func clock(t app.Value) string {
	return date(t).Call("toLocaleTimeString", language(), map[string]any{"hour": "2-digit", "minute": "2-digit"}).String()
}

// moment writes a time with its day.
func moment(t app.Value) string {
	return date(t).Call("toLocaleString", language(), map[string]any{"dateStyle": "medium", "timeStyle": "short"}).String()
}

func date(t app.Value) app.Value { return app.Window().Get("Date").New(t) }

func language() app.Value {
	return app.Window().Get("document").Get("documentElement").Get("lang")
}
