package main

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/messages"
)

func TestTheProgramGetsTheTextsThatItSaysAndNoOthers(t *testing.T) {
	for _, lang := range messages.Languages {
		content, err := texts(lang)
		if err != nil {
			t.Fatal(err)
		}
		var given map[string]any
		if err := json.Unmarshal(content, &given); err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, field := range reflect.VisibleFields(reflect.TypeFor[messages.Catalogue]()) {
			key := field.Tag.Get("json")
			page := slices.Contains([]reflect.Kind{reflect.Struct, reflect.Map}, field.Type.Kind()) && field.Type != reflect.TypeFor[messages.Plural]() && !slices.Contains([]string{"citations", "dates", "material", "numbers"}, key)
			if key != "" && !page {
				want = append(want, key)
			}
		}
		if diff := cmp.Diff(slices.Sorted(slices.Values(want)), slices.Sorted(maps.Keys(given))); diff != "" {
			t.Errorf("%s:\n%s", lang, diff)
		}
	}
}
