package search

import (
	"sync"

	"reportwidget/app/report"
)

// NewBundleIndex prepares a bundle's report for queries.
func NewBundleIndex(b *report.Bundle) *Index {
	if b.Parts != nil {
		return NewSplitIndex(b.Report, b.Parts)
	}
	return NewIndex(b.Report)
}

// NewSplitIndex prepares a report without its texts for queries. They come
// later, in the parts that are named; see [Split]. Until all have come, words
// are searched for in titles, people and rooms only.
func NewSplitIndex(r *report.Report, parts []string) *Index {
	x := NewIndex(r)
	x.texts = newTexts(r, parts)
	x.search = sync.OnceValue(func() *WordIndex {
		s := NewWordIndex(r)
		s.brief = true
		return s
	})
	return x
}

// Add takes a part of the texts and reports whether it was the last: from then
// on words are searched for in all that the sessions say. The error is
// ErrBroken or ErrTooLarge.
func (x *Index) Add(part string, content []byte) (last bool, err error) {
	if err := x.texts.add(part, content); err != nil {
		return false, err
	}
	complete, err := x.texts.learn()
	if complete != nil {
		x.search = func() *WordIndex { return complete }
	}
	return complete != nil, err
}

// Complete reports whether all texts are there.
func (x *Index) Complete() bool { return x.texts == nil || x.texts.words == nil }

// Missing returns the parts that have not come of what the sessions say, in the
// order of the sessions.
func (x *Index) Missing(sessions []*report.Session) []string {
	var names []string
	if x.Complete() {
		return nil
	}
	asked := map[int32]bool{}
	for _, s := range sessions {
		n := x.byID[s.ID]
		if part := n / report.PartSize; !x.texts.has(n) && !asked[part] {
			asked[part] = true
			names = append(names, x.texts.names[part])
		}
	}
	return names
}

// Rest returns all parts that have not come.
func (x *Index) Rest() []string {
	if x.Complete() {
		return nil
	}
	var names []string
	for i, name := range x.texts.names {
		if x.texts.packed[i] == nil {
			names = append(names, name)
		}
	}
	return names
}

// Whole returns sessions with what they say, as far as it is there.
func (x *Index) Whole(sessions []*report.Session) []*report.Session {
	if x.texts == nil || sessions == nil {
		return sessions
	}
	x.texts.makeRoom(len(sessions))
	whole := make([]*report.Session, len(sessions))
	for i, s := range sessions {
		whole[i] = x.texts.open(x.byID[s.ID])
	}
	return whole
}
