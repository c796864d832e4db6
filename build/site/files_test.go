package site

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
)

// The rule of a draft, from what each file is for, and that of a site in a
// folder, from names and contents, must agree.
func TestNamesHoldTheHashOfTheirContentWhereBrowsersMayKeepThemForEver(t *testing.T) {
	r := large(300)
	o := options()
	o.Draft = true
	o.Files = map[string]map[string][]byte{"sample": {"files/annual-report-2024.0123456789abcdef.pdf": []byte("%PDF"), "files/annual-report-16.pdf": []byte("%PDF")}}
	tree, err := Build([]*report.Report{r}, o)
	if err != nil {
		t.Fatal(err)
	}
	d, err := NewDraft([]*report.Report{r}, o)
	if err != nil {
		t.Fatal(err)
	}
	hashed := 0
	for _, path := range tree.Paths() {
		if tree.Hashed(path) != d.Hashed(path) {
			t.Errorf("%s: in a folder %v, in a draft %v", path, tree.Hashed(path), d.Hashed(path))
		}
		if d.Hashed(path) {
			hashed++
		}
		if strings.Contains(path, "annual-report") && d.Hashed(path) {
			t.Errorf("an author's file, %s, is kept for ever", path)
		}
	}
	if hashed < 10 {
		t.Errorf("only %d files have a hash in their names", hashed)
	}
}

func TestAWebsiteIsHandedOnReportByReport(t *testing.T) {
	var reports []*report.Report
	for i := range 8 {
		r := sample()
		r.ID = fmt.Sprint("report-", i)
		reports = append(reports, r)
	}
	whole, err := Build(reports, options())
	if err != nil {
		t.Fatal(err)
	}
	alone, err := Build(reports[:1], options())
	if err != nil {
		t.Fatal(err)
	}
	for path, content := range alone {
		if strings.HasPrefix(path, "report-0/") && string(content) != string(whole[path]) {
			t.Errorf("%s depends on other reports", path)
		}
	}
}

func TestAFileThatCannotBeWrittenEndsTheBuild(t *testing.T) {
	full := errors.New("the disk is full")
	n := 0
	err := Write([]*report.Report{sample()}, options(), func(path string, _ []byte) error {
		if n++; strings.HasSuffix(path, "report.json.br") {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) {
		t.Errorf("the error: %v", err)
	}
}

func TestLinkedFilesOfAllReportsThatHaveNoPlaceAreSaidAtOnce(t *testing.T) {
	first, second := sample(), sample()
	second.ID = "second"
	o := options()
	o.Files = map[string]map[string][]byte{"sample": {"index.html": nil}, "second": {"report.json": nil, "cite.bib.gz": nil}}
	var problems diagnostic.Problems
	if _, err := Build([]*report.Report{first, second}, o); !errors.As(err, &problems) {
		t.Fatal(err)
	}
	var files []string
	for _, c := range problems {
		files = append(files, c.File)
	}
	if want := []string{"sample/index.html", "second/cite.bib.gz", "second/report.json"}; !slices.Equal(files, want) {
		t.Errorf("only %v", files)
	}
}
