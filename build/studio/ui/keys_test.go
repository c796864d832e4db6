//go:build !reader

package ui

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"golang.org/x/net/html"

	"reportwidget/app/view/htmltest"
	"reportwidget/build/content"
	"reportwidget/build/studio/talk"
)

// schema is as much of a JSON Schema as names keys.
type schema struct {
	Ref          string `json:"$ref"`
	Properties   map[string]schema
	Items        *schema
	AnyOf, OneOf []schema
	Definitions  map[string]schema
}

// keys are the paths of all values, with [0] for the entries of a list.
func (s schema) keys(path string, known map[string]schema) (paths []string) {
	if s.Ref != "" {
		s = known[strings.TrimPrefix(s.Ref, "#/definitions/")]
	}
	for _, key := range slices.Sorted(maps.Keys(s.Properties)) {
		paths = append(paths, s.Properties[key].keys(strings.TrimPrefix(path+"."+key, "."), known)...)
	}
	if s.Items != nil {
		paths = append(paths, s.Items.keys(path+"[0]", known)...)
	}
	if paths == nil { // of several shapes, the one with the most in it
		for _, one := range slices.Concat(s.AnyOf, s.OneOf) {
			if other := one.keys(path, known); len(other) > len(paths) || one.Items != nil {
				paths = other
			}
		}
	}
	if paths == nil {
		paths = []string{path}
	}
	return paths
}

// reached are the names of all fields of pages.
func reached(t *testing.T, views ...app.Composer) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	for _, view := range views {
		htmltest.Walk(htmltest.Parse(t, view), func(n *html.Node) {
			for _, by := range []string{"name", "data-attached"} {
				names[htmltest.Attribute(n, by)] = true
			}
			if add := htmltest.Attribute(n, "data-add"); add != "" {
				names["+"+add] = true
			}
		})
	}
	return names
}

// reachedOtherwise are the keys without a field of their name, by what gives them.
var reachedOtherwise = map[string]string{
	"columns":                 "the table itself, and the step that shows what an import has read",
	"facets[0].id":            "the name of the filter",
	"facets[0].values[0].id":  "the name of the value",
	"screenshots[0].file":     "+screenshots",
	"credits[0]":              "credits",
	"accessibility.limits[0]": "accessibility.limits",
	"filter-by[0]":            "filter-by",
	"people[0].also[0]":       "people[0].also",
	"relations[0].facet":      "the form of connections, which is that of the first filter",
	"relations[0].from":       "the form of connections",
	"relations[0].to":         "the form of connections",
	"icon":                    "+icon",
	"share-font":              "+share-font",
}

func TestEveryKeyOfAReportCanBeReached(t *testing.T) {
	var whole schema
	if err := json.Unmarshal(content.Schema, &whole); err != nil {
		t.Fatal(err)
	}
	say, report := english(t), *sample
	report.Fields = maps.Clone(sample.Fields)
	maps.Copy(report.Fields, map[string]string{"people[0].name": "Ana", "screenshots[0].file": "files/a.png"})
	names := reached(t,
		&DescribeStep{Say: say, Report: &report, Form: form(t, "", report.Fields), OnAct: act, OnAttach: byName, OnPerson: nothing, OnPages: nothing, OnFilterBy: nothing},
		&FiltersStep{Say: say, Report: &report, Form: form(t, "", report.Fields), OnAct: act, OnAddFacet: nothing, OnRelate: nothing, OnAddValue: byName, OnMerge: func(string, string) app.EventHandler { return nothing }})
	paths := whole.keys("", whole.Definitions)
	if len(paths) < 30 {
		t.Fatalf("the schema has only the keys %q", paths)
	}
	for _, path := range paths {
		if other := reachedOtherwise[path]; !names[path] && (other == "" || strings.HasPrefix(other, "+") && !names[other] || !strings.Contains(other, " ") && !names[other]) {
			t.Errorf("no field leads to %q", path)
		}
	}
}

var sessionExample = regexp.MustCompile("(?s)```yaml session\n(.*?)```")

func TestEveryKeyOfASessionCanBeReached(t *testing.T) {
	text, err := os.ReadFile("../../FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	keys, err := content.SessionKeys("a.md", []byte("---\n"+string(sessionExample.FindSubmatch(text)[1])+"---\n"))
	if err != nil {
		t.Fatal(err)
	}
	values := map[string]string{"picture.file": "a.png", "files[0].file": "a.pdf", "recordings[0].url": "https://example.org/", "files": "a.pdf", "recordings": "https://example.org/", "captions": "en"}
	for file, kinds := range map[string][]string{
		"sessions/01-opening.md": {"picture.alt", "picture.caption", "picture.credit", "files[0].name", "files[0].language", "recordings[0].url", "recordings[0].name", "recordings[0].length", "recordings[0].language", "recordings[0].captions"},
		"sessions.csv:2":         {"picture.alt", "picture.caption", "picture.credit", "files", "recordings", "captions"},
	} {
		f := form(t, "two", values)
		f.File = file
		names := reached(t, &SessionForm{Say: english(t), Report: sample, Session: sample.Sessions[1], Form: f, OnTick: byName, OnDuplicate: nothing, OnRemove: nothing,
			Material: &Material{Form: f, OnOwn: nothing, OnPicture: nothing, OnFile: nothing, OnRecording: nothing, OnAct: func(talk.Request) app.EventHandler { return nothing }}})
		for key := range keys {
			switch key {
			case "picture", "files", "recordings":
			case "partnership", "audience": // facets, which the sample does not have
			default:
				kinds = append(kinds, key)
			}
		}
		for _, path := range kinds {
			if !names[path] {
				t.Errorf("%s: no field leads to %q", file, path)
			}
		}
	}
}
