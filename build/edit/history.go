package edit

import (
	"bytes"
	"fmt"
	"slices"
	"time"
)

// History is what can be undone and done again. It is a value: its methods return
// what it becomes. It can be stored as JSON.
type History struct {
	Done   []Step `json:",omitempty"` // the last one last
	Undone []Step `json:",omitempty"` // the next one last
}

// Step is an edit that can be undone.
type Step struct {
	Kind    Kind
	Field   Field
	Subject string `json:",omitempty"`
	// Time is that of the edit, or of the last one merged with it.
	Time   time.Time
	Deltas []Delta
}

const (
	// maxSteps is how many edits can be undone, and maxBytes what they may take in
	// memory: those of workbooks, which are compressed, take much.
	maxSteps = 200
	maxBytes = 16 << 20
	// pause is the time after which an edit of the same field is one of its own.
	pause = 2 * time.Second
)

// Add returns the history after a change that has been applied to files. Edits of
// one field that follow each other within two seconds are undone together. What
// was undone before cannot be done again.
func (h History) Add(c Change, now time.Time) History {
	if len(c.Patches) == 0 {
		return h
	}
	next := Step{Kind: c.Kind, Field: c.Field, Subject: c.Subject, Time: now, Deltas: deltas(c.Patches)}
	if last, ok := h.NextUndo(); ok && len(h.Undone) == 0 && last.continues(next) {
		if first, ok := last.before(c.Patches); ok {
			next.Deltas = deltas(first)
			done := slices.Clone(h.Done[:len(h.Done)-1])
			if !slices.ContainsFunc(next.Deltas, Delta.matters) {
				return History{Done: done} // the value is what it was
			}
			return History{Done: append(done, next)}
		}
	}
	done := append(slices.Clone(h.Done), next)
	return History{Done: done[max(0, len(done)-maxSteps, fromBytes(done)):]}
}

// fromBytes returns the number of the first step that has room with those after it. The
// last one always has.
func fromBytes(steps []Step) int {
	bytes := 0
	for i, s := range slices.Backward(steps) {
		for _, d := range s.Deltas {
			bytes += len(d.Before) + len(d.After)
		}
		if bytes > maxBytes && i < len(steps)-1 {
			return i + 1
		}
	}
	return 0
}

// continues reports whether an edit belongs to the one before it.
func (s Step) continues(next Step) bool {
	since := next.Time.Sub(s.Time)
	return s.Kind == KindSet && next.Kind == KindSet && s.Field == next.Field && since >= 0 && since <= pause
}

// before returns patches that do what the step and the patches after it do, if
// they are about the same files.
func (s Step) before(patches []Patch) ([]Patch, bool) {
	if len(patches) != len(s.Deltas) {
		return nil, false
	}
	joined := slices.Clone(patches)
	for i, d := range s.Deltas {
		if d.Path != patches[i].Path || patches[i].Before == nil {
			return nil, false
		}
		p, ok := d.reverse().patch(Files{d.Path: patches[i].Before})
		if !ok {
			return nil, false
		}
		joined[i].Before = p.After
	}
	return joined, true
}

// NextUndo returns the step that Undo undoes, to name it.
func (h History) NextUndo() (Step, bool) { return last(h.Done) }

// NextRedo returns the step that Redo does again.
func (h History) NextRedo() (Step, bool) { return last(h.Undone) }

func last(steps []Step) (Step, bool) {
	if len(steps) == 0 {
		return Step{}, false
	}
	return steps[len(steps)-1], true
}

// Undo returns the history without its last step, and the change that undoes it,
// which has no patches if there is none. It fails if a file is not as the step has
// left it.
func (h History) Undo(files Files) (History, Change, error) {
	s, ok := h.NextUndo()
	if !ok {
		return h, Change{}, nil
	}
	c, err := s.change(files, Delta.reverse)
	if err != nil {
		return h, Change{}, err
	}
	return History{Done: h.Done[: len(h.Done)-1 : len(h.Done)-1], Undone: append(slices.Clone(h.Undone), s)}, c, nil
}

// Redo does the step again that was undone last.
func (h History) Redo(files Files) (History, Change, error) {
	s, ok := h.NextRedo()
	if !ok {
		return h, Change{}, nil
	}
	c, err := s.change(files, func(d Delta) Delta { return d })
	if err != nil {
		return h, Change{}, err
	}
	return History{Done: append(slices.Clone(h.Done), s), Undone: h.Undone[: len(h.Undone)-1 : len(h.Undone)-1]}, c, nil
}

// change returns what a step does to the files, each delta as the function makes
// it.
func (s Step) change(files Files, as func(Delta) Delta) (Change, error) {
	c := Change{Kind: s.Kind, Field: s.Field, Subject: s.Subject}
	for _, d := range s.Deltas {
		p, ok := as(d).patch(files)
		if !ok {
			return Change{}, &Refusal{s.Field, fmt.Sprintf("%s has changed since", d.Path), "undo what changed it first"}
		}
		c.Patches = append(c.Patches, p)
	}
	return c, nil
}

// Delta is how an edit changes a file: the bytes between those that stay at its
// start and those that stay at its end.
type Delta struct {
	Path string
	// Made is set if the file was not there before, and Deleted if it is not there
	// after.
	Made    bool `json:",omitempty"`
	Deleted bool `json:",omitempty"`
	// Start and End count the bytes that stay.
	Start, End    int
	Before, After []byte `json:",omitempty"`
}

func deltas(patches []Patch) []Delta {
	var all []Delta
	for _, p := range patches {
		d := Delta{Path: p.Path, Made: p.Before == nil, Deleted: p.After == nil}
		for d.Start < min(len(p.Before), len(p.After)) && p.Before[d.Start] == p.After[d.Start] {
			d.Start++
		}
		for d.End < min(len(p.Before), len(p.After))-d.Start && p.Before[len(p.Before)-1-d.End] == p.After[len(p.After)-1-d.End] {
			d.End++
		}
		d.Before = bytes.Clone(p.Before[d.Start : len(p.Before)-d.End])
		d.After = bytes.Clone(p.After[d.Start : len(p.After)-d.End])
		all = append(all, d)
	}
	return all
}

func (d Delta) matters() bool {
	return d.Made || d.Deleted || len(d.Before) > 0 || len(d.After) > 0
}

func (d Delta) reverse() Delta {
	return Delta{Path: d.Path, Made: d.Deleted, Deleted: d.Made, Start: d.Start, End: d.End, Before: d.After, After: d.Before}
}

// patch returns what the delta does to a file that is as it expects.
func (d Delta) patch(files Files) (Patch, bool) {
	old, there := files[d.Path]
	if there == d.Made || len(old) != d.Start+len(d.Before)+d.End || !bytes.Equal(old[d.Start:len(old)-d.End], d.Before) {
		return Patch{}, false
	}
	p := Patch{Path: d.Path}
	if there {
		p.Before = append([]byte{}, old...)
	}
	if !d.Deleted {
		p.After = append(append(append([]byte{}, old[:d.Start]...), d.After...), old[len(old)-d.End:]...)
	}
	return p, true
}
