package core

import (
	"strings"
	"testing"

	"reportwidget/build/document/sample"
	"reportwidget/build/importer/merge"
	"reportwidget/build/studio/talk"
)

// programmed starts with the report of a programme, to which files are brought.
func programmed(t *testing.T) *studio {
	t.Helper()
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"Reading day.csv": []byte(table)})
	return s
}

// deliver brings files, which changes nothing yet.
func (s *studio) deliver(files Files) *talk.Delivery {
	s.t.Helper()
	if s.ask(talk.Request{Op: talk.Deliver}, files); s.Delivery == nil {
		s.t.Fatalf("nothing was delivered: %+v", s.Answer)
	}
	return s.Delivery
}

// file returns the only file of the report's folder whose name has a part.
func (s *studio) file(part string) string {
	s.t.Helper()
	found := ""
	for name, content := range s.folder() {
		if strings.Contains(name, part) {
			found = string(content)
		}
	}
	if found == "" {
		s.t.Fatalf("there is no file %q", part)
	}
	return found
}

// notes of two sessions, of one that may be two, and of one that the programme does not have.
var inbox = Files{
	"corners.docx": sample.Docx(sample.P("Heading1", "Quiet corners") + sample.P("", "Facilitator: Zoe Zahn") + sample.P("", "We spoke of silence.")),
	"rooms.md":     []byte("# Reading rooms\n\nRoom: Cellar\n\nLong tables won.\n"),
	"school.md":    []byte("# Libraries: what was said\n\nClasses come back.\n"),
	"robots.md":    []byte("# Lightning round on robots\n\nModerator: Rob Otto\n\nRobots are coming to the stacks.\n"),
}

func names(all []talk.Note) string {
	var list []string
	for _, n := range all {
		list = append(list, n.Name)
	}
	return strings.Join(list, " ")
}

func TestDocumentsWaitUntilTheAuthorTakesThem(t *testing.T) {
	s := programmed(t)
	before := s.Report.State
	d := s.deliver(inbox)
	if names(d.Sure) != "corners.docx rooms.md" || names(d.Unsure) != "school.md" || names(d.New) != "robots.md" || len(d.Unsure[0].Best) == 0 {
		t.Fatalf("sure %v, unsure %+v, new %v", d.Sure, d.Unsure, d.New)
	}
	if strings.Contains(s.file("quiet-corners"), "silence.\n\n## Notes") {
		t.Error("something was written before it was taken")
	}
	s.ask(talk.Request{Op: talk.Match, Name: "school.md", Value: "school-libraries"}, nil)
	s.ask(talk.Request{Op: talk.Match, Name: "robots.md", Value: talk.Aside}, nil)
	if d = s.Delivery; names(d.Unsure) != "robots.md" || len(d.New) != 0 || len(d.Sure) != 3 {
		t.Errorf("sure %v, unsure %v, new %v", d.Sure, d.Unsure, d.New)
	}
	s.ask(talk.Request{Op: talk.Accept}, nil)
	if len(s.Report.Sessions) != 4 || !strings.Contains(s.file("quiet-corners"), "## Notes\n\nWe spoke of silence.") || !strings.Contains(s.file("school-libraries"), "Classes come back.") {
		t.Errorf("%d sessions\n%s", len(s.Report.Sessions), s.file("quiet-corners"))
	}
	if got := s.file("reading-rooms"); !strings.Contains(got, "room: Main hall") || !strings.Contains(got, "Long tables won.") {
		t.Errorf("a filled field was replaced:\n%s", got)
	}
	if !strings.Contains(s.file(merge.ConflictsFile), "Cellar") {
		t.Error("what the notes say instead is not kept")
	}
	s.edit(talk.Request{Op: talk.Undo})
	if s.Report.State != before {
		t.Error("taking it back leaves something behind")
	}
}

func TestDocumentsComeAgainAndAgain(t *testing.T) {
	s := programmed(t)
	bring := func(name string, text string) {
		t.Helper()
		s.deliver(Files{name: []byte(text)})
		s.ask(talk.Request{Op: talk.Accept}, nil)
	}
	bring("corners.md", "# Quiet corners\n\nNotes by Zoe Zahn\n\nWe spoke of silence.\n")
	bring("rooms.md", "# Reading rooms\n\nNotes by Ola Berg\n\nLong tables won.\n")
	bring("robots.md", "# Lightning round on robots\n\nModerator: Rob Otto\n\nRobots are coming.\n")
	bring("corners.md", "# Quiet corners\n\nNotes by Zoe Zahn\n\nWe spoke of silence and of noise.\n")
	bring("robots.md", "# Lightning round on robots\n\nModerator: Rob Otto\n\nRobots are coming soon.\n")
	if got := s.file("quiet-corners"); !strings.Contains(got, "silence and of noise.") || strings.Count(got, "## Notes") != 1 {
		t.Errorf("later notes do not replace the earlier ones:\n%s", got)
	}
	if len(s.Report.Sessions) != 5 || !strings.Contains(s.file("robots"), "coming soon") {
		t.Errorf("%d sessions\n%s", len(s.Report.Sessions), s.file("robots"))
	}
	if head := s.file(reportFile); !strings.Contains(head, "Zoe Zahn") || !strings.Contains(head, "Ola Berg") {
		t.Errorf("those who took notes are not thanked:\n%s", head)
	}
	if d := s.deliver(Files{"rooms.md": []byte("# Reading rooms\n\nNotes by Ola Berg\n\nLong tables won.\n")}); !d.Same {
		t.Errorf("the same notes change %+v", d)
	}
}

func TestSessionsWithoutNotesAreNamedWithATextToRemind(t *testing.T) {
	s := programmed(t)
	s.deliver(Files{"corners.docx": inbox["corners.docx"]})
	s.ask(talk.Request{Op: talk.Accept}, nil)
	s.ask(talk.Request{Op: talk.Missing}, nil)
	if w := s.Without; len(w.Titles) != 3 || strings.Contains(w.Reminder, "Quiet corners") || !strings.Contains(w.Reminder, "- Opening, 2026-03-14 09:00 (Ana Example)") {
		t.Errorf("%+v", w)
	}
}

func TestALaterSpreadsheetChangesWhatChangedInItAndKeepsEdits(t *testing.T) {
	s := programmed(t)
	rooms := s.Report.Sessions[1].File
	s.edit(talk.Request{Op: talk.Set, File: rooms, Field: "title", Value: "Rooms for reading"})
	s.edit(talk.Request{Op: talk.Set, File: rooms, Field: "room", Value: "Attic"})
	before := s.Report.State
	later := strings.NewReplacer("Reading rooms,2026-03-14,09:30,10:30,Main hall", "Reading rooms,2026-03-14,09:45,10:30,Cellar", "Noor Example", "Nora Example").Replace(table) +
		"Farewell,2026-03-14,16:00,16:30,Main hall,Ana Example,Plenary,Until next year.\n"
	d := s.deliver(Files{"Reading day v2.csv": []byte(later)})
	if d.As != talk.AsUpdate || len(d.New) != 1 || len(d.Conflicts) != 1 || d.Conflicts[0].Mine != "Attic" || d.Conflicts[0].Theirs != "Cellar" || d.Kept == 0 {
		t.Fatalf("%+v", d)
	}
	s.ask(talk.Request{Op: talk.Settle, Name: d.Conflicts[0].Name, Value: talk.Theirs}, nil)
	if s.Delivery.Conflicts[0].Taken != talk.Theirs {
		t.Errorf("%+v", s.Delivery.Conflicts)
	}
	s.ask(talk.Request{Op: talk.Accept}, nil)
	if got := string(s.kept[rooms]); !strings.Contains(got, "title: Rooms for reading") || !strings.Contains(got, "09:45") || !strings.Contains(got, "room: Cellar") {
		t.Errorf("%s", got)
	}
	if len(s.Report.Sessions) != 5 || s.Import == nil || s.Import.Sessions != 5 || s.kept[merge.ConflictsFile] != nil {
		t.Errorf("%d sessions, read %+v", len(s.Report.Sessions), s.Import)
	}
	s.edit(talk.Request{Op: talk.Undo})
	if s.Report.State != before || s.Import == nil || s.Import.Sessions != 4 {
		t.Errorf("taking it back leaves something behind: %+v", s.Import)
	}
	s.edit(talk.Request{Op: talk.Redo})
	if len(s.Report.Sessions) != 5 || s.Import.Sessions != 5 {
		t.Error("it is not made again")
	}
	again := start(t)
	again.ask(talk.Request{Op: talk.Resume, Name: "reading-day"}, s.kept)
	again.edit(talk.Request{Op: talk.Map, Field: "column", Name: "Track", Value: talk.LeftOutField})
	if again.Import.Sessions != 5 {
		t.Errorf("the earlier spreadsheet is read again: %+v", again.Import)
	}
}

func TestAClickOnTheOutlineChangesWhereSessionsBegin(t *testing.T) {
	s := start(t)
	notes := sample.Docx(sample.P("Title", "Reading Day") +
		sample.P("Heading1", "Morning") + sample.P("", "It was early, and the coffee was good.") + sample.P("Heading2", "Opening") + sample.P("", "Facilitator: Ana Example") + sample.P("", "Why we met.") +
		sample.P("Heading2", "Corners") + sample.P("", "Facilitator: Cy Example") + sample.P("", "They are quiet.") +
		sample.P("Heading1", "Afternoon") + sample.P("", "It rained, so that all of us stayed.") + sample.P("Heading2", "Rooms") + sample.P("", "Facilitator: Bo Example") + sample.P("", "What silence is worth."))
	s.ask(talk.Request{Op: talk.Open}, Files{"reading day.docx": notes})
	d := s.Import.Documents[0]
	if len(d.Headings) != 5 || d.Split != "h2" || d.Headings[0].Begins || !d.Headings[1].Begins {
		t.Fatalf("%+v", d)
	}
	s.ask(talk.Request{Op: talk.Map, Field: "split", Value: "h1"}, nil)
	if d = s.Import.Documents[0]; len(s.Report.Sessions) != 2 || !d.Headings[0].Begins || d.Headings[1].Begins {
		t.Errorf("%v, %+v", s.titles(), d)
	}
	s.edit(talk.Request{Op: talk.Undo})
	if len(s.Report.Sessions) != 3 || s.Import.Documents[0].Split != "h2" {
		t.Errorf("%v", s.titles())
	}
}

func TestSeveralDocumentsBecomeAReport(t *testing.T) {
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"corners.docx": inbox["corners.docx"], "rooms.md": inbox["rooms.md"], "robots.md": inbox["robots.md"]})
	if len(s.Report.Sessions) != 3 || len(s.Import.Documents) != 3 {
		t.Errorf("%v", s.titles())
	}
}

func TestWhatDoesNotBelongToTheReportIsOpened(t *testing.T) {
	s := opened(t)
	s.ask(talk.Request{Op: talk.Deliver}, Files{"Reading day.csv": []byte(table)})
	if !s.Whole || s.Report.Name != "reading-day" {
		t.Errorf("%+v", s.Answer)
	}
}

func TestAnArchiveOfDocumentsIsUnpackedAndWhatCannotBeReadIsNamed(t *testing.T) {
	s := programmed(t)
	name, archive, err := pack("pads", Files{"a/corners.docx": inbox["corners.docx"], "a/paper.pdf": []byte("%PDF-1.4 words")})
	if err != nil {
		t.Fatal(err)
	}
	d := s.deliver(Files{name: archive})
	if names(d.Sure) != "corners.docx" || len(d.LeftOut) != 1 || d.LeftOut[0].Titles[0] != "paper.pdf" {
		t.Errorf("%+v", d)
	}
	for _, bad := range []Files{{"a.pdf": []byte("%PDF-1.4 words")}, {"../a.md": []byte("# A")}, {"a.zip": []byte("PK\x03\x04 and no more"), "b.md": []byte("# B")}} {
		answer, _ := s.core.Do(talk.Request{Op: talk.Deliver}, bad)
		if len(answer.Refused) == 0 || answer.Report != nil {
			t.Errorf("%v is taken: %+v", bad, answer)
		}
	}
}

// summit is a Word document with the notes of two sessions, of which the words change.
func summit(lead, room, text, other string) []byte {
	return sample.Docx(sample.P("Title", "The Summit") +
		sample.P("Heading1", "Trust") + sample.P("", "Facilitator: "+lead) + sample.P("", "Room: "+room) + sample.P("", text) +
		sample.P("Heading1", "Access") + sample.P("", "Facilitator: Bo Ek") + sample.P("", other))
}

func TestALaterWordDocumentChangesWhatChangedInItAndKeepsEdits(t *testing.T) {
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"notes.docx": summit("Ana Silva", "Hall 1", "It takes time.", "It is open.")})
	trust := s.Report.Sessions[0].File
	s.edit(talk.Request{Op: talk.Set, File: trust, Field: "room", Value: "The great hall"})
	s.edit(talk.Request{Op: talk.Set, File: trust, Field: "title", Value: "On trust"})
	d := s.deliver(Files{"notes.docx": summit("Ana Silveira", "Hall 3", "It takes years.", "It is open to all.")})
	if d.As != talk.AsUpdate || len(d.New) != 0 || len(d.Conflicts) != 1 || d.Conflicts[0].Mine != "The great hall" || d.Conflicts[0].Theirs != "Hall 3" {
		t.Fatalf("%+v", d)
	}
	s.ask(talk.Request{Op: talk.Accept}, nil)
	got := string(s.kept[trust])
	for _, want := range []string{"title: On trust", "room: The great hall", "Ana Silveira", "It takes years."} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if other := s.file("access"); !strings.Contains(other, "It is open to all.") {
		t.Errorf("what changed in the document did not change:\n%s", other)
	}
	if conflicts := string(s.kept[merge.ConflictsFile]); !strings.Contains(conflicts, "Hall 3") || len(s.Report.Sessions) != 2 {
		t.Errorf("%d sessions, conflicts\n%s", len(s.Report.Sessions), conflicts)
	}
}
