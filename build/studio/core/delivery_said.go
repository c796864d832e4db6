package core

import (
	"slices"

	notes "reportwidget/build/document/sessions"
	"reportwidget/build/importer"
	"reportwidget/build/importer/merge"
	"reportwidget/build/studio/talk"
)

// said is what the interface shows of a delivery.
func (w *work) said(d *delivery) *talk.Delivery {
	r := d.merged
	said := &talk.Delivery{Name: d.name, As: d.as, Kept: r.Kept, Other: w.others(d), Documents: documentsOf(r.Programme)}
	if r.Notes != nil {
		said.Sure, said.Unsure, said.New = notesOf(r.Notes.Taken), notesOf(r.Notes.Unsure), notesOf(r.Notes.New)
	} else {
		for _, s := range r.Added {
			said.New = append(said.New, talk.Note{Title: s.Title})
		}
	}
	for _, c := range r.Changed {
		one := talk.Changed{Title: c.Title, Filled: c.Filled, Replaced: c.Replaced, Emptied: c.Emptied}
		if c.File == reportFile {
			one.Title = ""
		}
		said.Changed = append(said.Changed, one)
	}
	said.Vanished, said.Deleted = titlesOf(r.Vanished), titlesOf(r.Deleted)
	for _, c := range r.Conflicts {
		said.Conflicts = append(said.Conflicts, d.conflict(c))
	}
	for _, s := range r.Programme.Summary.Skipped {
		said.LeftOut = append(said.LeftOut, talk.LeftOut{Reason: s.Reason, Titles: s.Titles})
	}
	said.Same = len(said.Changed)+len(said.Unsure)+len(said.Conflicts)+len(r.Added) == 0
	return said
}

// others are what else a delivery can be taken for.
func (w *work) others(d *delivery) (all []string) {
	_, made := w.source()
	name, single := only(d.files)
	if d.as == talk.AsNotes && made {
		all = append(all, talk.AsUpdate)
	}
	if d.as == talk.AsUpdate && (!single || importer.IsDocument(name, d.files[name])) {
		all = append(all, talk.AsNotes)
	}
	return append(all, talk.AsReport)
}

func (d *delivery) conflict(c merge.Conflict) talk.Conflict {
	one := talk.Conflict{Name: conflictName(c), Title: c.Title, Field: c.Field, Table: c.Table}
	if one.Mine, one.Theirs = c.Texts(); c.File == reportFile {
		one.Title = ""
	}
	if theirs, decided := d.theirs[one.Name]; decided {
		if one.Taken = talk.Mine; theirs {
			one.Taken = talk.Theirs
		}
	}
	return one
}

func notesOf(all []merge.Matched) (list []talk.Note) {
	for _, m := range all {
		one := talk.Note{Name: m.Name, Title: m.Title, Session: m.Session}
		for _, l := range m.Best[:min(len(m.Best), 2)] {
			one.Best = append(one.Best, talk.Likely{ID: l.ID, Title: l.Title, Percent: min(l.Score/10, 99)})
		}
		list = append(list, one)
	}
	return list
}

func titlesOf(all []merge.Named) (titles []string) {
	for _, s := range all {
		titles = append(titles, s.Title)
	}
	return titles
}

// mostHeadings is how many headings of a document are shown.
const mostHeadings = 500

// documentsOf are the documents that the sessions of a programme were found in.
func documentsOf(p *importer.Programme) (all []talk.Document) {
	if p.Notes == nil {
		return nil
	}
	for _, d := range p.Notes.Documents {
		one := talk.Document{File: d.File, Sessions: d.Sessions, Split: string(d.Chosen), Sure: d.Sure}
		for _, h := range d.Headings[:min(len(d.Headings), mostHeadings)] {
			one.Headings = append(one.Headings, talk.Heading{Level: h.Level, Text: h.Text, Begins: h.Begins})
		}
		one.Ways = waysOf(d)
		all = append(all, one)
	}
	return all
}

// waysOf are the other ways to find sessions in a document, the whole of it among them.
func waysOf(d notes.Document) (all []talk.Way) {
	if d.Chosen != notes.ByFile && d.Chosen != notes.None {
		all = append(all, talk.Way{Split: string(notes.ByFile), Sessions: 1})
	}
	for _, k := range d.Candidates {
		if k.Split != d.Chosen && k.Parts > 0 && slices.Contains(notes.Splits, k.Split) {
			all = append(all, talk.Way{Split: string(k.Split), Sessions: k.Parts})
		}
	}
	return all
}
