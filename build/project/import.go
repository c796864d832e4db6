package project

import (
	"context"

	"reportwidget/build/importer"
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
	p, err := importer.Read(ctx, in, o)
	if err != nil {
		return nil, err
	}
	files, err := p.Folder(in.Name, step)
	if err != nil {
		return nil, err
	}
	return &Imported{files, p}, nil
}
