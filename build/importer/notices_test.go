package importer

import (
	"slices"
	"testing"
)

const withOddCells = "Title,Date,Start,Track\nOpening,2026-06-08,09:00,Plenary\nReading,tba,10:00,Spaces\nQuiet,2026-06-08,after lunch,spaces\nSchools,2026-06-08,11:00,Schools\nMaps,2026-06-09,09:00,Spaces\n"

func TestAnAuthorIsToldWhatOfTheCellsWasNotUnderstood(t *testing.T) {
	p, err := Read(t.Context(), Input{Name: "day.csv", Content: []byte(withOddCells)}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	notices := map[string]Notice{}
	for _, n := range p.Notices() {
		if !slices.Contains(NoticeKinds(), n.Kind) || n.Count == 0 && len(n.Values) == 0 {
			t.Errorf("%+v is not a notice", n)
		}
		notices[n.Kind] = n
	}
	if want := []string{"after lunch (Start)", "tba (Date)"}; !slices.Equal(notices["unread"].Values, want) {
		t.Errorf("not understood: %q", notices["unread"].Values)
	}
	if notices["dayless"].Count != 1 || notices["spellings"].Count != 1 {
		t.Errorf("notices: %+v", notices)
	}
}
