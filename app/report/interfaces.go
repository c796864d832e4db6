//go:build !reader

package report

import (
	"slices"

	"reportwidget/app/messages"
)

// interfaceFolder reports whether every report has a folder of the name, for
// readers of a language of the interface.
func interfaceFolder(name string) bool {
	return slices.ContainsFunc(messages.Languages, func(lang string) bool { return Language{Tag: lang}.Folder() == name })
}
