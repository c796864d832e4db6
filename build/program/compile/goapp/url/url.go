//go:build reader

// Package url replaces net/url, whose work the browser does.
package url

import "syscall/js"

// URL is an address. Its parts are written as the address writes them.
type URL struct {
	Scheme, Host, Path, RawQuery, Fragment string

	whole string
}

var constructor = js.Global().Get("URL")

// Parse reads an address, which may be relative to the page's.
func Parse(address string) (*URL, error) {
	here := js.Global().Get("location").Get("href")
	if !constructor.Call("canParse", address, here).Bool() {
		return nil, malformed(address)
	}
	u := constructor.New(address, here)
	get := func(name string) string { return u.Get(name).String() }
	scheme := get("protocol")
	return &URL{
		Scheme: scheme[:len(scheme)-1], Host: get("host"), Path: get("pathname"),
		RawQuery: without("?", get("search")), Fragment: without("#", get("hash")), whole: get("href"),
	}, nil
}

// without returns the part of an address without the letter that begins it.
func without(first, part string) string {
	if part == "" {
		return ""
	}
	return part[len(first):]
}

func (u *URL) String() string { return u.whole }

// malformed is what is no address.
type malformed string

func (m malformed) Error() string { return "not an address: " + string(m) }
