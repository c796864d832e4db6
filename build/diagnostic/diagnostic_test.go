package diagnostic

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAPlaceIsWrittenAsToolsAndSpreadsheetsDo(t *testing.T) {
	for want, p := range map[string]Place{
		"summit":                                         {File: "summit"},
		"summit/report.yaml:7":                           {File: "summit/report.yaml", Line: 7},
		"summit/report.yaml:7:3":                         {File: "summit/report.yaml", Line: 7, Column: 3},
		"sessions.xlsx: sheet Talks":                     {File: "sessions.xlsx", Sheet: "Talks"},
		"sessions.xlsx: sheet Talks, row 12":             {File: "sessions.xlsx", Sheet: "Talks", Line: 12},
		"sessions.xlsx: sheet Talks, row 12, column AZ":  {File: "sessions.xlsx", Sheet: "Talks", Line: 12, Column: 52},
		"sessions.xlsx: sheet Talks, row 12, column ZZ":  {File: "sessions.xlsx", Sheet: "Talks", Line: 12, Column: 702},
		"sessions.xlsx: sheet Talks, row 12, column AAA": {File: "sessions.xlsx", Sheet: "Talks", Line: 12, Column: 703},
	} {
		if got := p.String(); got != want {
			t.Errorf("%+v is written %q instead of %q", p, got, want)
		}
	}
}

func TestAProblemIsWrittenWithItsPlaceAndHint(t *testing.T) {
	p := At(Place{File: "report.yaml", Line: 2, Column: 1}, `unknown key "titel"`, `did you mean "title"?`)
	if got, want := p.Error(), "report.yaml:2:1: unknown key \"titel\"\n  hint: did you mean \"title\"?"; got != want {
		t.Errorf("%q instead of %q", got, want)
	}
	p.Level, p.Hint = Warning, ""
	if got, want := p.Error(), `report.yaml:2:1: warning: unknown key "titel"`; got != want {
		t.Errorf("%q instead of %q", got, want)
	}
}

func TestProblemsAreSortedEachOnce(t *testing.T) {
	a := Problem{File: "a", Line: 2, Cause: "x"}
	b, c := a, a
	b.Line, c.Sheet = 10, "S"
	found := Problems{c, b, a, b}
	if diff := cmp.Diff(Problems{a, b, c}, found.Sorted()); diff != "" {
		t.Error(diff)
	}
	if found[0] != c {
		t.Error("sorting has changed the list itself")
	}
}

func TestProgramsReadAProblemAsItIs(t *testing.T) {
	want := Problems{
		{File: "a", Line: 1, Column: 2, Level: Warning, Session: "opening", Field: "title", Cause: "x", Hint: "y"},
		{File: "b", Cause: "z"},
	}
	written, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if s := `[{"file":"a","line":1,"column":2,"severity":"warning","session":"opening","field":"title","cause":"x","hint":"y"},{"file":"b","severity":"error","cause":"z"}]`; string(written) != s {
		t.Errorf("%s", written)
	}
	var read Problems
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, read); diff != "" {
		t.Error(diff)
	}
}

func TestTheNearestKnownWordIsSuggested(t *testing.T) {
	known := []string{"title", "date", "room"}
	if got := Suggest("titel", known, "other"); got != `did you mean "title"?` {
		t.Error(got)
	}
	if got := Suggest("speakers", known, "other"); got != "other" {
		t.Error(got)
	}
}
