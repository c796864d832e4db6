package core

import (
	"testing"

	"reportwidget/build/document/sample"
	"reportwidget/build/studio/talk"
)

func TestAWordDocumentBecomesAReport(t *testing.T) {
	s := start(t)
	notes := sample.Docx(
		sample.P("Title", "Reading Day") +
			sample.P("Heading1", "Opening") + sample.P("", "Facilitator: Ana Example") + sample.P("", "Why we met.") +
			sample.P("Heading1", "Quiet corners") + sample.P("", "Facilitator: Bo Example") + sample.P("", "What silence is worth."),
	)
	s.ask(talk.Request{Op: talk.Open}, Files{"reading day.docx": []byte(notes)})
	var titles []string
	for _, line := range s.Report.Sessions {
		titles = append(titles, line.Title)
	}
	if len(titles) != 2 || titles[0] != "Opening" || titles[1] != "Quiet corners" {
		t.Errorf("the sessions are %q", titles)
	}
}
