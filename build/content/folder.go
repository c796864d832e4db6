// Package content reads the folder in which an author writes a report: a file
// report.yaml and a folder of sessions, each a Markdown file with YAML front
// matter. FORMAT.md in the folder above describes it for authors.
//
// [report.Report.Validate] says what a report may hold; this package knows
// where the author wrote it, so that every problem names a file, line and column.
package content

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"path"

	"reportwidget/app/report"
	"reportwidget/build/branding"
	"reportwidget/build/diagnostic"
	"reportwidget/build/picture"
	"reportwidget/build/progress"
	"reportwidget/build/slug"
)

// Limits of a folder. Both parsers take a time that grows, for text made to be
// slow, with the square of a file's size: seconds at this size.
const (
	maxFile     = 256 << 10 // bytes
	maxTotal    = report.MaxExpanded
	maxSessions = 100_000
)

// Folder is a report folder that has no problems.
type Folder struct {
	Report *report.Report
	// Files are those that the report links to, by their paths in the folder.
	Files map[string][]byte
	// Pictures are those that its texts show.
	Pictures []*picture.Picture
	// Look are the pictures by which the report is installed.
	Look branding.Pictures
	// Advice is about what works and could be better.
	Advice diagnostic.Problems
	// Rows are the sessions that are rows of a table.
	Rows []TableRow

	reader *reader
}

// Refuse returns the problem that a linked file has, where it is linked first.
func (f *Folder) Refuse(file, cause, hint string) diagnostic.Problem {
	p := f.reader.problemAt(f.reader.attached[file], cause, hint)
	return f.reader.withFields(diagnostic.Problems{p})[0]
}

// Source is the folder of a report.
type Source struct {
	FS fs.FS
	// Name is the folder's as its author gave it, with slashes. It begins the files
	// of problems.
	Name string
	// Base is the folder's own name, where Name is something like ".". It gives the
	// report its ID if report.yaml has none.
	Base string
}

// Open reads the report in a folder. What the cache remembers is not read again;
// it may be nil. The error is [diagnostic.Problems], beside which the folder has no more than
// its advice and rows, if any, or that of the step, which is called for every session.
func Open(s Source, known *SessionCache, step progress.Step) (*Folder, error) {
	w := newWork(s.FS, s.Name, step)
	if known != nil {
		w.cache = known
	}
	return w.read(cmp.Or(s.Base, path.Base(s.Name)))
}

// Read reads the report in the folder fsys, which has the given name.
func Read(fsys fs.FS, name string) (*report.Report, error) {
	f, err := Open(Source{FS: fsys, Name: name}, nil, nil)
	if err != nil {
		return nil, err
	}
	return f.Report, nil
}

// ReportID returns the ID that a folder's own name gives the report in it, or "".
func ReportID(base string) string {
	if id := slug.Of(base); report.ValidReportID(id) {
		return id
	}
	return ""
}

// shape tells what a report folder looks like.
const shape = "a report is a folder with a file report.yaml and a folder sessions"

func (w *work) read(base string) (*Folder, error) {
	r := newReader(w)
	if _, err := fs.ReadDir(w.folder, "."); err != nil {
		return nil, diagnostic.Problems{{File: w.name, Cause: unreadable(err), Hint: shape}}
	}
	r.settings = r.readHead(base)
	if err := r.readSessions(); err != nil {
		return nil, err
	}
	r.readTables()
	r.unifyNames()
	r.translate()
	r.checkInternalLinks()
	files, err := r.readLinked("reading linked files", r.attached)
	if err != nil {
		return nil, err
	}
	r.measureFiles(files)
	pictures, err := r.showPictures()
	if err != nil {
		return nil, err
	}
	look := r.readBranding(files)
	r.readFont(&look)
	r.validate()
	r.checkWhen()
	r.validateTranslations()
	r.advise()
	advice := r.withFields(append(r.advices, r.tables.notes...)).Sorted()
	if len(r.problems) > 0 {
		return &Folder{Advice: advice, Rows: r.tableRows()}, r.withFields(r.problems).Sorted()
	}
	return &Folder{&r.report, files, pictures, look, advice, r.tableRows(), r}, nil
}

// open returns the reading of a file of text, or false after reporting why it cannot
// be read.
func (r *reader) open(file string, known vocabulary) (*reading, bool) {
	content, err := r.content(file, maxFile)
	if err != nil {
		r.unreadable(file, err)
		return nil, false
	}
	d := &reading{document: newDocument(file, content), known: known, state: r.fileState, found: newFindings()}
	if !d.sound() {
		r.merge(d.found, "")
		return nil, false
	}
	return d, true
}

// unreadable reports that a file or folder cannot be read.
func (r *reader) unreadable(file string, err error) {
	r.problem(place{file: file}, unreadable(err), r.remedy(file, err))
}

// content reads a file, and counts it.
func (r *reader) content(file string, limit int64) ([]byte, error) {
	content, err := readRegular(r.folder, file, limit)
	if err == nil {
		err = r.count(len(content))
	}
	return content, err
}

// count adds to the bytes of all files, which are limited.
func (r *reader) count(bytes int) error {
	if r.total += bytes; r.total > maxTotal {
		return fmt.Errorf("more than %d MB in one folder", maxTotal>>20)
	}
	return nil
}

// readRegular reads a file of a limited size. It opens regular files only: to open a
// pipe would wait for its writer.
func readRegular(folder fs.FS, file string, limit int64) ([]byte, error) {
	info, err := fs.Stat(folder, file)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNoFile
	}
	if info.Size() > limit {
		return nil, tooLarge(limit)
	}
	f, err := folder.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(content)) > limit {
		err = tooLarge(limit)
	}
	return content, err
}

func tooLarge(limit int64) error {
	if limit >= 1<<20 {
		return fmt.Errorf("more than %d MB in one file", limit>>20)
	}
	return fmt.Errorf("more than %d kB in one file", limit>>10)
}

// list returns what is in a folder.
func (r *reader) list(folder string) ([]fs.DirEntry, error) {
	info, err := fs.Stat(r.folder, folder)
	if err == nil && !info.IsDir() {
		err = errNoFolder
	}
	if err != nil {
		return nil, err
	}
	return fs.ReadDir(r.folder, folder)
}

// misnamed says what to do about a file or folder that is missing: rename one that
// is there, or make it.
func (r *reader) misnamed(wanted string) string {
	entries, _ := fs.ReadDir(r.folder, ".") // read has made sure that it can be read
	for _, e := range entries {
		if report.Nearest(e.Name(), []string{wanted}) != "" {
			return fmt.Sprintf("rename %q to %q", e.Name(), wanted)
		}
	}
	return shape
}
