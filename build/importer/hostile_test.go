package importer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reportwidget/build/diagnostic"
)

// wrong returns the only problem of a file or folder.
func wrong(t *testing.T, path string, o Options) diagnostic.Problem {
	t.Helper()
	p, err := Read(t.Context(), inputAt(t, path), o)
	ps, ok := err.(diagnostic.Problems)
	if !ok || p != nil {
		t.Fatalf("no problem but %v", err)
	}
	if len(ps) == 0 || ps[0].File == "" || ps[0].Cause == "" {
		t.Fatalf("a problem without its file or cause: %q", err)
	}
	return ps[0]
}

func TestWhatCannotBeReadIsToldWithItsLine(t *testing.T) {
	bomb := "<?xml version='1.0'?><!DOCTYPE s [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>\n<schedule><day date='2024-01-01'>\n<event><title>&b;</title></event></day></schedule>"
	external := strings.Replace(bomb, "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>", "<!ENTITY b SYSTEM 'file:///etc/passwd'>", 1)
	whole, err := os.ReadFile("testdata/summit/schedule.xml")
	if err != nil {
		t.Fatal(err)
	}
	for mistake, c := range map[string]struct {
		content string
		line    int
		cause   string
	}{
		"nothing":                  {"", 0, "the file is empty"},
		"white space":              {" \n\r\n", 0, "the file is empty"},
		"a web page":               {"<!DOCTYPE html><title>Log in</title>", 0, `this is a web page that asks for a login ("Log in"), not the export of a programme`},
		"a picture":                {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 0, "this is an image"},
		"a table with a NUL":       {"Title,Room\nA\x00,B\n", 2, "a NUL byte, which no text has"},
		"some words":               {"Dear all,\n", 0, `nothing that is known here begins with "Dear all,"`},
		"other XML":                {"<rss><channel/></rss>", 0, "this XML is of another kind: it begins with <rss>, not with <schedule>"},
		"other JSON":               {`{"b":1,"a":2}`, 0, "this file holds no list of sessions, but the fields b, a"},
		"a number":                 {"[1]", 0, "this file holds no named fields"},
		"an XML bomb":              {bomb, 3, "this is not valid XML: invalid character entity &b;"},
		"an external entity":       {external, 3, "this is not valid XML: invalid character entity &b;"},
		"truncated XML":            {string(whole[:len(whole)/2]), 27, "the file ends in the middle of the XML"},
		"XML of an unknown coding": {"<?xml version='1.0' encoding='x-none'?><schedule/>", 1, `this is not valid XML: xml: opening charset "x-none": unsupported charset: "x-none"`},
		"deep XML":                 {"<schedule>" + strings.Repeat("<event>", 100_000), 1, "XML nested more than 100 deep"},
		"deep days":                {"<schedule>" + strings.Repeat("<day>", 100_000), 1, "XML nested more than 100 deep"},
		"deep JSON":                {strings.Repeat("[", 100_000), 1, "JSON nested more than 100 deep"},
		"truncated JSON":           {"{\"sessions\":\n[{", 2, "the file ends in the middle of the JSON"},
		"JSON with a mistake":      {"{\n\"a\" 1}", 2, "this is not valid JSON: invalid character '1' after object key"},
		"two JSONs":                {"{\"sessions\":[],\"speakers\":[]}\n{}", 1, "there is more text after the end of the JSON"},
		"many values":              {`{"sessions":[` + strings.Repeat("0,", maxValues) + "0]}", 0, "more than 3000000 values of JSON"},
		"no sessions":              {`{"sessions":[],"speakers":[]}`, 0, "there is no session: the programme is empty"},
		"only breaks":              {`{"sessions":[{"title":"Lunch","isServiceSession":true}],"speakers":[]}`, 0, "there is no session: all was skipped: breaks (1)"},
		"truncated calendar":       {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\n", 4, "the file ends in the middle of VEVENT"},
		"a calendar in disorder":   {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", 3, "END:VCALENDAR where END:VEVENT should stand"},
		"no line of a calendar":    {"BEGIN:VCALENDAR\nhello\nEND:VCALENDAR\n", 2, `"hello" is not a line of iCalendar`},
		"a deep calendar":          {strings.Repeat("BEGIN:VCALENDAR\n", 1000), 102, "too many BEGIN in one another"},
		"a table without titles":   {"a,b\n1,2\n", 0, `no column holds titles of sessions; the columns are "a" (such as "1"), "b" (such as "2")`},
	} {
		t.Run(mistake, func(t *testing.T) {
			if p := wrong(t, text(t, c.content), Options{}); p.Cause != c.cause || p.Line != c.line || p.Hint == "" {
				t.Errorf("%v", p)
			}
		})
	}
}

func TestAWishThatTheFileDoesNotFulfilIsTold(t *testing.T) {
	for cause, o := range map[string]Options{
		`there is no facet "trak"`:                  {Facets: map[string]string{"trak": "partnership"}},
		`"session" cannot be the name of a facet`:   {Facets: map[string]string{"track": "session"}},
		`"Two words" cannot be the name of a facet`: {Facets: map[string]string{"track": "Two words"}},
		"this is not iCalendar":                     {Format: ICalendar},
		`there is no format "ics"`:                  {Format: "ics"},
	} {
		if p := wrong(t, "testdata/summit/schedule.xml", o); p.Cause != cause || p.Hint == "" {
			t.Errorf("%v", p)
		}
	}
	if _, err := Zone("Australia/Brisban"); err == nil || !strings.Contains(err.Error(), `did you mean "Australia/Brisbane"?`) {
		t.Error(err)
	}
}

func TestAFolderOfPagesIsReadWithinItself(t *testing.T) {
	dir, secret := t.TempDir(), text(t, "---\ntitle: Secret\n---\n")
	write := func(name, raw string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(raw), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if p := wrong(t, dir, Options{}); p.Cause != "there is no page with front matter in this folder" {
		t.Error(p)
	}
	write("مكتبة.md", "---\ntitle: A\n---\n{% include x %}Words {{< video >}}\n")
	if err := os.Symlink(secret, filepath.Join(dir, "link.md")); err != nil {
		t.Fatal(err)
	}
	p, r := importing(t, dir, Options{})
	if len(r.Sessions) != 1 || r.Sessions[0].Text.String() != "Words" || p.Summary.Templates != 2 || !strings.Contains(p.Tell("x"), "which are not followed (1): link.md") {
		t.Error(r.Sessions, p.Tell("x"))
	}
	write("one.md", "---\ntitle: A: B\n---\n")
	write("two.md", "+++\ntitle = \n+++\n")
	if p, r = importing(t, dir, Options{}); len(r.Sessions) != 1 || !strings.Contains(p.Tell("x"), "skipped pages that cannot be read (2): one.md (") {
		t.Error(p.Tell("x"))
	}
	write("report.yaml", "title: A\n")
	if p := wrong(t, dir, Options{}); p.Cause != "this is already the folder of a report" {
		t.Error(p)
	}
}

func TestOddBytesBecomeAReport(t *testing.T) {
	for story, raw := range map[string]string{
		"controls":     event("<title>A&#x9;B\u0085C</title><abstract>a\x01b</abstract>"),
		"windows 1252": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Caf\xe9\nEND:VEVENT\nEND:VCALENDAR\n",
		"latin 1":      "<?xml version='1.0' encoding='ISO-8859-1'?><schedule><day date='2024-01-01'><event><title>Caf\xe9</title></event></day></schedule>",
		"utf-16":       "\xff\xfe{\x00\"\x00s\x00e\x00s\x00s\x00i\x00o\x00n\x00s\x00\"\x00:\x00[\x00{\x00\"\x00t\x00i\x00t\x00l\x00e\x00\"\x00:\x00\"\x00C\x00a\x00f\x00\xe9\x00\"\x00}\x00]\x00,\x00\"\x00s\x00p\x00e\x00a\x00k\x00e\x00r\x00s\x00\"\x00:\x00[\x00]\x00}\x00",
		"a mark":       "\ufeff" + event("<title>Café</title>"),
		"signs":        `[{"groupName":"","sessions":[{"title":"\"- #: [x] {y} & *z* \u0000 'w' %\\","room":"null","speakers":[{"name":"~"}]}]}]`,
	} {
		t.Run(story, func(t *testing.T) {
			_, r := importingText(t, raw)
			if title := r.Sessions[0].Title; story != "controls" && story != "signs" && title != "Café" {
				t.Errorf("%q", title)
			}
		})
	}
}
