//go:build !js

package project

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestABrowserMakesTheSameBytes makes the default report's website, and puts documents into
// a programme, in Node, by the program that runs in browsers. It needs node on the PATH.
func TestABrowserMakesTheSameBytes(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	runner := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm")
	test := exec.CommandContext(t.Context(), "go", "test", "-count=1", "-run", "^(TestTheExampleIsMade|TestDocumentsArePut)$", "-v", ".")
	test.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "PATH="+os.Getenv("PATH")+string(os.PathListSeparator)+runner)
	printed, err := test.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	for _, want := range []string{hashMark + example(t), documentsMark + documents(t)} {
		if !strings.Contains(string(printed), want+"\n") {
			t.Errorf("not the same: %s\n%s", want, printed)
		}
	}
}
