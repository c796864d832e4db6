package core

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"

	notes "reportwidget/build/document/sessions"
	"reportwidget/build/edit"
	"reportwidget/build/importer"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/merge"
	"reportwidget/build/studio/talk"
	"reportwidget/build/tabular"
)

// Where the programme stands, and the author's answers about it, among the files
// that the browser keeps of a report. The answers are edited and taken back like
// any other file.
const (
	programmeFolder = studioFolder + "programme/"
	choicesFile     = studioFolder + "choices.json"
)

// answers are what an author says about a programme: what its columns hold, and what
// of it becomes a session although it looks like something else.
type answers struct {
	mapping.Choices
	Take []importer.Entry `json:",omitempty"`
	// Split says where sessions begin in documents.
	Split notes.Split `json:",omitempty"`
	// Source is the place of the latest state of the programme, or "" for the first one.
	Source string `json:",omitempty"`
}

// options are the answers as the importer takes them.
func (a answers) options() importer.Options {
	return importer.Options{Choices: a.Choices, Take: a.Take, Notes: notes.Options{Split: a.Split}}
}

// programme is what a report was made from.
type programme struct {
	name    string
	content []byte
	answers answers
	export  *importer.Export
	read    *importer.Programme // with the choices
}

// openProgramme reads a programme.
func openProgramme(name string, content []byte, a answers) (*programme, error) {
	export, err := importer.Open(importer.Input{Name: name, Content: content}, "")
	if err != nil {
		return nil, err
	}
	p := &programme{name: name, content: content, export: export}
	return p.with(a)
}

// with returns the programme as it is read with other choices.
func (p *programme) with(a answers) (*programme, error) {
	if err := p.export.Check(a.Choices); err != nil {
		return nil, err
	}
	read, err := importer.Apply(context.Background(), p.export, importer.Propose(p.export, a.Choices), a.options())
	return &programme{p.name, p.content, a, p.export, read}, err
}

// files are those of a report's folder that is made of the programme, with what an import
// that comes later needs to know.
func (p *programme) files() (Files, error) {
	made, err := p.read.Folder(p.name, nil)
	if err != nil {
		return nil, err
	}
	in := importer.Input{Name: p.name, Content: p.content}
	return merge.SourceOf(in, p.answers.options(), nil, p.read, made).First()
}

// imported says what was read.
func (p *programme) imported() *talk.Import {
	read := &talk.Import{Files: []string{p.name}, Format: p.read.Format, Read: p.read.Summary.Read, Sessions: len(p.read.Sessions)}
	for _, s := range p.read.Summary.Skipped {
		read.LeftOut = append(read.LeftOut, talk.LeftOut{Reason: s.Reason, Titles: s.Titles, Possible: slices.Contains(importer.Reasons(), s.Reason) && !slices.Contains(p.answers.Take, importer.Entry{Reason: s.Reason})})
	}
	for _, n := range p.read.Notices() {
		read.Notices = append(read.Notices, talk.Notice(n))
	}
	for _, e := range p.answers.Take {
		read.Taken = append(read.Taken, talk.Taken{Reason: e.Reason, Title: e.Title})
	}
	for _, c := range p.read.Mapping.Columns {
		read.Columns = append(read.Columns, talk.Column{Name: c.Name, Field: string(c.Field), Certain: c.Certain, Examples: c.Examples})
	}
	if len(read.Columns) > 0 {
		for _, f := range p.export.Fields() {
			read.Choices = append(read.Choices, string(f))
		}
	}
	for _, q := range p.read.Mapping.Questions {
		read.Questions = append(read.Questions, question(q))
	}
	read.Documents = documentsOf(p.read)
	return read
}

func question(q mapping.Question) talk.Question {
	asked := talk.Question{Ask: string(q.Ask), Column: q.Column, Values: q.Values}
	for _, o := range q.Options {
		asked.Options = append(asked.Options, cmp.Or(string(o.DateOrder), string(o.Field)))
	}
	return asked
}

// What an author says about entries that were left out, besides the answers to
// questions.
const (
	takeAnyway mapping.Ask = "take"
	leaveAgain mapping.Ask = "leave"
	// splitAt says where sessions begin in documents.
	splitAt mapping.Ask = "split"
)

// answered returns the choices with the answer to a question.
func answered(c answers, r talk.Request) (answers, error) {
	c.Columns = maps.Clone(c.Columns)
	switch mapping.Ask(r.Field) {
	case mapping.AskColumn, mapping.AskFilter, mapping.AskStatus:
		c.Set(r.Name, tabular.Field(r.Value))
	case mapping.AskDateOrder:
		c.DateOrder = tabular.DateOrder(r.Value)
	case mapping.AskFirstDay:
		c.FirstDay = r.Value
	case splitAt:
		c.Split = notes.Split(r.Value)
	case takeAnyway:
		c.Take = append(slices.Clone(c.Take), importer.Entry{Reason: r.Name, Title: r.Value})
	case leaveAgain:
		c.Take = slices.DeleteFunc(slices.Clone(c.Take), func(e importer.Entry) bool { return e.Reason == r.Name && e.Title == r.Value })
	default:
		return c, fmt.Errorf("nobody has asked about %q", r.Field)
	}
	return c, nil
}

// remap makes the report anew with another answer. What the author has written
// into report.yaml since stays; the sessions are those of the programme again, and
// what was changed in them can be taken back.
func (w *work) remap(r talk.Request) (talk.Answer, Files, error) {
	if w.programme == nil {
		return talk.Answer{}, nil, errNothingOpen
	}
	choices, err := answered(w.programme.answers, r)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	next, err := w.programme.with(choices)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	files, err := w.remade(next)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	if files[choicesFile], err = json.Marshal(choices); err != nil {
		return talk.Answer{}, nil, err
	}
	return w.apply(edit.Change{Kind: "import", Field: edit.Field{Path: r.Name}, Subject: r.Name, Patches: between(w.files, files)})
}

// reread reads the programme with the answers that the files have now, which an
// edit may have changed, and says what was read. It returns nil if they are the
// same.
func (w *work) reread() *talk.Import {
	if w.programme == nil {
		return nil
	}
	choices := choicesIn(w.files)
	if reflect.DeepEqual(choices, w.programme.answers) {
		return nil
	}
	next, err := w.programmeWith(choices)
	if err != nil {
		return nil // they were possible before
	}
	w.programme = next
	return next.imported()
}

// choicesIn are the author's answers among files; there are none if they cannot be
// read.
func choicesIn(files Files) (a answers) {
	if json.Unmarshal(files[choicesFile], &a) != nil {
		return answers{}
	}
	return a
}

// remade returns the files of the programme with what the author has changed in
// report.yaml since it was read last.
func (w *work) remade(next *programme) (Files, error) {
	before, err := w.programme.files()
	if err != nil {
		return nil, err
	}
	files, err := next.files()
	if err != nil {
		return nil, err
	}
	then, now := head(before), head(w.files)
	for _, key := range slices.Sorted(maps.Keys(now)) {
		if key == "facets" || key == "relations" || key == "columns" || reflect.DeepEqual(then[key], now[key]) {
			continue
		}
		c, err := edit.Set(files, edit.Field{File: reportFile, Path: key}, now[key])
		if err != nil {
			return nil, err
		}
		files = edit.Apply(files, c.Patches)
	}
	return files, nil
}

// programmeWith returns the programme that answers are about.
func (w *work) programmeWith(a answers) (*programme, error) {
	if a.Source == w.programme.answers.Source {
		return w.programme.with(a)
	}
	return programmeIn(w.sources, a)
}

// programmeIn reads the state of a programme that answers are about.
func programmeIn(sources Files, a answers) (*programme, error) {
	for place, content := range sources {
		if place == a.Source || a.Source == "" && !strings.Contains(place, "/") {
			return openProgramme(path.Base(place), content, a)
		}
	}
	return nil, fmt.Errorf("the programme %q was not kept", a.Source)
}

// anotherSource keeps a later state of the programme, and returns the answers with its
// place. Those before are kept too, for when it is taken back.
func (w *work) anotherSource(name string, content []byte) (answers, string) {
	a := w.programme.answers
	a.Source = fmt.Sprintf("%d/%s", len(w.sources)+1, name)
	w.sources = maps.Clone(w.sources)
	w.sources[a.Source] = content
	return a, a.Source
}

// choicesPatch writes the author's answers.
func (w *work) choicesPatch(a answers) edit.Patch {
	content, err := json.Marshal(a)
	if err != nil {
		panic(fmt.Errorf("writing the answers about a programme: %w", err)) // they are texts
	}
	return edit.Patch{Path: choicesFile, Before: w.files[choicesFile], After: content}
}

// recallProgramme takes the states of the programme out of files that were kept, and reads
// the latest. There may be none.
func recallProgramme(files Files) (sources Files, found *programme) {
	sources = Files{}
	for file, content := range files {
		if place, is := strings.CutPrefix(file, programmeFolder); is {
			sources[place] = content
			delete(files, file)
		}
	}
	if len(sources) > 0 {
		found, _ = programmeIn(sources, choicesIn(files)) // as it could be before
	}
	return sources, found
}
