package mapping

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/tabular"
)

func TestChoicesAreKeptInAFile(t *testing.T) {
	want := Choices{Columns: map[string]tabular.Field{`Begins: "now"`: tabular.Start, "مكان": tabular.Room, "Notes": LeaveOut, "#": tabular.ID}, FirstDay: "2026-05-04", DateOrder: tabular.DayFirst, Zone: "Europe/Berlin", Facets: map[string]string{"Type: of \"what\"": "type-of", "tags": ""}, FoldSingles: true}
	got, err := ParseChoices(want.YAML())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s\n%s", diff, want.YAML())
	}
	if empty, err := ParseChoices(Choices{}.YAML()); err != nil || !empty.Empty() {
		t.Error(empty, err)
	}
}

func TestMistakesInAFileOfChoices(t *testing.T) {
	for file, want := range map[string]string{
		"columns: {A: strat}\n": `there is no field "strat"`, "colums: {A: start}\n": `the key "colums" is not understood`, "- a\n": "not a group of choices", "columns: [\n": "this is not YAML", "columns:\n  A: [x]\n": `there is no field ""`,
	} {
		if _, err := ParseChoices([]byte(file)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", file, err)
		}
	}
}

func TestMistakesInAChoice(t *testing.T) {
	for text, want := range map[string]string{
		"strat=A": `there is no field "strat"` + "\n  hint: did you mean \"start\"?", "start": `"start" does not say which column`, "start=": "does not say which column", "xyzzy=A": "hint: the fields are title, subtitle",
	} {
		var c Choices
		if err := c.Add(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
	all := table(t, "Title,Presentation start\nA,2026-05-04\n")
	for want, c := range map[string]Choices{
		`there is no column "Presentation strat"` + "\n  hint: did you mean \"Presentation start\"?": {Columns: map[string]tabular.Field{"Presentation strat": tabular.Start}},
		`"4 May" is not a day`:                  {FirstDay: "4 May"},
		`"month-year" is not an order of dates`: {DateOrder: "month-year"},
	} {
		if err := c.Check(all); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Error(err)
		}
	}
	if err := (Choices{Columns: map[string]tabular.Field{"presentation  START": tabular.Start}}).Check(all); err != nil {
		t.Error(err)
	}
}

func TestTheChoicesOfAFlagGoBeforeThoseOfTheFile(t *testing.T) {
	kept := Choices{Columns: map[string]tabular.Field{"A": tabular.Start, "B": tabular.Room}, FirstDay: "2026-05-04", DateOrder: tabular.DayFirst}
	got := kept.Merge(Choices{Columns: map[string]tabular.Field{"C": tabular.Start}, FirstDay: "2026-05-05"})
	want := Choices{Columns: map[string]tabular.Field{"B": tabular.Room, "C": tabular.Start}, FirstDay: "2026-05-05", DateOrder: tabular.DayFirst}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
