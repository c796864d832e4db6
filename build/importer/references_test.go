package importer

import (
	"strings"
	"testing"
)

func TestPeopleInAListOfTheirOwn(t *testing.T) {
	ana := []string{"2026-05-04 09:00-10:00 First talk @ R1: Ana Silva"}
	program := func(presenters, people string) story {
		return story{file: `{"data":{"program":[{"day":"2026-05-04","slots":[{"from":"09:00","to":"10:00","talk":{"name":"First talk","presenters":` + presenters + `,"location":"R1"}}]}],` + people + `}}`, want: ana}
	}
	byID := `"people":{"p1":{"fullName":"Ana Silva","email":"a@x.org"},"p2":{"fullName":"Bob Ray"}}`
	bySlug := `"people":{"ana":{"fullName":"Ana Silva","email":"a@x.org","bio":"b"},"bob":{"fullName":"Bob Ray"}}`
	missing := program(`["ana","zoe"]`, bySlug)
	missing.told = []string{"talk.presenters that are not in the file (1)"}
	stories{
		"a map by identifier and $ref":       program(`[{"$ref":"p1"}]`, byID),
		"a pointer into the file":            program(`[{"$ref":"#/data/people/p1"}]`, byID),
		"ref":                                program(`[{"ref":"p1"}]`, byID),
		"a group with an identifier":         program(`[{"id":"p1"}]`, byID),
		"one identifier":                     program(`"p1"`, byID),
		"a map by short names":               program(`[{"$ref":"ana"}]`, bySlug),
		"a map of one person":                program(`["ana"]`, `"people":{"ana":{"fullName":"Ana Silva"}}`),
		"a map in another group":             program(`["ana"]`, `"people":{"byId":{"ana":{"fullName":"Ana Silva"},"bob":{"fullName":"Bob Ray"}},"allIds":["ana","bob"]}`),
		"a list in another group":            program(`[{"id":7}]`, `"lookup":{"speakers":[{"id":7,"name":"Ana Silva"},{"id":8,"name":"Bob Ray"}]}`),
		"a list that is called by something": program(`[{"$ref":"p1"}]`, `"directory":[{"id":"p1","name":"Ana Silva"},{"id":"p2","name":"Bob Ray"}]`),
		"a person who is not in the list":    missing,
	}.check(t)
	for name, s := range map[string]story{"map": program(`[{"$ref":"p1"}]`, byID), "slugs": program(`["ana"]`, bySlug)} {
		p, _ := importingText(t, s.file)
		if summary := p.Tell("x"); strings.Contains(summary, "people (") {
			t.Errorf("the joined list (%s) is said to be unused:\n%s", name, summary)
		}
	}
}

func TestAnIdentifierIsNeverPublishedAsAName(t *testing.T) {
	talk := func(people string) string {
		return `{"talks":[{"title":"Maps","start":"2026-05-04 09:00","speakers":` + people + `}]}`
	}
	stories{
		"references without a list":    {file: talk(`[{"$ref":"p1"},{"$ref":"p2"}]`), want: []string{"2026-05-04 09:00 Maps"}, told: []string{"speakers that are not in the file (2)"}},
		"numbers without a list":       {file: talk(`[17,18]`), want: []string{"2026-05-04 09:00 Maps"}, told: []string{"speakers that are not in the file (2)"}},
		"names beside a missing entry": {file: talk(`["Ana Silva","speaker-12"]`), want: []string{"2026-05-04 09:00 Maps: Ana Silva"}, told: []string{"speakers that are not in the file (1)"}},
	}.check(t)
}

func TestReferencesToMapsOfEverything(t *testing.T) {
	stories{
		"people, rooms and tracks in maps": {
			file: `{"sessions":[{"title":"Maps","startTime":"2026-05-04T09:00","speakerIds":["s-1","s-9"],"room":{"$ref":"#/rooms/r1"},"track":{"id":"t2"}},{"title":"Trust","startTime":"2026-05-04T10:00","speakerIds":["s-2"],"room":{"$ref":"#/rooms/r2"},"track":{"id":"t1"}}],"rooms":{"r1":{"name":"Hall"},"r2":{"name":"Attic"}},"speakers":{"s-1":{"first":"Ana","last":"Silva"},"s-2":{"first":"Bo","last":"Ek"}},"tracks":{"t1":{"title":"Law"},"t2":{"title":"Data"}}}`,
			want: []string{"2026-05-04 09:00 Maps @ Hall: Ana Silva [track: Data]", "2026-05-04 10:00 Trust @ Attic: Bo Ek [track: Law]"},
			told: []string{"speakerIds that are not in the file (1)"},
		},
		"rooms as names of identifiers, slots by their keys": {
			file: `{"sessions":{"s1":{"title":"Maps","speakers":["p1","p2"],"room":"r1","slot":"t1"},"s2":{"title":"Trust","speakers":["p2"],"room":"r2","slot":"t2"}},"speakers":{"p1":{"name":"Ana Silva","company":"Co"},"p2":{"name":"Li Wei"}},"rooms":{"r1":"Main Hall","r2":"Attic"},"slots":{"t1":{"start":"2026-05-04T09:00:00+02:00","end":"2026-05-04T09:30:00+02:00"},"t2":{"start":"2026-05-04T10:00:00+02:00","end":"2026-05-04T10:30:00+02:00"}}}`,
			want: []string{"2026-05-04 09:00-09:30 Maps @ Main Hall: Ana Silva, Li Wei", "2026-05-04 10:00-10:30 Trust @ Attic: Li Wei"},
		},
		"slots with names, days and rooms of their own": {
			file: `{"talks":[{"title":"Maps","slotId":1},{"title":"Trust","slotId":2}],"slots":[{"id":1,"name":"Morning","dayId":"d1","start":"09:00","end":"09:30"},{"id":2,"name":"Noon","dayId":"d1","start":"12:00","end":"12:30"}],"days":[{"id":"d1","name":"Monday","date":"2026-05-04"}]}`,
			want: []string{"2026-05-04 09:00-09:30 Maps", "2026-05-04 12:00-12:30 Trust"},
		},
		"people with their roles": {
			file: `{"talks":[{"id":1,"name":"Opening","start":"2026-05-04 09:00","persons":[{"id":12,"role":"chair"},{"id":13,"role":"speaker"}]},{"id":2,"name":"End","start":"2026-05-04 10:00","persons":[{"id":13,"role":"speaker"}]}],"persons":{"12":{"name":"Ana Silva"},"13":{"name":"Bo Ek"}}}`,
			want: []string{"2026-05-04 09:00 Opening: Ana Silva, Bo Ek", "2026-05-04 10:00 End: Bo Ek"},
		},
	}.check(t)
}

func TestSlotsThatReferToTalks(t *testing.T) {
	stories{
		"by $ref": {
			file: `{"slots":[{"start":"2026-05-04 09:00","end":"2026-05-04 10:00","talk":{"$ref":"t1"}},{"start":"2026-05-04 10:00","end":"2026-05-04 11:00","talk":{"$ref":"t2"}}],"talks":{"t1":{"title":"Maps","abstract":"a","speakers":["Ana Silva"]},"t2":{"title":"Trust","abstract":"b","speakers":["Li Wei"]}}}`,
			want: []string{"2026-05-04 09:00-10:00 Maps: Ana Silva", "2026-05-04 10:00-11:00 Trust: Li Wei"},
		},
	}.check(t)
}
