package records

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/tabular"
)

// lines returns the columns and the rows of records in lines.
func lines(r *Records) []string {
	if r == nil {
		return nil
	}
	all := []string{strings.Join(r.Columns, " | ")}
	for _, row := range r.Rows {
		var cells []string
		for _, c := range row {
			cells = append(cells, c.Text())
		}
		all = append(all, strings.Join(cells, " | "))
	}
	return all
}

func TestRecordsInJSON(t *testing.T) {
	for name, c := range map[string]struct {
		file string
		want []string
	}{
		"fields in the order of the file": {`[{"title":"A","start":"9:00","room":"1"}]`, []string{"title | start | room", "A | 9:00 | 1"}},
		"groups":                          {`[{"title":"A","startDate":{"date":"2026-05-04","time":"9:00"}}]`, []string{"title | startDate.date | startDate.time", "A | 2026-05-04 | 9:00"}},
		"a group with a name":             {`[{"title":"A","start":"1","room":{"id":7,"name":"Hall"}}]`, []string{"title | start | room | room.id", "A | 1 | Hall | 7"}},
		"texts in languages":              {`[{"title":{"en":"A","de":"B"},"start":"1"}]`, []string{"title [en] | title [de] | start", "A | B | 1"}},
		"languages of groups":             {`[{"start":"1","zh":{"title":"甲"},"en":{"title":"A"}}]`, []string{"start | title [zh] | title [en]", "1 | 甲 | A"}},
		"lists":                           {`[{"title":"A","start":"1","speakers":["Ana",{"name":"Li","affiliation":"Uni"},{"firstName":"Bo","lastName":"Ek"}]}]`, []string{"title | start | speakers", "A | 1 | Ana; Li (Uni); Bo Ek"}},
		"keys around":                     {`{"2026-05-04":{"Hall 1":[{"title":"A","start":"9:00"}],"Hall 2":[{"title":"B","start":"9:00"}]}}`, []string{"title | start | date | group", "A | 9:00 | 2026-05-04 | Hall 1", "B | 9:00 | 2026-05-04 | Hall 2"}},
		"references":                      {`{"talks":[{"title":"A","start":"1","roomId":2,"speaker_ids":["x","y"]}],"rooms":[{"id":2,"name":"Hall"}],"speakers":[{"id":"x","name":"Ana"},{"id":"y","name":"Li"}]}`, []string{"title | start | room | speaker", "A | 1 | Hall | Ana; Li"}},
		"numbers that are no references":  {`{"talks":[{"title":"A","start":"1","type":2}],"rooms":[{"id":2,"name":"Hall"}]}`, []string{"title | start | type", "A | 1 | 2"}},
		"blocks with talks":               {`{"sessions":[{"title":"Block","start":"1","talks":[{"title":"A","speaker":"Ana"}]},{"title":"Keynote","start":"2","talks":[]}]}`, []string{"title | start | speaker | sessions.title | sessions.start", "Keynote | 2 |  |  | ", "A |  | Ana | Block | 1"}},
		"numbers and truth values":        {`[{"title":"A","start":1.50,"draft":true,"x":null}]`, []string{"title | start | draft", "A | 1.50 | true"}},
		"people":                          {`[{"name":"Ana Silva","bio":"x","email":"a@x"}]`, nil},
		"sponsors":                        {`{"sponsors":[{"name":"A","url":"x"}]}`, nil},
		"a text":                          {`"x"`, nil},
	} {
		v, err := ParseJSON([]byte(c.file))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, lines(OfTree(v))); diff != "" {
			t.Error(name, diff)
		}
	}
}

func TestScalarsOfYAMLAreTexts(t *testing.T) {
	v, err := ParseYAML([]byte("- title: A\n  time: 11:00\n  date: 2026-05-04\n  n: 1.10\n  yes: no\n  text: >-\n    two\n    lines\n  empty:\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"title | time | date | n | yes | text", "A | 11:00 | 2026-05-04 | 1.10 | no | two lines"}
	if diff := cmp.Diff(want, lines(OfTree(v))); diff != "" {
		t.Error(diff)
	}
	if _, err := ParseYAML([]byte("a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f,*f]\n")); err == nil {
		t.Error("a bomb of aliases is read")
	}
}

func TestListsAndDictionariesInCells(t *testing.T) {
	tables, err := tabular.Read("x.csv", strings.NewReader("title,creators,keywords,note\nA,\"[{'name': 'O\\'Neil, Ana', 'affiliation': None}]\",\"['maps', \"\"it's\"\"]\",[sic]\nB,\"[]\",\"[1, 2.5]\",plain\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"title | creators | keywords | note", "A | O'Neil, Ana | maps; it's | [sic]", "B |  | 1; 2.5 | plain"}
	if diff := cmp.Diff(want, lines(OfTable(tables[0], nil))); diff != "" {
		t.Error(diff)
	}
}

func TestColumnsOfATableHaveDifferentNames(t *testing.T) {
	tables, err := tabular.Read("x.csv", strings.NewReader("Title,Note,Note,,\nA,b,c,d,e\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Title | Note | Note (2) | column D | column E", "A | b | c | d | e"}
	if diff := cmp.Diff(want, lines(OfTable(tables[0], nil))); diff != "" {
		t.Error(diff)
	}
}

func TestTheEventAtTheTopOfAFile(t *testing.T) {
	for file, want := range map[string]Event{
		`{"event":{"name":"Days","timezone":"Europe/Paris","city":"Lyon"},"talks":[]}`: {Title: "Days", Zone: "Europe/Paris", Place: "Lyon"},
		`{"title":"Days","lang":"fr","results":[{"title":"Other"}]}`:                   {Title: "Days", Lang: "fr"},
		`{"name":"Days","location":{"@type":"Place","name":"Town Hall"}}`:              {Title: "Days", Place: "Town Hall"},
		`[{"title":"A talk"}]`: {}, `{"lang":"a language"}`: {},
	} {
		v, err := ParseJSON([]byte(file))
		if err != nil {
			t.Fatal(err)
		}
		if got := EventOf(v); got != want {
			t.Errorf("%s: %+v", file, got)
		}
	}
}
