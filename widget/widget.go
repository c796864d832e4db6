// Package widget holds the one file that a host page loads, and such pages to
// try it on.
package widget

import _ "embed"

// Loader is the source of embed.js, which defines the element report-widget.
//
//go:embed embed.js
var Loader string
