package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestColoursAreRead(t *testing.T) {
	r := mustRead(t, inReport("title: A\ncolour: \"#0A5A64\"\nfacets:\n  - id: kind\n    label: Kind\n    values:\n      - {id: talk, label: Talk, colour: \"#f00\"}\n"))
	if r.Colour != "#0a5a64" || r.Facets[0].Values[0].Colour != "#f00" {
		t.Errorf("the colours are %q and %q", r.Colour, r.Facets[0].Values[0].Colour)
	}
}

func TestWhatIsNoColourIsToldWithItsPlace(t *testing.T) {
	mistakes{
		"a name":               {inReport("title: A\ncolour: teal\n"), []string{`report.yaml:2:9: "teal" is not a valid colour`}},
		"no sign":              {inReport("title: A\ncolour: 0a5a64\n"), []string{`report.yaml:2:9: "0a5a64" is not a valid colour`}},
		"no quotes":            {inReport("title: A\ncolour: #0a5a64\n"), []string{`report.yaml:2:1: there is not a valid colour`}},
		"a style rule":         {inReport("title: A\ncolour: \"#fff}body{display:none\"\n"), []string{`report.yaml:2:9: "#fff}body{display:none" is not a valid colour`}},
		"a list":               {inReport("title: A\ncolour: [\"#fff\"]\n"), []string{`report.yaml:2:9: a list instead of text`}},
		"a value's":            {inReport(head + "      - {id: c, label: C, colour: blue}\n"), []string{`report.yaml:8:35: "blue" is not a valid colour`}},
		"a value's, no quotes": {inReport(head + "      - id: c\n        label: C\n        colour: #00f\n"), []string{`report.yaml:10:9: there is not a valid colour`}},
		"another than the original's": {map[string]string{"report.yaml": "title: A\ncolour: \"#00f\"\n", "report.fr.yaml": "title: B\ncolour: \"#0f0\"\n"}, []string{
			`report.fr.yaml:2:9: "#0f0" differs from the original, "#00f"`}},
	}.check(t)
}

func TestAnAuthorIsToldOfColoursThatLightPagesShowInAnotherShade(t *testing.T) {
	dark := "title: A\ncolour: \"#0a5a64\"\n"
	if got := advised(t, inReport(dark)); got != nil {
		t.Errorf("a colour that can be read: %v", got)
	}
	want := []string{
		`report.yaml:2:9: "#ffcc00" has a contrast of 1.4:1 on light pages, where text needs 4.5:1; "#7f6600" is shown there, and "#ffcc00" on dark pages`,
		`report.yaml:7:41: "#808080" has a contrast of 3.4:1 on light pages, where text needs 4.5:1; "#696969" is shown there, and "#999999" on dark pages`,
	}
	got := advised(t, map[string]string{
		"report.yaml":            "title: A\ncolour: \"#ffcc00\"\nfacets:\n  - id: kind\n    label: Kind\n    values:\n      - {id: talk, label: Talk, colour: \"#808080\"}\n",
		"sessions/01-opening.md": "---\ntitle: A\nkind: talk\n---\n",
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
