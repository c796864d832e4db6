package shell

import (
	"os/exec"
	"testing"
)

func TestAShellReadsAWordAsItIs(t *testing.T) {
	for word, want := range map[string]string{
		"my-report": "my-report", "../dist": "../dist", "été/2024": "été/2024", "my report": `"my report"`, "it's": `"it's"`,
		"a$HOME": `'a$HOME'`, "it's `x`": "'it'\\''s `x`'", "": `""`, "-o": `"-o"`, "~": `"~"`, "a;b": `"a;b"`, "*": `"*"`, "a\\b": `'a\b'`, "(x)": `"(x)"`, "a!b": "'a!b'",
	} {
		got := Quote(word)
		if got != want {
			t.Errorf("%q is written %s", word, got)
		}
		read, err := exec.Command("sh", "-c", "printf %s "+got).Output()
		if word != "-o" && (err != nil || string(read) != word) {
			t.Errorf("%s is read as %q: %v", got, read, err)
		}
	}
}
