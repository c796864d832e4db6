package archive

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/diagnostic"
)

// member is a file as a foreign program packs it.
type member struct {
	name    string
	content string
	change  func(*zip.FileHeader)
}

// foreign returns an archive as other programs write it.
func foreign(t testing.TB, members ...member) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate}
		if m.change != nil {
			m.change(h)
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(m.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func texts(f *Folder) map[string]string {
	found := map[string]string{}
	for name, content := range f.Files {
		found[name] = string(content)
	}
	return found
}

func asLink(h *zip.FileHeader) { h.SetMode(fs.ModeSymlink | 0o777) }

func TestArchivesOfManyProgramsAreTheFolderThatTheyHold(t *testing.T) {
	report := map[string]string{"report.yaml": "title: A\n", "sessions/01-opening.md": "x"}
	for title, c := range map[string]struct {
		file    string
		members []member
		name    string
		want    map[string]string
	}{
		"a folder":                {"download.zip", []member{{name: "summit/"}, {name: "summit/report.yaml", content: "title: A\n"}, {name: "summit/sessions/01-opening.md", content: "x"}}, "summit", report},
		"the files themselves":    {"Summit 2024.ZIP", []member{{name: "report.yaml", content: "title: A\n"}, {name: "sessions/01-opening.md", content: "x"}}, "Summit 2024", report},
		"a second download":       {"summit (2).zip", []member{{name: "report.yaml", content: "title: A\n"}, {name: "sessions/01-opening.md", content: "x"}}, "summit", report},
		"a folder in a folder":    {"a.zip", []member{{name: "main/summit/report.yaml", content: "title: A\n"}, {name: "main/summit/sessions/01-opening.md", content: "x"}}, "summit", report},
		"of macOS":                {"a.zip", []member{{name: "summit/report.yaml", content: "title: A\n"}, {name: "__MACOSX/summit/._report.yaml"}, {name: "summit/.DS_Store"}, {name: "summit/sessions/01-opening.md", content: "x"}}, "summit", report},
		"of old Windows programs": {"a.zip", []member{{name: `summit\report.yaml`, content: "title: A\n"}, {name: `summit\sessions\`}, {name: `summit\sessions\01-opening.md`, content: "x"}, {name: `summit\Thumbs.db`}}, "summit", report},
		"with a dot in front":     {"a.zip", []member{{name: "./report.yaml", content: "title: A\n"}, {name: "./sessions/01-opening.md", content: "x"}}, "a", report},
		"an old code page":        {"a.zip", []member{{name: "summit/report.yaml"}, {name: "summit/files/\x82t\x82.pdf", change: func(h *zip.FileHeader) { h.NonUTF8 = true }}}, "summit", map[string]string{"report.yaml": "", "files/été.pdf": ""}},
	} {
		f, err := Read(foreign(t, c.members...), c.file)
		if err != nil {
			t.Errorf("%s: %v", title, err)
			continue
		}
		if diff := cmp.Diff(c.want, texts(f)); diff != "" || f.Name != c.name {
			t.Errorf("%s: the folder %q: %s", title, f.Name, diff)
		}
	}
}

func TestWhatIsLeftOutIsSaid(t *testing.T) {
	f, err := Read(foreign(t, member{name: "s/report.yaml"}, member{name: "s/.git/config"}, member{name: "s/link.pdf", content: "/etc/passwd", change: asLink}, member{name: "s/a..b.md"}), "a.zip")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]LeftOut{{"s/.git/config", "a hidden file, or one that a system made for itself"}, {"s/link.pdf", "a link, which is not followed; put the file itself in its place"}}, f.LeftOut); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a..b.md", "report.yaml"}, slices.Sorted(maps.Keys(f.Files))); diff != "" {
		t.Error(diff)
	}
}

func TestTheRecordOfImportsStaysInTheFolder(t *testing.T) {
	f, err := Collect([]File{{Path: "summit/report.yaml", Content: []byte("title: Summit\n")}, {Path: "summit/" + Imports, Content: []byte("{}")}})
	if err != nil || string(f.Files[Imports]) != "{}" || len(f.LeftOut) > 0 {
		t.Errorf("%v, %v, %v", f, f.LeftOut, err)
	}
}

func TestNamesThatLeadAstrayAreRefused(t *testing.T) {
	for name, cause := range map[string]string{
		"../report.yaml":        "the path leads out of the folder",
		"s/../../report.yaml":   "the path leads out of the folder",
		`s\..\..\report.yaml`:   "the path leads out of the folder",
		"/etc/report.yaml":      "the path starts outside of the folder",
		`C:\reports\a.yaml`:     "the path starts outside of the folder",
		"c:report.yaml":         "the path starts outside of the folder",
		`\\server\share\a.yaml`: "the path starts outside of the folder",
		"s//report.yaml":        "the path has an empty part",
		"s/./report.yaml":       "the path has an empty part",
		"s/NUL":                 `"NUL" is the name of a device on Windows`,
		"s/aux.md":              `"aux.md" is the name of a device on Windows`,
		"con /report.yaml":      `"con " is the name of a device on Windows`,
		"s/Com1.txt":            `"Com1.txt" is the name of a device on Windows`,
		"s/lpt².txt":            `"lpt².txt" is the name of a device on Windows`,
		"s/a\nb.md":             "the name holds a character that file names cannot have",
		"s/a\x00.md":            "the name holds a character that file names cannot have",
	} {
		_, err := Read(foreign(t, member{name: "s/fine.md"}, member{name: name}), "a.zip")
		var problems diagnostic.Problems
		if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Cause != cause || problems[0].Hint == "" {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestNamesThatOnlyLookLikeDevicesAreFine(t *testing.T) {
	for _, name := range []string{"s/console.md", "s/com.md", "s/com10.md", "s/auxiliary.md", "s/01-con.md", "s/…md", "s/..a"} {
		if p := checkName(name); p != nil {
			t.Error(p)
		}
	}
}

func TestEveryProblemIsNamedAtOnce(t *testing.T) {
	_, err := Read(foreign(t, member{name: "b/../c"}, member{name: "a"}, member{name: "a"}, member{name: "d"}, member{name: "d/e"}, member{name: "/f"}), "a.zip")
	var problems diagnostic.Problems
	if !errors.As(err, &problems) {
		t.Fatal(err)
	}
	var found []string
	for _, p := range problems {
		found = append(found, p.File+": "+p.Cause)
	}
	want := []string{"/f: the path starts outside of the folder", "a: two files have this name", "b/../c: the path leads out of the folder", "d: this is a file and a folder at once"}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Error(diff)
	}
}

// stating returns an archive whose files state a size that they do not have.
func stating(t *testing.T, size uint32, names ...string) []byte {
	t.Helper()
	var members []member
	for _, name := range names {
		members = append(members, member{name: name, content: "short"})
	}
	content := foreign(t, members...)
	for at := 0; ; {
		next := bytes.Index(content[at:], []byte("PK\x01\x02"))
		if next < 0 {
			return content
		}
		at += next + 4
		binary.LittleEndian.PutUint32(content[at+20:], size) // APPNOTE.TXT 4.3.12
	}
}

func TestTooMuchIsRefusedBeforeItIsUnpacked(t *testing.T) {
	many := make([]member, maxFiles+1)
	for i := range many {
		many[i] = member{name: fmt.Sprintf("s/%d.md", i), change: func(h *zip.FileHeader) { h.Method = zip.Store }}
	}
	half := []string{"s/a", "s/b"}
	for title, c := range map[string]struct {
		content []byte
		cause   string
	}{
		"many files":              {foreign(t, many...), "there are more than 50000 files"},
		"a file of 4 GB":          {stating(t, 1<<32-2, "s/a"), "there are more than 256 MB"},
		"files of 400 MB":         {stating(t, 200<<20, half...), "there are more than 256 MB"},
		"an archive of 257 MB":    {make([]byte, 257<<20), "there are more than 256 MB"},
		"less than what it holds": {stating(t, 3, "s/a"), "this cannot be unpacked: it is damaged or incomplete"},
		"more than what it holds": {stating(t, 9, "s/a"), "this cannot be unpacked: it is damaged or incomplete"},
		"nothing":                 {foreign(t), "it holds no files"},
		"only what is hidden":     {foreign(t, member{name: ".git/config"}), "it holds no files"},
	} {
		_, err := Read(c.content, "a.zip")
		var problems diagnostic.Problems
		if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Cause != c.cause {
			t.Errorf("%s: %v", title, err)
		}
	}
}

func TestArchivesThatCannotBeReadSaySo(t *testing.T) {
	whole := foreign(t, member{name: "report.yaml", content: strings.Repeat("title: A\n", 100)})
	broken := bytes.Clone(whole)
	broken[60] ^= 0xff
	for title, c := range map[string]struct {
		content []byte
		cause   string
	}{
		"no archive":       {[]byte("title: A\n"), "this cannot be read as a ZIP archive: it is damaged or incomplete"},
		"half an archive":  {whole[:len(whole)/2], "this cannot be read as a ZIP archive: it is damaged or incomplete"},
		"a password":       {foreign(t, member{name: "report.yaml", change: func(h *zip.FileHeader) { h.Flags |= encrypted }}), "this cannot be unpacked: it is protected by a password"},
		"rare compression": {bytes.ReplaceAll(whole, []byte{20, 0, 8, 0, 8, 0}, []byte{20, 0, 8, 0, 9, 0}), "this cannot be unpacked: it is compressed in a way that only few programs can read"},
	} {
		_, err := Read(c.content, "a.zip")
		var problems diagnostic.Problems
		if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Cause != c.cause || problems[0].Hint == "" {
			t.Errorf("%s: %v", title, err)
		}
	}
	if _, err := Read(broken, "a.zip"); err == nil {
		t.Error("a damaged file was read")
	}
}

func TestTheListOfABrowserIsAFolder(t *testing.T) {
	f, err := Collect([]File{{"Our summit/report.yaml", []byte("title: A\n")}, {"Our summit/.DS_Store", nil}, {"Our summit/files/a.pdf", []byte("x")}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"report.yaml": "title: A\n", "files/a.pdf": "x"}, texts(f)); diff != "" || f.Name != "Our summit" || len(f.LeftOut) != 1 {
		t.Errorf("%+v: %s", f, diff)
	}
	single, err := Collect([]File{{"schedule.xml", []byte("<schedule/>")}})
	if err != nil || single.Name != "" || len(single.Files) != 1 {
		t.Errorf("%+v, %v", single, err)
	}
	if _, err := Collect([]File{{"../a", nil}}); err == nil {
		t.Error("a path that leads out was taken")
	}
}

// FuzzRead reads archives that are any bytes: what is read has only paths that
// stay in a folder, and is read again after it is packed.
func FuzzRead(f *testing.F) {
	f.Add([]byte(""))
	f.Add(foreign(f, member{name: "s/report.yaml", content: "title: A\n"}, member{name: "s/b", content: "x", change: asLink}))
	f.Add(foreign(f, member{name: `..\a`}, member{name: "c/"}, member{name: "\x82"}))
	f.Fuzz(func(t *testing.T, content []byte) {
		folder, err := Read(content, "a.zip")
		if err != nil {
			var problems diagnostic.Problems
			if !errors.As(err, &problems) || len(problems) == 0 {
				t.Fatalf("not a problem: %v", err)
			}
			return
		}
		for name := range folder.Files {
			if !fs.ValidPath(name) && strings.ToValidUTF8(name, "") == name {
				t.Errorf("the path %q", name)
			}
		}
		again, err := Read(pack(t, folder.Files, slices.Collect(maps.Keys(folder.Files))), "a.zip")
		if err != nil {
			t.Fatal(err)
		}
		packed := 0
		for name, file := range again.Files {
			for old, same := range folder.Files {
				if strings.HasSuffix(old, name) && bytes.Equal(file, same) {
					packed++
					break
				}
			}
		}
		if packed != len(folder.Files) {
			t.Errorf("%d of %d files are packed", packed, len(folder.Files))
		}
	})
}
