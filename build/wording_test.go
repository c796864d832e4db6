package main

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// unclear are turns of phrase that readers have stumbled over, each with what to
// write instead.
var unclear = map[*regexp.Regexp]string{
	regexp.MustCompile(`\b(?:this|that|which|it|[a-z]+[a-z0-9]|%\.?\d*[qsv]) is no (?:address|date|time|language|colour|file|folder|YAML|session|facet|PNG|page|length|name|report)\b`): "is not a valid …",
	regexp.MustCompile(`\bmend(?:s|ed)?\b`):              "fix",
	regexp.MustCompile(`what has become of`):             "check, or what happened to",
	regexp.MustCompile(`gives itself|give yourself`):     "takes, or change its permissions",
	regexp.MustCompile(`\bfound out\b`):                  "detected",
	regexp.MustCompile(`\b(?:is|are) told (?:at|by|in)`): "says, or shows",
}

// TestMessagesAndDocumentsAreReadOnce refuses those turns in what the command says
// and in what its documents say.
func TestMessagesAndDocumentsAreReadOnce(t *testing.T) {
	literal := regexp.MustCompile("\"(?:[^\"\\\\\n]|\\\\.)*\"|`[^`]*`")
	err := fs.WalkDir(os.DirFS(".."), ".", func(file string, d fs.DirEntry, err error) error {
		switch name := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && (name == "node_modules" || name == "testdata" || name == "dist" || name == "goapp" || name == ".git"):
			return fs.SkipDir
		case path.Ext(name) != ".md" && path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		content, err := os.ReadFile("../" + file)
		if err != nil {
			return err
		}
		texts := []string{string(content)}
		if path.Ext(file) == ".go" {
			texts = literal.FindAllString(string(content), -1)
		}
		for _, text := range texts {
			for turn, instead := range unclear {
				if found := turn.FindString(text); found != "" && !strings.HasPrefix(found, "there ") {
					t.Errorf("%s: %q; write: %s", file, found, instead)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
