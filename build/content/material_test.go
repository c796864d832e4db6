package content

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

func TestASessionHasFilesAndRecordings(t *testing.T) {
	r := mustRead(t, map[string]string{
		"files/the slides.pdf": "%PDF-1.7",
		"sessions/01-opening.md": `---
title: Opening
files: {file: ../files/the%20slides.pdf, name: Slides, language: de}
recordings:
  - url: https://www.media.example.org/opening?t=1
    name: The talk
    length: 1:30
    language: es
    captions: [en]
---
`,
	})
	german, spanish := report.Language{Tag: "de", Name: "Deutsch"}, report.Language{Tag: "es", Name: "Español"}
	files := []report.File{{Name: "Slides", URL: "files/the%20slides.pdf", Bytes: 8, Language: &german}}
	recordings := []report.Recording{{
		Name: "The talk", URL: "https://www.media.example.org/opening?t=1", Minutes: 90, Language: &spanish, Captions: []report.Language{{Tag: "en", Name: "English"}},
	}}
	s := r.Sessions[0]
	if diff := cmp.Diff(files, s.Files) + cmp.Diff(recordings, s.Recordings); diff != "" {
		t.Error(diff)
	}
	if s.Files[0].Kind() != "PDF" || s.Recordings[0].Host() != "media.example.org" {
		t.Errorf("a %s, and a recording at %s", s.Files[0].Kind(), s.Recordings[0].Host())
	}
}

func TestNamesOfFilesAreWrittenAsTheyAre(t *testing.T) {
	for _, name := range []string{"the slides (final).pptx", "ورقة العمل.pdf", "50% #1?.pdf", "a%20b.pdf"} {
		quoted := `"../files/` + name + `"`
		for where, files := range map[string]map[string]string{
			"a key":      {"sessions/01-opening.md": "---\ntitle: A\nfiles: {file: " + quoted + ", name: Slides}\n---\n"},
			"a cell":     {"sessions.csv": "Title,Slides\nA," + strings.ReplaceAll(quoted, "../", "") + "\n"},
			"a document": {"report.yaml": "title: Summit\ndocuments: {name: Slides, url: " + strings.ReplaceAll(quoted, "../", "") + "}\n", "sessions/01-opening.md": session},
		} {
			files["files/"+name] = "%PDF-1.7"
			r := mustRead(t, files)
			got := ""
			if len(r.Documents) > 0 {
				got = r.Documents[0].URL
			}
			for _, s := range r.Sessions {
				for _, f := range s.Files {
					got = f.URL
				}
			}
			if unescaped, err := url.PathUnescape(got); err != nil || unescaped != "files/"+name || strings.ContainsAny(got, " #?") {
				t.Errorf("%s in %s leads to %q", name, where, got)
			}
		}
	}
}

func TestFilesKeepTheirSizesWhenTheyAreReadAgain(t *testing.T) {
	files := map[string]string{"files/a.pdf": "%PDF", "sessions/01-opening.md": "---\ntitle: A\nfiles: {file: ../files/a.pdf, name: Slides}\n---\n"}
	known := &SessionCache{}
	for _, want := range []string{"%PDF", "%PDF-1.7"} {
		files["files/a.pdf"] = want
		f, err := Open(Source{FS: folder(files), Name: "summit"}, known, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Report.Sessions[0].Files[0].Bytes; got != len(want) {
			t.Errorf("%d bytes instead of %d", got, len(want))
		}
	}
}

func TestATranslationNamesTheFilesInItsLanguage(t *testing.T) {
	r := mustRead(t, map[string]string{
		"files/a.pdf": "%PDF", "files/b.pdf": "%PDF",
		"sessions/01-opening.md":    "---\ntitle: A\nfiles:\n  - {file: ../files/a.pdf, name: Slides}\n  - {file: ../files/b.pdf, name: Handout}\n---\n",
		"sessions/01-opening.fr.md": "---\ntitle: B\nfiles: {name: Diapositives}\n---\n",
	})
	want := []report.File{{Name: "Diapositives", URL: "files/a.pdf", Bytes: 4}, {Name: "Handout", Lang: "en", URL: "files/b.pdf", Bytes: 4}}
	if diff := cmp.Diff(want, r.Translations[0].Sessions[0].Files); diff != "" {
		t.Error(diff)
	}
}

func TestMistakesInFilesAndRecordings(t *testing.T) {
	mistakes{
		"a file without a name":       {inKeys("title: A\nfiles: {file: ../report.yaml}\n"), []string{"sessions/01-opening.md:3:8: the file has no name", `sessions/01-opening.md:3:15: "report.yaml" is not published as a file`}},
		"a file that is missing":      {inKeys("title: A\nfiles: {file: ../files/a.pdf, name: B}\n"), []string{`sessions/01-opening.md:3:15: there is no file "files/a.pdf" in the report's folder`}},
		"a file without a path":       {inKeys("title: A\nfiles: {name: B}\n"), []string{"sessions/01-opening.md:3:8: there is no file"}},
		"a recording of no length":    {inKeys("title: A\nrecordings: {url: 'https://example.org/', length: long, captions: []}\n"), []string{`sessions/01-opening.md:3:51: "long" is not a valid length`}},
		"a recording without a place": {inKeys("title: A\nrecordings: {url: opening, captions: []}\n"), []string{`sessions/01-opening.md:3:19: "opening" is not the address of a recording`}},
		"captions in no language":     {inKeys("title: A\nrecordings: {url: 'https://example.org/', captions: not so}\n"), []string{`sessions/01-opening.md:3:53: "not so" is not a language tag`}},
	}.check(t)
}
