package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reportwidget/build/assets"
)

const root = "../../.."

// Fails if somebody has changed a script or a style without running make.
func TestTheAssetsAreMadeOfTheFilesThatAreThere(t *testing.T) {
	set, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	module, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list() {
		want, err := s.make(module)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := set.Content(s.name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not made of what is there (%v)\nhint: run \"make assets\"", s.name, err)
		}
	}
}

func TestAScriptIsBundledWithWhatItImports(t *testing.T) {
	module, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range list() {
		content, err := s.make(module)
		if err != nil {
			t.Fatal(err)
		}
		for _, left := range []string{"@import", "import{", "import\"", "currentScript;import"} {
			if strings.Contains(string(content), left) && !strings.HasSuffix(s.name, ".wasm") {
				t.Errorf("%s still has %s", s.name, left)
			}
		}
	}
}

func TestAFaultInAScriptIsNamedByFileAndLine(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "broken.js"), "const a = 1\nconst a = (\n")
	for name, make := range map[string]func(string) ([]byte, error){"bundled": script("broken.js"), "alone": small("broken.js")} {
		if _, err := make(dir); err == nil || !strings.Contains(err.Error(), ":3:") && !strings.Contains(err.Error(), ":2:") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func write(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
