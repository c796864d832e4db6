package site

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"reportwidget/build/archive"
	"reportwidget/build/output"
	"reportwidget/build/progress"
)

// IsZip reports whether a site is to be written as an archive, by its name.
func IsZip(out string) bool { return strings.EqualFold(filepath.Ext(out), ".zip") }

// WriteZipTo makes the file at a path an archive of the site, with the files that
// [Tree.WriteTo] writes, as [output.ReplaceFile] does. A file that is not an
// archive of a site, or holds files of somebody else, is left alone.
func (t Tree) WriteZipTo(name string, step progress.Step) error {
	if err := keepFile(name); err != nil {
		return err
	}
	return output.ReplaceFile(name, func(w io.Writer) error { return t.WriteZip(w, step) })
}

// WriteZip writes an archive of the site, with the files that [Tree.WriteTo]
// writes.
func (t Tree) WriteZip(w io.Writer, step progress.Step) error {
	listed := t.listed()
	return archive.Write(w, listed.Paths(), listed.File, step)
}

// keepFile returns an error if the file at a path must not be replaced.
func keepFile(name string) error {
	info, err := os.Stat(name)
	if err != nil || info.Size() == 0 || !info.Mode().IsRegular() {
		return nil // nothing is lost, or the writing says why it fails
	}
	z, err := zip.OpenReader(name)
	if err != nil {
		return fmt.Errorf("%s %w", name, errElse)
	}
	defer z.Close()
	entries, err := fs.ReadDir(z, ".")
	if err != nil || !isSite(entries) {
		return fmt.Errorf("%s %w", name, errElse)
	}
	if err := keepStrays(z); err != nil {
		return fmt.Errorf("%s %w", name, err)
	}
	return nil
}

var errElse = errors.New("is not an archive that build has made\n  hint: choose another name for the output")
