package edit

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)

// author is somebody who edits a folder.
type author struct {
	t       testing.TB
	files   Files
	history History
	now     time.Time
}

func (a *author) do(c Change, err error) {
	a.t.Helper()
	if err != nil {
		a.t.Fatal(err)
	}
	a.files, a.history = Apply(a.files, c.Patches), a.history.Add(c, a.now)
}

func (a *author) set(file, path string, value any) {
	a.t.Helper()
	a.do(Set(a.files, Field{File: file, Path: path}, value))
}

func (a *author) undo() {
	a.t.Helper()
	h, c, err := a.history.Undo(a.files)
	if err != nil {
		a.t.Fatal(err)
	}
	a.files, a.history = Apply(a.files, c.Patches), h
}

func (a *author) redo() {
	a.t.Helper()
	h, c, err := a.history.Redo(a.files)
	if err != nil {
		a.t.Fatal(err)
	}
	a.files, a.history = Apply(a.files, c.Patches), h
}

func texts(files Files) map[string]string {
	all := map[string]string{}
	for name, content := range files {
		all[name] = string(content)
	}
	return all
}

func TestTypingIsUndoneAsAWhole(t *testing.T) {
	a := &author{t: t, files: Files{"report.yaml": []byte("title: A # note\n")}, now: noon}
	for _, title := range []string{"S", "St", "Sto", "Stor", "Story"} {
		a.now = a.now.Add(time.Second)
		a.set("report.yaml", "title", title)
	}
	a.now = a.now.Add(3 * time.Second)
	a.set("report.yaml", "title", "Story time")
	a.set("report.yaml", "id", "story")
	if n := len(a.history.Done); n != 3 {
		t.Errorf("%d steps: %+v", n, a.history.Done)
	}
	for _, want := range []string{"title: Story time # note\n", "title: Story # note\n", "title: A # note\n", "title: A # note\n"} {
		a.undo()
		if got := string(a.files["report.yaml"]); got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
	for range 4 {
		a.redo()
	}
	if got := string(a.files["report.yaml"]); got != "title: Story time # note\nid: story\n" {
		t.Errorf("done again: %q", got)
	}
}

func TestWhatIsTypedAndTakenBackIsNoStep(t *testing.T) {
	a := &author{t: t, files: Files{"report.yaml": []byte("title: A\n")}, now: noon}
	a.set("report.yaml", "title", "B")
	a.set("report.yaml", "title", "A")
	if len(a.history.Done) != 0 {
		t.Errorf("%+v", a.history)
	}
}

func TestAnEditAfterUndoingEndsRedoing(t *testing.T) {
	a := &author{t: t, files: Files{"report.yaml": []byte("title: A\n")}, now: noon}
	a.set("report.yaml", "title", "B")
	a.undo()
	a.set("report.yaml", "title", "C")
	if _, more := a.history.NextRedo(); more {
		t.Error("what was undone can be done again")
	}
	step, _ := a.history.NextUndo()
	if step.Kind != KindSet || step.Field.Path != "title" {
		t.Errorf("the next step is %+v", step)
	}
}

func TestAFileThatChangedMeanwhileIsNotOverwritten(t *testing.T) {
	a := &author{t: t, files: Files{"report.yaml": []byte("title: A\n")}, now: noon}
	a.set("report.yaml", "title", "B")
	a.files["report.yaml"] = []byte("title: Somebody else's\n")
	if _, _, err := a.history.Undo(a.files); err == nil {
		t.Error("it was overwritten")
	}
}

func TestTwoHundredStepsAreKept(t *testing.T) {
	a := &author{t: t, files: Files{"report.yaml": []byte("title: A\n")}, now: noon}
	for i := range 250 {
		a.now = a.now.Add(time.Minute)
		a.set("report.yaml", "title", fmt.Sprint("Title ", i))
	}
	for range 250 {
		a.undo()
	}
	if got := string(a.files["report.yaml"]); got != "title: Title 49\n" {
		t.Errorf("%q", got)
	}
}

// Any edits of the starter, undone to the start, leave the bytes as they were,
// also when the history has been stored in between.
func TestUndoingEverythingLeavesTheFilesAsTheyWere(t *testing.T) {
	const seed = 22
	random := rand.New(rand.NewPCG(seed, seed))
	files := folderOf(t, "../starter/report")
	var fields []Field
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if f, err := openKeyed(name, files[name], true); err == nil && name != "files/programme.txt" {
			leaves(f.tree, "", func(path, _ string) { fields = append(fields, Field{File: name, Path: path}) })
		}
	}
	a := &author{t: t, files: files, now: noon}
	for i := range 150 {
		at := fields[random.IntN(len(fields))]
		a.now = a.now.Add(time.Duration(random.IntN(4)) * time.Second)
		switch c, err := Remove(a.files, at); {
		case i%5 == 0 && err == nil:
			a.do(c, nil)
		default:
			if c, err := Set(a.files, at, fmt.Sprintf("Text %d: with\n%d lines", i, 2)); err == nil {
				a.do(c, nil)
			}
		}
	}
	stored, err := json.Marshal(a.history)
	if err != nil {
		t.Fatal(err)
	}
	a.history = History{}
	if err := json.Unmarshal(stored, &a.history); err != nil {
		t.Fatal(err)
	}
	if len(a.history.Done) < 50 {
		t.Fatalf("only %d steps", len(a.history.Done))
	}
	last := texts(a.files)
	steps := len(a.history.Done)
	for range steps {
		a.undo()
	}
	if diff := cmp.Diff(texts(files), texts(a.files)); diff != "" {
		t.Error(diff)
	}
	for range steps {
		a.redo()
	}
	if diff := cmp.Diff(last, texts(a.files)); diff != "" {
		t.Error(diff)
	}
}

func TestLargeEditsTakeTheOldestOutOfTheHistory(t *testing.T) {
	var h History
	for i := range 5 {
		c := Change{Kind: KindAddSession, Patches: []Patch{{Path: "a", After: make([]byte, 5<<20)}}}
		h = h.Add(c, noon.Add(time.Duration(i)*time.Hour))
	}
	if len(h.Done) != 3 {
		t.Errorf("%d steps of 5 MB are kept", len(h.Done))
	}
}
