//go:build !reader

package app

import "errors"

// fetch has nothing to get files from outside a browser.
func fetch(address string, then func([]byte, error)) {
	then(nil, errors.New(address+": only a browser can fetch this"))
}
