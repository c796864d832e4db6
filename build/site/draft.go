package site

import (
	"fmt"
	"io/fs"

	"reportwidget/app/report"
)

// Draft is a site for those who write its reports. It has no compressed twins,
// and each of its pages is made when it is first asked for, so that a draft of
// thousands of pages is there as soon as its reports are read. It is safe for
// concurrent use.
type Draft struct{ builder *builder }

// NewDraft makes the draft of a site of the reports, whose IDs must differ.
func NewDraft(reports []*report.Report, o Options) (*Draft, error) {
	o.Draft = true
	b, err := begin(reports, o)
	if err != nil {
		return nil, err
	}
	b.once()
	return &Draft{b}, nil
}

// Paths returns the paths of all files, sorted.
func (d *Draft) Paths() []string { return d.builder.paths() }

// Has reports whether there is a file at a path.
func (d *Draft) Has(path string) bool {
	return d.builder.later[path] != nil || d.builder.tree.Has(path)
}

// File returns the content of a file. The error is [fs.ErrNotExist] if there is
// none at the path.
func (d *Draft) File(path string) ([]byte, error) {
	if !d.Has(path) {
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	return d.builder.content(path)
}
