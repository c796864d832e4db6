package content

import "testing"

func TestAProblemSaysWhichPartOfWhichSessionItIsAbout(t *testing.T) {
	inSession := func(text string) map[string]string { return map[string]string{"sessions/01-opening.md": text} }
	for mistake, c := range map[string]struct {
		files          map[string]string
		session, field string
	}{
		"a day that is none":               {map[string]string{"report.yaml": head + "event: {start: 2024-13-01}\n"}, "", "event.start"},
		"a time zone that is none":         {map[string]string{"report.yaml": head + "event: {name: A, zone: Here}\n"}, "", "event.zone"},
		"a group with an unknown key":      {map[string]string{"report.yaml": head + "event: {name: A, plaice: B}\n"}, "", "event"},
		"an unknown key of the report":     {map[string]string{"report.yaml": head + "titel: A\n"}, "", ""},
		"a value that no facet has":        {inSession("---\ntitle: A\npartnership: [libraries, none]\n---\n"), "opening", "facets.partnership[1]"},
		"a session without a title":        {inSession("---\nroom: A\n---\n"), "opening", "title"},
		"a session with an unknown key":    {inSession("---\ntitle: A\nrum: B\n---\n"), "opening", ""},
		"a person who is given as a group": {inSession("---\ntitle: A\npeople: [Ana, {name: [B]}]\n---\n"), "opening", "people[1].name"},
		"a link in the text":               {inSession(session + "Some words.\n\nA [link](data:x).\n"), "opening", "text"},
		"a link in a key point":            {inSession("---\ntitle: A\nkey-points:\n  - One\n  - A [link](data:x)\n---\n"), "opening", "keyPoints[1]"},
		"a picture that is not there":      {map[string]string{"report.yaml": head + "icon: a.png\n"}, "", "icon"},
		"a cell of a table":                {map[string]string{"sessions/01-opening.md": "", "sessions.csv": "Title,Start,Room\nA,25:00,B\n"}, "a", "start"},
		"a translation":                    {map[string]string{"sessions/01-opening.fr.md": "---\ntitle: A\nkey-points: [\"[x](data:y)\"]\n---\n"}, "opening", "keyPoints[0]"},
		"YAML that is none":                {map[string]string{"report.yaml": "title: a: b\n"}, "", ""},
	} {
		p := problems(t, folder(c.files))[0]
		if p.Session != c.session || p.Field != c.field {
			t.Errorf("%s: the session %q and the field %q in %v", mistake, p.Session, p.Field, p)
		}
	}
}
