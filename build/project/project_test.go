package project

import (
	"errors"
	"strings"
	"testing"

	"reportwidget/build/assets"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/importer"
	"reportwidget/build/site"
)

// summit is the folder of a report.
func summit(name string, changed Files) content.Source {
	files := Files{"report.yaml": []byte("title: Summit\n"), "sessions/01-opening.md": []byte("---\ntitle: Opening\n---\nWelcome.\n")}
	for name, content := range changed {
		files[name] = content
	}
	return content.Source{FS: files.FS(), Name: name}
}

func open(t *testing.T, folders ...content.Source) *Reports {
	t.Helper()
	r, err := new(Workspace).Open(folders, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// options are those of a site that has what every site has.
func options(t *testing.T) site.Options {
	t.Helper()
	files, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	return site.Options{Assets: files}
}

func TestTheDraftOfAReportIsItsSiteWithoutTwins(t *testing.T) {
	r := open(t, summit("summit", nil))
	draft, err := r.Draft(options(t))
	if err != nil {
		t.Fatal(err)
	}
	o := options(t)
	o.Draft = true
	tree, err := r.Site(o)
	if err != nil {
		t.Fatal(err)
	}
	if len(tree) == 0 || len(tree) != len(draft.Paths()) {
		t.Errorf("%d files, and %d in the draft", len(tree), len(draft.Paths()))
	}
	page, err := draft.File("summit/session/opening/index.html")
	if err != nil || !strings.Contains(string(page), "Welcome.") {
		t.Error(err)
	}
}

func TestAllProblemsOfAllReportsAreSaidAtOnce(t *testing.T) {
	r := open(t,
		summit("2023", Files{"report.yaml": []byte("titel: Summit\n")}),
		summit("2024", Files{"sessions/02-second.md": []byte("---\ntitle: Second\nspeakers: Ana\n---\n")}))
	files := map[string]bool{}
	for _, p := range r.Problems {
		files[p.File] = true
	}
	if !files["2023/report.yaml"] || !files["2024/sessions/02-second.md"] {
		t.Error(r.Problems)
	}
	if _, err := r.Site(options(t)); !errors.As(err, new(diagnostic.Problems)) {
		t.Error(err)
	}
	if _, err := r.Draft(options(t)); !errors.As(err, new(diagnostic.Problems)) {
		t.Error(err)
	}
}

func TestTwoReportsOfOneSiteHaveTwoIDs(t *testing.T) {
	r := open(t, summit("a/summit", nil), summit("b/summit", nil))
	if len(r.Problems) != 1 || r.Problems[0].File != "b/summit" || !strings.Contains(r.Problems[0].Cause, `the same id "summit" as the one in a/summit`) {
		t.Error(r.Problems)
	}
}

func TestALinkedFileThatHasNoPlaceIsAProblemWhereItIsLinked(t *testing.T) {
	linking := Files{"report.json.br": []byte("x"), "sessions/01-opening.md": []byte("---\ntitle: Opening\n---\nSee [this](../report.json.br).\n")}
	_, err := open(t, summit("summit", linking)).Site(options(t))
	var found diagnostic.Problems
	if !errors.As(err, &found) || len(found) != 1 || found[0].File != "summit/sessions/01-opening.md" || found[0].Line != 4 {
		t.Error(err)
	}
}

func TestWhatIsImportedHasNoProblem(t *testing.T) {
	in := importer.Input{Name: "talks.csv", Content: []byte("Title,Date,Start\nOpening,2024-09-30,09:30\n")}
	made, err := Import(t.Context(), in, importer.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := open(t, content.Source{FS: made.Files.FS(), Name: "talks"})
	if r.Err() != nil || len(r.Folders) != 1 || r.Folders[0].Report.Sessions[0].Date != "2024-09-30" {
		t.Error(r.Err(), made.Files)
	}
}
