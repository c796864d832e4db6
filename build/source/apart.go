package source

import (
	"fmt"
	"io/fs"
	"reflect"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/progress"
)

// apart is a session that was read by itself: beside others, or when the folder
// was opened before. It is made of the file's content and of report.yaml alone,
// and nothing but what it holds came of reading it. All other sessions, such as
// those with problems or with links to files, are read in their turn.
type apart struct {
	content  string // of the file
	document document
	part     string // path in the report
	session  report.Session
	places   map[string]place
	links    []innerLink // of the document
}

// readApart reads the files of sessions, several at a time. It returns nil in
// the place of those that have to be read in their turn.
func (r *reader) readApart(files []string) []*apart {
	found := make([]*apart, len(files))
	if len(r.problems) > 0 || r.facetsLost {
		return found // what a session may hold is not known
	}
	r.memory.about(r.head.source)
	r.stopped = progress.Each(r.step, "reading", len(files), func(i int) error {
		found[i] = r.sessionApart(files[i], fmt.Sprintf("sessions[%d]", i))
		return nil
	})
	r.memory.keep(files, found)
	r.memory = nil // which is the opener's, if there is one
	return found
}

// sessionApart reads the file of a session, or takes what was read before if the
// file is the same. It returns nil if the session cannot be read apart.
func (r *reader) sessionApart(file, part string) *apart {
	one := newReader(newWork(r.folder, r.name, nil))
	content, err := one.content(file)
	if err != nil {
		return nil
	}
	if known := r.memory.sessions[file]; known != nil && known.content == string(content) {
		return known
	}
	watched := &watchedFolder{FS: r.folder}
	one.folder, one.report = watched, r.report
	a := &apart{content: string(content), part: part, places: one.places}
	d := newDocument(one, file, content)
	if d == nil || !d.session(part, &a.session) || watched.asked {
		return nil
	}
	a.document, a.links = *d, one.innerLinks
	return a.only(one)
}

// only returns what was read if the reader holds nothing else, and nil otherwise.
func (a *apart) only(one *reader) *apart {
	left := *one.work
	left.folder, left.total, left.innerLinks = nil, 0, nil
	left.ids = map[string]string{}
	if len(one.unread) > 0 || !reflect.DeepEqual(left, *newWork(nil, one.name, nil)) {
		return nil
	}
	a.document.reader = nil
	return a
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
	d := a.document
	d.reader, d.told = r, new(int)
	for _, l := range a.links {
		r.innerLinks = append(r.innerLinks, innerLink{&d, l.at, l.href})
	}
	return true
}

// watchedFolder notes whether anybody has asked for what is in it.
type watchedFolder struct {
	fs.FS
	asked bool
}

func (w *watchedFolder) Open(name string) (fs.File, error) {
	w.asked = true
	return w.FS.Open(name)
}
