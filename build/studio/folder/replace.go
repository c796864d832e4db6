package folder

import (
	"errors"
	"io/fs"
	"os"
	pathpkg "path"
)

// replace writes a file whole or not at all: into another file beside it first,
// whose name is hidden from reports. It keeps the permissions of one that is there.
func (h *Handler) replace(path string, content []byte) error {
	dir, name := pathpkg.Split(path)
	if dir != "" {
		if err := h.Root.MkdirAll(pathpkg.Clean(dir), 0o755); err != nil {
			return err
		}
	}
	mode := fs.FileMode(0o644)
	if info, err := h.Root.Lstat(path); err == nil {
		if !info.Mode().IsRegular() {
			return &fs.PathError{Op: "write", Path: path, Err: errors.New("this is a link or a folder, which is not written over")}
		}
		mode = info.Mode().Perm()
	}
	temp := dir + "." + name + ".part"
	err := h.writeNew(temp, content, mode)
	if err == nil {
		err = h.Root.Rename(temp, path)
	}
	if err != nil {
		_ = h.Root.Remove(temp) // the first error counts
	}
	return err
}

func (h *Handler) writeNew(path string, content []byte, mode fs.FileMode) error {
	f, err := h.Root.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
