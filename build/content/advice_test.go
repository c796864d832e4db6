package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/diagnostic"
)

// advised returns the advice on a folder without problems, without the hints.
func advised(t *testing.T, files map[string]string) []string {
	t.Helper()
	f, err := Open(Source{FS: folder(files), Name: "summit"}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, p := range f.Advice {
		if p.Hint == "" || p.Level != diagnostic.Warning {
			t.Errorf("advice without a hint, or of another level: %v", p)
		}
		found = append(found, strings.TrimPrefix(p.Place().String(), "summit/")+": "+p.Cause)
	}
	return found
}

func TestAnAuthorIsAdvised(t *testing.T) {
	both := inKeys("title: A\npartnership: [libraries, communities]\n")["sessions/01-opening.md"]
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"nothing":                  {map[string]string{"sessions/01-opening.md": both + "## a\n\n### b\n\n## c\n"}, nil},
		"no facets at all":         {map[string]string{"report.yaml": "title: A\n"}, nil},
		"a value that nobody uses": {inKeys("title: A\npartnership: libraries\n"), []string{`report.yaml:7:9: no session has the partnership "communities"`}},
		"a session that no filter finds": {map[string]string{"sessions/01-opening.md": both, "sessions/02-closing.md": session}, []string{
			"sessions/02-closing.md:1:1: the session has no value of any facet, so that no filter finds it",
		}},
		"headings that jump": {map[string]string{"sessions/01-opening.md": both + "### a\n\n## b\n\n> #### c\n", "report.yaml": head + "summary: |\n  A\n\n  ### B\n"}, []string{
			"report.yaml:11:3: a heading that skips a level",
			"sessions/01-opening.md:5:1: a heading that skips a level",
			"sessions/01-opening.md:9:3: a heading that skips a level",
		}},
		"a translation of one session of two": {map[string]string{"sessions/01-opening.md": both, "sessions/02-closing.md": both, "sessions/01-opening.fr.md": "---\ntitle: Ouverture\n---\n"}, []string{
			`report.yaml: 1 of 2 sessions are not translated into "fr"`,
		}},
		"a session that ends as it starts":     {at("", "2024-09-30", "09:00", "09:00"), []string{"sessions/01-opening.md:5:6: the session ends at 09:00, as it starts"}},
		"a session over midnight":              {at("", "2024-09-30", "22:00", "01:30"), nil},
		"an end before the start":              {at("", "2024-09-30", "11:00", "09:30"), []string{"sessions/01-opening.md:5:6: the session ends at 09:30, on the day after its start at 11:00"}},
		"times without a date":                 {inKeys("title: A\nstart: 09:00\nend: 10:00\npartnership: [libraries, communities]\n"), []string{"sessions/01-opening.md:3:8: the session has times and no date"}},
		"a start without a date":               {inKeys("title: A\nstart: 09:00\npartnership: [libraries, communities]\n"), []string{"sessions/01-opening.md:3:8: the session has times and no date"}},
		"a session before the event":           {at("event: {start: 2024-09-30, end: 2024-10-02}\n", "2023-09-30", "09:00", "10:00"), []string{"sessions/01-opening.md:3:7: the session is on 2023-09-30, and the event is from 2024-09-30 to 2024-10-02"}},
		"a session beside an event of one day": {at("event: {start: 2024-09-30}\n", "2024-10-01", "09:00", "10:00"), []string{"sessions/01-opening.md:3:7: the session is on 2024-10-01, and the event is from 2024-09-30 to 2024-09-30"}},
		"a time skipped by daylight saving":    {at("event: {zone: Europe/Berlin}\n", "2024-03-31", "02:30", "03:30"), []string{"sessions/01-opening.md:4:8: there is no 02:30 on 2024-03-31 in Europe/Berlin, where clocks go forward"}},
	} {
		if diff := cmp.Diff(c.want, advised(t, c.files)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// at is a report with an event and a session at a time.
func at(event, date, start, end string) map[string]string {
	files := inKeys("title: A\ndate: " + date + "\nstart: " + start + "\nend: " + end + "\npartnership: [libraries, communities]\n")
	files["report.yaml"] = head + event
	return files
}

func TestAnEndNeedsAStart(t *testing.T) {
	mistakes{
		"an end alone": {inKeys("title: A\ndate: 2024-09-30\nend: 10:00\n"), []string{`sessions/01-opening.md:4:6: the session ends at "10:00" and has no start`}},
	}.check(t)
}
