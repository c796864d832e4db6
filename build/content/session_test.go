package content

import (
	"os"
	"testing"
)

func TestMistakesInTheKeysOfASession(t *testing.T) {
	mistakes{
		"no title":                  {inKeys("room: Hall\n"), []string{"sessions/01-opening.md:1:1: the session has no title"}},
		"an empty title":            {inKeys("room: Hall\ntitle: \"\"\n"), []string{"sessions/01-opening.md:3:8: the session has no title"}},
		"no key at all":             {inKeys(""), []string{"sessions/01-opening.md:1:1: the session has no title"}},
		"a misspelt key":            {inKeys("title: A\nkeypoints: [B]\n"), []string{`sessions/01-opening.md:3:1: unknown key "keypoints"`}},
		"a misspelt facet":          {inKeys("title: A\npartnrship: libraries\n"), []string{`sessions/01-opening.md:3:1: unknown key "partnrship"`}},
		"a strange key":             {inKeys("title: A\nweather: fine\n"), []string{`sessions/01-opening.md:3:1: unknown key "weather"`}},
		"an unknown value":          {inKeys("title: A\npartnership: [libraries, comunities]\n"), []string{`sessions/01-opening.md:3:26: unknown partnership "comunities"`}},
		"an unknown single value":   {inKeys("title: A\npartnership: parks\n"), []string{`sessions/01-opening.md:3:14: unknown partnership "parks"`}},
		"a value twice":             {inKeys("title: A\npartnership: [libraries, libraries]\n"), []string{`sessions/01-opening.md:3:26: "libraries" is listed twice`}},
		"an impossible date":        {inKeys("title: A\ndate: 2024-02-30\n"), []string{`sessions/01-opening.md:3:7: "2024-02-30" is not a valid date`}},
		"an impossible time":        {inKeys("title: A\nstart: 9.30\nend: 24:30\n"), []string{`sessions/01-opening.md:3:8: "9.30" is not a valid time`, `sessions/01-opening.md:4:6: "24:30" is not a valid time`}},
		"a language that is none":   {inKeys("title: A\nlang: f\n"), []string{`sessions/01-opening.md:3:7: "f" is not a language tag`}},
		"a reserved id":             {inKeys("title: A\nid: embed\n"), []string{`sessions/01-opening.md:3:5: "embed" is reserved: it is a part of every report`}},
		"an id with capitals":       {inKeys("title: A\nid: Opening\n"), []string{`sessions/01-opening.md:3:5: "Opening" cannot be used in addresses`}},
		"a misspelt key of people":  {inKeys("title: A\npeople:\n  - name: B\n    rôle: C\n"), []string{`sessions/01-opening.md:5:5: unknown key "rôle"`}},
		"a person with a colon":     {inKeys("title: A\npeople:\n  - Ana Silva: chair\n"), []string{`sessions/01-opening.md:4:5: unknown key "Ana Silva"`, "sessions/01-opening.md:4:5: the person has no name"}},
		"a person without a name":   {inKeys("title: A\npeople:\n  - role: chair\n"), []string{"sessions/01-opening.md:4:5: the person has no name"}},
		"a group as a key point":    {inKeys("title: A\nkey-points:\n  - Note: B\n"), []string{"sessions/01-opening.md:4:5: a group of keys instead of text"}},
		"an empty key point":        {inKeys("title: A\nkey-points:\n  - \"\"\n  - <!-- B -->\n  - C\n"), []string{"sessions/01-opening.md:4:5: empty list entry", "sessions/01-opening.md:5:5: empty list entry"}},
		"a link in a key point":     {inKeys("title: A\nkey-points:\n  - 'It''s [x](javascript:y)'\n  - see [x](JAVASCRIPT:y)\n"), []string{`sessions/01-opening.md:4:12: unsafe link "javascript:y"`, `sessions/01-opening.md:5:9: unsafe link "JAVASCRIPT:y"`}},
		"no beginning of keys":      {map[string]string{"sessions/01-opening.md": "title: A\n---\n"}, []string{"sessions/01-opening.md:1:1: a session begins with keys such as its title"}},
		"no end of keys":            {map[string]string{"sessions/01-opening.md": "---\ntitle: A\n"}, []string{"sessions/01-opening.md:1:1: the keys of the session have no end"}},
		"keys that are a list":      {inKeys("- a\n- b\n"), []string{"sessions/01-opening.md:2:1: a list instead of a group of keys"}},
		"an empty file":             {map[string]string{"sessions/01-opening.md": "\n"}, []string{"sessions/01-opening.md:1:1: a session begins with keys such as its title"}},
		"a second id":               {map[string]string{"sessions/02-opening.md": session}, []string{`sessions/02-opening.md:1:1: sessions/01-opening.md has the id "opening" already`}},
		"a second id on purpose":    {map[string]string{"sessions/02-closing.md": "---\ntitle: A\nid: opening\n---\n"}, []string{`sessions/02-closing.md:3:5: sessions/01-opening.md has the id "opening" already`}},
		"no letters in the name":    {map[string]string{"sessions/03-图书馆.md": session}, []string{`sessions/03-图书馆.md:1:1: the file's name, "03-图书馆.md", cannot be turned into an id`}},
		"a reserved name of a file": {map[string]string{"sessions/03-session.md": session}, []string{`sessions/03-session.md:1:1: "session" is reserved: it is a parameter of the page's address`}},
	}.check(t)
}

func TestThePlaceOfASessionIsItsFileOrRow(t *testing.T) {
	f, err := Open(Source{FS: os.DirFS("../starter/report"), Name: "summit"}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if file, line := f.PlaceOf("sessions[1].title"); file != "sessions/02-class-visits.md" || line != 2 {
		t.Errorf("%s:%d", file, line)
	}
}
