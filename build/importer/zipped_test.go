package importer

import (
	"strings"
	"testing"
	"testing/fstest"

	"reportwidget/build/document/sample"
)

func TestAnArchiveOfDocumentsIsAFolder(t *testing.T) {
	archive := sample.Zip(
		sample.Part{Name: "Notes/__MACOSX/._a.md", Content: "x"}, sample.Part{Name: "__MACOSX/Notes/._a.md", Content: "x"},
		sample.Part{Name: "Notes/Access for all.docx", Content: string(sample.Docx(sample.P("Heading1", "Access for all") + sample.P("", "Facilitator: Ana Silva") + sample.P("", talk)))},
		sample.Part{Name: "Notes/trust.md", Content: "# Trust\n\nFacilitator: Bo Ek\n\n" + talk + "\n"},
	)
	_, r := readNotes(t, Input{Name: "notes.zip", Content: archive}, Options{})
	if len(r.Sessions) != 2 || r.Sessions[0].Title != "Access for all" || r.Sessions[1].Title != "Trust" {
		t.Errorf("%+v", r.Sessions)
	}
}

func TestAFolderOfPadsWithFrontMatterIsNotes(t *testing.T) {
	pads := fstest.MapFS{
		"one.md": {Data: []byte("---\ntitle: Trust\ntags: summit, trust\n---\n\n# Trust\n\n主持人：王小明\n\n" + talk + "\n")},
		"two.md": {Data: []byte("---\ntitle: Access\nrobots: noindex\nslideOptions:\n  theme: white\n---\n\nFacilitator: Bo Ek\n\n" + talk + "\n")},
	}
	p, r := readNotes(t, Input{Name: "pads", FS: pads}, Options{})
	if p.Notes == nil || len(r.Sessions) != 2 || r.Sessions[0].Title != "Trust" || len(r.Sessions[1].People) != 1 {
		t.Errorf("%+v", r.Sessions)
	}
}

func TestALongTextBeforeTheSessionsIsTheSummaryAndNoSession(t *testing.T) {
	long := strings.Repeat(talk+"\n\n", 30)
	text := "# The Summit\n\n" + long + "## Trust\n\nFacilitator: Ana Silva\n\n" + talk + "\n\n## Access\n\nFacilitator: Bo Ek\n\n" + talk + "\n"
	p, r := readNotes(t, Input{Name: "notes.md", Content: []byte(text)}, Options{})
	if len(r.Sessions) != 2 || r.Sessions[0].Title != "Trust" {
		t.Errorf("%+v", r.Sessions)
	}
	if n := len(r.Summary.String()); n < 1000 || n > 1600 {
		t.Errorf("the summary has %d characters", n)
	}
	if told := p.Tell("x"); !strings.Contains(told, "the rest of what stands before the first session") {
		t.Errorf("told\n%s", told)
	}
}
