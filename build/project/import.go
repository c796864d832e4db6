package project

import (
	"context"
	"io/fs"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/importer"
	"reportwidget/build/importer/merge"
	"reportwidget/build/progress"
)

// Imported is a report that was made of what an organiser has.
type Imported struct {
	Files     Files               // of the report's folder
	Programme *importer.Programme // whose summary says what was left out and guessed
}

// Import makes a report of what an organiser has. The error is [diagnostic.Problems],
// or that of the context or of the step, which may be nil and is called for every
// session.
func Import(ctx context.Context, in importer.Input, o importer.Options, step progress.Step) (*Imported, error) {
	p, source, err := source(ctx, in, o, nil, step)
	if err != nil {
		return nil, err
	}
	files, err := source.First()
	if err != nil {
		return nil, err
	}
	return &Imported{files, p}, nil
}

// source reads what an organiser has.
func source(ctx context.Context, in importer.Input, o importer.Options, matches map[string]string, step progress.Step) (*importer.Programme, merge.Source, error) {
	p, err := importer.Read(ctx, in, o)
	if err != nil {
		return nil, merge.Source{}, err
	}
	files, err := p.Folder(in.Name, step)
	if err != nil {
		return nil, merge.Source{}, err
	}
	return p, merge.SourceOf(in, o, matches, p, files), nil
}

// Merged is what an import has changed in a folder that was there.
type Merged struct {
	*merge.Result
	Programme *importer.Programme
}

// Update brings the folder of a report that an import made up to what its source says
// now, and keeps what its editor changed. Errors are those of [Import].
func Update(ctx context.Context, folder content.Source, in importer.Input, o importer.Options, step progress.Step) (*Merged, error) {
	files, record, err := readFolder(folder.FS)
	if err != nil {
		return nil, err
	}
	o, _ = record.Before(in.Name, false, o, nil)
	p, source, err := source(ctx, in, o, nil, step)
	if err != nil {
		return nil, err
	}
	result, err := merge.Update(files, source)
	if err != nil {
		return nil, err
	}
	return &Merged{result, p}, nil
}

// Into puts notes into the sessions of the report in a folder. Matches are the ids of
// sessions by the names of notes, where the editor has said which they are about. Errors
// are those of [Import].
func Into(ctx context.Context, folder content.Source, in importer.Input, o importer.Options, matches map[string]string, step progress.Step) (*Merged, error) {
	opened, err := content.Open(folder, nil, step)
	if err != nil {
		return nil, err
	}
	files, record, err := readFolder(folder.FS)
	if err != nil {
		return nil, err
	}
	o, matches = record.Before(in.Name, true, o, matches)
	p, source, err := source(ctx, in, knowing(o, opened), matches, step)
	if err != nil {
		return nil, err
	}
	result, err := merge.Into(merge.Target{Files: files, Report: opened.Report, PlaceOf: opened.PlaceOf, Rows: opened.Rows}, source)
	if err != nil {
		return nil, err
	}
	return &Merged{result, p}, nil
}

// knowing returns the wishes with what the report says of its sessions.
func knowing(o importer.Options, f *content.Folder) importer.Options {
	for _, s := range f.Report.Sessions {
		o.Notes.Titles = append(o.Notes.Titles, s.Title)
	}
	o.Notes.First, o.Notes.Last = f.Report.Event.Start, f.Report.Event.End
	return o
}

// readFolder reads the files of a report's folder that an import may change, and what it
// remembers of imports before.
func readFolder(fsys fs.FS) (Files, merge.Record, error) {
	files := Files{}
	for _, pattern := range []string{"report.yaml", "report.*.yaml", "sessions/*.md", "sessions.csv", "sessions.tsv", "sessions.xlsx", "import.yaml", merge.File, merge.ConflictsFile} {
		names, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, merge.Record{}, err
		}
		for _, name := range names {
			if strings.HasPrefix(name, "sessions/.") {
				continue
			}
			if files[name], err = fs.ReadFile(fsys, name); err != nil {
				return nil, merge.Record{}, err
			}
		}
	}
	record, _, err := merge.ReadRecord(files)
	return files, record, err
}
