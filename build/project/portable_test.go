package project

import (
	"crypto/sha256"
	"fmt"
	"os"
	"testing"

	"reportwidget/build/content"
)

// example returns the hash of the default report's website.
func example(t *testing.T) string {
	t.Helper()
	tree, err := open(t, content.Source{FS: os.DirFS("../examples/partnerships"), Name: "partnerships"}).Site(options(t))
	if err != nil {
		t.Fatal(err)
	}
	all := sha256.New()
	for _, path := range tree.Paths() {
		fmt.Fprintf(all, "%s %d\n%s", path, len(tree[path]), tree[path])
	}
	return fmt.Sprintf("%x", all.Sum(nil))
}

// TestTheExampleIsMade prints the hash of the default report's website, for
// [TestABrowserMakesTheSameBytes].
func TestTheExampleIsMade(t *testing.T) { fmt.Println(hashMark + example(t)) }

// hashMark begins the line with the hash.
const hashMark = "the hash of the example: "
