package content

import (
	"os"

	"reportwidget/build/progress"
)

// Opener opens report folders as [Open] does, and sooner when it has opened them
// before: it remembers the sessions whose files have not changed. It is for one
// goroutine; its zero value remembers nothing yet.
type Opener struct{ folders map[string]*memory }

// memory is what is known of a folder's sessions from the last time that it was
// opened.
type memory struct {
	head     string            // report.yaml as it was
	sessions map[string]*apart // by their files
}

// about forgets everything if the head has changed, which tells what a session
// may hold.
func (m *memory) about(head string) {
	if head != m.head {
		*m = memory{head: head}
	}
}

// keep remembers the sessions, and no others.
func (m *memory) keep(files []string, found []*apart) {
	m.sessions = make(map[string]*apart, len(files))
	for i, file := range files {
		if found[i] != nil {
			m.sessions[file] = found[i]
		}
	}
}

// Open reads the report folder at path, as [Open] does.
func (o *Opener) Open(path string, step progress.Step) (*Folder, error) {
	if o.folders == nil {
		o.folders = map[string]*memory{}
	}
	if o.folders[path] == nil {
		o.folders[path] = &memory{}
	}
	return open(path, step, o.folders[path])
}

func open(path string, step progress.Step, m *memory) (*Folder, error) {
	// A pipe would be waited for if it were opened as a folder.
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		err = errNoFolder
	}
	if err != nil {
		return nil, Problems{{File: path, Cause: unreadable(err), Hint: shape}}
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, Problems{{File: path, Cause: unreadable(err), Hint: shape}}
	}
	defer root.Close()
	w := newWork(root.FS(), path, step)
	w.memory = m
	return w.read(baseName(path))
}
