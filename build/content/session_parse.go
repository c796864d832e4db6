package content

import (
	"crypto/sha256"
	"slices"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
)

// parsedSession is what the file of a session holds.
type parsedSession struct {
	session report.Session
	ok      bool // the session could be read
	found   *findings
	hash    [sha256.Size]byte // of what it was read from, for [SessionCache]
}

// parseSession reads a session. What it returns depends on its arguments only.
func parseSession(file string, content []byte, known vocabulary, state func(string) fileState) *parsedSession {
	d := &reading{document: newDocument(file, content), known: known, state: state, found: newFindings()}
	p := &parsedSession{found: d.found}
	p.ok = d.sound() && d.readSession(&p.session)
	return p
}

// readSession reads the session that the document is. It reads the body even if the
// keys cannot be read, to find all problems.
func (d *reading) readSession(s *report.Session) bool {
	end, body, ok := d.frontMatter()
	s.Text = d.body("text", body)
	if !ok {
		return false
	}
	v, ok := d.parseYAML(d.document.nextLine(0), end, yamlpos.Plain)
	if !ok {
		return false
	}
	f := d.group("", v, d.known.sessionKeys())
	d.mark("", 0)
	f.fill(s)
	return !d.unread("")
}

// sessionKeys returns the keys that a session may have, or nil if that is not
// known.
func (k vocabulary) sessionKeys() []string {
	if k.facetsLost {
		return nil
	}
	return slices.Concat(sessionKeys, k.facets)
}
