package progress

import (
	"strings"
	"testing"
	"time"
)

// work does n pieces that take as long as given, and returns what was drawn.
func work(n int, each time.Duration) string {
	var terminal strings.Builder
	clock := time.Unix(0, 0)
	b := newBar(&terminal, func() time.Time { return clock })
	for range n {
		b.Step("reading", n)
		clock = clock.Add(each)
	}
	b.Clear()
	return terminal.String()
}

func TestShortWorkDrawsNothing(t *testing.T) {
	if drawn := work(100, 10*time.Millisecond); drawn != "" {
		t.Errorf("%q", drawn)
	}
}

func TestLongWorkShowsHowFarItIs(t *testing.T) {
	drawn := work(4, time.Second)
	lines := strings.Split(drawn, "\r\x1b[K")
	want := []string{"", "reading  [" + strings.Repeat("#", 22) + strings.Repeat(" ", 8) + "] 3 of 4", "reading  [" + strings.Repeat("#", 30) + "] 4 of 4", ""}
	if strings.Join(lines, "|") != strings.Join(want, "|") {
		t.Errorf("%q", lines)
	}
}

func TestManyPiecesAreDrawnTenTimesASecond(t *testing.T) {
	if n := strings.Count(work(3000, time.Millisecond), "of 3000"); n < 15 || n > 20 {
		t.Errorf("drawn %d times in two seconds", n)
	}
}

func TestWithoutATerminalNothingIsDrawn(t *testing.T) {
	clock := time.Unix(0, 0)
	b := newBar(nil, func() time.Time { return clock })
	clock = clock.Add(time.Hour)
	b.Step("reading", 1)
	b.Clear()
}
