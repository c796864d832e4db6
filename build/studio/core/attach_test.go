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

func TestASessionGetsAPictureOfItsOwn(t *testing.T) {
	s, file := openOne(t), "sessions/01-opening.md"
	s.ask(talk.Request{Op: talk.AddPicture, File: file, Field: "picture", Entry: map[string]string{"alt": "A map: the hall", "caption": "The hall", "credit": ""}}, Files{"Große Halle.png": pngOf(t, 8, 8)})
	if got := string(s.kept[file]); !strings.HasPrefix(got, "---\ntitle: Opening\npicture:\n  file: ../files/grosse-halle.png\n  alt: \"A map: the hall\"\n  caption: The hall\n---\n") || len(s.Report.Problems) > 0 {
		t.Errorf("%+v\n%s", s.Report.Problems, got)
	}
	s.ask(talk.Request{Op: talk.Set, File: file, Field: "picture.credit", Value: "Ana Silva"}, nil)
	s.ask(talk.Request{Op: talk.Session, File: file}, nil)
	if s.Fields["picture.alt"] != "A map: the hall" || s.Fields["picture.credit"] != "Ana Silva" {
		t.Errorf("%+v", s.Fields)
	}
	s.ask(talk.Request{Op: talk.Remove, File: file, Field: "picture"}, nil)
	if got := string(s.kept[file]); got != withText {
		t.Errorf("without its picture the session is %s", got)
	}
}

func TestARowOfATableGetsAPictureFilesAndRecordings(t *testing.T) {
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"a/report.yaml": []byte("title: A\n"), "a/sessions.csv": []byte("Title,Room,Slides\nOpening,Hall 1,\nClosing,Hall 2,\n")})
	row := "sessions.csv:2"
	s.ask(talk.Request{Op: talk.AddPicture, File: row, Field: "picture", Entry: map[string]string{"alt": "A map", "caption": "", "credit": "Ana"}}, Files{"map.png": pngOf(t, 8, 8)})
	s.ask(talk.Request{Op: talk.AddFile, File: row, Entry: map[string]string{"name": "Slides", "language": "en"}}, Files{"a.pdf": []byte("%PDF-1.7\n")})
	s.ask(talk.Request{Op: talk.Insert, File: row, Field: "recordings", Entry: map[string]string{"url": "https://media.example.org/1", "name": "", "language": "", "captions": "en, fr"}}, nil)
	want := "Title,Room,Slides,Picture,Alt text,Photo credit,Files,Recordings,Captions\nOpening,Hall 1,,files/map.png,A map,Ana,Slides: files/a.pdf (en),https://media.example.org/1,\"en, fr\"\nClosing,Hall 2,\n"
	if got := string(s.kept["sessions.csv"]); got != want || len(s.Report.Problems) > 0 {
		t.Errorf("%+v\n%s", s.Report.Problems, got)
	}
	s.ask(talk.Request{Op: talk.Set, File: row, Field: "picture.alt", Value: "A map of the hall"}, nil)
	s.ask(talk.Request{Op: talk.Session, File: row}, nil)
	if s.Fields["picture.alt"] != "A map of the hall" || s.Fields["files"] != "Slides: files/a.pdf (en)" || s.Fields["picture.file"] != "files/map.png" {
		t.Errorf("%+v", s.Fields)
	}
	s.ask(talk.Request{Op: talk.Remove, File: row, Field: "picture"}, nil)
	if got := string(s.kept["sessions.csv"]); strings.Contains(got, "map") {
		t.Error(got)
	}
}

func TestPeopleAndTheFilesOfAReportAreWritten(t *testing.T) {
	s := openOne(t)
	s.ask(talk.Request{Op: talk.Set, Field: "people", Value: "yes"}, nil)
	if got := string(s.kept["report.yaml"]); got != "title: A\npeople: []\n" {
		t.Error(got)
	}
	s.ask(talk.Request{Op: talk.Open}, Files{"a/report.yaml": []byte("title: A\npeople:\n  - Li Wei\n"), "a/sessions/01-opening.md": []byte("---\ntitle: A\npeople: [Li Wei]\n---\n")})
	s.ask(talk.Request{Op: talk.Set, Field: "people[0].orcid", Value: "0000-0002-1825-0097"}, nil)
	s.ask(talk.Request{Op: talk.Set, Field: "people[0].also", Value: "Wei, Li\n李伟"}, nil)
	s.ask(talk.Request{Op: talk.Insert, Field: "people", Entry: map[string]string{"name": "Ana Silva"}}, nil)
	for field, want := range map[string]string{"people[0].name": "Li Wei", "people[0].orcid": "0000-0002-1825-0097", "people[0].also": "Wei, Li\n李伟", "people[1].name": "Ana Silva"} {
		if s.Report.Fields[field] != want {
			t.Errorf("%s is %q", field, s.Report.Fields[field])
		}
	}
	s.ask(talk.Request{Op: talk.AddFile, Field: "icon"}, Files{"Icon.png": pngOf(t, 512, 512)})
	s.ask(talk.Request{Op: talk.AddFile, Field: "screenshots", Entry: map[string]string{"name": "The overview"}}, Files{"wide.png": pngOf(t, 1280, 800)})
	if f := s.Report.Fields; f["icon"] != "files/icon.png" || f["screenshots[0].file"] != "files/wide.png" || f["screenshots[0].label"] != "The overview" {
		t.Errorf("%+v", f)
	}
}
