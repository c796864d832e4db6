package edit

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// story is an edit and what it makes of a file.
type story struct {
	file, before string
	edit         func(Files) (Change, error)
	after        string
}

const report = "report.yaml"

func set(path string, value any) func(Files) (Change, error) {
	return func(f Files) (Change, error) { return Set(f, Field{File: only(f), Path: path}, value) }
}

func insert(path string, value any) func(Files) (Change, error) {
	return func(f Files) (Change, error) { return Insert(f, Field{File: only(f), Path: path}, value) }
}

func remove(path string) func(Files) (Change, error) {
	return func(f Files) (Change, error) { return Remove(f, Field{File: only(f), Path: path}) }
}

func move(path string, to int) func(Files) (Change, error) {
	return func(f Files) (Change, error) { return Move(f, Field{File: only(f), Path: path}, to) }
}

// only returns the path of the one file.
func only(f Files) string {
	for name := range f {
		return name
	}
	return ""
}

func tellAll(t *testing.T, stories map[string]story) {
	t.Helper()
	for title, s := range stories {
		t.Run(title, func(t *testing.T) {
			if s.file == "" {
				s.file = report
			}
			files := Files{s.file: []byte(s.before)}
			c, err := s.edit(files)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(s.after, string(Apply(files, c.Patches)[s.file])); diff != "" {
				t.Error(diff)
			}
			if c.Rewritten != nil {
				t.Errorf("%v is rewritten", c.Rewritten)
			}
			if string(files[s.file]) != s.before {
				t.Error("the files that were given have changed")
			}
		})
	}
}

func TestAnEditChangesTheBytesOfItsValueOnly(t *testing.T) {
	tellAll(t, map[string]story{
		"a text without quotes":          {before: "title:   A   # the title\nid: a\n", edit: set("title", "B"), after: "title:   B   # the title\nid: a\n"},
		"a text that now needs quotes":   {before: "title: A\n", edit: set("title", "A: b"), after: "title: \"A: b\"\n"},
		"a text in single quotes":        {before: "title: 'A' # x\n", edit: set("title", "Ana's day"), after: "title: 'Ana''s day' # x\n"},
		"a text in double quotes":        {before: `title: "A"` + "\n", edit: set("title", `B "c" \ d`), after: `title: "B \"c\" \\ d"` + "\n"},
		"quotes that are not needed":     {before: "title: \"A\"\n", edit: set("title", "B"), after: "title: \"B\"\n"},
		"a text in lines":                {before: "summary: |  # Markdown\n    One.\n\n    Two.\n\nid: a\n", edit: set("summary", "One.\n\n- Three\n  four"), after: "summary: |  # Markdown\n    One.\n\n    - Three\n      four\n\nid: a\n"},
		"a text in lines, stripped":      {before: "summary: |-\n  One.\nid: a\n", edit: set("summary", "Two.\nThree."), after: "summary: |-\n  Two.\n  Three.\nid: a\n"},
		"a text in lines, kept":          {before: "summary: |+\n  One.\n\n\nid: a\n", edit: set("summary", "Two."), after: "summary: |+\n  Two.\nid: a\n"},
		"a text in folded lines":         {before: "summary: >\n  One and two\n  and three.\n\n  Four.\nid: a\n", edit: set("summary", "One and two and three and four.\nFive."), after: "summary: >\n  One and two\n  and three\n  and four.\n\n  Five.\nid: a\n"},
		"a text over two lines":          {before: "title: One two\n  three four # end\nid: a\n", edit: set("title", "One two three five six"), after: "title: One two\n  three five\n  six # end\nid: a\n"},
		"a text that gets lines":         {before: "event:\n  name: A\n", edit: set("event.name", "A\nB"), after: "event:\n  name: |\n    A\n    B\n"},
		"in braces":                      {before: "facets:\n  - id: t\n    values: [{id: a, label: A}, { id: b,  label: B }] # x\n", edit: set("facets[0].values[1].label", "B, c"), after: "facets:\n  - id: t\n    values: [{id: a, label: A}, { id: b,  label: \"B, c\" }] # x\n"},
		"Windows line ends":              {before: "title: A\r\nsummary: |\r\n  One.\r\nid: a\r\n", edit: set("summary", "Two.\nThree."), after: "title: A\r\nsummary: |\r\n  Two.\r\n  Three.\r\nid: a\r\n"},
		"a byte order mark":              {before: "\ufefftitle: A\n", edit: set("title", "B"), after: "\ufefftitle: B\n"},
		"no line end at the end":         {before: "title: A", edit: set("title", "B"), after: "title: B"},
		"document markers":               {before: "---\ntitle: A\n...\n", edit: set("title", "B"), after: "---\ntitle: B\n...\n"},
		"Arabic and emoji":               {before: "title: قطاع يخدم # 📚\n", edit: set("title", "المكتبات 🎉"), after: "title: المكتبات 🎉 # 📚\n"},
		"Chinese, with its own colon":    {before: "title: 图书馆\n", edit: set("title", "图书馆：合作"), after: "title: 图书馆：合作\n"},
		"keys in quotes":                 {before: "\"title\": A\n'id': a\n", edit: set("title", "B"), after: "\"title\": B\n'id': a\n"},
		"a list in the keys' column":     {before: "credits:\n- One\n- Two # x\ntitle: A\n", edit: set("credits[1]", "Three"), after: "credits:\n- One\n- Three # x\ntitle: A\n"},
		"an entry that is not in a list": {before: "credits: One # x\n", edit: set("credits[0]", "Two"), after: "credits: Two # x\n"},
		"a value that is the same":       {before: "title:  A \n", edit: set("title", "A "), after: "title:  A \n"},
		"everything in braces":           {before: "{title: 'A', id: a}\n", edit: set("title", "B"), after: "{title: 'B', id: a}\n"},
	})
}

func TestWhatIsNewComesWhereTheFormatHasIt(t *testing.T) {
	tellAll(t, map[string]story{
		"a key between others":          {before: "title: A # x\nsummary: B\n", edit: set("id", "a"), after: "title: A # x\nid: a\nsummary: B\n"},
		"a key where blank lines are":   {before: "title: A\n\n# About it.\nsummary: B\n\nfacets:\n  - id: t\n", edit: set("event.name", "C"), after: "title: A\n\n# About it.\nsummary: B\n\nevent:\n  name: C\n\nfacets:\n  - id: t\n"},
		"a key in a group":              {before: "event:\n    name: A # x\n    end: 2024-01-02\n", edit: set("event.start", "2024-01-01"), after: "event:\n    name: A # x\n    start: 2024-01-01\n    end: 2024-01-02\n"},
		"the first key of a group":      {before: "event: # about\ntitle: A\n", edit: set("event.name", "B"), after: "event: # about\n  name: B\ntitle: A\n"},
		"the first key of all":          {before: "# My report\n\nid: a\n", edit: set("title", "A"), after: "# My report\n\ntitle: A\nid: a\n"},
		"a key in an empty file":        {before: "# My report\n", edit: set("title", "A"), after: "# My report\ntitle: A\n"},
		"a key without a last line end": {before: "title: A", edit: set("id", "a"), after: "title: A\nid: a"},
		"a key in braces":               {before: "facets:\n  - {id: t, values: []}\n", edit: set("facets[0].label", "T"), after: "facets:\n  - {id: t, label: T, values: []}\n"},
		"an entry at the end":           {before: "credits:\n  - One\n  # more\n\ntitle: A\n", edit: set("credits[1]", "Two"), after: "credits:\n  - One\n  - Two\n  # more\n\ntitle: A\n"},
		"an entry in the middle":        {before: "credits:\n- One # x\n- Three\n", edit: insert("credits[1]", "Two: three"), after: "credits:\n- One # x\n- \"Two: three\"\n- Three\n"},
		"an entry at the start":         {before: "credits: # thanks\n  # the first\n  - One\n", edit: insert("credits[0]", "Zero"), after: "credits: # thanks\n  - Zero\n  # the first\n  - One\n"},
		"an entry in brackets":          {before: "languages: [en,  fr ] # x\n", edit: insert("languages[1]", "ar"), after: "languages: [en, ar,  fr ] # x\n"},
		"a group among groups":          {before: "facets:\n  - id: t\n    values:\n      - id: a\n        label: A\n", edit: insert("facets[0].values[1]", map[string]any{"summary": "x", "label": "B", "id": "b"}), after: "facets:\n  - id: t\n    values:\n      - id: a\n        label: A\n      - id: b\n        label: B\n        summary: x\n"},
		"a group among those in braces": {before: "facets:\n  - id: t\n    values:\n      - {id: a, label: A}\n", edit: insert("facets[0].values[1]", map[string]any{"label": "B", "id": "b"}), after: "facets:\n  - id: t\n    values:\n      - {id: a, label: A}\n      - {id: b, label: B}\n"},
		"a second entry beside one":     {before: "credits: One # x\n", edit: insert("credits[1]", "And two."), after: "credits:\n  - One\n  - And two. # x\n"},
		"a list of ids":                 {before: "title: A\n", edit: set("languages", []string{"en", "zh-Hans"}), after: "title: A\nlanguages: [en, zh-Hans]\n"},
		"several keys at once":          {before: "event: {name: A}\ntitle: B\n", edit: set("event", map[string]any{"name": "C", "zone": "Europe/Paris", "place": "D"}), after: "event: {name: C, place: D, zone: Europe/Paris}\ntitle: B\n"},
		"a role for a name":             {file: "sessions/a.md", before: "---\npeople:\n  - Ana # x\n  - Li\n---\n", edit: set("people[0].role", "Chair"), after: "---\npeople:\n  - name: Ana\n    role: Chair # x\n  - Li\n---\n"},
		"a facet of a session":          {file: "sessions/a.md", before: "---\ntitle: A\nkey-points: [B]\n---\nText.\n", edit: set("topic", []string{"x"}), after: "---\ntitle: A\nkey-points: [B]\ntopic: [x]\n---\nText.\n"},
	})
}

func TestWhatIsRemovedTakesItsOwnCommentOnly(t *testing.T) {
	tellAll(t, map[string]story{
		"a key":                        {before: "# first\ntitle: A # x\n# second\nid: a # y\n# third\n", edit: remove("id"), after: "# first\ntitle: A # x\n# second\n# third\n"},
		"a key with an empty text":     {before: "title: A\nid: a # y\n", edit: set("id", ""), after: "title: A\n"},
		"a key between blank lines":    {before: "title: A\n\nid: a\n\nsummary: B\n", edit: remove("id"), after: "title: A\n\nsummary: B\n"},
		"the last key of a group":      {before: "title: A\nevent:\n  name: B\nfacets:\n", edit: remove("event.name"), after: "title: A\nfacets:\n"},
		"a text in lines":              {before: "title: A\nsummary: |\n  One.\n\n  Two.\n\n# x\nid: a\n", edit: remove("summary"), after: "title: A\n\n# x\nid: a\n"},
		"an entry":                     {before: "credits:\n  # one\n  - One # x\n  - Two\n", edit: remove("credits[0]"), after: "credits:\n  # one\n  - Two\n"},
		"an entry in brackets":         {before: "languages: [en, fr, ar]\n", edit: remove("languages[1]"), after: "languages: [en, ar]\n"},
		"the last entry in brackets":   {before: "languages: [en, fr, ar ]\n", edit: remove("languages[2]"), after: "languages: [en, fr ]\n"},
		"the only entry":               {before: "title: A\ncredits:\n  - One\n", edit: remove("credits[0]"), after: "title: A\n"},
		"the first key of an entry":    {before: "documents:\n  - name: A # x\n    url: files/a.pdf\n", edit: remove("documents[0].name"), after: "documents:\n  - url: files/a.pdf\n"},
		"the last line without an end": {before: "title: A\r\nid: a", edit: remove("id"), after: "title: A"},
		"a key in braces":              {before: "event: {name: A, place: B}\n", edit: remove("event.name"), after: "event: {place: B}\n"},
		"what is not there":            {before: "title: A\n", edit: remove("event.name"), after: "title: A\n"},
	})
}

func TestEntriesMoveWithTheCommentsAboveThem(t *testing.T) {
	tellAll(t, map[string]story{
		"groups":                       {before: "facets:\n  - id: t\n    values:\n      # the first\n      - id: a # x\n        label: A\n\n      - id: b\n        label: |\n          B\n          C\n      - {id: c, label: C} # z\n", edit: move("facets[0].values[0]", 2), after: "facets:\n  - id: t\n    values:\n      - id: b\n        label: |\n          B\n          C\n\n      - {id: c, label: C} # z\n      # the first\n      - id: a # x\n        label: A\n"},
		"in brackets":                  {before: "languages: [en,  fr, ar] # x\n", edit: move("languages[2]", 0), after: "languages: [ar,  en, fr] # x\n"},
		"the last, without a line end": {before: "credits:\r\n- One\r\n- Two", edit: move("credits[1]", 0), after: "credits:\r\n- Two\r\n- One"},
		"to where it is":               {before: "credits: [a, b]\n", edit: move("credits[1]", 1), after: "credits: [a, b]\n"},
	})
}

func TestTheTextOfASessionIsReplacedWhole(t *testing.T) {
	tellAll(t, map[string]story{
		"with another":           {file: "sessions/a.md", before: "---\ntitle: A # x\n---\n\nOld.\n\nText.\n", edit: set("text", "New.\n\n---\n\nText."), after: "---\ntitle: A # x\n---\n\nNew.\n\n---\n\nText.\n"},
		"where there was none":   {file: "sessions/a.md", before: "---\ntitle: A\n---", edit: set("text", "New."), after: "---\ntitle: A\n---\nNew.\n"},
		"with nothing":           {file: "sessions/a.md", before: "---\ntitle: A\n---\n\nOld.\n", edit: set("text", ""), after: "---\ntitle: A\n---\n"},
		"with Windows line ends": {file: "sessions/a.md", before: "\ufeff---\r\ntitle: A\r\n---\r\nOne\r\nTwo\nThree", edit: set("text", "One\nTwo\nFour\nThree"), after: "\ufeff---\r\ntitle: A\r\n---\r\nOne\r\nTwo\nFour\r\nThree\r\n"},
		"and holds tabs":         {file: "sessions/a.md", before: "---\ntitle: A\n---\n\tcode\n", edit: set("text", "\tcode\n\tmore"), after: "---\ntitle: A\n---\n\tcode\n\tmore\n"},
	})
}

// What the scanner of spans cannot follow is written anew, and said.
func TestWhatCannotBeFollowedIsWrittenAnew(t *testing.T) {
	before := "title: A # kept\ncredits:\n  - [a: b, # lost\n     c]\nid: a # kept\n"
	c, err := Set(Files{report: []byte(before)}, Field{File: report, Path: "credits[0][1]"}, "d")
	if err != nil {
		t.Fatal(err)
	}
	after := "title: A # kept\ncredits:\n  - [{a: b}, d]\nid: a # kept\n"
	if diff := cmp.Diff(after, string(c.Patches[0].After)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"credits"}, c.Rewritten); diff != "" {
		t.Error(diff)
	}
}

func TestWhatCannotBeEditedIsRefused(t *testing.T) {
	for title, c := range map[string]struct {
		before string
		at     Field
		value  any
		cause  string
	}{
		"a control character":   {"title: A\n", Field{File: report, Path: "title"}, "a\x07", "the control character U+0007"},
		"broken UTF-8":          {"title: A\n", Field{File: report, Path: "title"}, "a\xff", "not valid UTF-8"},
		"a key listed twice":    {"title: A\nid: a\nid: b\n", Field{File: report, Path: "title"}, "B", `the key "id" is listed twice`},
		"a path without a key":  {"title: A\n", Field{File: report, Path: "[0]"}, "B", `"[0]" is not a valid path`},
		"a number too high":     {"credits: [a]\n", Field{File: report, Path: "credits[3]"}, "B", "there are only 1 entries"},
		"a key of a list":       {"credits: [a]\n", Field{File: report, Path: "credits.name"}, "B", "there is a list instead of a group"},
		"another kind of value": {"title: A\n", Field{File: report, Path: "title"}, 7, "a value of type int"},
		"another kind of file":  {"title: A\n", Field{File: "sessions.ods", Path: "Title"}, "x", "files of this kind cannot be edited"},
	} {
		_, err := Set(Files{report: []byte(c.before)}, c.at, c.value)
		var refusal *Refusal
		if !errors.As(err, &refusal) || !strings.Contains(refusal.Cause, c.cause) {
			t.Errorf("%s: %v", title, err)
		}
	}
	if _, err := Set(Files{report: []byte("title: [a\n")}, Field{File: report, Path: "title"}, "B"); err == nil || !strings.HasPrefix(err.Error(), "report.yaml:1:8:") {
		t.Errorf("a file that cannot be read: %v", err)
	}
}

func TestAChangeNamesWhatItIsAbout(t *testing.T) {
	files := Files{report: []byte("facets:\n  - id: t\n    label: Topic\n    values:\n      - {id: a, label: Families}\n"), "sessions/a.md": []byte("---\ntitle: Opening\n---\n")}
	for at, subject := range map[Field]string{
		{File: report, Path: "facets[0].values[0].summary"}: "Families",
		{File: report, Path: "facets[0].id"}:                "Topic",
		{File: report, Path: "title"}:                       "",
		{File: "sessions/a.md", Path: "room"}:               "Opening",
	} {
		c, err := Set(files, at, "x")
		if err != nil || c.Subject != subject || c.Kind != KindSet || c.Field != at {
			t.Errorf("%v: %+v, %v", at, c, err)
		}
	}
}
