package content

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/progress"
)

const (
	sessionFolder = "sessions"
	sessionSuffix = ".md"
)

// sessionIndex is what is known of the sessions that have been read.
type sessionIndex struct {
	ids        map[string]string // the file of each, by ID
	numbers    map[string]int    // of each in the report, by file
	translated []string          // the names of the files that translate sessions
	// lost is set if a session could not be read, so that its ID is not known.
	lost bool
}

func newSessionIndex() sessionIndex {
	return sessionIndex{ids: map[string]string{}, numbers: map[string]int{}}
}

// readSessions reads the files of all sessions, in the order of their names. The
// error is that of the step.
func (r *reader) readSessions() error {
	at := place{file: sessionFolder}
	entries, err := r.list(sessionFolder)
	if len(r.tableFiles()) > 0 && errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		r.sessions.lost = true
		r.unreadable(sessionFolder, err)
		return nil
	}
	files := r.sessionFiles(entries)
	switch {
	case len(files) > maxSessions:
		r.problem(at, fmt.Sprintf("%d sessions, and %d is the limit", len(files), maxSessions), "")
		return nil
	case len(files) == 0 && len(r.tableFiles()) == 0:
		r.sessions.lost = true
		r.problem(at, "there is no session", `write each session in a file of its own, such as "01-opening.md"`)
	}
	read, err := r.readSessionFiles(files)
	for i, file := range read {
		r.addSession(files[i], file)
	}
	return err
}

// sessionFile is the file of a session as it is, with the session in it; or the
// error of reading it.
type sessionFile struct {
	size   int // bytes
	parsed *parsedSession
	err    error
}

// readSessionFiles reads the files of sessions, several at a time.
func (r *reader) readSessionFiles(files []string) ([]sessionFile, error) {
	read, known := make([]sessionFile, len(files)), r.vocabulary()
	err := progress.Each(r.step, "reading", len(files), func(i int) error {
		content, err := readRegular(r.folder, files[i], maxFile)
		read[i] = sessionFile{size: len(content), err: err}
		if err == nil {
			read[i].parsed = r.cache.parse(files[i], content, known, r.fileState)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	r.cache.keep(files, read)
	return read, nil
}

// addSession adds a session to the report. One that cannot be read is empty, so that
// the others keep their numbers.
func (r *reader) addSession(file string, read sessionFile) {
	n := len(r.report.Sessions)
	part := fmt.Sprintf("sessions[%d]", n)
	r.sessions.numbers[file] = n
	if err := cmp.Or(read.err, r.count(read.size)); err != nil {
		r.report.Sessions = append(r.report.Sessions, report.Session{})
		r.unread[part], r.sessions.lost = true, true
		r.unreadable(file, err)
		return
	}
	r.report.Sessions = append(r.report.Sessions, read.parsed.session)
	r.merge(read.parsed.found, part)
	if !read.parsed.ok {
		r.unread[part], r.sessions.lost = true, true
	}
	r.takeID(file, part, read.parsed.session.ID)
}

// takeID notes the ID of a session in a file, or reports that another session has it.
func (r *reader) takeID(file, part, id string) {
	first, twice := r.sessions.ids[id]
	switch {
	case id == "":
		r.sessions.lost = true
	case twice:
		at, given := r.places[part+".id"]
		if !given {
			at = place{file: file, line: 1, column: 1}
		}
		r.unread[part+".id"] = true
		r.problemOf(part+".id", at, fmt.Sprintf("%s has the id %q already", first, id), "give one of the two sessions another id, with the key id or by renaming its file")
	default:
		r.sessions.ids[id] = file
	}
}

// sessionFiles returns the paths of the files that are sessions, and reports
// what is neither a session nor something that programs leave behind.
func (r *reader) sessionFiles(entries []fs.DirEntry) []string {
	names := map[string]bool{}
	for _, e := range entries {
		names[e.Name()] = true
	}
	var files []string
	for _, e := range entries {
		file := path.Join(sessionFolder, e.Name())
		switch {
		case leftBehind(e.Name()):
		case e.IsDir():
			r.problem(place{file: file}, "a folder among the sessions", "put the sessions' files beside each other")
		case !strings.HasSuffix(file, sessionSuffix):
			r.problem(place{file: file}, "this file is not a session", `rename it to end in ".md", or move it out of this folder`)
		case translates(e.Name(), names):
			r.sessions.translated = append(r.sessions.translated, e.Name())
		default:
			files = append(files, file)
		}
	}
	return files
}

// leftBehind reports whether a file is hidden, or one that an editor or the
// system made for itself.
func leftBehind(name string) bool {
	return strings.ContainsAny(name[:1], ".~#") || strings.HasSuffix(name, "~") || name == "Thumbs.db" || name == "desktop.ini"
}
