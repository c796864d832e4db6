package content

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/progress"
)

// apart is a session that was read by itself: beside others, or when the folder
// was opened before. It is made of the file's content, of report.yaml and of
// whether the linked files are there, and nothing but what it holds came of
// reading it. All other sessions, which are those with problems, are read in
// their turn.
type apart struct {
	content  string // of the file
	document document
	part     string // path in the report
	session  report.Session
	places   map[string]place
	links    []innerLink      // of the document
	attached map[string]place // linked files
	advices  Problems
}

// readApart reads the files of sessions, several at a time. It returns nil in
// the place of those that have to be read in their turn.
func (r *reader) readApart(files []string) []*apart {
	found := make([]*apart, len(files))
	if len(r.problems) > 0 {
		r.cache = &SessionCache{} // what the head says is not all known
	} else {
		r.cache.about(r.head.source)
	}
	r.stopped = progress.Each(r.step, "reading", len(files), func(i int) error {
		found[i] = r.sessionApart(files[i], fmt.Sprintf("sessions[%d]", i))
		return nil
	})
	r.cache.keep(files, found)
	r.cache = nil // which is the caller's, if there is one
	return found
}

// sessionApart reads the file of a session, or takes what was read before if the
// file is the same. It returns nil if the session cannot be read apart.
func (r *reader) sessionApart(file, part string) *apart {
	one := r.alone()
	content, err := one.content(file)
	if err != nil {
		return nil
	}
	if known := r.cache.sessions[file]; known != nil && known.content == string(content) && known.linksTo(r.isFile) {
		return known
	}
	asked := &askedFolder{FS: r.folder}
	one.folder = asked
	a := &apart{content: string(content), part: part}
	d := newDocument(one, file, content)
	if d == nil || !d.session(part, &a.session) {
		return nil
	}
	a.document, a.places, a.links, a.attached, a.advices = *d, one.places, one.innerLinks, one.attached, one.advices
	a.document.reader = nil
	if one.folder = r.folder; !one.untouched(r) || !asked.only(a.attached) {
		return nil
	}
	return a
}

// alone returns a reader of one session, who knows what the head says.
func (r *reader) alone() *reader {
	one := newReader(newWork(r.folder, r.name, nil))
	one.report, one.facetsLost = r.report, r.facetsLost
	return one
}

// untouched reports whether the reader of one session holds nothing of it but
// what apart takes.
func (r *reader) untouched(original *reader) bool {
	left, before := *r.work, original.alone()
	left.total, left.innerLinks, left.advices = 0, nil, nil
	left.ids, left.attached = before.ids, before.attached
	return len(r.unread) == 0 && reflect.DeepEqual(left, *before.work)
}

// linksTo reports whether all linked files are there.
func (a *apart) linksTo(isFile func(string) bool) bool {
	for file := range a.attached {
		if !isFile(file) {
			return false
		}
	}
	return true
}

// take adds a session to the report as if it had been read in its turn. It
// returns false without having done anything if that would have told a problem.
func (r *reader) take(file string, a *apart) bool {
	if _, twice := r.ids[a.session.ID]; twice || r.total+len(a.content) > maxTotal {
		return false
	}
	n := len(r.report.Sessions)
	part := fmt.Sprintf("sessions[%d]", n)
	r.report.Sessions = append(r.report.Sessions, a.session)
	r.ids[a.session.ID], r.numbers[file] = file, n
	r.total += len(a.content)
	for path, at := range a.places {
		if part != a.part {
			path = part + strings.TrimPrefix(path, a.part)
		}
		r.places[path] = at
	}
	r.advices = append(r.advices, a.advices...)
	for file, at := range a.attached {
		if _, linked := r.attached[file]; !linked {
			r.attached[file] = at
		}
	}
	d := a.document
	d.reader, d.told = r, new(int)
	for _, l := range a.links {
		r.innerLinks = append(r.innerLinks, innerLink{&d, l.at, l.href})
	}
	return true
}

// askedFolder notes which of its files have been asked for.
type askedFolder struct {
	fs.FS
	names []string
}

func (a *askedFolder) Open(name string) (fs.File, error) {
	a.names = append(a.names, name)
	return a.FS.Open(name)
}

func (a *askedFolder) Stat(name string) (fs.FileInfo, error) {
	a.names = append(a.names, name)
	return fs.Stat(a.FS, name)
}

// only reports whether nothing has been asked for but the linked files.
func (a *askedFolder) only(attached map[string]place) bool {
	return !slices.ContainsFunc(a.names, func(name string) bool {
		_, linked := attached[name]
		return !linked
	})
}
