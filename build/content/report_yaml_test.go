package content

import "testing"

func TestMistakesInTheReport(t *testing.T) {
	mistakes{
		"no title":                 {inReport("summary: x\n"), []string{`report.yaml:1:1: the report has no title`}},
		"an empty title":           {inReport("id: x\ntitle:\n"), []string{`report.yaml:2:1: the report has no title`}},
		"a misspelt key":           {inReport("title: A\nsumary: x\n"), []string{`report.yaml:2:1: unknown key "sumary"`}},
		"a key twice":              {inReport("title: A\nid: a\ntitle: B\n"), []string{`report.yaml:3:1: "title" is listed twice`}},
		"a misspelt key deep down": {inReport("title: A\nevent:\n  plaze: Brisbane\n"), []string{`report.yaml:3:3: unknown key "plaze"`}},
		"an impossible date":       {inReport("title: A\nevent:\n  start: 2024-02-30\n"), []string{`report.yaml:3:10: "2024-02-30" is not a valid date`}},
		"an end before the start":  {inReport("title: A\nevent: {start: 2024-10-03, end: 2024-09-30}\n"), []string{"report.yaml:2:33: the event ends on 2024-09-30, before it starts on 2024-10-03"}},
		"a script as an address":   {inReport("title: A\npublisher:\n  name: B\n  url: \"javascript:alert(1)\"\n"), []string{`report.yaml:4:8: unsafe link "javascript:alert(1)"`}},
		"two languages":            {inReport("title: A\nlanguages: [en, fr]\n"), []string{`report.yaml:2:17: nothing is translated into "fr"`}},
		"a language that is none":  {inReport("title: A\nlanguages: [français]\n"), []string{`report.yaml:2:13: "français" is not a language tag`}},
		"a facet without values":   {inReport("title: A\nfacets:\n  - id: trend\n    label: Trend\n"), []string{`report.yaml:3:5: the facet "trend" has 0 values`}},
		"a facet without an id":    {inReport("title: A\nfacets:\n  - label: Trend\n    values: [{id: a, label: A}]\n"), []string{"report.yaml:3:5: the id is missing"}},
		"a value as bare text":     {inReport("title: A\nfacets:\n  - id: trend\n    label: Trend\n    values: [one, two]\n"), []string{"report.yaml:5:14: text instead of a group of keys", "report.yaml:5:19: text instead of a group of keys"}},
		"a value twice":            {inReport(head + "      - id: libraries\n        label: L\n"), []string{`report.yaml:8:13: a second value has the id "libraries"`}},
		"a facet twice": {map[string]string{"report.yaml": head + "  - id: partnership\n    label: P\n    values: [{id: libraries, label: L}]\n",
			"sessions/01-opening.md": "---\ntitle: A\npartnership: libraries\n---\n"}, []string{`report.yaml:8:9: a second facet has the id "partnership"`}},
		"a reserved facet":        {inReport("title: A\nfacets:\n  - id: session\n    label: S\n    values: [{id: a, label: A}]\n"), []string{`report.yaml:3:9: "session" is reserved: it is a parameter of the page's address`}},
		"a facet like a key":      {inReport("title: A\nfacets:\n  - id: date\n    label: D\n    values: [{id: a, label: A}]\n"), []string{`report.yaml:3:9: "date" is a key of every session`}},
		"a relation to nothing":   {inReport(head + "relations:\n  - from: libraries\n    to: comunities\n    text: T\n"), []string{`report.yaml:10:9: unknown partnership "comunities"`}},
		"a relation without text": {inReport(head + "relations:\n  - {from: libraries, to: communities}\n"), []string{"report.yaml:9:5: the relation has no text"}},
		"a list as the title":     {inReport("title: [A, B]\n"), []string{"report.yaml:1:8: a list instead of text"}},
		"a group as the title":    {inReport("title:\n  A: B\n"), []string{"report.yaml:2:3: a group of keys instead of text"}},
		"text as the event":       {inReport("title: A\nevent: Summit\n"), []string{"report.yaml:2:8: text instead of a group of keys"}},
		"text only":               {inReport("A report\n"), []string{"report.yaml:1:1: text instead of a group of keys"}},
		"nothing at all":          {inReport("# nothing\n"), []string{"report.yaml:1:1: the report has no title"}},
		"a missing document":      {inReport("title: A\ndocuments:\n  - name: D\n    url: files/d.pdf\n"), []string{`report.yaml:4:10: there is no file "files/d.pdf" in the report's folder`}},
		"a link in a summary":     {inReport("title: A\nsummary: |\n  One.\n\n  Two [x](javascript:y).\n"), []string{`report.yaml:5:7: unsafe link "javascript:y"`}},
		"a link in folded text":   {inReport("title: A\nsummary: >-\n  One\n  é [x](data:y).\n"), []string{`report.yaml:4:5: unsafe link "data:y"`}},
		"a link in plain text":    {inReport("title: A\nsummary: One\n  two [x](vbscript:y).\n"), []string{`report.yaml:3:7: unsafe link "vbscript:y"`}},
		"a link in quotes":        {inReport("title: A\ncredits:\n- \"é [x](data:y).\"\n"), []string{`report.yaml:3:6: unsafe link "data:y"`}},
		"a link after an escape":  {inReport("title: A\ncredits:\n- \"\\u00e9 [x](data:y).\"\n"), []string{`report.yaml:3:3: unsafe link "data:y"`}},
		"an empty entry":          {inReport("title: A\ncredits:\n  - # thanks\n  - B\n"), []string{"report.yaml:3:4: an empty entry in a list"}},
		"a control character":     {inReport("title: \"A\\x07\"\n"), []string{`report.yaml:1:8: the text holds the control character U+0007`}},
		"a zone of Mars":          {inReport("title: A\nevent: {zone: Mars/Olympus}\n"), []string{`report.yaml:2:15: "Mars/Olympus" is not a time zone`}},
		"a zone of this computer": {inReport("title: A\nevent: {zone: Local}\n"), []string{`report.yaml:2:15: "Local" is not a time zone`}},
		"a relation to itself":    {inReport(head + "relations:\n  - {from: libraries, to: libraries, text: T}\n"), []string{`report.yaml:9:27: "libraries" is related to itself`}},
		"a relation twice":        {inReport(head + "relations:\n  - {from: libraries, to: communities, text: T}\n  - {from: libraries, to: communities, text: U}\n"), []string{`report.yaml:10:5: a second relation from "libraries" to "communities"`}},
		"an empty credit":         {inReport("title: A\ncredits: ['', B]\n"), []string{"report.yaml:2:11: empty list entry"}},
		"a null in a title":       {inReport("title: \"A\\0\"\n"), []string{"report.yaml:1:8: the text holds the control character U+0000"}},
		"UTF-16 with a mark":      {inReport("\xff\xfet\x00i\x00"), []string{"report.yaml:1:1: the file is saved as UTF-16"}},
		"UTF-16 without a mark":   {inReport("\x00t\x00i"), []string{"report.yaml:1:1: the file is saved as UTF-16"}},
		"two documents":           {inReport("title: A\n---\ntitle: B\n"), []string{"report.yaml:3:1: a second YAML document in one file"}},
	}.check(t)
}

func TestADOIIsKeptWithoutWhatStandsBeforeIt(t *testing.T) {
	for _, written := range []string{"10.5281/zenodo.123", "https://doi.org/10.5281/zenodo.123", "'doi: 10.5281/zenodo.123'"} {
		r := mustRead(t, map[string]string{"report.yaml": "title: A\ndoi: " + written + "\n", "sessions/01-a.md": session})
		if r.DOI != "10.5281/zenodo.123" {
			t.Errorf("%s is read as %q", written, r.DOI)
		}
	}
	mistakes{
		"an address": {map[string]string{"report.yaml": "title: A\ndoi: https://zenodo.example/123\n", "sessions/01-a.md": session}, []string{`report.yaml:2:6: "https://zenodo.example/123" is not a DOI`}},
	}.check(t)
}
