// Package peers_test tests what of the harness needs neither a browser nor npm.
package peers_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/content"
)

func TestTheHarnessMeasuresWhatItSays(t *testing.T) {
	if out, err := node(t, "--test", "peers.test.mjs").CombinedOutput(); err != nil {
		t.Errorf("node --test: %v\n%s", err, out)
	}
}

// node returns a command that runs our scripts. The test opens these itself, for
// go test keeps a result until a file has changed that the test has opened.
func node(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	scripts, err := filepath.Glob("*.mjs")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("the scripts: %v, %v", scripts, err)
	}
	for _, name := range scripts {
		if _, err := os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return exec.Command("node", args...)
}

// session is one of report.mjs.
type session struct {
	ID, Title, Abstract, Day, Room string
	Partnerships, Points           []string
}

func TestOurReportHoldsWhatThePeersShow(t *testing.T) {
	out, err := node(t, "source.mjs", "200").Output()
	if err != nil {
		t.Fatalf("node, which make bench needs: %v", err)
	}
	var made struct {
		Report struct{ Sessions []session }
		Files  map[string]string
	}
	if err := json.Unmarshal(out, &made); err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for name, raw := range made.Files {
		fsys[name] = &fstest.MapFile{Data: []byte(raw)}
	}
	read, err := content.Read(fsys, "report")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(made.Report.Sessions, sessions(read)); diff != "" {
		t.Error(diff)
	}
}

func sessions(r *report.Report) []session {
	var list []session
	for _, s := range r.Sessions {
		shown := session{ID: s.ID, Title: s.Title, Abstract: strings.TrimSpace(s.Text.String()), Day: s.Date, Room: s.Room, Partnerships: s.Facets["partnership"]}
		for _, p := range s.KeyPoints {
			shown.Points = append(shown.Points, p.String())
		}
		list = append(list, shown)
	}
	return list
}
