//go:build !reader

package view

import (
	"slices"
	"testing"
)

func TestACountKeepsItsWidthWhenItBecomesShorter(t *testing.T) {
	for sessions, want := range map[int][]string{
		9:   nil,
		10:  {".chip>.count{min-inline-size:2ch;text-align:end}"},
		120: {".chip>.count{min-inline-size:3ch;text-align:end}"},
	} {
		if got := CountRules(conference(sessions, 1, "Topic ")); !slices.Equal(got, want) {
			t.Errorf("%d sessions: %v", sessions, got)
		}
	}
}
