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

func TestACardSaysThatThereIsMoreThanItsKeyPoints(t *testing.T) {
	point, text := report.PlainText("Trust takes time."), report.PlainText("What was said.")
	for _, c := range []struct {
		name    string
		session report.Session
		more    bool
	}{
		{"a short text", report.Session{Text: text}, false},
		{"a key point", report.Session{KeyPoints: []report.Text{point}}, false},
		{"a text that gives way to a key point", report.Session{KeyPoints: []report.Text{point}, Text: text}, true},
		{"a key point of many lines", report.Session{KeyPoints: []report.Text{report.PlainText(strings.Repeat("Trust takes time. ", 20))}}, true},
		{"four key points", report.Session{KeyPoints: []report.Text{point, point, point, point}}, true},
	} {
		if more := (&Card{Report: &report.Report{}, Session: &c.session}).more(); more != c.more {
			t.Errorf("%s: more is %v", c.name, more)
		}
	}
}
