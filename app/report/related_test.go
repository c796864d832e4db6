package report

import (
	"slices"
	"testing"
)

func TestTheSessionsThatShareMostAreRelated(t *testing.T) {
	r := sample()
	r.Sessions = append(r.Sessions, Session{ID: "four", Title: "Four"})
	x := NewIndex(r)
	near := x.Near(&r.Sessions[0], x.Match(Query{}).Sessions)
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
