// Package studio holds the files of the page in which authors make reports: its
// shell, its style sheet and its scripts, as browsers load them.
package studio

import (
	"embed"
	"html/template"
)

// Files are those that are served as they are written here.
//
//go:embed *.css *.js
var Files embed.FS

//go:embed index.html
var page string

// Page is the shell; it takes a [Shell].
var Page = template.Must(template.New("studio").Parse(page))

// Shell is what the page knows from the start: the names of its programs, beside it, and the
// languages of the interface, separated by spaces.
type Shell struct{ UI, Core, Container, Languages string }
