package importer

import (
	"strings"
	"testing"
	"testing/fstest"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/document/sample"
	notes "reportwidget/build/document/sessions"
)

// talk is enough text for a session.
const talk = "Libraries that work together have more to give than each of them alone, as all who spoke agreed on that day."

// summitNotes is a Word document with the notes of two sessions.
var summitNotes = sample.Docx(
	sample.P("Title", "The Summit") +
		sample.P("", "Many people met in October.") +
		sample.P("Heading1", "Stronger together") +
		sample.P("", "Facilitator: Ana Silva") + sample.P("", "Notes by Bo Ek") + sample.P("", "Date: 30 September 2024, 9:30 – 11:00") + sample.P("", "Room: Hall 2") + sample.P("", "Attendees: Zed Zorn") +
		sample.P("", talk) +
		sample.P("Heading2", "What was said") + "<w:p>" + sample.T("We ") + `<w:del w:author="Ann Other"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:author="Ann Other">` + sample.T("all ") + "</w:ins>" + sample.T("agree * on [this].") + "</w:p>" +
		sample.P("Heading2", "Key points") + sample.P("", "- Trust takes time: \"always\".") + sample.P("", "- Doors are open.") +
		sample.P("Heading1", "Au cœur") + sample.P("", "Facilitator: Li Wei") + sample.P("", talk) + sample.P("", "Wifi password: hunter2"))

// readNotes imports documents and reads the report that they become.
func readNotes(t *testing.T, in Input, o Options) (*Programme, *report.Report) {
	t.Helper()
	p, err := Read(t.Context(), in, o)
	if err != nil {
		t.Fatal(err)
	}
	files, err := p.Folder(in.Name, nil)
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for name, raw := range files {
		fsys[name] = &fstest.MapFile{Data: raw}
		for _, secret := range []string{"Ann Other", "Zorn", "hunter2", "never"} {
			if strings.Contains(string(raw), secret) {
				t.Errorf("%s has %q", name, secret)
			}
		}
	}
	r, err := content.Read(fsys, "summit")
	if err != nil {
		t.Fatal(err)
	}
	return p, r
}

func TestNotesInWordBecomeAReport(t *testing.T) {
	p, r := readNotes(t, Input{Name: "notes.docx", Content: summitNotes}, Options{})
	if r.Title != "The Summit" || r.Summary.String() != "Many people met in October." || len(r.Credits) != 1 || r.Credits[0].String() != "Notes: Bo Ek" {
		t.Errorf("title %q, summary %q, credits %v", r.Title, r.Summary, r.Credits)
	}
	if len(r.Sessions) != 2 {
		t.Fatalf("%d sessions", len(r.Sessions))
	}
	s := r.Sessions[0]
	if s.Title != "Stronger together" || s.Date != "2024-09-30" || s.Start != "09:30" || s.End != "11:00" || s.Room != "Hall 2" {
		t.Errorf("%+v", s)
	}
	if len(s.People) != 1 || s.People[0] != (report.Person{Name: "Ana Silva", Role: "Facilitator"}) {
		t.Errorf("people %v", s.People)
	}
	if len(s.KeyPoints) != 2 || s.KeyPoints[0].String() != `Trust takes time: "always".` {
		t.Errorf("key points %v", s.KeyPoints)
	}
	if got := s.Text.String(); !strings.Contains(got, "We all agree * on [this].") {
		t.Errorf("text %q", got)
	}
	told := p.Tell("summit")
	for _, want := range []string{
		"a Word document read, 2 sessions written", "--split h1", "1. Stronger together, 2024-09-30, 09:30–11:00, Hall 2, 1 person, 2 key points", "tracked changes that nobody accepted yet, read as if they were (2)", "Lists of attendees, left out (--attendees keeps them): 1",
		"lines with a password, a login or dial-in details, left out (1)",
	} {
		if !strings.Contains(told, want) {
			t.Errorf("the summary does not say %q:\n%s", want, told)
		}
	}
}

func TestTheEditorSaysWhereSessionsBegin(t *testing.T) {
	_, r := readNotes(t, Input{Name: "notes.docx", Content: summitNotes}, Options{Notes: notes.Options{Split: notes.ByFile}})
	if len(r.Sessions) != 1 || r.Sessions[0].Title != "The Summit" {
		t.Errorf("%+v", r.Sessions)
	}
}

func TestAFolderOfNotesBecomesAReport(t *testing.T) {
	files := fstest.MapFS{
		"0930-1000_BRIDGES.md":   {Data: []byte("# Bridges\n\nFacilitator: Ana Silva\n\n" + talk)},
		"1000-1100_doors.odt":    {Data: sample.ODT(`<text:h text:outline-level="1">Doors</text:h><text:p>` + talk + ` More.</text:p>`)},
		"music.html":             {Data: []byte(`<html><head><meta name="generator" content="Etherpad"></head><body>Music<br><br>` + talk + ` And more.</body></html>`)},
		"~$music.docx":           {Data: []byte("Ann Other")},
		"photo.jpg":              {Data: []byte("\xff\xd8\xff\xe0")},
		"old.doc":                {Data: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00")},
		"README.md":              {Data: []byte("# About these notes\n\nRead me.\n")},
		"empty.md":               {Data: nil},
		".git/objects/notes.txt": {Data: []byte("not this")},
	}
	p, r := readNotes(t, Input{Name: "notes", FS: files}, Options{})
	var titles []string
	for _, s := range r.Sessions {
		titles = append(titles, s.Title)
	}
	if got := strings.Join(titles, ", "); got != "Bridges, Doors, Music" {
		t.Errorf("sessions %s", got)
	}
	told := p.Tell("summit")
	for _, want := range []string{"3 documents are one session each", "README.md", "photo.jpg", "old.doc", "empty.md"} {
		if !strings.Contains(told, want) {
			t.Errorf("the summary does not say %q:\n%s", want, told)
		}
	}
}

func TestDocumentsAreToldFromProgrammes(t *testing.T) {
	for name, test := range map[string]struct {
		content  string
		document bool
	}{
		"talks.csv":     {"Title,Room\nBridges,Hall 1\nDoors,Hall 2\n", false},
		"talks.txt":     {"Title\tRoom\nBridges\tHall 1\nDoors\tHall 2\n", false},
		"notes.txt":     {"Bridges\n\n" + talk + "\n", true},
		"notes.md":      {"# Bridges\n\n" + talk + "\n", true},
		"schedule.json": {`{"schedule":{"conference":{"days":[]}}}`, false},
		"all.ics":       {"BEGIN:VCALENDAR\nEND:VCALENDAR\n", false},
		"page.html":     {"<html><body><h1>Bridges</h1><p>" + talk + "</p></body></html>", true},
		"talks.json":    {"<!DOCTYPE html><html><body><h1>Not found</h1></body></html>", false},
	} {
		if got := isDocument(&file{name, []byte(test.content)}, ""); got != test.document {
			t.Errorf("%s is a document: %t", name, got)
		}
	}
}

func TestWhatCannotBeReadAsNotesSaysWhatToDo(t *testing.T) {
	for name, in := range map[string]Input{
		"a document of before 2007": {Name: "a.doc", Content: []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00")},
		"a broken document":         {Name: "a.docx", Content: summitNotes[:len(summitNotes)/2]},
		"only images":               {Name: "notes", FS: fstest.MapFS{"a.docx": {Data: []byte("\x89PNG")}}},
		"columns of a document":     {Name: "a.docx", Content: summitNotes},
	} {
		t.Run(name, func(t *testing.T) {
			var o Options
			if name == "columns of a document" {
				if err := o.Choices.Add("title=A"); err != nil {
					t.Fatal(err)
				}
			}
			_, err := Read(t.Context(), in, o)
			ps, ok := err.(diagnostic.Problems)
			if !ok || len(ps) == 0 || ps[0].Hint == "" {
				t.Errorf("the error is %v", err)
			}
		})
	}
}
