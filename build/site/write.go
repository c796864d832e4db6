package site

import (
	"errors"
	"fmt"
	"io/fs"
	gopath "path"
	"slices"
	"strings"
	"sync"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/diagnostic"
	"reportwidget/build/precompress"
	"reportwidget/build/progress"
)

// Put takes a file of a site, by its slash-separated path, which no other file
// has. It is called by several at a time, and must not change the content.
type Put func(path string, content []byte) error

// Write makes the site of the reports, whose IDs must differ, one report after
// the other, and hands each file on when it is made: it holds no more than the
// files of the reports that it is at. If it returns an error, the site is not
// whole. What linked files are wrong is [diagnostic.Problems] of all reports.
func Write(reports []*report.Report, o Options, put Put) error {
	b, err := begin(o)
	if err != nil {
		return err
	}
	for _, r := range reports {
		b.sessions += len(r.Sessions)
	}
	if err := b.writeReports(reports, put); err != nil {
		return err
	}
	top, err := b.top(reports)
	if err != nil {
		return err
	}
	return b.write(top, nil, put)
}

// writeReports writes the folders of reports. The steps are their files, or, of
// several reports, these.
func (b *builder) writeReports(reports []*report.Report, put Put) error {
	each, inside := b.Step, progress.Step(nil)
	if len(reports) == 1 {
		each, inside = nil, b.Step
	}
	found := make([]diagnostic.Problems, len(reports))
	err := progress.Each(each, "making reports", len(reports), func(i int) error {
		f, err := b.report(reports[i])
		if errors.As(err, &found[i]) {
			return nil // there may be more in other reports
		}
		if err == nil {
			err = b.writeReport(reports[i].ID, f, inside, put)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", reports[i].ID, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if all := slices.Concat(found...); all != nil {
		return all
	}
	return nil
}

// writeReport writes the folder of a report, unless the one before can stay.
func (b *builder) writeReport(id string, f *folder, step progress.Step, put Put) error {
	if b.Keep != nil {
		if kept, err := b.Keep(id, b.madeOf(id)); err != nil || kept {
			for path, file := range f.files {
				b.note(path, file.role)
			}
			return err
		}
	}
	return b.write(f, step, put)
}

// write makes the files of a folder, several at a time, and hands them on. Those
// that are made of what is known of others come last.
func (b *builder) write(f *folder, step progress.Step, put Put) error {
	w := writing{builder: b, folder: f, put: put, many: f.hasManyPages(), made: map[string]facts{}}
	f.known = w.known
	var first, last []string
	for _, path := range f.paths() {
		if f.files[path].last {
			last = append(last, path)
		} else {
			first = append(first, path)
		}
	}
	for _, paths := range [][]string{first, last} {
		counted := func(stage string, _ int) error { return step.Next(stage, len(f.files)) }
		if err := progress.Each(counted, "making pages", len(paths), func(i int) error { return w.file(paths[i]) }); err != nil {
			return err
		}
	}
	return nil
}

// writing is a folder whose files are being made.
type writing struct {
	*builder
	folder *folder
	put    Put
	many   bool // see hasManyPages

	mu   sync.Mutex
	made map[string]facts
}

func (w *writing) known(path string) (facts, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	known, found := w.made[path]
	if !found {
		return facts{}, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	return known, nil
}

func (w *writing) file(path string) error {
	f := w.folder.files[path]
	w.note(path, f.role)
	content, err := f.make()
	if err == nil {
		err = w.put(path, content)
	}
	if err != nil {
		return err
	}
	known := facts{size: len(content)}
	if f.offline == always || f.offline == ifSmall && !w.many {
		known.integrity = assets.IntegrityOf(content)
	}
	if f.read {
		known.content = content
	}
	if known.brotli, err = w.twins(path, f.role, content); err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.made[path] = known
	return nil
}

// note remembers a file that browsers may keep for ever.
func (b *builder) note(path string, r role) {
	if !r.hashed || strings.Contains(path, "/texts/") || slices.Contains(precompress.Endings, gopath.Ext(path)) {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.hashed = append(b.hashed, path)
}

// twins hands on the compressed forms of a file, and returns the size of the .br
// twin or 0.
func (w *writing) twins(path string, r role, content []byte) (brotli int, err error) {
	if r.twins == nil || w.Draft {
		return 0, nil
	}
	if w.NoTwins {
		return 0, w.packed(path, r, content, nil)
	}
	twins := r.twins(w.Twins, content)
	for ending, twin := range twins {
		if err := w.put(path+ending, twin); err != nil {
			return 0, err
		}
	}
	return len(twins[".br"]), w.packed(path, r, content, twins[".gz"])
}

// packed hands on the copy of a file that pages ask for where their server
// compresses nothing. The .gz twin may be nil.
func (w *writing) packed(path string, r role, content, gzip []byte) error {
	if r.scripted == unpacked || r.scripted == ifLarge && len(content) < precompress.Large {
		return nil
	}
	if gzip == nil {
		gzip = precompress.Gzip(content)
	}
	return w.put(path+precompress.Packed, gzip)
}
