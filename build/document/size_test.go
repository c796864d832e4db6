package document

import (
	"errors"
	"strings"
	"testing"

	"reportwidget/build/document/container"
	"reportwidget/build/document/sample"
)

// What would take more than 2 seconds or 200 MB is refused by its size, before it is read.
func TestDocumentsThatWouldTakeTooLongAreRefused(t *testing.T) {
	for name, content := range map[string][]byte{
		"many lines":          []byte(strings.Repeat("- a\n", maxLines+1)),
		"many elements":       []byte("<html><body>" + strings.Repeat("<p>a</p>", maxLines+1)),
		"lines of a pad":      []byte(etherpad(strings.Repeat("a<br>", 2*maxLines+1))),
		"paragraphs of Word":  sample.Docx(strings.Repeat(sample.P("", "a"), 200_000)),
		"paragraphs of ODT":   sample.ODT(strings.Repeat("<text:p/>", 500_001)),
		"a long flat ODT":     sample.FODT(strings.Repeat("<text:p/>", 500_001)),
		"a text of megabytes": []byte(strings.Repeat("text ", 1<<20)),
	} {
		_, _, err := Read("notes", content)
		var wrong *container.Error
		if !errors.As(err, &wrong) || !strings.Contains(wrong.Cause, "more than") || !strings.Contains(wrong.Hint, "split it") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheNotesOfALongDayAreRead(t *testing.T) {
	day := strings.Repeat("We talked about how libraries work together. ", 10_000) // 70,000 words
	for name, content := range map[string][]byte{
		"word": sample.Docx(strings.Repeat(sample.P("", day[:450]), 1000)),
		"odt":  sample.ODT(strings.Repeat("<text:p>"+day[:450]+"</text:p>", 1000)),
		"text": []byte(strings.Repeat(day[:450]+"\n\n", 1000)),
	} {
		d, _, err := Read(name, content)
		if err != nil || len(d.Blocks) != 1000 {
			t.Errorf("%s: %d paragraphs, %v", name, len(d.Blocks), err)
		}
	}
}
