//go:build !reader

package ui

import (
	"strings"
	"testing"

	"reportwidget/app/view/htmltest"
	"reportwidget/build/studio/talk"
)

func TestWhatWasNotUnderstoodInAFileIsSaid(t *testing.T) {
	read := &talk.Import{Files: []string{"day.xlsx"}, Read: 3, Sessions: 3, Columns: []talk.Column{{Name: "Session title"}},
		Notices: []talk.Notice{{Kind: "unread", Values: []string{"tba (Day)", "31 June (Day)"}}, {Kind: "dayless", Count: 2}}}
	page := htmltest.Parse(t, &ReadStep{Say: english(t), Import: read, Report: sample,
		OnChoose: byName, OnTake: nil, OnCut: byName})
	if said := htmltest.Said(has(t, page, "data-notice", "unread")); !strings.Contains(said, "tba (Day)") || !strings.Contains(said, "31 June (Day)") {
		t.Errorf("the cells are not named: %q", said)
	}
	if said := htmltest.Said(has(t, page, "data-notice", "dayless")); !strings.HasSuffix(said, ": 2") {
		t.Errorf("sessions without a day: %q", said)
	}
	described := htmltest.Attribute(has(t, page, "data-column", "Session title"), "aria-describedby")
	has(t, page, "id", described) // a name with a space would be two IDs
}

func TestAProblemBeginsLikeASentence(t *testing.T) {
	for text, want := range map[string]string{
		"the file is damaged": "The file is damaged", "report.yaml is missing": "report.yaml is missing",
		"": "", "«x» is no day": "«x» is no day", "ошибка": "Ошибка", "don't": "Don't", "لا يوجد": "لا يوجد", "--map is for tables": "--map is for tables",
	} {
		if got := sentence(text); got != want {
			t.Errorf("%q begins as %q", text, got)
		}
	}
}
