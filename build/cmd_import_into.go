package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"reportwidget/build/content"
	"reportwidget/build/disk"
	"reportwidget/build/importer"
	"reportwidget/build/output"
	"reportwidget/build/project"
)

// importInto puts notes into the report in a folder.
func importInto(c *cobra.Command, path string, f importFlags, o importer.Options) (string, error) {
	matches, err := f.matched()
	if err != nil {
		return "", err
	}
	return changeFolder(c, path, f.into, f.dry, func(folder content.Source, in importer.Input) (*project.Merged, error) {
		step, done := long(c)
		defer done()
		return project.Into(c.Context(), folder, in, o, matches, step)
	})
}

// importAgain brings the report that an import made up to what its source says now.
func importAgain(c *cobra.Command, path string, f importFlags, o importer.Options) (string, error) {
	return changeFolder(c, path, f.out, f.dry, func(folder content.Source, in importer.Input) (*project.Merged, error) {
		step, done := long(c)
		defer done()
		return project.Update(c.Context(), folder, in, o, step)
	})
}

// changeFolder changes the report in a folder, and returns what to tell about it.
func changeFolder(c *cobra.Command, path, folder string, dry bool, change func(content.Source, importer.Input) (*project.Merged, error)) (string, error) {
	folders, err := disk.OpenFolders(folder)
	if err != nil {
		return "", err
	}
	defer folders.Close()
	in, close, err := disk.OpenProgramme(path)
	if err != nil {
		return "", err
	}
	defer close()
	merged, err := change(folders.Sources[0], in)
	if err != nil {
		return "", err
	}
	summary := merged.Programme.TellRead() + merged.Tell(filepath.ToSlash(folder))
	if dry {
		return summary + nothingWritten, nil
	}
	patches := make([]output.Patch, len(merged.Patches))
	for i, p := range merged.Patches {
		patches[i] = output.Patch(p)
	}
	return summary, output.Change(folder, patches)
}

// matched are the sessions that the editor names for notes.
func (f importFlags) matched() (map[string]string, error) {
	all := map[string]string{}
	for _, text := range f.matches {
		at := strings.LastIndexByte(text, '=')
		if at <= 0 {
			return nil, fmt.Errorf("--match %q names no session\n  hint: write FILE=ID, for example talk3.docx=opening", text)
		}
		all[text[:at]] = text[at+1:]
	}
	return all, nil
}
