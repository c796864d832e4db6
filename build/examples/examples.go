// Package examples holds reports to try.
package examples

import "embed"

// Reports are the folders of the reports, by their names.
//
//go:embed all:partnerships
var Reports embed.FS
