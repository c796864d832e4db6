package disk

import (
	"os"
	"path/filepath"
	"testing"

	"reportwidget/build/diagnostic"
)

// refused returns the only problem of a programme that cannot be opened.
func refused(t *testing.T, path string) diagnostic.Problem {
	t.Helper()
	_, _, err := OpenProgramme(path)
	ps, ok := err.(diagnostic.Problems)
	if !ok || len(ps) != 1 || ps[0].File != filepath.ToSlash(path) || ps[0].Hint == "" {
		t.Fatalf("no problem of %s but %v", path, err)
	}
	return ps[0]
}

func TestAHugeProgrammeIsRefusedBeforeItIsRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.json")
	if err := os.WriteFile(path, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 2<<30); err != nil {
		t.Fatal(err)
	}
	if p := refused(t, path); p.Cause != "the file has more than 128 MB" {
		t.Error(p)
	}
}

func TestAMissingProgrammeIsAProblem(t *testing.T) {
	if p := refused(t, filepath.Join(t.TempDir(), "missing")); p.Cause != "there is no such file or folder" {
		t.Error(p)
	}
}

func TestAProgrammeIsAFileOrAFolder(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "all.ics")
	if err := os.WriteFile(file, []byte("BEGIN:VCALENDAR"), 0o666); err != nil {
		t.Fatal(err)
	}
	for path, isFolder := range map[string]bool{file: false, dir: true} {
		in, done, err := OpenProgramme(path)
		if err != nil {
			t.Fatal(err)
		}
		if in.Name != filepath.ToSlash(path) || (in.FS != nil) != isFolder || (len(in.Content) > 0) == isFolder {
			t.Errorf("%s: %+v", path, in)
		}
		done()
	}
}
