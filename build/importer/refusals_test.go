package importer

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"

	"reportwidget/build/diagnostic"
)

// packed returns an archive with empty files of the given names.
func packed(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := z.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// inUTF16 returns a name as it stands in files of the old Microsoft Office.
func inUTF16(name string) string { return strings.Join(strings.Split(name, ""), "\x00") + "\x00" }

func TestARefusalNamesWhatTheFileIs(t *testing.T) {
	const old = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00"
	for name, c := range map[string]struct{ file, cause, hint string }{
		"a presentation":                         {packed(t, "[Content_Types].xml", "ppt/presentation.xml"), "this is a PowerPoint presentation", "export of the programme"},
		"a document of Numbers":                  {packed(t, "Index/Document.iwa", "Metadata/x"), "this is a document of Numbers, Pages or Keynote", "export it as XLSX or CSV"},
		"a binary workbook":                      {packed(t, "xl/workbook.bin"), "this is a binary workbook (.xlsb)", "save it as XLSX"},
		"an archive":                             {packed(t, "a.csv", "b.csv", "c.csv", "d.csv"), "several files in it may be the programme: a.csv, b.csv, c.csv, d.csv", "by itself"},
		"an archive of films":                    {packed(t, "a.mp4", "b.mp4", "c.mp4", "d.mp4"), "this is a ZIP archive: it holds a.mp4, b.mp4, c.mp4 and 1 more", "unpack it"},
		"an old workbook":                        {old + inUTF16("Workbook"), "this is an Excel workbook of before 2007 (.xls)", "save it as XLSX"},
		"a file with a password":                 {old + inUTF16("EncryptedPackage"), "this is a file of Word, Excel or PowerPoint with a password", "without a password"},
		"a PDF":                                  {"%PDF-1.7\n", "this is a PDF file, in which the sessions are only drawn", "CSV, XLSX or JSON"},
		"an image":                               {"\xff\xd8\xff\xe0\x00\x10JFIF", "this is an image", "ask for the table"},
		"a compressed file":                      {"\x1f\x8b\x08\x00", "this is a compressed file (gzip)", "unpack it"},
		"an address book":                        {"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n", "this is an address book", "export the programme"},
		"a page that asks for a login":           {`<!DOCTYPE html><html><title>Sign in · Tool</title><input type="password">`, `this is a web page that asks for a login ("Sign in · Tool"), not the export of a programme`, "log in"},
		"a page in German that asks for a login": {"<html><title>Anmeldung</title><body><form><input name=user></form></body></html>", `this is a web page that asks for a login ("Anmeldung")`, "log in"},
		"a table that is a page which asks for a login": {"\n\n<!DOCTYPE html><html><head><title>Sheets: Sign-in</title></head></html>", `this is a web page that asks for a login ("Sheets: Sign-in")`, "log in"},
		"an error of a server":                          {`{"detail":"Authentication credentials were not provided."}`, `this is the message of a website that did not give the programme: "Authentication credentials were not provided."`, "log in"},
		"a calendar that is a template":                 {"BEGIN:VCALENDAR\n{% for t in site.talks %}\nBEGIN:VEVENT\nSUMMARY:{{ t.title }}\nEND:VEVENT\n{% endfor %}\nEND:VCALENDAR\n", "this is a template", "data that fills it in"},
		"JSON that is a template":                       {"{\"talks\":[\n{% for t in talks %}{\"title\":\"{{ t.title }}\"},{% endfor %}]}", "this is a template", "data that fills it in"},
		"a schedule that is a template":                 {"<schedule>{{#each days}}<day date=\"{{date}}\"></day>{{/each}}</schedule>", "this is a template", "data that fills it in"},
		"a table without rows":                          {"Title,Start,Room\n", "there is no session: the table has the names of columns and no row below them", "export it again"},
		"an empty list of sessions":                     {`{"talks":[],"title":"Days"}`, `there is no session: the programme is empty (the list "talks" has no entries)`, "publish the schedule"},
		"nothing in YAML":                               {"sessions: []\n", "there is no session: the programme is empty", "publish the schedule"},
		"a presentation of Keynote":                     {packed(t, "Index/Presentation.iwa", "Index/Slide-1.iwa"), "this is a document of Numbers, Pages or Keynote", "export it as XLSX or CSV"},
		"a drawing":                                     {"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "this is an image or a film", "ask for the table"},
		"a photograph of a telephone":                   {"\x00\x00\x00\x18ftypheic\x00\x00", "this is an image or a film", "ask for the table"},
		"a mail message":                                {"Delivered-To: ana@example.org\nSubject: Programme\n\nHi\n", "this is a mail message", "attached"},
		"a script":                                      {"const sessions = [{\"title\":\"A\"}];\n", "this is a script", ".json"},
		"a pointer of Git LFS":                          {"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "this is a pointer of Git LFS", "git lfs pull"},
		"a database":                                    {"\x00\x01\x00\x00Standard ACE DB\x00", "this is a database", "as CSV"},
		"a page":                                        {"<html><head><title>Programme</title></head><body>Talks</body></html>", `this is a web page ("Programme"), not the export of a programme`, "iCalendar, CSV, JSON or schedule.xml"},
		"a template":                                    {"{% for talk in talks %}{{ talk.title }}{% endfor %}", "this is a template, which a website's generator fills in, not the sessions themselves", "data that fills it in"},
		"a calendar in a comment":                       {"<!--\nBEGIN:VCALENDAR\nEND:VCALENDAR\n-->", "a calendar begins here, after other text", "delete what stands before BEGIN:VCALENDAR"},
		"a programme without a session":                 {`{"schedule":{"conference":{"title":"Days","days":[]}}}`, "there is no session: the programme is empty", "publish the schedule"},
		"settings":                                      {`{"title":"Days","start":"2026-05-04"}`, "this file holds no list of sessions, but the fields title, start", "export the whole schedule"},
		"lists that hold no sessions":                   {`{"sponsors":[{"name":"A","level":"Gold"}],"rooms":[{"id":1,"name":"Hall"}]}`, "no list in this file looks like one of sessions; its lists are sponsors (1), rooms (1)", "export the schedule"},
		"a table without titles":                        {"a,b\n1,2\n3,4\n", `no column holds titles of sessions; the columns are "a" (such as "1"), "b" (such as "2")`, "--map title="},
		"what may be a timetable":                       {"Time,Hall 1,Hall 2\n9:00,Maps (Ana Silva),Trust (Li Wei)\n10:00,Rooms (Bo Ek),Shelves (Noor Aziz)\nlater,Data (Ada Ray),Law (Eve Lee)\n", `this may be a timetable with a column for each room ("Hall 1", "Hall 2"), which is read only if every row has a time`, "a row of its own"},
		"a table of declined proposals":                 {"Title,Status\nA,rejected\nB,rejected\n", "there is no session: all was skipped: declined (2)", "--map -Column"},
		"YAML with a mistake":                           {"---\ntalks:\n  - title: A\n   speaker: {\n", "this YAML cannot be read", "correct the line"},
		"a word processor's list":                       {"1. Opening\n2. Closing\n", `nothing that is known here begins with "1. Opening 2. Closing"`, "what can be read"},
		"a calendar cut off in the middle":              {"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "the file ends in the middle of VEVENT", "download it again"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(t.Context(), Input{Name: "file", Content: []byte(c.file)}, Options{})
			ps, ok := err.(diagnostic.Problems)
			if !ok || len(ps) != 1 {
				t.Fatalf("no problem but %v", err)
			}
			if !strings.HasPrefix(ps[0].Cause, c.cause) || !strings.Contains(ps[0].Hint, c.hint) {
				t.Errorf("%s\n  hint: %s", ps[0].Cause, ps[0].Hint)
			}
		})
	}
}
