package importer

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestThePageOfAWebsiteHasItsFieldsInTOML(t *testing.T) {
	got, err := tomlFields([]byte("title = \"A \\\"B\\\"\"\ndate = 2026-03-14 09:30:00Z\ntags = ['x', \"y\"]\nweight = 1_000\ndraft = true\nmenu.main.name = \"M\"\nat = {room = \"1\"}\n[params]\nroom = \"Hall\"\n[[people]]\nname = \"Ana\"\n[[people]]\nname = \"Li\"\n"))
	want := map[string]any{
		"title": `A "B"`, "date": "2026-03-14T09:30:00Z", "tags": []any{"x", "y"}, "weight": "1000", "draft": true,
		"menu": map[string]any{"main": map[string]any{"name": "M"}}, "at": map[string]any{"room": "1"}, "params": map[string]any{"room": "Hall"},
		"people": []any{map[string]any{"name": "Ana"}, map[string]any{"name": "Li"}},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	for _, wrong := range []string{"a = 1\na = 2\n", "a = 1\n[a.b]\n", "a = [\n", "a = 1\n[[a]]\n", "a = [1]\n[a.b]\n"} {
		if got, err := tomlFields([]byte(wrong)); err == nil {
			t.Errorf("%q is %v", wrong, got)
		}
	}
}
