package importer

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"al.essio.dev/pkg/shellescape"

	"reportwidget/build/content"
	"reportwidget/build/tabular"
)

// maxPages is the size of all pages of a folder, in bytes.
const maxPages = MaxFile

// pages is a folder of Markdown files with front matter, as Jekyll and Hugo
// have them: a page for each session, whose fields are named by everyone in
// their own way.
type pages struct {
	*Programme
	root     fs.FS
	name     string
	size     int // bytes read
	dates    *tabular.Dates
	problems content.Problems
}

// readFolder reads the pages in a folder and those below it.
func (p *Programme) readFolder(in Input, format Format) error {
	if !agrees(format, FrontMatter) {
		return content.Problems{{File: in.Name, Cause: "a folder is not " + describe[format], Hint: "name the file in it"}}
	}
	p.Format = describe[FrontMatter]
	x := &pages{Programme: p, root: in.FS, name: in.Name, dates: new(tabular.Table).DatesOf(nil, "", "")}
	if _, err := fs.Stat(x.root, "report.yaml"); err == nil {
		return content.Problems{{File: x.name, Cause: "this is the folder of a report already", Hint: "look at it with: reportwidget check " + shellescape.Quote(x.name)}}
	}
	return x.walk()
}

func (x *pages) walk() error {
	err := fs.WalkDir(x.root, ".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case file != "." && strings.HasPrefix(d.Name(), ".") && d.IsDir():
			return fs.SkipDir
		case !isPage(d):
			return nil
		case !d.Type().IsRegular():
			x.Summary.skip("pages that are no files, such as links, which are not followed", file)
			return nil
		case len(x.Sessions) == maxSessions:
			return content.Problems{{File: x.name, Cause: fmt.Sprintf("more than %d pages", maxSessions)}}
		}
		return x.page(file)
	})
	switch {
	case err != nil:
		return asProblems(x.name, err)
	case len(x.problems) > 0 && len(x.Sessions) == 0:
		return x.problems
	case len(x.Sessions) == 0:
		return content.Problems{{File: x.name, Cause: "there is no page with front matter in this folder", Hint: "name the folder that holds the sessions, or the file that a tool exported"}}
	}
	return nil
}

func asProblems(name string, err error) error {
	if ps, ok := err.(content.Problems); ok {
		return ps
	}
	return unreadable(name, err)
}

// isPage reports whether something is named as a page, but not whether it has
// front matter.
func isPage(d fs.DirEntry) bool {
	switch strings.ToLower(path.Ext(d.Name())) {
	case ".md", ".markdown", ".mdown", ".html", ".htm":
		return !d.IsDir() && !strings.HasPrefix(d.Name(), ".")
	}
	return false
}

// page reads a page; one without front matter is no session.
func (x *pages) page(name string) error {
	raw, err := fs.ReadFile(x.root, name)
	if err != nil {
		return err
	}
	if x.size += len(raw); x.size > maxPages {
		return content.Problems{{File: x.name, Cause: fmt.Sprintf("the folder has more than %d MB of pages", maxPages>>20), Hint: "name the folder that holds the sessions"}}
	}
	f := &file{path.Join(x.name, name), raw}
	strays, err := f.toUTF8()
	if err == nil {
		x.Summary.Strays += strays
		err = x.session(f, name)
	}
	if ps, ok := err.(content.Problems); ok {
		x.problems = append(x.problems, ps...)
		x.Summary.skip("pages that cannot be read", name+" ("+ps[0].Cause+")")
		return nil
	}
	return err
}

// session adds the session that a page describes.
func (x *pages) session(f *file, name string) error {
	fields, body, err := frontMatter(f)
	switch {
	case err != nil:
		return err
	case fields == nil:
		x.Summary.skip("no front matter", path.Base(name))
		return nil
	case strings.HasPrefix(path.Base(name), "_index."):
		x.Summary.skip("pages about other pages", path.Base(name))
		return nil
	}
	x.Sessions = append(x.Sessions, x.describe(newRecord("", fields, &x.Summary.Left), body, name))
	return nil
}
