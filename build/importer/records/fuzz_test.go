package records

import (
	"strings"
	"testing"
	"unicode/utf8"

	"reportwidget/build/tabular"
)

// checkRecords checks that every row has a cell in every column, and that names are
// different.
func checkRecords(t *testing.T, r *Records) {
	if r == nil {
		return
	}
	seen := map[string]bool{}
	for _, name := range r.Columns {
		if seen[name] {
			t.Errorf("two columns are called %q", name)
		}
		seen[name] = true
	}
	for _, row := range r.Rows {
		if len(row) != len(r.Columns) {
			t.Fatalf("a row of %d cells in %d columns", len(row), len(r.Columns))
		}
	}
}

// FuzzJSON looks for records in any JSON.
func FuzzJSON(f *testing.F) {
	for _, text := range []string{
		`{"sessions":[{"id":1,"title":"A","speakers":["u1"]}],"speakers":[{"id":"u1","name":"Ana"}]}`,
		`{"2026-05-04":{"Hall 1":[{"title":"A","start":"10:00"}]}}`, `{"results":[{"contributions":[{"title":"A","startDate":{"date":"2026-05-04","tz":"UTC"}}]}]}`,
		`{"schedule":{"2026-05-04":{"timeslots":[{"startTime":"10:00","sessions":[{"items":[1]}]}]}},"sessions":{"1":{"title":"A","speakers":[]}}}`, `{"sessions":{"s":{"title":"A","room":"r","slot":"t"}},"rooms":{"r":"Hall"},"slots":{"t":{"start":"2026-05-04 09:00","talk":"s","day":{"$ref":"#/days/d"}}},"days":{"d":{"date":"2026-05-04","slot":"t"}}}`,
		`{"d":{"tracks":["A","B"],"timeslots":[{"startTime":"09:00","sessions":[{"items":[1]},{"items":[2]}]}]},"sessions":[{"id":1,"title":"A"},{"id":2,"title":"B"}]}`, `[[[{}]]]`, `{"a":{"a":{"a":1}}}`,
		`{"data":{"sessions":{"edges":[{"node":{"title":"A","speakers":{"nodes":[{"name":"Ana"}]}}}]}}}`, `{"data":[{"type":"node--s","id":"1","attributes":{"title":"A"},"relationships":{"p":{"data":{"type":"p","id":"2"}}}}],"included":[{"type":"p","id":"2","attributes":{"name":"Ana"}}]}`,
		`{"documents":[{"name":"a/b","fields":{"title":{"stringValue":"A"},"l":{"arrayValue":{"values":[{"mapValue":{"fields":{}}}]}}}}]}`, `[{"_type":"s","_id":"1","text":[{"_type":"block","children":[{"text":"x"}]}]},{"_type":"p","_id":"2"}]`,
		`{"type":"doc","content":[{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"text","text":"a"}]}]}]}`, `{"object":"page","id":"1","properties":{"Name":{"type":"title","title":[{"plain_text":"A"}]}}}`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := ParseJSON([]byte(text))
		if err != nil {
			return
		}
		v = Unwrapped(v)
		checkRecords(t, OfTree(v))
		EventOf(v)
		ListsOf(v)
	})
}

// FuzzTable looks for records in any table: rows, timetables and talks in columns of their
// block.
func FuzzTable(f *testing.F) {
	for _, text := range []string{
		"Time,Room A,Room B\n9:00,Maps (Ana Silva),Law\n10:00,Trust,Trust\n", "Room;9:00;10:00\nHall 1;Maps;Law\nHall 2;Trust;Data\n", "Time,Mon 4 May,Tue 5 May\n9:00,Maps,Law\n",
		"session,p1_title,p1_authors,p2_title\nA,B,C,D\n", "Talk,,When,\nTitle,Name,Time,Time\nA,B,9:00,10:00\nC,D,9:00,10:00\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tables, err := tabular.Read("a.csv", strings.NewReader(text))
		if err != nil {
			return
		}
		for _, table := range tables {
			if len(table.Columns) > 0 {
				checkRecords(t, OfTable(table, nil))
			}
		}
	})
}

// FuzzYAML looks for records in any YAML.
func FuzzYAML(f *testing.F) {
	for _, text := range []string{
		"- title: A\n  speakers: [Ana]\n  date: 2026-05-04\n", "days:\n  - date: 2026-05-04\n    talks:\n      - {title: A, time: 11:00}\n", "a: &a {title: A}\nb: [*a, *a]\n<<: *a\n", "--- |\n x\n---\n- !!str 1\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := ParseYAML([]byte(text))
		if err != nil {
			return
		}
		checkRecords(t, OfTree(v))
	})
}

// FuzzLiteral reads any text as a list or a dictionary of Python.
func FuzzLiteral(f *testing.F) {
	for _, text := range []string{`['a', "b"]`, `{'name': 'O\'Neil', 'n': 1.5, 'x': None, 'y': (1, 2)}`, `[`, `[,]`, `{'a'}`, `['\u00e9\x41\n']`, "[nan]"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, ok := parseLiteral(text)
		if _, isText := v.(string); ok && isText {
			t.Errorf("%q is a text and no list", text)
		}
		if ok && !utf8.ValidString(text) && v == nil {
			t.Errorf("%q is nothing", text)
		}
	})
}

func FuzzFillSlots(f *testing.F) {
	for _, text := range []string{
		`{"days":[{"date":"2026-05-04","grid":[{"start_time":"09:00","end_time":"09:30","slots":1},{"start_time":"10:00","end_time":"10:30","slots":2}]}],"talks":[{"title":"A","date":"2026-05-04"},{"title":"B","date":"2026-05-04"},{"title":"C","date":"2026-05-04"}]}`,
		`{"days":[{"date":"2026-05-04","grid":[{"start_time":"09:00","slots":-1},{"start_time":"x","slots":1e9},{"slots":"many","items":[{"title":"Lunch"}]}]}]}`, `[]`, `{"days":{"grid":{"slots":1}}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		v, err := ParseJSON(content)
		if err != nil {
			return
		}
		if slots := FillSlots(v); slots.Filled < 0 || slots.Filled > len(content) {
			t.Errorf("%d talks got times", slots.Filled)
		}
	})
}
