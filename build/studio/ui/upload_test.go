//go:build !reader

package ui

import (
	"strings"
	"testing"

	"reportwidget/app/view/htmltest"
)

func TestTheLetterToTheWebmasterSaysWhatAndWhere(t *testing.T) {
	for address, want := range map[string]string{
		"":                         "Please let me know the address of the report then.",
		"https://example.org/day/": "The report should then be at https://example.org/day/",
	} {
		page := htmltest.Parse(t, &Upload{Say: english(t), Title: "Reading day", Address: address, OnCopy: byName})
		letter := htmltest.Attribute(has(t, page, "id", letterID), "value")
		if !strings.Contains(letter, "“Reading day”") || !strings.Contains(letter, "\n\n"+want+"\n\n") {
			t.Errorf("the letter is\n%s", letter)
		}
		has(t, page, "data-copy", letterID)
	}
}
