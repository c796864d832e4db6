package site

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/diagnostic"
)

// Draft is a site for those who write its reports. Its reports have no compressed
// twins, and each file is made when it is first asked for, so that a draft of
// thousands of pages is there as soon as its reports are read. It is safe for
// concurrent use.
type Draft struct{ files files }

// NewDraft makes the draft of a site of the reports, whose IDs must differ.
func NewDraft(reports []*report.Report, o Options) (*Draft, error) {
	o.Draft = true
	b, err := begin(o)
	if err != nil {
		return nil, err
	}
	d := &Draft{files{}}
	var problems diagnostic.Problems
	for _, r := range reports {
		f, err := b.report(r)
		if found := (diagnostic.Problems{}); errors.As(err, &found) {
			problems = append(problems, found...)
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", r.ID, err)
		} else {
			d.add(f)
		}
	}
	if problems != nil {
		return nil, problems
	}
	top, err := b.top(reports)
	if err != nil {
		return nil, err
	}
	d.add(top)
	return d, nil
}

// add adds a folder, each of whose files is made no more than once.
func (d *Draft) add(f *folder) {
	f.known = d.known
	for path, file := range f.files {
		file.make = sync.OnceValues(file.make)
		d.files[path] = file
	}
}

func (d *Draft) known(path string) (facts, error) {
	content, err := d.files.content(path)
	if err != nil {
		return facts{}, err
	}
	return facts{size: len(content), integrity: assets.IntegrityOf(content), content: content}, nil
}

// Paths returns the paths of all files, sorted.
func (d *Draft) Paths() []string { return slices.Sorted(maps.Keys(d.files)) }

// Has reports whether there is a file at a path.
func (d *Draft) Has(path string) bool { return d.files[path] != nil }

// Hashed reports whether there is a file at a path whose name holds the hash of
// its content.
func (d *Draft) Hashed(path string) bool { return d.Has(path) && d.files[path].hashed }

// File returns the content of a file. The error is [fs.ErrNotExist] if there is
// none at the path.
func (d *Draft) File(path string) ([]byte, error) { return d.files.content(path) }
