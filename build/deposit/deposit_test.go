//go:build !reader

package deposit_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/deposit"
)

func contents() deposit.Contents {
	return deposit.Contents{
		Report: &report.Report{ID: "summit", Lang: "en", Title: "Summit", DOI: "10.5281/zenodo.1234567", Event: report.Event{Name: "Summit", Start: "2024-09-30", End: "2024-10-03"},
			Publisher: report.Link{Name: "Federation of Libraries", URL: "https://libraries.example/"}, Licence: report.Link{Name: "CC BY 4.0", URL: "https://creativecommons.org/licenses/by/4.0/"}},
		Website:   deposit.Files{"index.html": []byte("<!DOCTYPE html>"), "summit/a file.txt": []byte("x")},
		Source:    deposit.Files{"report.yaml": []byte("title: Summit\n")},
		Documents: deposit.Files{"report.html": []byte("<!DOCTYPE html>")},
	}
}

// written puts a bag into a folder.
func written(t *testing.T, bag deposit.Files) string {
	t.Helper()
	dir := t.TempDir()
	for path, content := range bag {
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTheChecksumsOfABagAreThoseOfItsFiles(t *testing.T) {
	bag, err := deposit.Bag(contents())
	if err != nil {
		t.Fatal(err)
	}
	dir := written(t, bag)
	for _, manifest := range []string{"manifest-sha512.txt", "tagmanifest-sha512.txt"} {
		check := exec.Command("sha512sum", "--check", "--strict", manifest)
		check.Dir = dir
		if out, err := check.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", manifest, err, out)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "data", "report.html"), []byte("changed"), 0o644); err != nil {
		t.Fatal(err)
	}
	check := exec.Command("sha512sum", "--check", "manifest-sha512.txt")
	check.Dir = dir
	if check.Run() == nil {
		t.Error("a changed file was not noticed")
	}
}

func TestEveryFileOfABagIsInAManifest(t *testing.T) {
	bag, err := deposit.Bag(contents())
	if err != nil {
		t.Fatal(err)
	}
	for path := range bag {
		if path == "tagmanifest-sha512.txt" {
			continue
		}
		if !bytes.Contains(append(bag["manifest-sha512.txt"], bag["tagmanifest-sha512.txt"]...), []byte("  "+path+"\n")) {
			t.Errorf("%s is in no manifest", path)
		}
	}
}

func TestADepositWithoutADateIsRefused(t *testing.T) {
	c := contents()
	c.Report.Event = report.Event{}
	if _, err := deposit.Bag(c); !errors.Is(err, deposit.ErrNoDate) {
		t.Error(err)
	}
}
