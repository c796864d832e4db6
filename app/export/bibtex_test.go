package export

import (
	"strings"
	"testing"
)

func TestABibTeXFileHasTheReportAndItsSessions(t *testing.T) {
	v := sample()
	v.Report.Sessions = v.Report.Sessions[:1]
	want := `@techreport{sample,
  type = {Report},
  institution = {{Federation of Libraries (FL)}},
  author = {{Federation of Libraries (FL)}},
  title = {{From trends to practice: a sample}},
  year = {2024},
  url = {https://reports.example.org/sample/},
  language = {en},
  abstract = {What it is.},
}

@inproceedings{sample-one,
  booktitle = {{From trends to practice: a sample}},
  publisher = {{Federation of Libraries (FL)}},
  eventtitle = {{Summit of Samples}},
  venue = {Brisbane, Australia},
  eventdate = {2024-09-30/2024-10-03},
  author = {Berg, Anna Maria and {Ashleigh Lowry}},
  title = {{Who are we?}},
  year = {2024},
  month = oct,
  day = {1},
  url = {https://reports.example.org/sample/session/one/},
  language = {en},
  abstract = {Trust matters. So does time.},
}
`
	if got := BibTeX(v.Works()); got != want {
		t.Errorf("%s", got)
	}
}

func TestAFilteredViewIsAnEntryOfItsOwn(t *testing.T) {
	got := BibTeX([]Work{filtered().Work()})
	for _, want := range []string{"@techreport{sample_view,", "  note = {Filtered view: Partnership type: Libraries or Communities; search: trust},", "?partnership=libraries&partnership=communities&q=trust}"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is missing in\n%s", want, got)
		}
	}
}

func TestANameIsOneNameWhateverItSays(t *testing.T) {
	for want, n := range map[string]Name{
		"{{Rock and Roll}}":                       {Literal: "Rock and Roll"},
		"{{Rock AND Roll}, Joe}":                  {Family: "Rock AND Roll", Given: "Joe"},
		"{Berg, {and}}":                           {Family: "Berg", Given: "and"},
		"{van der Berg, Jan}":                     {Family: "van der Berg", Given: "Jan"},
		"{{family=x}, B}":                         {Family: "family=x", Given: "B"},
		"{{others}}":                              {Literal: "others"},
		`{{A \& B \textbraceleft{}x}}`:            {Literal: "A & B {x"},
		`{M\textbackslash{}N, \textasciitilde{}}`: {Family: `M\N`, Given: "~"},
	} {
		if got := bibtexNames([]Name{n}); got != want {
			t.Errorf("%+v is %s", n, got)
		}
	}
}

func FuzzBibTeX(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		works := hostileView(s).Works()
		file := BibTeX(works)
		for i, entry := range entries(t, file) {
			if i >= len(works) || entry["title"] != works[i].Title || entry["abstract"] != works[i].Abstract || entry["note"] != works[i].Note {
				t.Fatalf("%q became %q in\n%s", s, entry, file)
			}
			if names := divided(entry["author"]); len(names) != len(works[i].Authors) {
				t.Fatalf("%q became the names %q", works[i].Authors, names)
			}
		}
	})
}

// entries reads BibTeX by the rules of its manual: a value ends where its
// braces are balanced, whatever stands before a brace.
func entries(t *testing.T, file string) []map[string]string {
	t.Helper()
	var all []map[string]string
	for file != "" {
		head, rest, found := strings.Cut(file, ",\n")
		if !found || !strings.HasPrefix(head, "@") {
			t.Fatalf("no entry: %.100q", file)
		}
		entry := map[string]string{}
		for file = rest; !strings.HasPrefix(file, "}\n"); file = strings.TrimPrefix(file, ",\n") {
			name, value, found := strings.Cut(strings.TrimPrefix(file, "  "), " = ")
			if !found {
				t.Fatalf("no field: %.100q", file)
			}
			n := strings.IndexAny(value, ",")
			if value[0] == '{' {
				n = balanced(t, value)
			}
			entry[name], file = value[:n], value[n:]
			if name != "author" {
				entry[name] = typeset(entry[name])
			}
		}
		file = strings.TrimPrefix(strings.TrimPrefix(file, "}\n"), "\n")
		all = append(all, entry)
	}
	return all
}

// balanced returns the length of the braced text that s begins with.
func balanced(t *testing.T, s string) int {
	t.Helper()
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	t.Fatalf("unbalanced: %s", s)
	return 0
}

// typeset returns what TeX shows of a text.
func typeset(s string) string {
	s = strings.NewReplacer(`\textbackslash{}`, "\x01", `\textbraceleft{}`, "\x02", `\textbraceright{}`, "\x03",
		`\textasciitilde{}`, "~", `\textasciicircum{}`, "^", `\#`, "#", `\$`, "$", `\%`, "%", `\&`, "&", `\_`, "_",
		"---", "—", "--", "–", "``", "“", "''", "”", ",,", "„", "<<", "«", ">>", "»", "?`", "¿", "!`", "¡").Replace(s)
	s = strings.NewReplacer("{", "", "}", "").Replace(s)
	return strings.NewReplacer("\x01", `\`, "\x02", "{", "\x03", "}").Replace(s)
}

// divided cuts a list of names at each "and" outside braces.
func divided(authors string) []string {
	if authors == "" {
		return nil
	}
	names, depth := []string{""}, 0
	for _, word := range strings.Fields(authors[1 : len(authors)-1]) {
		if depth == 0 && strings.EqualFold(word, "and") {
			names = append(names, "")
			continue
		}
		depth += strings.Count(word, "{") - strings.Count(word, "}")
		names[len(names)-1] += word
	}
	return names
}
