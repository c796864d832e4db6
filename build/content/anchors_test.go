package content

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAnchorsOfOthersAreRead(t *testing.T) {
	keys, body, err := FrontMatter("page.md", []byte(`---
defaults: &defaults {room: Hall, tags: [ai]}
speakers: &all
  - &ana {name: Ana}
  - Li
<<: *defaults
tags: [law]
host: *ana
panel: *all
day: !!str 2024-09-30
talk: {<<: [*ana, *defaults], room: Foyer}
---
Text.
`))
	if err != nil || body != "Text.\n" {
		t.Fatal(err, body)
	}
	ana := map[string]any{"name": "Ana"}
	want := map[string]any{
		"defaults": map[string]any{"room": "Hall", "tags": []any{"ai"}}, "room": "Hall", "tags": []any{"law"}, "speakers": []any{ana, "Li"},
		"host": ana, "panel": []any{ana, "Li"}, "day": "2024-09-30", "talk": map[string]any{"name": "Ana", "room": "Foyer", "tags": []any{"ai"}},
	}
	if diff := cmp.Diff(want, keys); diff != "" {
		t.Error(diff)
	}
}

func TestAliasesThatCannotBeFollowedAreTold(t *testing.T) {
	bomb := "a0: &a0 x\n"
	for i := range 20 {
		bomb += fmt.Sprintf("a%d: &a%d [%s*a%d]\n", i+1, i+1, strings.Repeat(fmt.Sprintf("*a%d, ", i), 9), i)
	}
	for yaml, want := range map[string]string{
		bomb:               "page.md:7:25: aliases that stand for more than 50000 values",
		"a: &a [*a]\n":     `page.md:2:8: there is no anchor for "*a"`,
		"title: *nobody\n": `page.md:2:8: there is no anchor for "*nobody"`,
	} {
		_, _, err := FrontMatter("page.md", []byte("---\n"+yaml+"---\n"))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.40s: %v", yaml, err)
		}
	}
	// In a report, text that starts with such a sign is more likely.
	mistakes{"a report": {inKeys("title: A\nroom: &a B\n"), []string{`sessions/01-opening.md:3:7: a text that starts with "&"`}}}.check(t)
}
