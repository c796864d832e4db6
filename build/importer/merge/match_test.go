package merge_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// congress is a programme in several languages, in which titles come again.
const congress = "Title,Date,Start,Room,Speakers,Abstract\n" +
	"Opening,2025-03-12,09:00,Hall 1,Ana Silva,Welcome\n" +
	"Opening,2025-03-13,09:00,Hall 1,Bo Ek,Welcome back\n" +
	"Lightning talks,2025-03-12,14:00,Hall 2,,\n" +
	"Lightning talks,2025-03-13,14:00,Hall 2,,\n" +
	"Open access in Africa,2025-03-12,10:00,Hall 1,Noor Aziz,The pad: https://pad.example.org/p/africa\n" +
	"Open access in Asia,2025-03-12,10:00,Hall 2,Li Wei,\n" +
	"الوصول الحر إلى المعرفة,2025-03-12,11:00,Hall 3,سارة الأحمد,\n" +
	"图书馆与人工智能,2025-03-12,11:00,Hall 4,王小明,\n" +
	"Vertrauen in Bibliotheken: wie geht das?,2025-03-13,10:00,Saal 5,Jürgen Müller,\n" +
	"World café,2025-03-13,11:00,Foyer,,\n" +
	"What the data says about reading,2025-03-13,13:00,Hall 1,Zoe Zahn,\n"

// TestNotesFindTheirSessions puts one document after the other into the congress. The id
// ends in a question mark where it must not be sure, and is "new" for none.
func TestNotesFindTheirSessions(t *testing.T) {
	files := summit(t, congress)
	arabic, chinese := idOf(t, files, "الوصول"), idOf(t, files, "图书馆")
	for _, c := range []struct{ what, name, text, want string }{
		{"the title", "a.md", "# Open Access in Africa\n\nWords of all kinds.\n", "open-access-in-africa"},
		{"the title with a word less, and the speaker", "b.md", "# Open Access Asia\n\nPresenter: Li Wei\n\nWords.\n", "open-access-in-asia"},
		{"only a part of the title", "c.md", "# Open access\n\nWords of all kinds.\n", "open-access-in-africa?"},
		{"the address of the pad", "d.md", "# Copied from the pad\n\nhttps://pad.example.org/p/africa\n\nWords.\n", "open-access-in-africa"},
		{"a title that says nothing, with the day", "e.md", "# Opening\n\nDate: 13 March 2025\n\nMany came.\n", "opening-2"},
		{"a title that says nothing, without the day", "f.md", "# Opening\n\nMany came.\n", "opening?"},
		{"the same title on another day", "g.md", "# Lightning talks\n\nDate: 13 March 2025\n\nThere were five.\n", "lightning-talks-2"},
		{"Arabic with other spellings", "h.txt", "الوصول الحر الى المعرفه\n\nالمتحدثة: سارة الأحمد\n\nتحدثنا كثيرا عن الوصول.\n", arabic},
		{"Chinese with another word for and", "i.md", "# 图书馆和人工智能\n\n我们谈了很多。\n", chinese},
		{"German with another dash", "j.md", "# Vertrauen in Bibliotheken – wie geht das\n\nEs geht.\n", "vertrauen-in-bibliotheken-wie-geht-das"},
		{"the time in the name of the file, and the speaker", "Thu1300.txt", "Reading: what does data say\n\nSpeaker: Zoe Zahn\n\nIt speaks.\n", "what-the-data-says-about-reading"},
		{"the id in the name of the file", "world-cafe_notes.md", "# Tables and talk\n\nWords of all kinds.\n", "world-cafe"},
		{"nothing in common", "k.md", "# Robots among the shelves\n\nThey are coming.\n", "new"},
	} {
		m := put(t, files, notes(map[string]string{c.name: c.text}), nil)
		got := "new"
		switch {
		case len(m.Notes.Taken) == 1:
			got = m.Notes.Taken[0].Session
		case len(m.Notes.Unsure) == 1:
			got = m.Notes.Unsure[0].Best[0].ID + "?"
		}
		if got != c.want {
			t.Errorf("%s: %s, not %s: %+v %+v", c.what, got, c.want, m.Notes.Taken, m.Notes.Unsure)
		}
	}
}

// idOf returns the id of the session whose title begins with a text.
func idOf(t *testing.T, files map[string][]byte, title string) string {
	t.Helper()
	for name, text := range files {
		_, after, found := strings.Cut(string(text), "title: "+title)
		if _, id, hasID := strings.Cut(after, "\nid: "); found && hasID && strings.HasPrefix(name, "sessions/") {
			id, _, _ = strings.Cut(id, "\n")
			return id
		}
	}
	t.Fatalf("no session %q", title)
	return ""
}

func TestNotesOfSeveralGroupsAreInOneSession(t *testing.T) {
	in := map[string]string{}
	for i, about := range []string{"money", "time"} {
		in[fmt.Sprintf("cafe%d.md", i+1)] = fmt.Sprintf("# World Cafe Table %d: %s\n\nOnly %s matters.\n\n## Ideas\n\nMore of it.\n", i+1, about, about)
	}
	m := put(t, summit(t, congress), notes(in), nil)
	name := ""
	for file := range m.Files {
		if strings.HasSuffix(file, "-world-cafe.md") {
			name = file
		}
	}
	var headings []string
	for l := range strings.Lines(string(m.Files[name])) {
		if strings.HasPrefix(l, "#") {
			headings = append(headings, strings.TrimSpace(l))
		}
	}
	want := []string{"## Notes", "### World Cafe Table 1: money", "#### Ideas", "### World Cafe Table 2: time", "#### Ideas"}
	if !slices.Equal(headings, want) {
		t.Errorf("%q", headings)
	}
}

func TestAnAgendaThatLinksToNotesSaysWhichSessionTheyAreAbout(t *testing.T) {
	files := summit(t, congress)
	m := put(t, files, notes(map[string]string{
		"agenda.md": "# Agenda\n\n- 10:00 Open access in Asia: [notes](x1.md)\n- 13:00 What the data says about reading: [notes](x2.md)\n- 11:00 World café: [notes](x3.md)\n",
		"x1.md":     "# Who pays?\n\nNobody knew.\n", "x2.md": "Numbers were shown.\nMany of them.\n", "x3.md": "# Four tables\n\nWe walked around.\n",
	}), nil)
	got := map[string]string{}
	for _, taken := range m.Notes.Taken {
		got[taken.Name] = taken.Session
	}
	want := map[string]string{"x1.md": "open-access-in-asia", "x2.md": "what-the-data-says-about-reading", "x3.md": "world-cafe"}
	for name, id := range want {
		if got[name] != id {
			t.Errorf("%s went to %q, not to %s", name, got[name], id)
		}
	}
	if len(m.Notes.Unsure)+len(m.Added) > 0 {
		t.Errorf("not sure %v, new %v", m.Notes.Unsure, m.Added)
	}
}
