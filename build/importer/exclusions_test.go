package importer

import (
	"slices"
	"testing"
)

func TestWhatWasLeftOutIsTakenAnyway(t *testing.T) {
	const file = `Title,Date,Start,Room,Speaker,Status,Abstract
Opening,2026-03-14,09:00,Hall,Ana Example,accepted,Why we met.
Coffee break,2026-03-14,10:00,Foyer,,accepted,
Late idea,2026-03-14,11:00,Hall,Bo Example,declined,Something new.
,2026-03-14,12:00,Hall,Li Example,accepted,What we talked about at noon.
,2026-03-14,12:30,,,accepted,
Opening,2026-03-14,09:00,Hall,Ana Example,accepted,Why we met.
`
	read := func(take ...Entry) *Programme {
		t.Helper()
		p, err := Read(t.Context(), Input{Name: "day.csv", Content: []byte(file)}, Options{Take: take})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	var take []Entry
	for _, s := range read().Summary.Skipped {
		if !slices.Contains(Reasons(), s.Reason) {
			t.Errorf("%q is not a reason that an author can overrule", s.Reason)
		}
		for _, title := range s.Titles {
			take = append(take, Entry{s.Reason, title})
		}
	}
	if len(take) != 5 {
		t.Fatalf("left out: %q", take)
	}
	all := read(take...)
	var titles []string
	ids := map[string]bool{}
	for _, s := range all.Sessions {
		titles, ids[s.ID] = append(titles, s.Title), true
	}
	want := []string{"Opening", "Opening", "Coffee break", "Late idea", "What we talked about at noon."}
	if !slices.Equal(titles, want) || len(ids) != len(want) {
		t.Errorf("sessions %q with the IDs %v", titles, ids)
	}
	if left := all.Summary.Skipped; len(left) != 1 || left[0].Reason != "without a title" || len(left[0].Titles) != 1 {
		t.Errorf("still left out: %+v", left)
	}
	if one := read(Entry{"declined", "Late idea"}); len(one.Sessions) != 2 || len(one.Summary.Skipped) != 3 {
		t.Errorf("with one of them: %d sessions, left out %+v", len(one.Sessions), one.Summary.Skipped)
	}
}
