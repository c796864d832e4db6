package importer

import (
	"context"
	"io/fs"
	"time"

	notes "reportwidget/build/document/sessions"
	"reportwidget/build/importer/mapping"
)

// Options are an editor's wishes.
type Options struct {
	// Format is that of the file, or "" to find it by the content.
	Format Format
	// Zone is the time zone of the event, or nil to take what the file says.
	Zone *time.Location
	// Choices say what columns of the file hold.
	Choices mapping.Choices
	// Facets maps the names that facets have in the file to those that they get
	// in the report. An empty name leaves the facet out.
	Facets map[string]string
	// Notes say how documents are parted into sessions.
	Notes notes.Options
	// FoldSingles puts the values that only one session has together.
	FoldSingles bool
	// Take are the entries that become sessions although they look like something else.
	Take []Entry
}

// Choose takes what a person decided about the columns, the zone and the facets.
func (o *Options) Choose(c mapping.Choices) (err error) {
	o.Choices, o.Facets, o.FoldSingles = c, c.Facets, c.FoldSingles
	if c.Zone != "" {
		o.Zone, err = Zone(c.Zone)
	}
	return err
}

// Input is what an organiser has: a file, or, for pages with front matter, a folder.
type Input struct {
	Name    string // as the editor knows it, with slashes; it begins the files of problems
	Content []byte // of the file
	FS      fs.FS  // the folder, or nil
}

// Read reads a programme, with the columns that [Propose] finds. The error is
// [diagnostic.Problems].
func Read(ctx context.Context, in Input, o Options) (*Programme, error) {
	e, err := Open(in, o.Format)
	if err != nil {
		return nil, err
	}
	if err := e.Check(o.Choices); err != nil {
		return nil, err
	}
	return Apply(ctx, e, Propose(e, o.Choices), o)
}
