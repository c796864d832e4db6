package content

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
)

var (
	errNoFile   = errors.New("this is not a file")
	errNoFolder = errors.New("this is not a folder")
)

// Hints that serve for several causes.
const (
	noLinks   = "links out of the folder are not followed; put the file itself here"
	makeReady = "change its permissions so that you can read it"
)

// Unreadable says in an author's words why something cannot be read, and what
// to do where that is known of every file.
func Unreadable(err error) (cause, hint string) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		hint = "check the spelling, and the folder you are in"
	case errors.Is(err, fs.ErrPermission):
		hint = makeReady
	}
	return unreadable(err), hint
}

func unreadable(err error) string {
	var failed *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case escapes(err):
		return "this is a link that leads out of the folder"
	case errors.Is(err, syscall.ENOTDIR):
		return errNoFolder.Error()
	case errors.Is(err, syscall.ELOOP):
		return "this is a link that leads to itself"
	case errors.As(err, &failed):
		return "this cannot be read: " + failed.Err.Error()
	}
	return err.Error()
}

// escapes reports whether a path leads out of the folder. The error of package os
// has no name: https://go.dev/issue/67002.
func escapes(err error) bool {
	return err != nil && strings.HasSuffix(err.Error(), "path escapes from parent")
}

// remedy says how to fix what keeps a file or folder from being read.
func (r *reader) remedy(file string, err error) string {
	if info, failed := fs.Lstat(r.folder, file); failed == nil && info.Mode()&fs.ModeSymlink != 0 {
		return noLinks
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return r.misnamed(file)
	case errors.Is(err, fs.ErrPermission):
		return makeReady
	case errors.Is(err, errNoFile):
		return "put a file of text in its place, or remove it"
	case errors.Is(err, errNoFolder):
		return shape
	}
	return ""
}
