//go:build !reader

package view

import (
	"reportwidget/app/messages"
)

// The pages of the tests speak English.
func init() {
	english, err := messages.In("en")
	if err != nil {
		panic(err)
	}
	Standalone.Say, Embed.Say, SessionPlace.Say = english, english, english
}
