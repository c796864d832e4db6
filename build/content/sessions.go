package content

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

const (
	sessionFolder = "sessions"
	sessionSuffix = ".md"
)

// readSessions reads the files of all sessions, in the order of their names.
func (r *reader) readSessions() {
	at := place{file: sessionFolder}
	entries, err := r.list(sessionFolder)
	if len(r.tableFiles()) > 0 && errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		r.sessionsLost = true
		r.problem(at, unreadable(err), r.remedy(sessionFolder, err))
		return
	}
	files := r.sessionFiles(entries)
	switch {
	case len(files) > maxSessions:
		r.problem(at, fmt.Sprintf("%d sessions, and %d is the limit", len(files), maxSessions), "")
		return
	case len(files) == 0 && len(r.tableFiles()) == 0:
		r.sessionsLost = true
		r.problem(at, "there is no session", `write each session in a file of its own, as "01-opening.md"`)
	}
	for i, a := range r.readApart(files) {
		if r.stopped != nil {
			return
		}
		if a == nil || !r.take(files[i], a) {
			r.stopped = r.step.Next("reading again", len(files))
			r.readSession(files[i])
		}
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
			r.problem(place{file: file}, "this is no session", `rename it to end in ".md", or move it out of this folder`)
		case translates(e.Name(), names):
			r.translatedSessions = append(r.translatedSessions, e.Name())
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
