//go:build reader

package messages

import "syscall/js"

// categories asks the browser, which has the rules of all languages.
func categories(lang string) func(n int) string {
	rules := js.Global().Get("Intl").Get("PluralRules").New(lang)
	return func(n int) string { return rules.Call("select", n).String() }
}
