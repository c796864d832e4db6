package edit

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/content"
)

// schema is a part of a JSON Schema.
type schema struct {
	Ref         string `json:"$ref"`
	Definitions map[string]schema
	Properties  map[string]schema
	Items       *schema
	AnyOf       []schema
}

// keysOf adds the keys that groups may have, by their paths.
func (s schema) keysOf(where string, named map[string]schema, found map[string][]string) {
	if s.Ref != "" {
		named[strings.TrimPrefix(s.Ref, "#/definitions/")].keysOf(where, named, found)
	}
	if len(s.Properties) > 0 {
		found[where] = slices.Sorted(maps.Keys(s.Properties))
	}
	for key, value := range s.Properties {
		value.keysOf(join(where, key), named, found)
	}
	for _, other := range s.AnyOf {
		other.keysOf(where, named, found)
	}
	if s.Items != nil {
		s.Items.keysOf(where, named, found)
	}
}

func TestEveryKeyOfTheFormatHasItsPlace(t *testing.T) {
	var whole schema
	if err := json.Unmarshal(content.Schema, &whole); err != nil {
		t.Fatal(err)
	}
	want, have := map[string][]string{}, map[string][]string{}
	whole.keysOf("", whole.Definitions, want)
	delete(want, "columns") // whose keys are those of sessions, in any order
	for where, keys := range orders {
		have[where] = slices.Sorted(slices.Values(keys))
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Error(diff)
	}
}

func TestTheKeysAreInTheOrderOfTheDescription(t *testing.T) {
	text, err := os.ReadFile("../FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := strings.Split(string(text), "```yaml report\n")
	last := -1
	for _, example := range examples[1:] {
		example, _, _ = strings.Cut(example, "```")
		for line := range strings.SplitSeq(example, "\n") {
			key, _, isKey := strings.Cut(line, ":")
			if !isKey || strings.HasPrefix(line, " ") || strings.HasPrefix(line, "-") {
				continue
			}
			at := slices.Index(orders[""], key)
			if at <= last {
				t.Errorf("%s is described at another place", key)
			}
			last = at
		}
	}
	if last < 0 {
		t.Error("FORMAT.md has no examples")
	}
}
