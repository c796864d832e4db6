//go:build !reader

package single_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/disk"
	"reportwidget/build/single"
	"reportwidget/build/site"
)

// made returns the default report as one file, in the language of a folder.
func made(t *testing.T, folder string) []byte {
	t.Helper()
	r, err := disk.ReadReport("../examples/partnerships")
	if err != nil {
		t.Fatal(err)
	}
	set, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := site.Build([]*report.Report{r}, site.Options{Assets: set, Draft: true})
	if err != nil {
		t.Fatal(err)
	}
	page, err := single.Page(tree, folder, set)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestNothingInTheFileLeadsBesideIt(t *testing.T) {
	for _, folder := range []string{"partnerships/", "partnerships/ar/"} {
		page, err := html.Parse(bytes.NewReader(made(t, folder)))
		if err != nil {
			t.Fatal(err)
		}
		places, links := map[string]bool{}, 0
		for n := range page.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "id" {
					places[a.Val] = true
				}
			}
		}
		for n := range page.Descendants() {
			for _, a := range n.Attr {
				if a.Key != "href" && a.Key != "src" && a.Key != "srcset" && a.Key != "action" {
					continue
				}
				links++
				place, inside := strings.CutPrefix(a.Val, "#")
				if inside && !places[place] || !inside && !strings.Contains(a.Val, ":") && !strings.HasPrefix(a.Val, "?") {
					t.Errorf("%s: <%s %s=%.80q> leads nowhere", folder, n.Data, a.Key, a.Val)
				}
			}
		}
		if links < 20 {
			t.Errorf("%s: no more than %d links were found", folder, links)
		}
	}
}

func TestTheSameReportGivesTheSameFile(t *testing.T) {
	if !bytes.Equal(made(t, "partnerships/"), made(t, "partnerships/")) {
		t.Error("two files differ")
	}
}

func TestTheFileIsNotMuchLargerThanTheProgram(t *testing.T) {
	packed, err := os.ReadFile("../program/dist/app.wasm.br")
	if err != nil {
		t.Fatal(err)
	}
	if size := len(made(t, "partnerships/")); size < len(packed) || size > 2_200_000 {
		t.Errorf("%d bytes", size)
	}
}
