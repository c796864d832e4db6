package sessions

import (
	"slices"
	"strings"
	"testing"

	"reportwidget/build/document/sample"
)

// word is a Word document of plain paragraphs.
func word(name string, paragraphs ...string) file {
	body := ""
	for _, p := range paragraphs {
		body += sample.P("", p)
	}
	return file{name, sample.Docx(body)}
}

func TestMoreFormsOfNotes(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat(talk, 2))
	for name, test := range map[string]struct {
		files   []file
		want    string
		skipped []string
	}{
		"days with the month first, and typed lists, in Word": {
			[]file{word("DailyNotes.docx", "7.10.2014", "Shelves", "- worked on the shelves", "- met others", long, "7.11.14", "Reading room", "- full of people", "- all day", long, "7.16.14", "Farewell", "- the last day", "- of all", long)},
			"Shelves | 2014-07-10\nReading room | 2014-07-11\nFarewell | 2014-07-16", nil,
		},
		"minutes beside an agenda with the same headings": {
			[]file{md("a.md", "# Meeting\n\n## Agenda\n\n### Budget\n\n### Roof\n\n## Notes\n\n### Budget\n\nPresenter: Ana Silva\n\n"+talk+"### Roof\n\nPresenter: Bo Ek\n\n"+talk)},
			"Budget | Ana Silva (Presenter)\nRoof | Bo Ek (Presenter)", []string{"Agenda"},
		},
		"what stands after the sessions": {
			[]file{md("a.md", "# Camp\n\n## Session 1: Bridges\n\nLead: Ana Silva\n\n"+talk+"## Session 2: Boats\n\nLead: Bo Ek\n\n"+talk+"## Parking lot\n\n- one idea that was not spoken about\n\n## Adjournment\n\nAt noon.\n")},
			"Bridges | Ana Silva (Lead)\nBoats | Bo Ek (Lead)", []string{"Parking lot", "Adjournment"},
		},
		"papers of working groups, with who wrote them in a heading": {
			[]file{md("a.md", "# Bridges\n\n### by Ana Silva and Bo Ek\n\n"+talk), md("b.md", "# Boats\n\n### by Li Wei\n\nOther "+talk)},
			"Bridges | Ana Silva | Bo Ek\nBoats | Li Wei", nil,
		},
		"minutes of a day, with numbered points": {
			[]file{md("Minutes/2018-03-15.md", "### Attendees\n\n- Zoe Nobody\n\n### Agenda\n\n#### **Point #1**: _Venue_\n\n"+talk), md("Minutes/2018-04-15.md", "### Attendees\n\n- Zoe Nobody\n\n### Agenda\n\n#### **Point #1**: _Food_\n\nOther "+talk)},
			"2018 03 15 | 2018-03-15\n2018 04 15 | 2018-04-15", nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := Cut(read(t, test.files...), Options{})
			if got := show(o); got != test.want {
				t.Errorf("got\n%s\nwant\n%s\n%+v", got, test.want, o.Documents)
			}
			for _, title := range test.skipped {
				if !slices.ContainsFunc(o.Skipped, func(s Skipped) bool { return strings.HasPrefix(s.Title, title) }) {
					t.Errorf("%q was not skipped: %v", title, o.Skipped)
				}
			}
			for _, s := range o.Sessions {
				if strings.Contains(s.Text.String(), "Zoe") {
					t.Errorf("somebody who was there is named: %s", s.Text)
				}
			}
		})
	}
}

func TestListsOfThoseWhoCameInOtherWordsAreLeftOutAndNothingElse(t *testing.T) {
	for name, text := range map[string]string{
		"members of a group":        "Group members: Zoe Nobody, Zed Nobody\n\n" + talk,
		"a roll call":               "Roll call: Zoe Nobody, Zed Nobody\n\n" + talk,
		"a heading to sign in":      "## Sign in (name / pronouns)\n\n- Zoe Nobody / she\n- Zed Nobody / he\n\n## Discussion\n\n" + talk,
		"the log of a chat":         "## Discussion\n\n" + talk + "\n## Chat log\n\n10:02:03 From Zoe Nobody to Everyone: hello\n",
		"a list before a paragraph": "In the room:\n\n- Zoe Nobody (she/her)\n- Zed Nobody (he/him)\n\n" + talk,
		"names before a sentence":   "Attendees:\n\nZoe Nobody, Zed Nobody\n\n" + talk,
		"a French sheet":            "Feuille de présence : Zoe Nobody\n\n" + talk,
		"a Chinese list":            "签到：Zoe Nobody\n\n" + talk,
	} {
		o := Cut(read(t, md("a.md", "# Bridges\n\n"+text)), Options{})
		if len(o.Sessions) != 1 || o.Attendees == 0 {
			t.Errorf("%s: %d sessions, %d lists left out", name, len(o.Sessions), o.Attendees)
			continue
		}
		if got := o.Sessions[0].Text.String(); strings.Contains(got, "Nobody") || !strings.Contains(got, strings.Fields(talk)[3]) {
			t.Errorf("%s: the text is %q", name, got)
		}
	}
}

func TestTheDayAboveSessionsWithoutTimesIsTheirs(t *testing.T) {
	o := Cut(read(t, md("a.txt", "Library summit\nLisbon, 5 May 2026\n\nSession 1 - Seeds\nLed by: Rui Sá\n\n"+strings.TrimSpace(talk)+" It went on for quite a long time, as they do.\nSession 2 - Soil\nLed by: Ema Cruz\n\n"+talk)), Options{})
	if got := show(o); got != "Seeds | 2026-05-05 | Rui Sá\nSoil | 2026-05-05 | Ema Cruz" {
		t.Errorf("%s\n%+v", got, o.Documents)
	}
}
