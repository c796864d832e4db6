package core

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"reportwidget/build/studio/talk"
)

func pngOf(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const withText = "---\ntitle: Opening\n---\n\nOne 🙂.\n\nTwo.\n"

func openOne(t *testing.T) *studio {
	t.Helper()
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"a/report.yaml": []byte("title: A\n"), "a/sessions/01-opening.md": []byte(withText)})
	return s
}

func TestAPictureStandsInTheTextWhereTheAuthorWrote(t *testing.T) {
	s, picture := openOne(t), pngOf(t, 8, 8)
	add := talk.Request{Op: talk.AddPicture, File: "sessions/01-opening.md", Value: "One 🙂.\n\nTwo.", To: 6, Entry: map[string]string{"shows": "A [map]", "caption": `The "table"`}}
	s.ask(add, Files{"My Photo.PNG": picture})
	if got := string(s.kept["sessions/01-opening.md"]); !strings.HasSuffix(got, "One 🙂.\n\n![A \\[map\\]](../files/my-photo.png \"The \\\"table\\\"\")\n\nTwo.\n") || !bytes.Equal(s.kept["files/my-photo.png"], picture) || len(s.Report.Problems) > 0 {
		t.Errorf("%+v\n%s", s.Report.Problems, got)
	}
	add.Entry, add.To, add.Value = nil, 0, ""
	s.ask(add, Files{"my photo.png": pngOf(t, 9, 9)})
	if got := string(s.kept["sessions/01-opening.md"]); !strings.Contains(got, "![decorative](../files/my-photo-2.png)") {
		t.Error(got)
	}
	s.ask(talk.Request{Op: talk.Undo}, nil)
	s.ask(talk.Request{Op: talk.Undo}, nil)
	if got := string(s.kept["sessions/01-opening.md"]); got != withText {
		t.Errorf("undo leaves %s", got)
	}
}

func TestWhatIsNoPictureIsNotAdded(t *testing.T) {
	s := openOne(t)
	answer, _ := s.core.Do(talk.Request{Op: talk.AddPicture, File: "sessions/01-opening.md"}, Files{"a.heic": []byte("ftypheic")})
	if len(answer.Refused) != 1 || s.core.work.files["files/a.heic"] != nil {
		t.Errorf("%+v", answer)
	}
	answer, _ = s.core.Do(talk.Request{Op: talk.AddFile, File: "sessions/01-opening.md", Entry: map[string]string{"name": "Page"}}, Files{"page.html": []byte("<p>")})
	if len(answer.Refused) != 1 {
		t.Errorf("%+v", answer)
	}
}

func TestFilesAndRecordingsBelongToASession(t *testing.T) {
	s := openOne(t)
	file := "sessions/01-opening.md"
	s.ask(talk.Request{Op: talk.AddFile, File: file, Entry: map[string]string{"name": "Slides", "language": "en"}}, Files{"Slides (final).pdf": []byte("%PDF-1.7\n")})
	s.ask(talk.Request{Op: talk.Insert, File: file, Field: "recordings", Entry: map[string]string{"url": "https://media.example.org/1", "length": "1:30", "name": "", "captions": "en, fr"}}, nil)
	s.ask(talk.Request{Op: talk.Session, File: file}, nil)
	for field, want := range map[string]string{"files[0].file": "../files/slides-final.pdf", "files[0].name": "Slides", "recordings[0].length": "1:30", "recordings[0].captions": "en, fr"} {
		if s.Fields[field] != want {
			t.Errorf("%s is %q instead of %q", field, s.Fields[field], want)
		}
	}
	s.ask(talk.Request{Op: talk.Set, File: file, Field: "recordings[0].captions", Value: "es"}, nil)
	s.ask(talk.Request{Op: talk.Remove, File: file, Field: "files[0]"}, nil)
	if got := string(s.kept[file]); strings.Contains(got, "files:") || !strings.Contains(got, "captions:") || strings.Contains(got, "fr") {
		t.Error(got)
	}
}
