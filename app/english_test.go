//go:build !reader

package app

import (
	"reportwidget/app/messages"
	"reportwidget/app/view"
)

// The pages of the tests speak English.
func init() {
	english, err := messages.In("en")
	if err != nil {
		panic(err)
	}
	view.Standalone.Say, view.Embed.Say, view.SessionPlace.Say = english, english, english
}
