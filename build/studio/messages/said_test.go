package messages

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// speaking are the packages whose problems, advice and refusals an author meets in the
// studio.
var speaking = []string{
	"app/report", "build/archive", "build/content", "build/content/yamlpos", "build/document", "build/document/*", "build/edit", "build/importer", "build/importer/*",
	"build/picture", "build/project", "build/studio/core", "build/tabular",
}

// sentences are the literals that look like what a problem says: three words or more of
// plain text, of which the first has no capital.
var sentences = regexp.MustCompile(`^(%[.\d]*[qsdv]|"?[a-z]+[ ,'])[^\n|]{8,}$`)

// hintBelow stands between the cause and the hint of an error in one text.
const hintBelow = "\n  hint: "

// verbs are what fmt puts something in the place of.
var verbs = regexp.MustCompile(`%[.\d]*[qsdvU]`)

// saying names what makes a problem of its texts.
var saying = regexp.MustCompile(`(?i)problem|advi[cs]e|refus|fault|hint|cause|warn|errorf|invalid|wrong|unfit|sprintf|new$|add$|say`)

// literals returns the texts in a tree that become a problem's: those in a call, a field,
// a variable or a result whose name says so.
func literals(tree ast.Node) (texts []string) {
	add := func(n ast.Node) {
		ast.Inspect(n, func(n ast.Node) bool {
			if text, is := n.(*ast.BasicLit); is && text.Kind == token.STRING {
				if s, err := strconv.Unquote(text.Value); err == nil {
					for _, part := range strings.Split(s, hintBelow) {
						if sentences.MatchString(part) {
							texts = append(texts, part)
						}
					}
				}
			}
			return true
		})
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if saying.MatchString(nameOf(n.Fun)) {
				add(n)
			}
		case *ast.KeyValueExpr:
			if saying.MatchString(nameOf(n.Key)) {
				add(n.Value)
			}
		case *ast.CompositeLit:
			if saying.MatchString(nameOf(n.Type)) {
				add(n)
			}
		case *ast.ReturnStmt:
			add(n)
		case *ast.AssignStmt:
			if saying.MatchString(nameOf(n.Lhs[len(n.Lhs)-1])) {
				add(n)
			}
		case *ast.ValueSpec:
			if saying.MatchString(n.Names[0].Name) {
				add(n)
			}
		}
		return true
	})
	return texts
}

func nameOf(n ast.Expr) string {
	switch n := n.(type) {
	case *ast.Ident:
		return n.Name
	case *ast.SelectorExpr:
		return n.Sel.Name
	case *ast.StarExpr:
		return nameOf(n.X)
	}
	return ""
}

// speakingFiles are those of the packages that speak.
func speakingFiles(t *testing.T) (files []string) {
	t.Helper()
	for _, pattern := range speaking {
		found, err := filepath.Glob("../../../" + pattern + "/*.go")
		if err != nil || len(found) == 0 {
			t.Fatal(pattern, err)
		}
		files = append(files, slices.DeleteFunc(found, func(file string) bool { return strings.HasSuffix(file, "_test.go") })...)
	}
	return files
}

// allSaid are the texts of all packages that speak.
func allSaid(t *testing.T) []string {
	t.Helper()
	said := map[string]bool{}
	for _, file := range speakingFiles(t) {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range literals(tree) {
			said[text] = true
		}
	}
	return slices.Sorted(maps.Keys(said))
}

// translated reports whether the catalogue has a pattern for a text, with anything in the
// place of what differs.
func (c *Catalogue) translated(text string) bool {
	example := verbs.ReplaceAllStringFunc(text, func(verb string) string {
		if strings.HasSuffix(verb, "q") {
			return `"Ex"`
		}
		return "7"
	})
	_, said := c.Said(example)
	return said
}

// untranslated is the list of the texts that the studio says in English in every language.
const untranslated = "testdata/untranslated.txt"

// A new text needs a pattern in the catalogues, or a place on the list: so nobody forgets it.
func TestEveryTextOfAProblemIsTranslatedOrListed(t *testing.T) {
	c := catalogue(t, "de")
	var without []string
	for _, text := range allSaid(t) {
		if !c.translated(text) {
			without = append(without, text)
		}
	}
	if os.Getenv("LIST") != "" {
		if err := os.WriteFile(untranslated, []byte(strings.Join(without, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	file, err := os.ReadFile(untranslated)
	if err != nil {
		t.Fatal(err)
	}
	listed := strings.Split(strings.TrimSuffix(string(file), "\n"), "\n")
	for _, text := range without {
		if !slices.Contains(listed, text) {
			t.Errorf("%q has no pattern under \"problems\" in the catalogues of build/studio/messages: add one in each language, or list it in %s", text, untranslated)
		}
	}
	for _, text := range listed {
		if !slices.Contains(without, text) {
			t.Errorf("%s lists %q, which has a pattern or is not said any more", untranslated, text)
		}
	}
}
