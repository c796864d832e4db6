//go:build reader

package app

import "strconv"

// What go-app does by package fmt, which is as large as all of the search.

// toString returns what an attribute or a text says. Other values have no text.
func toString(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case error:
		return v.Error()
	case interface{ String() string }:
		return v.String()
	}
	return ""
}

// FormatString returns a text that has no verbs. The methods of go-app's elements
// call it, which the copy's programs make by Elem.
func FormatString(text string, _ ...any) string { return text }

// Textf returns the same as an element.
func Textf(text string, _ ...any) UI { return Text(text) }

// Log writes values to the browser's console.
func Log(values ...any) {
	method, texts := "log", make([]any, len(values))
	for i, v := range values {
		if _, is := v.(error); is {
			method = "error"
		}
		texts[i] = toString(v)
	}
	Window().Get("console").Call(method, texts...)
}

// handle does nothing: the copy has no actions.
func (m *actionManager) handle(string, bool, UI, ActionHandler) {}
