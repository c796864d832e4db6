//go:build !reader

package deposit_test

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"reportwidget/build/deposit"
)

// "make test" installs the package, by whose authors RO-Crate is described.
func TestAnotherToolFindsNothingWrongWithTheMetadataOfADeposit(t *testing.T) {
	bag, err := deposit.Bag(contents())
	if err != nil {
		t.Fatal(err)
	}
	node := exec.Command("node", "testdata/check.js", filepath.Join(written(t, bag), "data", "ro-crate-metadata.json"))
	node.Env = append(node.Environ(), "NODE_PATH=node_modules")
	var faults strings.Builder
	node.Stderr = &faults
	out, err := node.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, faults.String())
	}
	var said []struct {
		Name, Message string
		Status        bool
	}
	if err := json.Unmarshal(out, &said); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if len(said) < 5 {
		t.Errorf("it looked at %d things", len(said))
	}
	for _, s := range said {
		if !s.Status {
			t.Errorf("%s: %s", s.Name, s.Message)
		}
	}
}
