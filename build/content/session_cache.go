package content

import (
	"crypto/sha256"
	"fmt"

	"reportwidget/build/picture"
)

// SessionCache remembers the sessions of a folder whose files have not changed, so
// that it is opened sooner when it has been opened before. It is for one goroutine;
// its zero value remembers nothing yet.
type SessionCache struct {
	sessions map[string]*parsedSession // by their files
	pictures map[[sha256.Size]byte]*picture.Picture
}

// parse returns what [parseSession] does, which it calls unless the session was read
// before from the same: the content, what report.yaml says, and which of the linked
// files are there. It may be called by several goroutines.
func (c *SessionCache) parse(file string, content []byte, known vocabulary, state func(string) fileState) *parsedSession {
	hash := hashOf(content, known)
	if before, found := c.sessions[file]; found && before.hash == hash && before.found.sameFiles(state) {
		return before
	}
	parsed := parseSession(file, content, known, state)
	parsed.hash = hash
	return parsed
}

func hashOf(content []byte, known vocabulary) [sha256.Size]byte {
	h := sha256.New()
	fmt.Fprintf(h, "%q %t %q %t\n", known.lang, known.translation, known.facets, known.facetsLost) // never fails
	h.Write(content)
	return [sha256.Size]byte(h.Sum(nil))
}

// keep remembers the sessions in files, and no others.
func (c *SessionCache) keep(files []string, read []sessionFile) {
	c.sessions = make(map[string]*parsedSession, len(files))
	for i, file := range files {
		if read[i].parsed != nil {
			c.sessions[file] = read[i].parsed
		}
	}
}
