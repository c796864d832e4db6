package content

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

// ofPeople returns a folder whose sessions have people, one each.
func ofPeople(more string, names ...string) map[string]string {
	files := map[string]string{"report.yaml": "title: A\n" + more}
	for i, name := range names {
		file := fmt.Sprintf("sessions/%02d-a%d.md", i+1, i)
		if i == 0 {
			file = "sessions/01-opening.md"
		}
		files[file] = "---\ntitle: A\npeople: [\"" + name + "\"]\n---\n"
	}
	return files
}

func TestAPersonHasOneNameAndWhatIsKnownOfThem(t *testing.T) {
	r := mustRead(t, ofPeople(`people:
  - name: Li Wei
    id: li
    also: [李伟, "Wei, Li"]
    orcid: https://orcid.org/0000-0002-1694-233x
    url: https://example.org/li
    affiliation: National Library
  - Ana Silva
`, "李伟", "Ana Silva", "Wei, Li"))
	want := []report.Profile{
		{ID: "li", Name: "Li Wei", Also: []string{"李伟", "Wei, Li"}, ORCID: "0000-0002-1694-233X", URL: "https://example.org/li", Affiliation: "National Library"},
		{Name: "Ana Silva"},
	}
	if diff := cmp.Diff(want, r.People); diff != "" {
		t.Error(diff)
	}
	for i, name := range []string{"Li Wei", "Ana Silva", "Li Wei"} {
		if got := r.Sessions[i].People[0].Name; got != name {
			t.Errorf("%q takes part instead of %q", got, name)
		}
	}
}

func TestAnEmptyListOfPeopleIsAList(t *testing.T) {
	if r := mustRead(t, ofPeople("people: []\n", "Ana Silva")); r.People == nil || len(r.People) > 0 {
		t.Errorf("%+v", r.People)
	}
	if r := mustRead(t, ofPeople("", "Ana Silva")); r.People != nil {
		t.Errorf("%+v", r.People)
	}
}

func TestMistakesInPeople(t *testing.T) {
	mistakes{
		"no name":          {ofPeople("people: {id: a}\n", "A"), []string{"report.yaml:2:9: the person has no name"}},
		"no ORCID iD":      {ofPeople("people: {name: A, orcid: 0000-0002-1825-0098}\n", "A"), []string{`report.yaml:2:26: "0000-0002-1825-0098" is not an ORCID iD`}},
		"no address":       {ofPeople("people: {name: A, url: 'javascript:alert(1)'}\n", "A"), []string{`report.yaml:2:24: "javascript:alert(1)" is not the address of a page`}},
		"no id":            {ofPeople("people: {name: A, id: A B}\n", "A"), []string{`report.yaml:2:23: "A B" cannot be used in addresses`}},
		"a name twice":     {ofPeople("people: [A, {name: B, also: A}]\n", "A", "B"), []string{`report.yaml:2:13: "A" is listed twice`}},
		"an id twice":      {ofPeople("people: [{name: A, id: a}, {name: B, id: a}]\n", "A", "B"), []string{`report.yaml:2:28: "id: a" is listed twice`}},
		"an unknown key":   {ofPeople("people: {name: A, orcidd: b}\n", "A"), []string{`report.yaml:2:19: unknown key "orcidd"`}},
		"in a translation": {map[string]string{"report.yaml": "title: A\n", "report.fr.yaml": "title: B\npeople: [A]\n", "sessions/01-a.md": session}, []string{`report.fr.yaml:2:1: "people" cannot be translated`}},
	}.check(t)
}

func TestTwoSpellingsOfANameAreAdvice(t *testing.T) {
	const at = "sessions/02-a1.md:3:10: "
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"accents":               {ofPeople("", "Ana Silva", "Ána  Silva"), []string{at + `"Ana Silva" and "Ána  Silva" may be one person`}},
		"another order":         {ofPeople("", "Wei Li", "Li, Wei"), []string{at + `"Wei Li" and "Li, Wei" may be one person`}},
		"a letter less":         {ofPeople("", "Ashleigh Lowry", "Ashleigh Lowy"), []string{at + `"Ashleigh Lowry" and "Ashleigh Lowy" may be one person`}},
		"another letter":        {ofPeople("", "Екатерина Иванова", "Екатерина Иванава"), []string{at + `"Екатерина Иванова" and "Екатерина Иванава" may be one person`}},
		"numbers":               {ofPeople("", "Participant 1", "Participant 2"), nil},
		"short names":           {ofPeople("", "王芳", "王方", "Bo Ek", "Bo Ed"), nil},
		"a letter twice":        {ofPeople("", "Chidi Rossi", "Anna Mattsson"), nil},
		"the same":              {ofPeople("", "Ana Silva", "Ana Silva"), nil},
		"two people, both said": {ofPeople("people: [Ana Maria Silva, Ana Mario Silva]\n", "Ana Maria Silva", "Ana Mario Silva"), nil},
		"said to be one":        {ofPeople("people: {name: Wei Li, also: 'Li, Wei'}\n", "Wei Li", "Li, Wei"), nil},
		"nobody":                {ofPeople("people: [Bo Ek, Ana Silva]\n", "Ana Silva"), []string{`report.yaml:2:10: "Bo Ek" takes part in no session`}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, advised(t, c.files)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func BenchmarkSpellingsOfThousandsOfNames(b *testing.B) {
	for b.Loop() {
		var known spellings
		for i := range 5000 {
			known.add(strings.Repeat(string(rune('a'+i%26)), 10) + fmt.Sprintf(" %c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676))
		}
	}
}
