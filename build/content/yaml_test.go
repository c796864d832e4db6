package content

import (
	"strings"
	"testing"
)

func TestMistakesInYAML(t *testing.T) {
	mistakes{
		"a colon in a text":         {inReport("title: Partnerships: a report\n"), []string{`report.yaml:1:8: a ": " inside a text, which YAML reads as another key`}},
		"a text with an asterisk":   {inKeys("title: A\nkey-points:\n  - *Trust* matters\n  - **Care** too\n"), []string{`sessions/01-opening.md:4:5: a text that starts with "*"`, `sessions/01-opening.md:5:5: a text that starts with "*"`}},
		"an alias":                  {inReport("title: &a A\nid: *a\n"), []string{`report.yaml:1:8: a text that starts with "&"`, `report.yaml:2:5: a text that starts with "*"`}},
		"a tag":                     {inReport("title: !!str A\n"), []string{`report.yaml:1:8: a text that starts with "!"`}},
		"a directive":               {inReport("%YAML 1.2\n---\ntitle: A\n"), []string{`report.yaml:1:1: a text that starts with "%"`}},
		"a complex key":             {inReport("? title\n: A\n"), []string{`report.yaml:1:1: a text that starts with "?"`}},
		"a merged group":            {inReport("title: A\n<<: {id: a}\n"), []string{`report.yaml:2:1: unknown key "<<"`}},
		"a text with a bracket":     {inKeys("title: A\nkey-points:\n  - [IFLA](https://www.ifla.org/) says\n"), []string{"sessions/01-opening.md:4:11: text after a closing quotation mark or bracket"}},
		"a text with a backquote":   {inKeys("title: A\nroom: `x`\n"), []string{"sessions/01-opening.md:3:7: a text that starts with @ or a backquote"}},
		"a text with an angle":      {inKeys("title: A\nroom: > x\n"), []string{"sessions/01-opening.md:3:7: a text that starts with > or |"}},
		"an open double quote":      {inReport("title: \"A\nid: a\n"), []string{"report.yaml:1:8: a quotation mark without its partner"}},
		"an open single quote":      {inReport("title: 'A\nid: a\n"), []string{"report.yaml:1:8: a quotation mark without its partner"}},
		"text after a quote":        {inReport("title: \"A\" report\n"), []string{"report.yaml:1:12: text after a closing quotation mark or bracket"}},
		"a backslash":               {inReport("title: \"A\\q\"\n"), []string{"report.yaml:1:11: a backslash between double quotes"}},
		"a list beside its key":     {inReport("title: A\ncredits: - B\n"), []string{"report.yaml:2:10: a list that starts beside its key"}},
		"an open bracket":           {inReport("title: A\nlanguages: [en\nid: a\n"), []string{`report.yaml:3:1: a list without its "]"`}},
		"an open brace":             {inReport("title: A\nevent: {name: x\nid: a\n"), []string{`report.yaml:3:1: a group of keys without its "}"`}},
		"a line without a key":      {inReport("title: A\nreport\nid: a\n"), []string{`report.yaml:2:1: a line without "key: "`}},
		"a first line without one":  {inReport("report\ntitle: A\n"), []string{`report.yaml:1:1: a line without "key: "`}},
		"a tab":                     {inReport("title: A\nevent:\n\tname: B\n"), []string{"report.yaml:3:1: a tab, which YAML does not allow here"}},
		"an indented key":           {inReport("title: A\n  id: a\n"), []string{`report.yaml:2:5: a key that is indented below a text`}},
		"a key indented too little": {inReport("event:\n    name: A\n  place: B\n"), []string{"report.yaml:3:3: this does not fit what is above"}},
		"a list below a text":       {inKeys("title: A\nkey-points: B\n  - C\n"), []string{"sessions/01-opening.md:4:3: a list below a text"}},
		"a list below an entry":     {inKeys("title: A\nkey-points:\n  - B\n    - C\n"), []string{"sessions/01-opening.md:5:5: a list below a text"}},
		"brackets without end":      {inReport("title: " + strings.Repeat("[", 10_000)), []string{"report.yaml:1:28: lists nested more than 20 deep"}},
		"dashes without end":        {inReport("title:\n  " + strings.Repeat("- ", 10_000)), []string{"report.yaml:2:43: lists nested more than 20 deep"}},
		"keys without end":          {inReport(strings.Repeat("a: b\n", 20_000)), []string{"report.yaml:1:1: more than 50000 words and signs of YAML"}},
	}.check(t)
}

func TestYAMLThatIsInOrder(t *testing.T) {
	for what, text := range map[string]string{
		"a file with document marks": "---\n" + head + "...\n",
		"a dash in a text":           "title: A - B\n",
		"a dash in quotes":           "title: \"A\n  - B\"\n",
		"comments and blank lines":   "# A\n\ntitle: A # B\n   \n# C\nsummary: |\n  D\n     \n  E\n",
		"spaces after a text":        "title: A   \nid: b \n",
		"quoted keys":                "\"title\": A\n'id': b\n",
		"flow style":                 "{title: A, facets: [{id: b, label: C, values: [{id: d, label: E}]}]}\n",
	} {
		if _, err := Read(folder(inReport(text)), "summit"); err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestAThousandProblemsOfAFileAreTold(t *testing.T) {
	ps := problems(t, folder(inReport("title: A\n"+strings.Repeat("b: c\n", 2000))))
	if len(ps) != 1001 || ps[0].Cause != "more than 1000 problems in one file" {
		t.Errorf("%d problems, the first being %v", len(ps), ps[0])
	}
}
