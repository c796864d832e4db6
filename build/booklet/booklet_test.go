//go:build !reader && !js

package booklet_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/booklet"
	"reportwidget/build/content"
	"reportwidget/build/site"
)

// website makes the website of a report with days, people, a diagram and a translation.
func website(t *testing.T, base string) site.Tree {
	t.Helper()
	folder, err := content.Open(content.Source{Name: "summit", FS: fstest.MapFS{
		"report.yaml": {Data: []byte("title: Summit of libraries\nsummary: What was said.\nfacets:\n  - id: kind\n    label: Kind\n" +
			"    values: [{id: talk, label: Talk}, {id: panel, label: Panel}]\nrelations:\n  - {from: talk, to: panel, text: A talk prepares a panel.}\n")},
		"report.ar.yaml":         {Data: []byte("title: قمة المكتبات\n")},
		"sessions/01-opening.md": {Data: []byte("---\ntitle: Opening\ndate: 2024-09-30\npeople: [Ana Silva, Émile Zola]\nkind: talk\n---\nWelcome. See [the end](#closing).\n")},
		"sessions/02-closing.md": {Data: []byte("---\ntitle: Closing\ndate: 2024-10-01\npeople: [Zoe Zahn, Ana Silva]\nkind: panel\n---\n## Thanks\n\nFarewell.\n")},
	}}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	set, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := site.Build([]*report.Report{folder.Report}, site.Options{Assets: set, Draft: true, BaseURL: base})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// printed returns the booklet of a folder of the website.
func printed(t *testing.T, folder string) []byte {
	t.Helper()
	return printedAt(t, "https://reports.example.org/", folder)
}

// printedAt returns that of a website at an address, or at one that is not known.
func printedAt(t *testing.T, base, folder string) []byte {
	t.Helper()
	browser, err := booklet.Browser()
	if err != nil {
		t.Fatal(err)
	}
	pdf, err := booklet.PDF(t.Context(), browser, website(t, base), folder)
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

// said returns what a tool says about a PDF file. Other tools than ours look at it.
func said(t *testing.T, pdf []byte, tool string, args ...string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "booklet.pdf")
	if err := os.WriteFile(name, pdf, 0o644); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(tool, append(args, name, "-")...)
	if tool != "pdftotext" {
		command = exec.Command(tool, append(args, name)...)
	}
	var faults bytes.Buffer
	command.Stderr = &faults
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", tool, err, out, faults.String())
	}
	return string(out)
}

func TestTheBookletIsATaggedDocumentWithBookmarksAndItsLanguage(t *testing.T) {
	pdf := printed(t, "summit/")
	if got := said(t, pdf, "qpdf", "--check"); !strings.Contains(got, "No syntax or stream encoding errors") {
		t.Error(got)
	}
	if got := said(t, pdf, "pdfinfo"); !strings.Contains(got, "Summit of libraries") || !regexp.MustCompile(`Tagged: +yes`).MatchString(got) || !strings.Contains(got, "A4") {
		t.Error(got)
	}
	structure := said(t, pdf, "pdfinfo", "-struct")
	for _, part := range []string{"H1 ", "H2 ", "H3 ", "L (block)", "Link"} {
		if !strings.Contains(structure, part) {
			t.Errorf("the structure has no %s", part)
		}
	}
	whole := said(t, pdf, "qpdf", "--json")
	for _, part := range []string{`"/Lang": "u:en"`, `"/Outlines"`, `"u:Closing"`} {
		if !strings.Contains(whole, part) {
			t.Errorf("the document lacks %s", part)
		}
	}
}

// TestContentsAndIndexesNameThePages compares the numbers with the pages that hold what
// they name.
func TestContentsAndIndexesNameThePages(t *testing.T) {
	pages := strings.Split(said(t, printed(t, "summit/"), "pdftotext", "-layout"), "\f")
	pageOf := func(words string) string {
		for i, page := range pages {
			if i > 1 && strings.Contains(page, words) {
				return string(rune('1' + i))
			}
		}
		t.Fatalf("no page holds %q: %q", words, pages)
		return ""
	}
	for place, words := range map[string]string{"Opening": "Welcome.", "Closing": "Farewell.", "Index of people": "Zoe Zahn", "Kind: how they support one another": "A talk prepares a panel."} {
		if place == "Index of people" {
			words = "Index of people"
		}
		if want := regexp.MustCompile(regexp.QuoteMeta(place) + `\s+` + pageOf(words) + `\b`); !want.MatchString(pages[1]) {
			t.Errorf("the contents do not say that %q is on page %s: %s", place, pageOf(words), pages[1])
		}
	}
	index := pages[int(pageOf("Index of people")[0]-'1')]
	if want := regexp.MustCompile(`Ana Silva\s+` + pageOf("Welcome.") + `, ` + pageOf("Farewell.")); !want.MatchString(index) {
		t.Errorf("the index does not say where Ana Silva is: %s", index)
	}
}

func TestTheCoverNamesTheReportsAddress(t *testing.T) {
	cover := said(t, printed(t, "summit/"), "pdftotext", "-l", "1")
	if !strings.Contains(cover, "https://reports.example.org/summit/") {
		t.Errorf("the cover says %q", cover)
	}
	if cover := said(t, printedAt(t, "", "summit/"), "pdftotext", "-l", "1"); strings.Contains(cover, "/") {
		t.Errorf("the cover says %q, without an address", cover)
	}
}

func TestTheBookletReadsFromTheRightInArabic(t *testing.T) {
	pdf := printed(t, "summit/ar/")
	if whole := said(t, pdf, "qpdf", "--json"); !strings.Contains(whole, `"/Lang": "u:ar"`) {
		t.Error("it is not marked as Arabic")
	}
	// The first line of the contents begins at the right edge of the page.
	if got := said(t, pdf, "pdftotext", "-bbox", "-f", "2", "-l", "2"); !regexp.MustCompile(`xMax="5[0-9]{2}\.[0-9]+"`).MatchString(got) {
		t.Error(got)
	}
}

func TestTheSameReportGivesTheSameBooklet(t *testing.T) {
	if !bytes.Equal(printed(t, "summit/"), printed(t, "summit/")) {
		t.Error("two booklets differ")
	}
}
