package core

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/archive"
	"reportwidget/build/assets"
	"reportwidget/build/content"
	"reportwidget/build/project"
	"reportwidget/build/site"
	"reportwidget/build/starter"
	"reportwidget/build/studio/talk"
)

// table is a programme as organisers have it, with a row that is not a session.
const table = `Title,Date,Start,End,Room,Speakers,Track,Abstract
Opening,2026-03-14,09:00,09:30,Main hall,Ana Example,Plenary,"Why we met, and what we hoped for."
Reading rooms,2026-03-14,09:30,10:30,Main hall,"Li Example, Bo Example",Spaces,Rooms that people stay in.
Coffee break,2026-03-14,10:30,11:00,Foyer,,,
School libraries,2026-03-14,11:00,12:00,Studio,Noor Example,Schools,"Classes that come back, and why."
Quiet corners,2026-03-14,13:30,14:30,Main hall,Ana Example,Spaces,What silence is worth.
`

// studio is a core that a test asks, with the files that its page has kept.
type studio struct {
	t    *testing.T
	core *Core
	kept Files
	talk.Answer
}

func start(t *testing.T) *studio {
	t.Helper()
	return &studio{t: t, core: New(assets.Files), kept: Files{}}
}

// ask asks the core, which must not refuse, and keeps what it answers as the page
// does.
func (s *studio) ask(r talk.Request, files Files) Files {
	s.t.Helper()
	answer, out := s.core.Do(r, files)
	if len(answer.Refused) > 0 {
		s.t.Fatalf("%s is refused: %+v", r.Op, answer.Refused)
	}
	if s.Answer = answer; answer.Report == nil {
		return out
	}
	if answer.Whole {
		s.kept = Files{}
	}
	maps.Copy(s.kept, out)
	for _, file := range answer.Removed {
		delete(s.kept, file)
	}
	return out
}

// edit asks for a change.
func (s *studio) edit(r talk.Request) {
	s.t.Helper()
	s.ask(r, nil)
}

// opened starts with the files of the folder that "new" writes.
func opened(t *testing.T) *studio {
	t.Helper()
	files, err := starter.Files()
	if err != nil {
		t.Fatal(err)
	}
	inside := Files{}
	for name, content := range files {
		inside["my-report/"+name] = content
	}
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, inside)
	return s
}

// folder are the files of the report's folder, as they are kept.
func (s *studio) folder() Files {
	files := maps.Clone(s.kept)
	maps.DeleteFunc(files, func(name string, _ []byte) bool { return strings.HasPrefix(name, studioFolder) })
	return files
}

func (s *studio) titles() (titles []string) {
	for _, l := range s.Report.Sessions {
		titles = append(titles, l.Title)
	}
	return titles
}

func (s *studio) values(facet string) map[string]int {
	found := map[string]int{}
	for _, f := range s.Report.Facets {
		for _, v := range f.Values {
			if f.ID == facet {
				found[v.ID] = v.Sessions
			}
		}
	}
	return found
}

func TestAProgrammeBecomesAReport(t *testing.T) {
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"Reading day.csv": []byte(table)})
	if s.Import.Sessions != 4 || len(s.Import.LeftOut) != 1 || s.Import.LeftOut[0].Titles[0] != "Coffee break" {
		t.Errorf("read: %+v", s.Import)
	}
	if s.Report.Name != "reading-day" || len(s.Report.Problems) > 0 {
		t.Errorf("the report: %+v", s.Report)
	}
	if got := s.values("track"); got["spaces"] != 2 || got["schools"] != 1 {
		t.Errorf("the values of the track: %v", got)
	}
}

func TestAColumnIsReadAsItsAuthorSaysAndThatCanBeTakenBack(t *testing.T) {
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"day.csv": []byte(table)})
	before := s.folder()
	s.edit(talk.Request{Op: talk.Set, Field: "title", Value: "Reading day"})
	s.edit(talk.Request{Op: talk.Map, Field: "column", Name: "Track", Value: talk.LeftOutField})
	if len(s.Report.Facets) > 0 {
		t.Errorf("facets: %+v", s.Report.Facets)
	}
	if got := s.Report.Fields["title"]; got != "Reading day" {
		t.Errorf("the title that the author wrote became %q", got)
	}
	if c := s.Import.Columns[6]; c.Name != "Track" || c.Field != "" {
		t.Errorf("the column is shown as %+v", c)
	}
	s.edit(talk.Request{Op: talk.Undo})
	if s.Import == nil || s.Import.Columns[6].Field == "" || len(s.Report.Facets) != 1 {
		t.Errorf("after undo: %+v, %+v", s.Import, s.Report.Facets)
	}
	s.edit(talk.Request{Op: talk.Undo})
	if diff := cmp.Diff(before, s.folder()); diff != "" {
		t.Errorf("everything taken back:\n%s", diff)
	}
}

func TestWhatIsKeptOpensAsItWas(t *testing.T) {
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"day.csv": []byte(table)})
	before := s.folder()
	s.edit(talk.Request{Op: talk.Map, Field: "column", Name: "Track", Value: talk.LeftOutField})
	again := start(t)
	again.ask(talk.Request{Op: talk.Resume, Name: s.Report.Name}, maps.Clone(s.kept))
	if diff := cmp.Diff(s.Report, again.Report); diff != "" {
		t.Errorf("opened again:\n%s", diff)
	}
	again.edit(talk.Request{Op: talk.Undo})
	if diff := cmp.Diff(before, again.folder()); diff != "" {
		t.Errorf("undone after it was opened again:\n%s", diff)
	}
}

func TestEveryFieldOfTheStarterCanBeEditedAndPutBack(t *testing.T) {
	s := opened(t)
	before := s.folder()
	for _, field := range slices.Sorted(maps.Keys(s.Report.Fields)) {
		value := s.Report.Fields[field]
		if strings.Contains(value, "\n") || field == "credits" || field == "accessibility.limits" || strings.HasSuffix(field, "]") {
			continue // package edit's tests have them
		}
		s.edit(talk.Request{Op: talk.Set, Field: field, Value: value + "x"})
		s.edit(talk.Request{Op: talk.Set, Field: field, Value: value})
		if diff := cmp.Diff(before, s.folder()); diff != "" {
			t.Errorf("%s was edited and put back:\n%s", field, diff)
		}
	}
}

func TestAProblemLeavesTheLastGoodPagesAndNamesItsField(t *testing.T) {
	s := opened(t)
	s.edit(talk.Request{Op: talk.Set, Field: "event.start", Value: "2026-13-40"})
	if len(s.Report.Problems) == 0 || s.Report.Problems[0].Field != "event.start" {
		t.Errorf("problems: %+v", s.Report.Problems)
	}
	s.ask(talk.Request{Op: talk.Page, Path: "my-report/"}, nil)
	if s.Missing {
		t.Error("there is no page to look at")
	}
	if answer, _ := s.core.Do(talk.Request{Op: talk.Site}, nil); len(answer.Refused) == 0 {
		t.Error("a website is made in spite of the problem")
	}
}

func TestAMergedValueGoesFromSessionsRelationsAndLinks(t *testing.T) {
	s := opened(t)
	before := s.values("topic")
	if before["families"] == 0 || before["schools"] == 0 {
		t.Fatalf("the starter's values: %v", before)
	}
	s.edit(talk.Request{Op: talk.MergeValue, Field: "topic", Value: "schools", Name: "families"})
	got := s.values("topic")
	if _, there := got["schools"]; there || got["families"] < before["families"] || len(s.Report.Problems) > 0 {
		t.Errorf("after the merge: %v, %+v", got, s.Report.Problems)
	}
	for _, r := range s.Report.Relations {
		if r.From == r.To || r.From == "schools" || r.To == "schools" {
			t.Errorf("a relation: %+v", r)
		}
	}
	if text := string(s.kept["sessions/02-class-visits.md"]); strings.Contains(text, "topic=schools") || !strings.Contains(text, "topic=families") {
		t.Errorf("links still ask for the value:\n%s", text)
	}
	s.edit(talk.Request{Op: talk.RemoveFacet, Field: "audience"})
	if len(s.Report.Problems) > 0 || len(s.values("audience")) > 0 {
		t.Errorf("without the facet: %+v", s.Report)
	}
	s.edit(talk.Request{Op: talk.Undo})
	s.edit(talk.Request{Op: talk.Undo})
	if diff := cmp.Diff(before, s.values("topic")); diff != "" {
		t.Errorf("taken back:\n%s", diff)
	}
}

func TestFacetsValuesAndRelationsAreAdded(t *testing.T) {
	s := opened(t)
	s.edit(talk.Request{Op: talk.Insert, Field: "facets", Entry: map[string]string{"label": "Title", "value": "Große Häuser"}})
	facet := s.Report.Facets[len(s.Report.Facets)-1]
	if facet.Label != "Title" || facet.ID == "title" || len(facet.Values) != 1 || len(s.Report.Problems) > 0 {
		t.Errorf("the facet: %+v, problems: %+v", facet, s.Report.Problems)
	}
	s.edit(talk.Request{Op: talk.Insert, Field: "facets[0].values", Entry: map[string]string{"label": "Families"}})
	if last := s.Report.Facets[0].Values; last[len(last)-1].ID != "families-2" {
		t.Errorf("the values: %+v", last)
	}
	n := len(s.Report.Relations)
	s.edit(talk.Request{Op: talk.Insert, Field: "relations", Entry: map[string]string{"facet": s.Report.Facets[0].ID, "from": "spaces", "to": "families-2", "text": "They meet."}})
	if len(s.Report.Relations) != n+1 || len(s.Report.Problems) > 0 {
		t.Errorf("the relations: %+v, problems: %+v", s.Report.Relations, s.Report.Problems)
	}
}

func TestSessionsAreAddedEditedMovedAndRemoved(t *testing.T) {
	s := opened(t)
	before := s.folder()
	first := s.titles()
	s.edit(talk.Request{Op: talk.AddSession, Value: "What we missed"})
	if got := s.titles(); got[len(got)-1] != "What we missed" || s.File == "" {
		t.Fatalf("sessions: %q, the new one in %q", got, s.File)
	}
	file := s.File
	s.edit(talk.Request{Op: talk.Set, File: file, Field: "people", Value: "Ana Example\nLi Example (Chair)"})
	s.ask(talk.Request{Op: talk.Session, File: file}, nil)
	if got := s.Fields["people"]; got != "Ana Example\nLi Example (Chair)" {
		t.Errorf("the people: %q", got)
	}
	s.edit(talk.Request{Op: talk.MoveSession, File: file, To: 0})
	if got := s.titles(); got[0] != "What we missed" {
		t.Errorf("moved: %q", got)
	}
	s.edit(talk.Request{Op: talk.RemoveSession, File: s.Report.Sessions[0].File})
	if diff := cmp.Diff(first, s.titles()); diff != "" {
		t.Errorf("removed:\n%s", diff)
	}
	for s.Report.Undo != nil {
		s.edit(talk.Request{Op: talk.Undo})
	}
	if diff := cmp.Diff(before, s.folder()); diff != "" {
		t.Errorf("everything taken back:\n%s", diff)
	}
}

func TestBothDownloadsAreThoseOfTheCommand(t *testing.T) {
	s := opened(t)
	var packed []byte
	for _, packed = range s.ask(talk.Request{Op: talk.Folder}, nil) {
	}
	folder, err := archive.Read(packed, "download.zip")
	if err != nil || folder.Name != "my-report" {
		t.Fatal(folder, err)
	}
	reports, err := new(project.Workspace).Open([]content.Source{{FS: project.Files(folder.Files).FS(), Name: folder.Name}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	set, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := reports.Site(site.Options{Assets: set})
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := tree.WriteZip(&want, nil); err != nil {
		t.Fatal(err)
	}
	for name, got := range s.ask(talk.Request{Op: talk.Site}, nil) {
		if !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s differs from what the command makes", name)
		}
	}
}

func TestWhatIsRefusedChangesNothing(t *testing.T) {
	s := opened(t)
	for name, files := range map[string]Files{
		"nothing that is known":     {"a.bin": []byte("\x00\x01\x02")},
		"several files":             {"a.txt": []byte("a"), "b.txt": []byte("b")},
		"a path that leads outside": {"x/../../report.yaml": []byte("title: a")},
		"an empty file":             {"a.csv": nil},
	} {
		if answer, out := s.core.Do(talk.Request{Op: talk.Open}, files); len(answer.Refused) == 0 || out != nil {
			t.Errorf("%s: %+v", name, answer)
		}
	}
	s.edit(talk.Request{Op: talk.Set, Field: "title", Value: "Still open"})
	if s.Report.Fields["title"] != "Still open" {
		t.Error("the report that was open is not any more")
	}
}
