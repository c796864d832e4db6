package studio

import (
	"errors"
	"io/fs"
	"slices"

	"reportwidget/build/output"
	"reportwidget/build/progress"
	"reportwidget/build/site"
)

// WriteTo makes the folder dir hold the studio and nothing else. A folder that is
// neither empty nor a studio is left alone.
func WriteTo(t site.Tree, dir string, step progress.Step) error {
	return output.Replace(dir, t, func(entries []fs.DirEntry) error {
		for _, file := range []string{"index.html", "studio.css", workerFile} {
			if !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == file }) {
				return errors.New("holds something other than a studio; choose another output folder")
			}
		}
		return nil
	}, step)
}
