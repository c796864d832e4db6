//go:build !reader

package ui

import (
	"testing"

	"reportwidget/app/view/htmltest"
)

func TestOfTwoTextsTheLinesAreShownThatDiffer(t *testing.T) {
	for _, c := range [][4]string{
		{"a\nb\nmine\nc\nd", "a\nb\ntheirs\nmore\nc\nd", "…\nb\nmine\nc\n…", "…\nb\ntheirs\nmore\nc\n…"},
		{"same", "same\nmore", "same", "same\nmore"},
		{"mine", "theirs", "mine", "theirs"},
		{"", "theirs", "", "theirs"},
	} {
		if mine, theirs := differing(c[0], c[1]); mine != c[2] || theirs != c[3] {
			t.Errorf("%q and %q differ in %q and %q", c[0], c[1], mine, theirs)
		}
	}
}

func TestBothSidesOfAConflictAreShown(t *testing.T) {
	page := htmltest.Parse(t, &Conflicts{Say: english(t), List: []Conflict{{Path: "report.yaml", Mine: "a", Gone: true}}, OnTake: byName, OnKeep: byName})
	if got := htmltest.Attribute(has(t, page, "id", "theirs-report.yaml"), "value"); got != english(t).Conflict.Gone {
		t.Errorf("what is gone is shown as %q", got)
	}
	has(t, page, "data-keep-mine", "*")
	has(t, page, "data-take-theirs", "*")
}
