// Package peers_test tests what of the harness needs neither a browser nor npm.
package peers_test

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/source"
)

func TestTheHarnessMeasuresWhatItSays(t *testing.T) {
	if out, err := exec.Command("node", "--test", "peers.test.mjs").CombinedOutput(); err != nil {
		t.Errorf("node --test: %v\n%s", err, out)
	}
}

// session is one of report.mjs.
type session struct {
	ID, Title, Abstract, Day, Room string
	Partnerships, Points           []string
}

func TestOurReportHoldsWhatThePeersShow(t *testing.T) {
	out, err := exec.Command("node", "source.mjs", "200").Output()
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
	for name, content := range made.Files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	read, err := source.Read(fsys, "report")
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
