package main

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// turn is a turn of phrase that readers have stumbled over, with what to write
// instead.
type turn struct {
	found   *regexp.Regexp
	but     *regexp.Regexp // what is good English all the same, or nil
	instead string
}

// unclear are turns that stand nowhere, not even in comments.
var unclear = []turn{
	{regexp.MustCompile(`(?i)(?:\b\w+ )?\bis no\b(?: \w+)?`), regexp.MustCompile(`(?i)^there is no\b|\bis no (?:more|longer|other|more than)\b`), "is not a valid …"},
	{regexp.MustCompile(`(?i)\bmend(?:s|ed|ing)?\b`), nil, "fix"},
	{regexp.MustCompile(`(?i)what (?:has become|becomes) of`), nil, "check, or what happened to"},
	{regexp.MustCompile(`(?i)gives itself|give yourself`), nil, "takes, or change its permissions"},
	{regexp.MustCompile(`(?i)(?:is|are|was|were|be|been) told\b`), nil, "says, shows or lists"},
}

// spoken are turns that stand in nothing that an author or a reader sees.
var spoken = []turn{
	{regexp.MustCompile(`(?i)\btold\b`), nil, "says, shows or lists"},
	{regexp.MustCompile(`(?i)\bfound out\b`), nil, "detected"},
	{regexp.MustCompile(`(?i)\bto go on with\b`), nil, "to edit, or to continue"},
	{regexp.MustCompile(`(?i)\blie in each other\b`), nil, "one is inside the other"},
	{regexp.MustCompile(`(?i)\bsays nothing\b`), nil, "is empty"},
}

// literal is a text in a program.
var literal = regexp.MustCompile("\"(?:[^\"\\\\\n]|\\\\.)*\"|`[^`]*`")

// TestMessagesAndDocumentsAreReadOnce refuses those turns in what the command, the
// pages and the studio say, in their documents and in comments.
func TestMessagesAndDocumentsAreReadOnce(t *testing.T) {
	files := 0
	for file, content := range ours(t) {
		files++
		said := []string{content}
		if path.Ext(file) == ".go" {
			said = literal.FindAllString(content, -1)
		}
		if strings.HasSuffix(file, "_test.go") {
			continue // what a test says is for those who work on it
		}
		if strings.HasSuffix(path.Ext(file), "js") {
			said = nil // a script has a word of its own
		}
		refuse(t, file, []string{content}, unclear)
		refuse(t, file, said, spoken)
	}
	if files < 500 {
		t.Errorf("only %d files were read", files)
	}
}

func TestTheTurnsAreFoundWhereTheyStand(t *testing.T) {
	for text, want := range map[string]int{
		"this is no address": 1, "The word is no longer there.": 0, "there is no file": 0, "it is no more than a name": 0, "How to mend it.": 1,
		"Every problem is told at once.": 1, "a recommended name": 0, "what has become of it": 1,
	} {
		if got := len(turnsIn([]string{text}, unclear)); got != want {
			t.Errorf("%q: %d", text, got)
		}
	}
}

func refuse(t *testing.T, file string, texts []string, turns []turn) {
	t.Helper()
	for found, instead := range turnsIn(texts, turns) {
		t.Errorf("%s: %q; write: %s", file, found, instead)
	}
}

// turnsIn returns the turns in texts, each with what to write instead.
func turnsIn(texts []string, turns []turn) map[string]string {
	all := map[string]string{}
	for _, text := range texts {
		for _, u := range turns {
			for _, found := range u.found.FindAllString(text, -1) {
				if u.but == nil || !u.but.MatchString(found) {
					all[found] = u.instead
				}
			}
		}
	}
	return all
}

// ours returns the files that we wrote in English, by their paths.
func ours(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(os.DirFS(".."), ".", func(file string, d fs.DirEntry, err error) error {
		switch name := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && (name == "node_modules" || name == "testdata" || name == "dist" || name == "goapp" || name == ".git" || name == "search" && path.Dir(file) == "build/bench"):
			return fs.SkipDir
		case path.Base(file) == "wording_test.go" || !written(name):
			return nil
		}
		content, err := os.ReadFile("../" + file)
		all[file] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// written reports whether a file holds English words. Of the catalogues only
// those in English do.
func written(name string) bool {
	switch path.Ext(name) {
	case ".md", ".go", ".js", ".mjs", ".css", ".html", ".yaml":
		return true
	case ".json":
		return name == "en.json" || strings.HasSuffix(name, ".schema.json")
	}
	return false
}
