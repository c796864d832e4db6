package site

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	exportedMethod = regexp.MustCompile(`(?m)^func \([^)]*\) ([A-Z]\w*)\(`)
	action         = regexp.MustCompile(`\{\{[^}]*\}\}`)
	member         = regexp.MustCompile(`\.([A-Z]\w*)`)
)

// fieldsToo are fields of what templates get, and methods of other types.
var fieldsToo = []string{"File", "Hashed"}

// The studio is compiled without what templates need to call methods, see
// build/program/compile/libraries.go: they call functions instead.
func TestTemplatesCallNoMethods(t *testing.T) {
	methods, members := map[string]string{}, map[string]string{}
	for _, pattern := range []string{"*.go", "*.html", "hosting/*", "../../web/*.go", "../../web/*.html", "../../app/messages/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v %v", pattern, files, err)
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			for _, m := range exportedMethod.FindAllStringSubmatch(string(content), -1) {
				methods[m[1]] = file
			}
			for _, a := range action.FindAllString(string(content), -1) {
				for _, m := range member.FindAllStringSubmatch(a, -1) {
					members[m[1]] = file
				}
			}
		}
	}
	if len(members) < 20 {
		t.Errorf("only %d fields were found in templates", len(members))
	}
	for name, file := range members {
		if in, is := methods[name]; is && !slices.Contains(fieldsToo, name) {
			t.Errorf("%s: a template has .%s, which is a method in %s; add a function to the template's FuncMap instead", file, name, in)
		}
	}
}
