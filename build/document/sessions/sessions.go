// Package sessions finds the sessions of an event in the documents that people
// wrote their notes in: which headings, dates or files begin one, who led it, and
// what its key points are.
//
// Nothing in a document says so for sure. [Cut] therefore weighs several ways to
// part a document, shows them as [Candidate] with their scores, and takes the one
// that [Options] name instead. The bounds were measured on notes of real events.
package sessions

import (
	"slices"

	"reportwidget/app/report"
	"reportwidget/build/document/richtext"
	"reportwidget/build/tabular"
)

// File is a document with the name that it has in its folder, with slashes.
type File struct {
	Name     string
	Document richtext.Document
	Notes    richtext.Notes
}

// Split is what a session begins with.
type Split string

// The ways to part documents. [Auto] weighs them for each document.
const (
	Auto    Split = ""
	ByDate  Split = "date"  // at lines that are a date
	ByPage  Split = "page"  // at the beginnings of pages
	ByTable Split = "table" // each table, or each row of one, is a session
	ByFile  Split = "file"  // each document is a session
	None    Split = "none"  // all documents are one session
	// Weighed is what [Auto] is, for an editor who wished something else before.
	Weighed Split = "auto"
)

// Splits are all ways to part documents, as an editor names them.
var Splits = []Split{"h1", "h2", "h3", "h4", "h5", "h6", ByDate, ByPage, ByTable, ByFile, None, Weighed}

// level returns the level of headings at which a split parts, or 0.
func (s Split) level() int {
	if len(s) == 2 && s[0] == 'h' && s[1] >= '1' && s[1] <= '9' {
		return int(s[1] - '0')
	}
	return 0
}

// atLevel returns the split at headings of a level.
func atLevel(level int) Split { return Split("h" + string(rune('0'+level))) }

// Options are an editor's wishes.
type Options struct {
	Split Split
	// Titles are those of the sessions in the programme, if it is known.
	Titles []string
	// First and Last are the days of the event as "2006-01-02", if they are known.
	First, Last string
	// DateOrder says what comes first in 03/04/2026, where the documents do not show it.
	DateOrder tabular.DateOrder
	// Attendees keeps lists of who was present, which were written for the room and
	// not for the web.
	Attendees bool
}

// Session is a session that a document tells of.
type Session struct {
	Title            string
	Date, Start, End string // as in [report.Session]
	Room, Track      string
	Lang             string
	People           []report.Person
	KeyPoints        []report.Text
	Text             report.Text
	Source           Source
	Words            int
	// Guessed are the fields that the document does not say in so many words.
	Guessed []string
}

// Source is where a session stands.
type Source struct {
	File    string
	Line    int    // or the number of the paragraph
	Heading string // as it is written
	// Agenda is what a row of an agenda that links to the session calls it, or "".
	Agenda string
}

// Candidate is a way to part a document.
type Candidate struct {
	Split Split
	// Parts is how many sessions it would give, Score how likely it is right; more
	// than [enough] is good.
	Parts int
	Score float64
	Why   string
}

// Document is what was found in a file.
type Document struct {
	File, Format string
	// Chosen is how it was parted, for the reason Why. Sure is false for a guess.
	Chosen     Split
	Why        string
	Sure       bool
	Sessions   int
	Candidates []Candidate
	// Headings are those of the document, in their order.
	Headings []Heading
}

// Heading is one of a document. Begins is set if a session begins there.
type Heading struct {
	Level  int // from 1, as [Split] counts them
	Text   string
	Begins bool
}

// Skipped is a part of the documents that is not a session.
type Skipped struct{ Reason, Title, File string }

// Outline is what documents say of an event.
type Outline struct {
	Title      string
	Start, End string // the first and the last day of the sessions
	Lang       string
	Summary    report.Text
	Credits    []report.Text
	Sessions   []Session
	Documents  []Document
	Skipped    []Skipped
	// Attendees counts the lists of those present that were left out, and Unread are
	// labels with values that could not be read, which stay in the text.
	Attendees int
	Unread    []string
	// Long are the sessions that were parted because they are too long for a page.
	Long  []string
	Notes richtext.Notes
}

// skip notes a part that is not a session.
func (o *Outline) skip(reason, title, file string) {
	o.Skipped = append(o.Skipped, Skipped{reason, title, file})
}

// Cut finds the sessions in documents, which are in the order of their names.
func Cut(files []File, o Options) Outline {
	if o.Split == Weighed {
		o.Split = Auto
	}
	c := &cutter{options: o, calendar: newCalendar(files, o), titles: map[string]bool{}}
	c.agenda = newAgenda(files, o, c.calendar)
	for _, t := range o.Titles {
		c.titles[fold(t)] = true
	}
	files = c.withoutAgendas(slices.Clone(files))
	files = c.wanted(files)
	files = c.withoutRepeated(files)
	files = joinedFolders(files)
	if o.Split == None && len(files) > 1 {
		files = []File{joined(files)}
	}
	c.folder = len(files) > 1
	c.common = commonHeadings(files)
	for _, f := range files {
		c.file(f)
	}
	c.finish(files)
	return c.outline
}

// cutter cuts documents.
type cutter struct {
	options  Options
	calendar calendar
	titles   map[string]bool
	folder   bool // there are several files
	// listed are the entries of the table of contents of the document that is cut.
	listed map[string]bool
	// agenda is what agendas say of the sessions to whose notes they link.
	agenda *agenda
	// common are the headings of several files, such as the name of the event.
	common map[string]bool
	// timeLevel is the level of the headings that were lines of a programme in the document
	// that is cut, or 0.
	timeLevel int
	outline   Outline
	scribes   []report.Person
}

// finish fills in what the sessions together say.
func (c *cutter) finish(files []File) {
	out := &c.outline
	out.Title, _ = c.dayAtEnd(out.Title)
	spoken := map[string]int{}
	for _, f := range files {
		spoken[f.Document.Lang] += len(richtext.Words(f.Document.Blocks))
	}
	for lang, n := range spoken {
		if lang != "" && (out.Lang == "" || n > spoken[out.Lang] || n == spoken[out.Lang] && lang < out.Lang) {
			out.Lang = lang
		}
	}
	for i := range out.Sessions {
		s := &out.Sessions[i]
		if s.Lang == out.Lang {
			s.Lang = ""
		}
		if s.Date != "" && (out.Start == "" || s.Date < out.Start) {
			out.Start = s.Date
		}
		out.End = max(out.End, s.Date)
	}
	if len(c.scribes) > 0 {
		out.Credits = append([]report.Text{report.PlainText(credit(c.scribes, out.Lang))}, out.Credits...)
	}
}

// scribeWords are the words before those who took notes, by language.
var scribeWords = map[string]string{
	"ar": "تدوين الملاحظات: ", "de": "Notizen: ", "es": "Notas: ", "fr": "Prise de notes : ", "ru": "Записи: ", "zh": "记录：", "zh-Hant": "記錄：",
}

// credit returns the line that thanks those who took notes.
func credit(people []report.Person, lang string) string {
	words, known := scribeWords[lang]
	if !known {
		words = "Notes: "
	}
	for i, p := range people {
		if i > 0 {
			words += ", "
		}
		words += p.Name
	}
	return words
}
