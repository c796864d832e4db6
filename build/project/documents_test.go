package project

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"testing"

	"reportwidget/build/content"
	"reportwidget/build/document/sample"
	"reportwidget/build/importer"
)

// programme is what the documents are put into.
const programme = "Title,titre (fr),Date,Start,Room,Speakers,Track,Abstract\n" +
	"Stronger together,Plus forts ensemble,2024-09-30,09:30,Hall 2,Ana Silva,Libraries,More to give.\n" +
	"Open access for all,,2024-09-30,11:30,Hall 1,,Access,\n" +
	"图书馆的未来,,2024-10-01,09:30,Hall 2,Bo Ek,Libraries,\n"

// volunteers are documents of many kinds.
var volunteers = Files{
	"stronger.docx":  sample.Docx(sample.P("Heading1", "Stronger together") + sample.P("", "Facilitator: Ana Silva") + sample.P("", "We spoke of trust.") + sample.P("Heading2", "Key points") + sample.P("", "- Trust takes time.")),
	"access.odt":     sample.ODT(`<text:h text:outline-level="1">Open access for all</text:h><text:p>Moderation: Jan Novák</text:p><text:p>It is open.</text:p>`),
	"future.md":      []byte("# 图书馆的未来\n\n主持人：王小明\n\n大家谈到了信任与合作。\n"),
	"extra.html":     []byte("<html><body><h1>Robots</h1><p>Moderator: Rob Otto</p><p>They are <b>coming</b>.</p><ul><li>One</li><li>Two</li></ul></body></html>"),
	"pads/other.txt": []byte("Lightning talks\n\nNotes by Zoe Zahn\n\nThere were five of them, and all were good.\n"),
}

// documents returns the hash of a report with the notes of documents in it, which has
// been brought up to date since.
func documents(t *testing.T) string {
	t.Helper()
	made, err := Import(t.Context(), importer.Input{Name: "programme.csv", Content: []byte(programme)}, importer.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	folder := func(files Files) content.Source { return content.Source{FS: files.FS(), Name: "summit"} }
	noted, err := Into(t.Context(), folder(made.Files), importer.Input{Name: "notes", FS: volunteers.FS()}, importer.Options{}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	later, err := Update(t.Context(), folder(Files(noted.Files)), importer.Input{Name: "programme.csv", Content: []byte(programme + "A late one,,,,,,Access,\n")}, importer.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(noted.Notes.Taken) != 3 || len(noted.Added) != 2 || len(later.Added) != 1 {
		t.Errorf("%d taken, %v and %v added", len(noted.Notes.Taken), noted.Added, later.Added)
	}
	all := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(later.Files)) {
		fmt.Fprintf(all, "%s %d\n%s", name, len(later.Files[name]), later.Files[name])
	}
	fmt.Fprint(all, noted.Tell("summit"), later.Tell("summit"))
	return fmt.Sprintf("%x", all.Sum(nil))
}

// TestDocumentsArePut prints the hash of a report with the notes of documents, for
// [TestABrowserMakesTheSameBytes].
func TestDocumentsArePut(t *testing.T) { fmt.Println(documentsMark + documents(t)) }

// documentsMark begins the line with the hash.
const documentsMark = "the hash of the documents: "
