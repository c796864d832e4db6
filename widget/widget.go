// Package widget holds the one file that a host page loads, and such a page to
// try it on.
package widget

import (
	_ "embed"
	"html/template"
)

// Loader is the source of embed.js, which defines the element report-widget.
//
//go:embed embed.js
var Loader string

//go:embed host.html
var host string

// Host is a plain library page that embeds a report; it takes the report's
// address.
var Host = template.Must(template.New("host").Parse(host))
