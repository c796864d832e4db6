package merge_test

import (
	"fmt"
	"strings"
	"testing"

	"reportwidget/build/document/sample"
	"reportwidget/build/importer"
)

// many is a programme of sessions with three words of their own, and the notes of all as
// Word documents.
func many(sessions int) (programme string, in importer.Input) {
	topics := []string{"Trust", "Access", "Metadata", "Archives", "Learning", "Reading", "Funding", "Copyright", "Buildings", "Robots", "Languages", "Climate", "Health", "Games"}
	var b strings.Builder
	b.WriteString("Title,Date,Start,Room,Speakers,Abstract\n")
	files := map[string]string{}
	for i := range sessions {
		title := fmt.Sprintf("%s and %s in region %d", topics[i%14], topics[(i/14+3)%14], i)
		fmt.Fprintf(&b, "%s,2024-09-%02d,%02d:30,Hall %d,Speaker Number%d,Words about it.\n", title, 1+i%5, 8+i%9, i%7, i)
		body := sample.P("Heading1", title) + sample.P("", fmt.Sprintf("Facilitator: Speaker Number%d", i))
		for range 40 {
			body += sample.P("", "Libraries that work together have more to give than each of them alone, as all who spoke agreed on that day.")
		}
		body += sample.P("Heading2", "Key points") + sample.P("", "- Trust takes time.")
		files[fmt.Sprintf("notes %03d.docx", i)] = string(sample.Docx(body))
	}
	return b.String(), notes(files)
}

func TestEveryOneOfTwoHundredDocumentsFindsItsSession(t *testing.T) {
	const sessions = 200
	programme, in := many(sessions)
	files := summit(t, programme)
	m := put(t, files, in, nil)
	if len(m.Notes.Taken) != sessions || len(m.Notes.Unsure) != 0 || len(m.Notes.Without) != 0 {
		t.Fatalf("%d taken, %d not sure, %d without", len(m.Notes.Taken), len(m.Notes.Unsure), len(m.Notes.Without))
	}
	for _, taken := range m.Notes.Taken {
		var number int
		fmt.Sscanf(taken.Name, "notes %d.docx", &number)
		if !strings.HasSuffix(taken.Session, fmt.Sprintf("-%d", number)) {
			t.Errorf("%s went to %s", taken.Name, taken.Session)
		}
	}
	if m = put(t, m.Files, in, nil); len(m.Patches) != 0 {
		t.Errorf("the same notes change %d files", len(m.Patches))
	}
}

func BenchmarkTwoHundredDocuments(b *testing.B) {
	programme, in := many(200)
	files := summit(b, programme)
	for b.Loop() {
		put(b, files, in, nil)
	}
}
