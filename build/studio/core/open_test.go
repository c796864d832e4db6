package core

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/archive"
	"reportwidget/build/studio/talk"
)

func TestWhatWasLeftOutIsTakenAnywayAndThatIsTakenBack(t *testing.T) {
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"day.csv": []byte(table)})
	before := s.folder()
	if left := s.Import.LeftOut; len(left) != 1 || !left[0].Possible {
		t.Fatalf("left out: %+v", left)
	}
	s.edit(talk.Request{Op: talk.Map, Field: "take", Name: "breaks", Value: "Coffee break"})
	if s.Import.Sessions != 5 || len(s.Import.LeftOut) != 0 || len(s.Import.Taken) != 1 || len(s.Report.Sessions) != 5 {
		t.Errorf("taken: %+v, %q", s.Import, s.titles())
	}
	again := start(t)
	again.ask(talk.Request{Op: talk.Resume, Name: s.Report.Name}, maps.Clone(s.kept))
	again.edit(talk.Request{Op: talk.Map, Field: "leave", Name: "breaks", Value: "Coffee break"})
	if diff := cmp.Diff(before, again.folder()); diff != "" {
		t.Errorf("left out again:\n%s", diff)
	}
	s.edit(talk.Request{Op: talk.Undo})
	if diff := cmp.Diff(before, s.folder()); diff != "" {
		t.Errorf("taken back:\n%s", diff)
	}
}

func TestTheStateOfAReportTellsWhetherItIsAsItWas(t *testing.T) {
	s := opened(t)
	before := s.Report.State
	s.edit(talk.Request{Op: talk.Set, Field: "title", Value: "Another"})
	if s.Report.State == before {
		t.Error("a change is not seen")
	}
	s.edit(talk.Request{Op: talk.Undo})
	if s.Report.State != before || before == "" {
		t.Errorf("taken back, it is %q instead of %q", s.Report.State, before)
	}
}

func TestWhatAnotherProgramHasChangedOnTheDiskIsTakenAndCanBeTakenBack(t *testing.T) {
	s := opened(t)
	before := s.folder()
	s.ask(talk.Request{Op: talk.Put, Values: []string{"sessions/01-bedtime.md"}}, Files{"report.yaml": bytes.Replace(before["report.yaml"], []byte("title:"), []byte("title: Changed elsewhere #"), 1)})
	if got := s.Report.Fields["title"]; got != "Changed elsewhere" || s.kept["sessions/01-bedtime.md"] != nil {
		t.Errorf("the title is %q, the files %v", got, len(s.kept))
	}
	s.edit(talk.Request{Op: talk.Undo})
	if diff := cmp.Diff(before, s.folder()); diff != "" {
		t.Errorf("taken back:\n%s", diff)
	}
}

// packed returns an archive of a report's folder with more entries in it.
func packed(t *testing.T, add func(z *zip.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("day/report.yaml")
	if err == nil {
		_, err = w.Write([]byte("title: Day\n"))
	}
	if err == nil {
		err = add(z)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAnArchiveThatIsNotSafeIsRefusedInTheWordsOfItsReader(t *testing.T) {
	for name, add := range map[string]func(*zip.Writer) error{
		"a path that leads out": func(z *zip.Writer) error { _, err := z.Create("day/../../etc/x"); return err },
		"100,000 entries": func(z *zip.Writer) error {
			for i := range 100_000 {
				if _, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("day/%d", i)}); err != nil {
					return err
				}
			}
			return nil
		},
		"5 GB": func(z *zip.Writer) error {
			_, err := z.CreateRaw(&zip.FileHeader{Name: "day/large.bin", UncompressedSize64: 5 << 30, CompressedSize64: 0, Method: zip.Deflate})
			return err
		},
	} {
		file := packed(t, add)
		_, err := archive.Read(file, "day.zip")
		if err == nil {
			t.Fatalf("%s: the reader of archives takes it", name)
		}
		s := opened(t)
		answer, out := s.core.Do(talk.Request{Op: talk.Open}, Files{"day.zip": file})
		if len(answer.Refused) == 0 || out != nil || !strings.Contains(err.Error(), answer.Refused[0].Cause) {
			t.Errorf("%s: %+v instead of %v", name, answer.Refused, err)
		}
		s.edit(talk.Request{Op: talk.Set, Field: "title", Value: "Still open"})
		if s.Report.Fields["title"] != "Still open" {
			t.Errorf("%s: the report that was open is not any more", name)
		}
	}
}

func TestTheReportIsShownInAPageOfALibrary(t *testing.T) {
	s := opened(t)
	for path, want := range map[string]string{"host/dark/": `theme="dark"`, "host/light/fr": `lang="fr"`} {
		for _, page := range s.ask(talk.Request{Op: talk.Page, Path: path}, nil) {
			if !strings.Contains(string(page), want) || !strings.Contains(string(page), `<report-widget src="my-report/"`) {
				t.Errorf("%s is\n%s", path, page)
			}
		}
	}
	s.ask(talk.Request{Op: talk.Page, Path: "embed.js"}, nil)
	if s.Missing {
		t.Error("the page's script is not there")
	}
}
