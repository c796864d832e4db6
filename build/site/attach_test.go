package site

import (
	"errors"
	"strings"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
)

// attached builds the sample with linked files, and returns their problems.
func attached(t *testing.T, names ...string) (Tree, diagnostic.Problems) {
	t.Helper()
	o := options()
	o.Files = map[string]map[string][]byte{"sample": {}}
	for _, name := range names {
		o.Files["sample"][name] = []byte("linked")
	}
	tree, err := Build([]*report.Report{sample()}, o)
	var problems diagnostic.Problems
	if err != nil && !errors.As(err, &problems) {
		t.Fatal(err)
	}
	return tree, problems
}

func TestLinkedFilesArePublishedBesideTheReport(t *testing.T) {
	tree, problems := attached(t, "programme.pdf", "files/a.pdf", "files/data.csv.gz", "kind/notes.pdf")
	if problems != nil || string(tree["sample/files/a.pdf"]) != "linked" || string(tree["sample/programme.pdf"]) != "linked" {
		t.Error(problems)
	}
}

func TestALinkedFileThatWouldTakeThePlaceOfAnotherIsRefused(t *testing.T) {
	for _, names := range [][]string{
		{"index.html"}, {"embed/index.html"}, {"Index.HTML"}, {"report.json.br"}, {"report.json"}, {"cite.bib.gz"},
		{"embed"}, {"session"}, {"kind"}, {"kind/talk"}, {"report.json/a.pdf"}, {"KIND"}, {"Report.json/a.pdf"},
		{"files/x.csv", "files/x.csv.gz"}, {"files/x.csv", "files/X.csv.ZST"}, {"files/a.pdf", "files/A.pdf"}, {"a.pdf", "a.pdf/b.pdf"},
	} {
		_, problems := attached(t, names...)
		if problems == nil || !strings.HasPrefix(problems[0].File, "sample/") || problems[0].Hint == "" || !strings.Contains(problems.Error(), names[len(names)-1]) {
			t.Errorf("%q: %v", names, problems)
		}
	}
}

func TestADraftIsTheSameSiteWithoutTwins(t *testing.T) {
	o := options()
	o.Draft = true
	draft, err := Build([]*report.Report{sample()}, o)
	if err != nil {
		t.Fatal(err)
	}
	for path, content := range build(t, sample()) {
		measured := strings.Contains(path, "about-this-embed/") || strings.HasSuffix(path, workerFile) // the bytes that a draft sends
		twin := strings.HasSuffix(path, ".br") || strings.HasSuffix(path, ".gz") || strings.HasSuffix(path, ".zst")
		if serverFiles[path] != "" { // a draft's server reads none
			continue
		}
		if !twin && !measured && string(draft[path]) != string(content) {
			t.Errorf("%s differs", path)
		} else if twin && strings.HasPrefix(path, "sample/") && draft[path] != nil {
			t.Errorf("%s is there", path)
		}
	}
}
