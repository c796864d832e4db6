//go:build reader

package search

import "syscall/js"

// In the browser its own tables serve; Go's would make the program larger. A
// call costs far more than the work it does, so callers hand over long texts.
var normalize = js.Global().Get("String").Get("prototype").Get("normalize")

func decompose(s string) string { return normalize.Call("call", s, "NFKD").String() }
