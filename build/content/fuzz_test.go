package content

import (
	"errors"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"

	"reportwidget/build/diagnostic"
	"reportwidget/build/tabular"
)

// FuzzSession reads a session that is any bytes.
func FuzzSession(f *testing.F) {
	for _, file := range []string{"01-libraries.md", "02-communities.md", "03-partners.md"} {
		text, err := os.ReadFile("../examples/partnerships/sessions/" + file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	for _, text := range []string{
		"", "---", "---\n---", "---\ntitle: A\n---\n[x](javascript:y)", "---\ntitle: [*a\n---\n> - <b\n",
		"---\r\ntitle: |\r\n  A\r\npeople:\r\n- {name: B, role: C}\r\nkey-points: ['**a**', \"\\u00e9\"]\r\n---\r\n1. a\r\n\r\n       b\r\n",
		"\ufeff---\ntitle: >-\n  A\n\n  B\nid: opening\n---\n# a\n\n```\nb\n```\n[x][y] <https://a.org> `c`  \n&amp; \\*\n\n[y]: #opening\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		checkReading(t, map[string]string{"sessions/01-opening.md": string(text) + "\n"})
	})
}

// FuzzReport reads a report.yaml that is any bytes.
func FuzzReport(f *testing.F) {
	text, err := os.ReadFile("../examples/partnerships/report.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	for _, text := range []string{
		"", head, "title: &a [*a]", "{title: 'A', id: \"b\", languages: [en, ], event: {start: 2024-01-01}}", "? a\n: b", "---\n- a\n---\nb",
		"title: |2-\n   A\n\n  B\nsummary: >+\n  [x](y)\n\n\ncredits: - a\n  - b", "a: !!x <<\n<<: {b: c}", "%YAML 1.2\n---\n", "title: a\n   - b: c\n\td\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		checkReading(t, map[string]string{"report.yaml": string(text) + "\n"})
	})
}

// checkReading reads files that may be anything: what comes out is a report
// without problems, or problems that stand inside the files, and is always the
// same.
func checkReading(t *testing.T, files map[string]string) {
	r, err := Read(folder(files), "summit")
	again, errAgain := Read(folder(files), "summit")
	if diff := cmp.Diff(r, again); diff != "" {
		t.Error("not the same report:", diff)
	}
	if err == nil {
		if ps := r.Validate(); ps != nil {
			t.Error("problems of a report that was read:", ps)
		}
		for _, v := range r.Translations {
			if ps := v.Validate(); ps != nil {
				t.Errorf("problems of the report in %s: %v", v.Lang, ps)
			}
		}
		return
	}
	if errAgain == nil || err.Error() != errAgain.Error() {
		t.Errorf("not the same problems: %v and %v", err, errAgain)
	}
	var ps diagnostic.Problems
	if !errors.As(err, &ps) || len(ps) == 0 {
		t.Fatalf("no problems but %v", err)
	}
	for _, p := range ps {
		checkPlace(t, p, shown(files[strings.TrimPrefix(p.File, "summit/")]))
	}
}

// shown returns a file as programs show it that know UTF-16.
func shown(file string) string {
	order, wide := tabular.UTF16([]byte(file))
	if !wide {
		return file
	}
	text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().String(file)
	if err != nil {
		return file
	}
	return text
}

func checkPlace(t *testing.T, p diagnostic.Problem, text string) {
	if text == "" || p.Line == 0 {
		return
	}
	lines := strings.Split(lineEnds.Replace(strings.TrimPrefix(text, "\ufeff")), "\n")
	if p.Line > len(lines) || p.Column < 1 || p.Column > utf8.RuneCountInString(lines[p.Line-1])+1 {
		t.Errorf("a problem outside of its file: %v", p)
	}
	if p.Cause == "" || strings.ContainsAny(p.Cause, "\n\x00") {
		t.Errorf("a cause of several lines: %q", p.Cause)
	}
}

// FuzzTable reads a table that is any bytes.
func FuzzTable(f *testing.F) {
	for _, text := range []string{
		"", "Title,Room\nA,B\n", "Titel;Tag;Beginn;Ende;Dauer\nA;30.9.2024;9:30;11 Uhr;\n30.9.2024;;;;\nB;;22:00;1:00;20\n",
		"id,Title,title-es,Abstract,Key points,Speakers,Partnership,Language\nx,A,B,\"[x](y)\n# z\",\"- a\n- b\",\"Ana B, Li C (d); e\",Libraries; x,English\n,A,,,,,,\n",
		"Title,Date,Start\n#REF!,3/10/2024,1:30\nA,2024-09-30T09:30Z,\n",
	} {
		f.Add([]byte(text))
		wide, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
		if err != nil {
			f.Fatal(err)
		}
		f.Add([]byte(wide))
	}
	f.Add([]byte("Title,Room\nA\x00,B\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		checkReading(t, map[string]string{"sessions.csv": string(text) + "\n", "report.yaml": head + "  - {id: trend, label: Abstract}\nevent: {zone: Europe/Paris}\ncolumns: {room: [Room, Saal]}\n"})
	})
}
