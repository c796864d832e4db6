//go:build !reader

package view

import (
	"strings"
	"testing"

	"reportwidget/app/report"
)

func TestCardsFlowOnlyWhereTheyDifferInHeightByMoreThanAThird(t *testing.T) {
	short := report.Session{Title: "Opening"}
	long := report.Session{Title: "Opening", Room: "Hall", Text: report.PlainText(strings.Repeat("words ", 60))}
	if rules := FlowRules(&report.Report{Sessions: []report.Session{long, long}}); rules != nil {
		t.Errorf("cards of a kind flow: %q", rules)
	}
	if rules := FlowRules(&report.Report{Sessions: []report.Session{short, long}}); len(rules) < 2 {
		t.Errorf("cards that differ stand in rows: %q", rules)
	}
}

func TestNoTextMakesACardHigherThanItsStyleLetsIt(t *testing.T) {
	s := report.Session{Title: strings.Repeat("long ", 200), Room: "Hall", Text: report.PlainText(strings.Repeat("long ", 5000))}
	if height := (&Card{Report: &report.Report{}, Session: &s}).height(); height > 400 {
		t.Errorf("%d pixels", height)
	}
}
