package merge

import (
	"strings"
	"testing"
)

// FuzzSections looks for texts that are not the same after they were parted and joined, and
// for sections that get lost or changed when others are replaced.
func FuzzSections(f *testing.F) {
	f.Add("a\n\n## B\n\nc\n\n## B\n\n```\n## D\n```\n", "## B\n\nnew\n\n## E\n\nmore\n")
	f.Add("", "x")
	f.Add("## \n~~~\n## a\n~~~~\n## b", "## a#2\n## a\n## a")
	f.Fuzz(func(t *testing.T, mine, theirs string) {
		parts := sectionsOf(mine)
		if again := sectionsOf(joined(parts)); joined(again) != joined(parts) {
			t.Fatalf("%q became %q", joined(parts), joined(again))
		}
		source := sectionsOf(theirs)
		named := map[string]bool{}
		for _, s := range source {
			named[s.name] = true
		}
		got := mixed(sectionsOf(mine), source, named)
		for _, s := range parts {
			if at := find(got, s.name); !named[s.name] && (at < 0 || got[at].text != s.text) {
				t.Errorf("the section %q was lost or changed", s.name)
			}
		}
		for _, s := range source {
			if at := find(got, s.name); at < 0 || got[at].text != s.text {
				t.Errorf("the section %q did not come", s.name)
			}
		}
		if low := lowered(theirs); strings.Count(low, "\n") != strings.Count(theirs, "\n") {
			t.Error("lowering changed lines")
		}
	})
}
