package search

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

// splitReport returns a made-up report without its texts, and these by name.
func splitReport(t testing.TB, sessions int) (whole *report.Report, x *Index, parts map[string][]byte) {
	t.Helper()
	whole = madeReport(sessions)
	brief, contents, err := report.Split(whole)
	if err != nil {
		t.Fatal(err)
	}
	parts = map[string][]byte{}
	var names []string
	for i, content := range contents {
		names = append(names, fmt.Sprint("part-", i))
		parts[names[i]] = content
	}
	encoded, err := report.EncodeSplit(brief, "release", names)
	if err != nil {
		t.Fatal(err)
	}
	bundle, err := report.Decode(bytes.NewReader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	return whole, NewBundleIndex(bundle), parts
}

func TestWhatIsSplitComesTogetherAgain(t *testing.T) {
	whole, x, parts := splitReport(t, 2*report.PartSize+7)
	if missing := x.Missing(x.all[report.PartSize-1 : report.PartSize+1]); !slices.Equal(missing, []string{"part-0", "part-1"}) {
		t.Errorf("for two neighbours of two parts, missing: %v", missing)
	}
	for _, name := range []string{"part-2", "part-0", "part-1"} { // not in their order
		if x.Complete() {
			t.Errorf("complete without %s", name)
		}
		if last, err := x.Add(name, parts[name]); err != nil || last != (name == "part-1") {
			t.Errorf("%s: last %v, %v", name, last, err)
		}
	}
	if rest := x.Rest(); rest != nil || !x.Complete() {
		t.Errorf("missing in the end: %v", rest)
	}
	for i, s := range x.Whole(x.all) {
		if diff := cmp.Diff(whole.Sessions[i], *s); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestASearchFindsTitlesFirstAndTextsWhenTheyHaveCome(t *testing.T) {
	whole, x, parts := splitReport(t, report.PartSize+1)
	last := &whole.Sessions[report.PartSize]
	last.Title = "Kiosk"
	title := report.Query{Words: strings.Fields(x.all[report.PartSize].Title)[0]}
	spoken := report.Query{Words: last.Text.String()}
	if !slices.ContainsFunc(x.Match(title).Sessions, func(s *report.Session) bool { return s.ID == last.ID }) {
		t.Error("a title is not found before the texts")
	}
	if found := x.Match(spoken); len(found.Sessions) != 0 || found.Corrected != nil {
		t.Errorf("found before the texts: %d sessions, corrected %v", len(found.Sessions), found.Corrected)
	}
	for name, part := range parts {
		if _, err := x.Add(name, part); err != nil {
			t.Fatal(err)
		}
	}
	if found := x.Match(spoken).Sessions; len(found) != 1 || found[0].ID != last.ID {
		t.Errorf("found with the texts: %d sessions", len(found))
	}
	if found, want := x.Match(title), NewIndex(madeReport(report.PartSize+1)).Match(title); len(found.Sessions) != len(want.Sessions) {
		t.Errorf("%d sessions, and %d in the report that is not split", len(found.Sessions), len(want.Sessions))
	}
}

func TestPartsThatNoBuildHasMadeAreRefused(t *testing.T) {
	for name, content := range map[string]string{
		"no JSON":             `[{}`,
		"too few":             `[{}]`,
		"too many":            "[" + strings.Repeat("{},", report.PartSize) + "{}]",
		"nested deep":         strings.Repeat("[", 200_000),
		"an unsafe link":      "[" + strings.Repeat("{},", report.PartSize-1) + `{"text":[{"kind":"paragraph","nodes":[{"kind":"link","href":"javascript:alert(1)","nodes":[{"kind":"text","text":"x"}]}]}]}]`,
		"something else":      "[" + strings.Repeat("3,", report.PartSize-1) + "4]",
		"a part that is none": `null`,
	} {
		_, x, _ := splitReport(t, 2*report.PartSize)
		if _, err := x.Add("part-0", []byte(content)); !errors.Is(err, report.ErrBroken) && !errors.Is(err, report.ErrTooLarge) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, x, parts := splitReport(t, 2*report.PartSize)
	if _, err := x.Add("part-9", parts["part-0"]); !errors.Is(err, report.ErrBroken) {
		t.Errorf("a part of another name: %v", err)
	}
	for _, names := range []string{`["a"]`, `["a","../b"]`, `["a","b","c"]`} {
		brief := `{"format":"report-widget","version":1,"release":"r","parts":` + names + `,"report":{"id":"r","lang":"en","title":"R","event":{},"sessions":[` +
			strings.TrimSuffix(strings.Repeat(`{"id":"s%d","title":"S"},`, report.PartSize+1), ",") + `]}}`
		numbers := make([]any, report.PartSize+1)
		for i := range numbers {
			numbers[i] = i
		}
		if _, err := report.Decode(strings.NewReader(fmt.Sprintf(brief, numbers...))); !errors.Is(err, report.ErrBroken) {
			t.Errorf("parts %s: %v", names, err)
		}
	}
}

func BenchmarkOpeningTexts(b *testing.B) {
	_, x, parts := splitReport(b, report.PartSize*8)
	for name, part := range parts {
		if _, err := x.Add(name, part); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		clear(x.texts.opened)
		x.Whole(x.all[:report.PartSize])
	}
}
