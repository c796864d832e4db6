package content

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
)

// opened is all that comes of opening a folder.
type opened struct {
	Report *report.Report
	Files  map[string][]byte
	Advice diagnostic.Problems
	Err    error
}

func openedAs(f *Folder, err error) opened {
	if f == nil {
		f = &Folder{}
	}
	return opened{f.Report, f.Files, f.Advice, err}
}

// write changes files of a folder; "" takes one away.
func write(t *testing.T, folder string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		file := filepath.Join(folder, filepath.FromSlash(name))
		err := os.MkdirAll(filepath.Dir(file), 0o777)
		if err == nil && text != "" {
			err = os.WriteFile(file, []byte(text), 0o666)
		} else if err == nil {
			err = os.Remove(file)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestAFolderThatIsOpenedAgainIsReadAsForTheFirstTime(t *testing.T) {
	const second = "---\ntitle: Second\n---\nSee [the first](#opening) and [the libraries](?partnership=libraries).\n"
	linking := "---\ntitle: Linking\n---\nSee [a file](../a.pdf).\n"
	folder := t.TempDir()
	var known SessionCache
	for _, change := range []map[string]string{
		{"report.yaml": head, "sessions/01-opening.md": session, "sessions/02-second.md": second},
		{},
		{"sessions/01-opening.md": session + "\nMore of it.\n"},
		{"sessions/02-second.md": "---\ntitle: Second\ndate: 2024-13-01\n---\n"}, // of which the whole report's check tells
		{"sessions/00-early.md": "---\ntitle: Early\n---\n"},
		{"sessions/00-early.md": "", "sessions/02-second.md": second},
		{"sessions/00-before.md": session}, // which moves the others, and has the name of none
		{"sessions/02-second.md": "---\nid: opening\ntitle: Second\n---\n"},
		{"sessions/02-second.md": second},
		{"sessions/01-opening.md": ""}, // which others link to
		{"sessions/01-opening.md": session},
		{"sessions/03-linking.md": linking}, // to what is not there
		{"a.pdf": "%PDF"},
		{"a.pdf": "%PDF-1"},
		{"sessions/04-linking.md": linking},
		{"sessions/04-linking.md": ""},
		{"a.pdf": ""},
		{"sessions/03-linking.md": "---\ntitle: Skips\n---\n#### Deep\n"}, // which is advised against
		{},
		{"sessions/03-linking.md": "---\ntitel: Wrong\n---\n"},
		{"sessions/03-linking.md": "---\ntitle: French\nlang: fr\n---\n"},
		{"report.yaml": "languages: [fr]\n" + head},
		{"report.yaml": "facets: []\n"},
		{"report.yaml": head, "sessions/02-second.fr.md": "---\ntitle: Deuxième\n---\n"},
		{"sessions/02-second.md": second + "\nThat is translated.\n"},
		{"sessions/02-second.md": ""},
		{"sessions.csv": "title\nIn a table\n"},
	} {
		write(t, folder, change)
		source := Source{FS: os.DirFS(folder), Name: "summit"}
		want := openedAs(Open(source, nil, nil))
		got := openedAs(Open(source, &known, nil))
		if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b error) bool { return a == nil && b == nil || a != nil && b != nil && a.Error() == b.Error() })); diff != "" {
			t.Errorf("after %v: %s", slices.Sorted(maps.Keys(change)), diff)
		}
	}
}

func TestSessionsThatHaveNotChangedAreNotReadAgain(t *testing.T) {
	var known SessionCache
	open := func(files map[string]string) *Folder {
		t.Helper()
		f, err := Open(Source{FS: folder(files), Name: "summit"}, &known, nil)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	files := map[string]string{"sessions/02-second.md": "---\ntitle: Second\n---\nA text.\n"}
	open(files)
	first := known.sessions["sessions/01-opening.md"]
	files["sessions/02-second.md"] += "And more.\n"
	if f := open(files); first == nil || known.sessions["sessions/01-opening.md"] != first || f.Report.Sessions[1].Text.String() != "A text. And more." {
		t.Errorf("%q", f.Report.Sessions[1].Text)
	}
}

func TestOpeningIsInterruptedAtAnySession(t *testing.T) {
	stop := errors.New("stop")
	write := map[string]string{"sessions/02-second.md": "---\ntitle: Second\n---\n"}
	for n := range 2 {
		f, err := Open(Source{FS: folder(write), Name: "summit"}, nil, func(string, int) error {
			if n--; n < 0 {
				return stop
			}
			return nil
		})
		if f != nil || !errors.Is(err, stop) {
			t.Error(f, err)
		}
	}
}

// A folder that somebody else changes at the same time may lack any file.
func TestAFileThatGoesWhileItIsReadIsTold(t *testing.T) {
	fsys := vanishing{folder(nil)}
	if _, err := Read(fsys, "summit"); err == nil {
		t.Error("a session without a file was read")
	}
}

type vanishing struct{ fs.FS }

func (v vanishing) Open(name string) (fs.File, error) {
	if filepath.Ext(name) == sessionSuffix {
		return nil, fs.ErrNotExist
	}
	return v.FS.Open(name)
}

func TestASessionIsReadAgainIfItsLinkedFilesAreOthers(t *testing.T) {
	var known SessionCache
	there := noFile
	state := func(string) fileState { return there }
	parse := func() *parsedSession {
		text := []byte(session + "See [this](../a.pdf).\n")
		p := known.parse("sessions/01-opening.md", text, vocabulary{}, state)
		known.keep([]string{"sessions/01-opening.md"}, []sessionFile{{parsed: p}})
		return p
	}
	without := parse()
	if parse() != without {
		t.Error("a session was read again though nothing has changed")
	}
	there = isFile
	if with := parse(); with == without || len(with.found.remarks) != 0 || len(without.found.remarks) != 1 {
		t.Error(with.found.remarks, without.found.remarks)
	}
}
