package progress

import (
	"fmt"
	"io"
	"strings"
	"time"
)

const (
	patience = time.Second            // nothing is drawn before
	pause    = 100 * time.Millisecond // from one drawing to the next
	width    = 30                     // characters
)

// Bar draws on a terminal how far a work is, once it takes longer than a second.
type Bar struct {
	terminal io.Writer
	now      func() time.Time
	next     time.Time // of a drawing
	stage    string
	done     int
	drawn    bool
}

// New returns a bar for work that starts now. Without a terminal, it draws
// nothing.
func New(terminal io.Writer) *Bar { return newBar(terminal, time.Now) }

func newBar(terminal io.Writer, now func() time.Time) *Bar {
	return &Bar{terminal: terminal, now: now, next: now().Add(patience)}
}

// Step counts a piece of a stage.
func (b *Bar) Step(stage string, of int) {
	if stage != b.stage {
		b.stage, b.done = stage, 0
	}
	b.done++
	if now := b.now(); b.terminal != nil && now.After(b.next) {
		b.next = now.Add(pause)
		b.draw(of)
	}
}

// draw replaces the line in which the cursor is.
func (b *Bar) draw(of int) {
	b.drawn = true
	full := min(width*b.done/max(of, 1), width)
	fmt.Fprintf(b.terminal, "\r\x1b[K%-8s [%s%s] %d of %d", b.stage, strings.Repeat("#", full), strings.Repeat(" ", width-full), b.done, of)
}

// Clear takes the bar away, so that other lines can follow.
func (b *Bar) Clear() {
	if b.drawn {
		fmt.Fprint(b.terminal, "\r\x1b[K")
		b.drawn = false
	}
}
