package content

import (
	"fmt"
	"slices"
	"testing"
)

func TestABrokenFacetHidesOnlyWhatDependsOnIt(t *testing.T) {
	with := func(facet string) map[string]string {
		return map[string]string{
			"report.yaml": head + facet + "relations:\n  - {from: libraries, to: nowhere, text: T}\n",
			"sessions/01-opening.md": "---\ntitle: A\nromm: B\npartnership: museums\naudience: all\n---\n" +
				"[a](?partnership=archives) [b](?audience=none) [c](?topic=x)\n",
		}
	}
	const (
		relation = `report.yaml:%d:27: unknown partnership "nowhere"`
		key      = `sessions/01-opening.md:3:1: unknown key "romm"`
		value    = `sessions/01-opening.md:4:14: unknown partnership "museums"`
		link     = `sessions/01-opening.md:7:1: the link asks for partnership "archives", which is not there`
		other    = `sessions/01-opening.md:7:48: the link asks for "topic", which is not a facet`
	)
	at := func(line int) string { return fmt.Sprintf(relation, line) }
	mistakes{
		"an unreadable label": {with("  - id: audience\n    label: [For whom]\n    values: [{id: managers, label: M}]\n"), []string{
			"report.yaml:9:12: a list instead of text", at(12), key, value,
			`sessions/01-opening.md:5:11: unknown audience "all"`, link,
			`sessions/01-opening.md:7:28: the link asks for audience "none", which is not there`, other,
		}},
		"a value without an id": {with("  - id: audience\n    label: For whom\n    values: [{label: M}]\n"), []string{
			"report.yaml:10:14: the id is missing", at(12), key, value, link, other,
		}},
		"no values": {with("  - id: audience\n    label: For whom\n    values: []\n"), []string{
			`report.yaml:10:5: the facet "audience" has 0 values`, at(12), key, value, link, other,
		}},
		"an unreadable id": {with("  - id: [audience]\n    label: For whom\n    values: [{id: managers, label: M}]\n"), []string{
			"report.yaml:8:9: a list instead of text", at(12), value, link,
		}},
		"a facet that is a text": {with("  - audience\n"), []string{
			"report.yaml:8:5: text instead of a group of keys", at(10), value, link,
		}},
	}.check(t)
}

func TestAFacetOfATableThatCannotBeReadHidesNoOther(t *testing.T) {
	mistakes{"a column": {map[string]string{
		"report.yaml":            head + "  - id: audience\n    label: For whom\n    values: [{label: M}]\n",
		"sessions/01-opening.md": "",
		"sessions.csv":           "Title,Partnership,For whom\nA,Museums,Managers\nB,Libraries,#REF!\n",
	}, []string{
		"report.yaml:10:14: the id is missing", `sessions.csv:2:3: unknown partnership "Museums"`, `sessions.csv:3:13: "#REF!" is an error of the spreadsheet`,
	}}}.check(t)
}

func TestAnAuthorSaysWhatReadersCanFilterByToo(t *testing.T) {
	r := mustRead(t, map[string]string{"report.yaml": head + "filter-by: room\n", "sessions/01-a.md": "---\ntitle: A\n---\n"})
	if !slices.Equal(r.FilterBy, []string{"room"}) {
		t.Errorf("readers filter by %v", r.FilterBy)
	}
	mistakes{"another key": {map[string]string{
		"report.yaml": head + "filter-by: [people, rooms]\n", "sessions/01-a.md": "---\ntitle: A\n---\n",
	}, []string{`report.yaml:8:21: sessions cannot be filtered by "rooms"`}}}.check(t)
}
