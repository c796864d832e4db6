package search

import (
	"slices"
	"testing"

	"reportwidget/app/report"
)

func TestTheSessionsThatShareMostAreRelated(t *testing.T) {
	r := sample()
	r.Sessions = append(r.Sessions, report.Session{ID: "four", Title: "Four"})
	x := NewIndex(r)
	near := x.Near(&r.Sessions[0], x.Match(report.Query{}).Sessions)
	var ids []string
	for _, s := range near.Related {
		ids = append(ids, s.ID)
	}
	if !slices.Equal(ids, []string{"two", "three"}) {
		t.Errorf("related: %v", ids)
	}
	if near.Previous != nil || near.Next != &r.Sessions[1] {
		t.Errorf("neighbours: %v, %v", near.Previous, near.Next)
	}
	if near := x.Near(&r.Sessions[3], nil); near.Related == nil || len(near.Related) > 0 || near.Next != nil {
		t.Errorf("around a session alone: %+v", near)
	}
}

func TestSessionsOfTheSameValuesAreRelatedToEachOtherAndNeverToThemselves(t *testing.T) {
	r := sample()
	for i := range 6 {
		s := r.Sessions[0]
		s.ID = string(rune('a' + i))
		r.Sessions = append(r.Sessions, s)
	}
	x := NewIndex(r)
	want := map[string][]string{"one": {"a", "b", "c"}, "a": {"one", "b", "c"}, "b": {"one", "a", "c"}, "f": {"one", "a", "b"}}
	for id, ids := range want {
		var got []string
		for _, s := range x.Near(x.Session(id), nil).Related {
			got = append(got, s.ID)
		}
		if !slices.Equal(got, ids) {
			t.Errorf("related to %s: %v instead of %v", id, got, ids)
		}
	}
}
