package starter

import (
	"os"
	"path/filepath"
	"testing"

	"reportwidget/build/content"
	"reportwidget/build/disk"
)

// written writes the report to a folder of the name and reads it.
func written(t *testing.T, name string) *content.Folder {
	t.Helper()
	folder := filepath.Join(t.TempDir(), name)
	if err := WriteTo(folder); err != nil {
		t.Fatal(err)
	}
	f, err := disk.ReadFolder(folder)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTheReportToStartFromIsComplete(t *testing.T) {
	f := written(t, "summit-2026")
	if f.Advice != nil {
		t.Error(f.Advice)
	}
	if r := f.Report; r.ID != "summit-2026" || len(r.Sessions) != 3 || len(r.Facets) != 2 || len(r.Relations) == 0 || len(f.Files) != 1 {
		t.Errorf("%q: %d sessions, %d facets, %d relations, %d files", r.ID, len(r.Sessions), len(r.Facets), len(r.Relations), len(f.Files))
	}
}

func TestAnyNameOfAFolderWillDo(t *testing.T) {
	for name, id := range map[string]string{"报告": "my-report", "تقرير": "my-report", "nul": "my-report", "open": "my-report", "Été 2026": "ete-2026"} {
		if f := written(t, name); f.Report.ID != id {
			t.Errorf("%s gives %q", name, f.Report.ID)
		}
	}
}

func TestNothingIsWrittenOverOrBesideAnAuthorsFiles(t *testing.T) {
	folder := t.TempDir()
	mine := filepath.Join(folder, "report.yaml")
	if err := os.WriteFile(mine, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := WriteTo(folder); err == nil {
		t.Error("it was written")
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 1 {
		t.Error(entries)
	}
	if b, err := os.ReadFile(mine); err != nil || string(b) != "mine" {
		t.Errorf("%q, %v", b, err)
	}
}
