package search

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

// miniSearch is what the report's search is compared with.
const miniSearch = "minisearch@7.2.0"

//go:embed minisearch.mjs
var script []byte

func TestAnswersComeBeforeSessionsThatMentionTheWordInPassing(t *testing.T) {
	c := load(t)
	if len(c.Queries) < 60 {
		t.Fatalf("%d queries are too few", len(c.Queries))
	}
	ranks := c.Ranks()
	for i, q := range c.Queries {
		if ranks[i] != 1 {
			t.Logf("%q (%s) has its answer at place %d", q.Words, q.Answer, ranks[i])
		}
	}
	if mrr := MRR(ranks); mrr < 0.97 {
		t.Errorf("the mean reciprocal rank is %.3f", mrr)
	}
}

func TestAnswersAreAtLeastAsGoodAsThoseOfMiniSearch(t *testing.T) {
	c := load(t)
	ours := c.Ranks()
	theirs := miniSearchRanks(t, c)
	t.Log("\n" + table(c, ours, theirs))
	if MRR(ours) < MRR(theirs["prefix"]) {
		t.Errorf("mean reciprocal rank %.3f, and MiniSearch has %.3f", MRR(ours), MRR(theirs["prefix"]))
	}
}

func load(t *testing.T) Collection {
	t.Helper()
	c, err := Load(20)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// miniSearchRanks installs MiniSearch in a folder of the test and asks it.
func miniSearchRanks(t *testing.T, c Collection) map[string][]int {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "minisearch.mjs"), script, 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, dir, nil, "npm", "install", "--prefix", dir, "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", miniSearch)
	input, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var ranks map[string][]int
	if err := json.Unmarshal(run(t, dir, input, "node", "minisearch.mjs"), &ranks); err != nil {
		t.Fatal(err)
	}
	return ranks
}

func run(t *testing.T, dir string, input []byte, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	var stderr bytes.Buffer
	cmd.Dir, cmd.Stdin, cmd.Stderr = dir, bytes.NewReader(input), &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s, which this comparison needs: %v\n%s", name, err, &stderr)
	}
	return out
}

// table shows the mean reciprocal ranks side by side, by language.
func table(c Collection, ours []int, theirs map[string][]int) string {
	names := slices.Sorted(func(yield func(string) bool) {
		for name := range theirs {
			if !yield(name) {
				return
			}
		}
	})
	b := fmt.Appendf(nil, "%-10s %7s %8s", "language", "queries", "report")
	for _, name := range names {
		b = fmt.Appendf(b, "  %s (%s)", miniSearch, name)
	}
	for _, lang := range append(languages(c), "") {
		mine := only(c, lang, ours)
		b = fmt.Appendf(b, "\n%-10s %7d %8.3f", lang, len(mine), MRR(mine))
		for _, name := range names {
			b = fmt.Appendf(b, "  %*.3f", len(miniSearch)+len(name)+3, MRR(only(c, lang, theirs[name])))
		}
	}
	return string(b)
}

func languages(c Collection) []string {
	var langs []string
	for _, q := range c.Queries {
		if !slices.Contains(langs, q.Lang) {
			langs = append(langs, q.Lang)
		}
	}
	return langs
}

// only returns the ranks of the queries in a language, or all for "".
func only(c Collection, lang string, ranks []int) []int {
	var list []int
	for i, q := range c.Queries {
		if lang == "" || q.Lang == lang {
			list = append(list, ranks[i])
		}
	}
	return list
}
