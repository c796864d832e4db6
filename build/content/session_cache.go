package content

// SessionCache remembers the sessions of a folder whose files have not changed, so
// that it is opened sooner when it has been opened before. It is for one goroutine;
// its zero value remembers nothing yet.
type SessionCache struct {
	head     string            // report.yaml as it was
	sessions map[string]*apart // by their files
}

// about forgets everything if the head has changed, which tells what a session
// may hold.
func (c *SessionCache) about(head string) {
	if head != c.head {
		*c = SessionCache{head: head}
	}
}

// keep remembers the sessions, and no others.
func (c *SessionCache) keep(files []string, found []*apart) {
	c.sessions = make(map[string]*apart, len(files))
	for i, file := range files {
		if found[i] != nil {
			c.sessions[file] = found[i]
		}
	}
}
