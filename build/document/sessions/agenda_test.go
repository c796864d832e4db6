package sessions

import (
	"slices"
	"strings"
	"testing"

	"reportwidget/build/document/sample"
)

// linked is a row of a table in Word with a link to a place in the document.
func linked(place string, cells ...string) string {
	row := "<w:tr>"
	for i, c := range cells {
		if i == 0 || place == "" {
			row += "<w:tc>" + sample.P("", c) + "</w:tc>"
			continue
		}
		row += `<w:tc><w:p><w:hyperlink w:anchor="` + place + `">` + sample.T(c) + "</w:hyperlink></w:p></w:tc>"
	}
	return row + "</w:tr>"
}

// headingAt is a heading of Word with a bookmark.
func headingAt(bookmark, text string) string {
	return strings.Replace(sample.P("Heading2", text), "<w:r>", `<w:bookmarkStart w:id="1" w:name="`+bookmark+`"/><w:r>`, 1)
}

func TestAnAgendaSaysWhenTheSessionsWereToWhoseNotesItLinks(t *testing.T) {
	for name, test := range map[string]struct {
		files   []file
		want    string
		skipped []string
	}{
		"a list that links to files": {
			[]file{md("Living Agenda.md", "# Agenda\n\n## 13 June 2018\n\n* 10:00-10:45 Binder: Room 1043: [link](Binder%20workshop.md)\n* 11:00-11:45 Carpentry: Room 2: [notes](sub/wood.md)\n* 12:00 Lunch\n* 13:00-13:30 Farewell: Room 2\n"),
				md("Binder workshop.md", "# Making reproducible things\n\n"+talk), md("sub/wood.md", "# Wood\n\nOther "+talk)},
			"Making reproducible things | 2018-06-13 | 10:00 | 10:45 | Room 1043\nWood | 2018-06-13 | 11:00 | 11:45 | Room 2", []string{"Farewell", "Living Agenda.md"},
		},
		"a list of notes in the order of a book": {
			[]file{md("book.md", "# The camp\n\n- [Bridges](a.md)\n- [Boats](b.md)\n"), md("a.md", talk), md("b.md", "Other "+talk)},
			"Bridges\nBoats", []string{"book.md"},
		},
		"a table whose rows link to the sections of a pad": {
			[]file{md("a.md", "# Camp\n\n| Time | Session | Room |\n|---|---|---|\n| 10:00-10:45 | [Maps](#Maps-and-roads) | Hall 1 |\n| 11:00-11:45 | [Boats](#boats) | Hall 2 |\n| 12:00-13:00 | Lunch | |\n\n## Maps and roads\n\n"+talk+"### Details\n\nMore.\n\n## Boats\n\n"+talk)},
			"Maps and roads | 10:00 | 10:45 | Hall 1\nBoats | 11:00 | 11:45 | Hall 2", nil,
		},
		"a table whose rows link to bookmarks in Word": {
			[]file{{"a.docx", sample.Docx(sample.P("Title", "Camp") + sample.P("", "5 May 2026") + "<w:tbl>" + linked("", "Time", "Topic", "Notes") + linked("_Toc1", "09:00–09:30", "Maps", "notes") + linked("_Toc2", "10:00–10:30", "Boats", "notes") + "</w:tbl>" +
				headingAt("_Toc1", "Where we are") + sample.P("", talk) + headingAt("_Toc2", "What floats") + sample.P("", talk))}},
			"Where we are | 2026-05-05 | 09:00 | 09:30\nWhat floats | 2026-05-05 | 10:00 | 10:30", nil,
		},
		"a list of contents is no agenda": {
			[]file{md("a.md", "# Open science\n\n- [First thoughts](#first-thoughts)\n- [What we did](#what-we-did)\n- [A wish](#a-wish)\n\nLead: Ana Silva\n\n## First thoughts\n\n"+talk+"## What we did\n\n"+talk+"## A wish\n\n"+talk), md("b.md", "# Boats\n\nOther "+talk), md("c.md", "# Cars\n\nMore "+talk)},
			"Open science | Ana Silva (Lead)\nBoats\nCars", nil,
		},
		"a reference to other notes is no agenda": {
			[]file{md("a.md", "# Maps\n\n"+talk+"\n- 10:00 was early, see [Boats](b.md)\n- we all agreed\n- nobody left\n"), md("b.md", "# Boats\n\nOther "+talk)},
			"Maps\nBoats", nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := Cut(read(t, test.files...), Options{})
			if got := show(o); got != test.want {
				t.Errorf("got\n%s\nwant\n%s\n%+v", got, test.want, o.Documents)
			}
			for _, title := range test.skipped {
				if !slices.ContainsFunc(o.Skipped, func(s Skipped) bool { return s.Title == title }) {
					t.Errorf("%q was not skipped: %v", title, o.Skipped)
				}
			}
		})
	}
}

func TestAnAgendaWhoseRowsAreCalledLikeTheHeadingsIsTheirs(t *testing.T) {
	for name, test := range map[string]struct {
		file file
		want string
	}{
		"a table above minutes": {
			md("a.md", "# Steering group\n\nDate: 4 March 2026\n\n| Item | Topic | Lead | Time |\n|---|---|---|---|\n| 1 | Budget | Ann Bell | 10:00 |\n| 2 | Roof | Bob Cole | 10:15 |\n\n## 1. Budget\n\n"+talk+"## 2. Roof\n\n"+talk),
			"Budget | 2026-03-04 | 10:00 | Ann Bell\nRoof | 2026-03-04 | 10:15 | Bob Cole",
		},
		"a grid of times and rooms": {
			file{"a.docx", sample.Docx(sample.P("Title", "Camp") + "<w:tbl>" + linked("", "", "Room A", "Room B") + linked("", "10:00", "Zines", "Bots") + linked("", "11:00", "Seeds", "Tax") + "</w:tbl>" +
				sample.P("Heading1", "Zines") + sample.P("", talk) + sample.P("Heading1", "Bots") + sample.P("", talk) + sample.P("Heading1", "Seeds") + sample.P("", talk) + sample.P("Heading1", "Tax") + sample.P("", talk))},
			"Zines | 10:00 | Room A\nBots | 10:00 | Room B\nSeeds | 11:00 | Room A\nTax | 11:00 | Room B",
		},
	} {
		t.Run(name, func(t *testing.T) {
			o := Cut(read(t, test.file), Options{})
			if got := show(o); got != test.want || len(o.Summary) > 0 {
				t.Errorf("got\n%s\nwant\n%s\nsummary %v\n%+v", got, test.want, o.Summary, o.Documents)
			}
			for _, s := range o.Sessions {
				if s.Words < 10 {
					t.Errorf("the notes of %q are lost", s.Title)
				}
			}
		})
	}
}
