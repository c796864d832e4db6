// Package watch follows folders while somebody writes in them.
package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// An editor saves a file in several steps. A change is reported once nothing has
// happened for a moment, or after a while of changes without end.
const (
	moment = 40 * time.Millisecond
	while  = time.Second
)

// Folders calls changed at once, and again after every change of anything in the
// folders, until the context ends, which is not an error. Files that an editor puts
// in the place of others, new folders, and folders that go and come back are
// followed.
func Folders(ctx context.Context, folders []string, changed func()) error {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watching files: %w", err)
	}
	defer events.Close()
	w := watcher{Watcher: events}
	for _, folder := range folders {
		if err := w.root(folder); err != nil {
			return fmt.Errorf("watching %s: %w", folder, err)
		}
	}
	for {
		changed()
		if err := w.wait(ctx); err != nil || ctx.Err() != nil {
			return err
		}
	}
}

type watcher struct {
	*fsnotify.Watcher
	roots []string
}

// root follows a folder, and the one around it for the case that it is replaced.
func (w *watcher) root(folder string) error {
	root, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	if real, err := filepath.EvalSymlinks(root); err == nil {
		root = real
	}
	w.roots = append(w.roots, root)
	return errors.Join(w.Add(filepath.Dir(root)), w.below(root))
}

// below follows a folder and those in it. What is gone again is not an error.
func (w *watcher) below(folder string) error {
	return filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			err = w.Add(path)
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
}

// wait returns after the next changes.
func (w *watcher) wait(ctx context.Context) error {
	var quiet, late <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-quiet:
			return nil
		case <-late:
			return nil
		case err := <-w.Errors:
			// An overflow means that changes were missed, which is a change.
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return fmt.Errorf("watching files: %w", err)
			}
			quiet = time.After(moment)
		case e := <-w.Events:
			if !w.concerns(e) {
				continue
			}
			if quiet = time.After(moment); late == nil {
				late = time.After(while)
			}
		}
	}
}

// concerns reports whether an event is a change of a file. It follows a new
// folder; files may be in it already.
func (w *watcher) concerns(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod || !w.inside(e.Name) {
		return false
	}
	if e.Has(fsnotify.Create) {
		// A file is not a folder to follow, and a folder that cannot be read is
		// reported by the next reading.
		_ = w.below(e.Name)
	}
	return true
}

// inside reports whether a path is that of a followed folder or of something in
// it, rather than of a neighbour.
func (w *watcher) inside(path string) bool {
	for _, root := range w.roots {
		if path == root || strings.HasPrefix(path, root+string(filepath.Separator)) {
			return true
		}
	}
	return false
}
