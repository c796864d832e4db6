package importer

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
	"reportwidget/build/document"
	"reportwidget/build/document/container"
	"reportwidget/build/document/markup"
	notes "reportwidget/build/document/sessions"
)

// The limits of a folder of documents.
const (
	maxDocuments     = 10_000
	maxDocumentBytes = 256 << 20
)

// isDocument reports whether a file is one that people write notes in, and not an
// export of a programme: by its content, or if that is plain text by its name.
func isDocument(f *file, format Format) bool {
	if format != "" {
		return format == Documents
	}
	switch document.Detect(f.name, f.content) {
	case document.Certain:
		return true
	case document.Page:
		return syntaxOf(f.content) != foreignSyntax && hasEnding(f.name, ".html", ".htm", ".xhtml") && !loginForm.Match(f.content) && !templateTag.Match(f.content)
	case document.Text:
		if hasEnding(f.name, ".md", ".markdown", ".mdown") {
			return true
		}
		return hasEnding(f.name, ".txt", ".text") && syntaxOf(f.content) == unknownSyntax && !rowsOfCells(f.content)
	}
	return false
}

// IsDocument reports whether a file is one that people write notes in, or an archive of
// such files.
func IsDocument(name string, content []byte) bool {
	return document.IsFolder(name, content) || isDocument(&file{name, content}, "")
}

// rowsOfCells reports whether nearly all lines of a text have as many delimiters as the
// first, as those of a table have and sentences have not.
func rowsOfCells(text []byte) bool {
	var lines []string
	for l := range strings.Lines(string(text[:min(len(text), 64<<10)])) {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	for _, delimiter := range []string{"\t", ";", "|", ","} {
		same := 0
		for _, l := range lines {
			if n := strings.Count(l, delimiter); n > 0 && n == strings.Count(lines[0], delimiter) {
				same++
			}
		}
		if len(lines) > 1 && same*5 >= len(lines)*4 {
			return true
		}
	}
	return false
}

func hasEnding(name string, endings ...string) bool {
	for _, ending := range endings {
		if strings.EqualFold(path.Ext(name), ending) {
			return true
		}
	}
	return false
}

// openDocument reads a document.
func (e *Export) openDocument(f *file) error {
	d, left, err := document.Read(path.Base(f.name), f.content)
	if err != nil {
		return f.problem(-1, err.Error(), hintOf(err))
	}
	e.Format = left.Format
	e.documents = []notes.File{{Name: path.Base(f.name), Document: d, Notes: left}}
	return nil
}

// hintOf returns what to do about a document that cannot be read.
func hintOf(err error) string {
	var wrong *container.Error
	if errors.As(err, &wrong) {
		return wrong.Hint
	}
	return ""
}

// The endings of documents, and of what may also be a page with front matter.
var (
	onlyDocuments    = []string{".docx", ".docm", ".dotx", ".odt", ".fodt", ".txt", ".zip"}
	pagesOrDocuments = []string{".md", ".markdown", ".mdown", ".html", ".htm"}
)

// holdsDocuments reports whether a folder has more documents than pages with front
// matter and files of data.
func holdsDocuments(files fs.FS) (bool, error) {
	documents, others := 0, 0
	err := walkFiles(files, func(name string) error {
		switch {
		case hasEnding(name, onlyDocuments...):
			documents++
		case hasEnding(name, pagesOrDocuments...):
			if hasFrontMatter(files, name) {
				others++
			} else {
				documents++
			}
		case hasEnding(name, ".json", ".yaml", ".yml"):
			others++
		}
		return nil
	})
	return documents > others, err
}

// hasFrontMatter reports whether a page begins with fields of a programme. The front matter
// of a pad only says how to show it.
func hasFrontMatter(files fs.FS, name string) bool {
	f, err := files.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	read, _ := io.ReadAll(io.LimitReader(f, 4096)) // what cannot be read is reported later
	start := strings.ReplaceAll(string(bytes.TrimPrefix(read, []byte("\ufeff"))), "\r\n", "\n")
	if strings.HasPrefix(start, "+++") {
		return true
	}
	head, found := strings.CutPrefix(start, "---\n")
	if !found {
		return false
	}
	head, text, closed := strings.Cut(head, "\n---\n")
	return !closed || !markup.IsPad(head, text)
}

// walkFiles calls a function with the files of a folder and those below it, in the
// order of their names, but for those that are hidden or that programs keep for
// themselves.
func walkFiles(files fs.FS, visit func(name string) error) error {
	seen := 0
	return fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && (strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "~$") || strings.HasSuffix(d.Name(), "~") || d.Name() == "Thumbs.db"):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular():
			return nil
		}
		if seen++; seen > maxDocuments {
			return diagnostic.Problems{{Cause: fmt.Sprintf("more than %d files", maxDocuments), Hint: "name the folder that holds the notes"}}
		}
		return visit(name)
	})
}

// openDocuments reads the documents in a folder. One that cannot be read is noted, and
// so are images and files of other programs.
func openDocuments(in Input) (*Export, error) {
	e := &Export{Name: in.Name}
	var problems diagnostic.Problems
	size := 0
	err := walkFiles(in.FS, func(name string) error {
		if hasEnding(name, slices.Concat(tableEndings, exportEndings, dataEndings)...) {
			e.summary.skip("files of data, which are imported by themselves", name)
			return nil
		}
		read, err := fs.ReadFile(in.FS, name)
		if err != nil {
			return err
		}
		if size += len(read); size > maxDocumentBytes {
			return diagnostic.Problems{{File: in.Name, Cause: fmt.Sprintf("the folder has more than %d MB of documents", maxDocumentBytes>>20), Hint: "import its parts one by one"}}
		}
		d, left, err := document.Read(name, read)
		if err != nil {
			problems = append(problems, diagnostic.Problem{File: path.Join(in.Name, name), Cause: err.Error(), Hint: hintOf(err)})
			e.summary.skip("files that cannot be read, because "+err.Error(), name)
			return nil
		}
		e.documents = append(e.documents, notes.File{Name: name, Document: d, Notes: left})
		return nil
	})
	switch {
	case err != nil:
		return nil, asProblems(in.Name, err)
	case len(e.documents) == 0 && len(problems) > 0:
		return nil, problems
	case len(e.documents) == 0:
		return nil, diagnostic.Problems{{File: in.Name, Cause: "there is no document in this folder", Hint: "name the folder that holds the notes"}}
	}
	e.Format = counted(len(e.documents), "document", "documents")
	return e, nil
}

// readDocuments fills a programme with the sessions in documents.
func (p *Programme) readDocuments(files []notes.File) {
	o := p.notesWishes
	o.First, o.DateOrder = first(p.choices.FirstDay, o.First), p.choices.DateOrder
	out := notes.Cut(files, o)
	p.Title, p.Lang, p.Notes = first(p.Title, out.Title), out.Lang, &out
	for _, k := range out.Skipped {
		p.Summary.skip(k.Reason, k.Title)
	}
	for _, s := range out.Sessions {
		p.Sessions = append(p.Sessions, fromNotes(s, out.Lang))
	}
	p.about = tidy(out.Summary)
	for _, t := range out.Credits {
		if text := strings.TrimSpace(markdown(tidy(t))); text != "" {
			p.credits = append(p.credits, text)
		}
	}
}

// fromNotes returns a session of a document as one of a programme.
func fromNotes(s notes.Session, lang string) Session {
	one := Session{Title: line(s.Title), Room: line(s.Room), From: s.Source, body: tidy(s.Text)}
	if s.Date == "" {
		one.Times = dayless(s.Start, s.End, 0)
	} else {
		one.Start = momentOf(s.Date, s.Start, "")
		if s.Start != "" && s.End != "" {
			one.End = momentOf(s.Date, s.End, "")
			if one.End.Before(one.Start.Time) && one.End.Hour() < morning {
				one.End.Time = one.End.AddDate(0, 0, 1)
			}
		}
	}
	for _, p := range s.People {
		one.People = append(one.People, report.Person{Name: line(p.Name), Role: line(p.Role)})
	}
	for _, k := range s.KeyPoints {
		if text := strings.Join(strings.Fields(markdown(tidy(k))), " "); text != "" {
			one.keyPoints = append(one.keyPoints, text)
		}
	}
	if s.Lang != "" {
		one.Languages = []string{s.Lang}
	} else if lang != "" {
		one.Languages = []string{lang}
	}
	one.add("track", s.Track)
	return one
}

// mostSessions is how many sessions of documents are listed in a summary.
const mostSessions = 200

// notes says how the sessions were found in documents, and what was left out.
func (t *teller) notes(p *Programme) {
	if p.Notes == nil {
		return
	}
	t.say(true, "How the sessions were found (change it with --split):")
	whole := 0
	for _, d := range p.Notes.Documents {
		if d.Chosen == notes.ByFile && d.Sure && len(p.Notes.Documents) > 1 {
			whole++
			continue
		}
		t.parted(d)
	}
	t.say(whole > 0, "  %d documents are one session each", whole)
	t.say(true, "The sessions:")
	for i, s := range p.Notes.Sessions {
		t.say(i < mostSessions, "  %d. %s", i+1, describeNotes(s))
	}
	t.say(len(p.Notes.Sessions) > mostSessions, "  and %d more", len(p.Notes.Sessions)-mostSessions)
	t.say(len(p.about) > 0 && !t.into, "What stands before the first session became the summary of the report")
	t.say(len(p.credits) > 0 && !t.into, "Thanks and those who took notes became credits: %d", len(p.credits))
	t.say(p.Notes.Attendees > 0, "Lists of attendees, left out (--attendees keeps them): %d", p.Notes.Attendees)
	t.say(len(p.Notes.Long) > 0, "Sessions too long for one page, made several: %s", line(strings.Join(p.Notes.Long, ", ")))
	for _, text := range p.Notes.Unread {
		t.say(true, "Not understood, and kept in the text: %.120s", line(text))
	}
	t.say(len(p.Notes.Notes.All()) > 0, "In the documents:")
	for _, c := range p.Notes.Notes.All() {
		t.say(true, "  %s", line(c.String()))
	}
}

// parted says how a document was parted, and how else it could be.
func (t *teller) parted(d notes.Document) {
	guess := ""
	if !d.Sure {
		guess = " (a guess)"
	}
	t.say(true, "  %s, %s: %s, --split %s%s: %s", line(d.File), d.Format, sessions(d.Sessions), d.Chosen, guess, line(d.Why))
	for _, k := range d.Candidates {
		t.say(k.Split != d.Chosen && k.Score > 0, "    or %s with --split %s", sessions(k.Parts), k.Split)
	}
}

// counted returns a number of things in words.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// describeNotes returns a session with what was read of it and where it stands.
func describeNotes(s notes.Session) string {
	text := fmt.Sprintf("%.100s", line(s.Title))
	for _, part := range []string{s.Date, strings.Trim(s.Start+"–"+s.End, "–"), s.Room} {
		if part != "" {
			text += ", " + line(part)
		}
	}
	if len(s.People) > 0 {
		text += ", " + counted(len(s.People), "person", "people")
	}
	if len(s.KeyPoints) > 0 {
		text += ", " + counted(len(s.KeyPoints), "key point", "key points")
	}
	text += fmt.Sprintf(", %s (%s:%d)", counted(s.Words, "word", "words"), line(s.Source.File), s.Source.Line)
	if len(s.Guessed) > 0 {
		text += "; guessed: " + strings.Join(s.Guessed, ", ")
	}
	return text
}
