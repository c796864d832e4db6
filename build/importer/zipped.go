package importer

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing/fstest"

	"reportwidget/build/diagnostic"
	"reportwidget/build/document"
	"reportwidget/build/document/container"
)

// unzipped returns the folder that an archive of files is, or the input as it is. A folder
// that has all files of the archive in it is left out of their names.
func unzipped(in Input) (Input, error) {
	if in.FS != nil || !document.IsFolder(in.Name, in.Content) {
		return in, nil
	}
	a, err := container.Open(in.Content)
	if err != nil {
		return in, diagnostic.Problems{{File: in.Name, Cause: err.Error(), Hint: hintOf(err)}}
	}
	if !slices.ContainsFunc(a.Names(), func(name string) bool {
		return hasEnding(name, slices.Concat(onlyDocuments, pagesOrDocuments, tableEndings, exportEndings, dataEndings)...)
	}) {
		return in, nil // which is refused for what it is
	}
	top := topFolder(a.Names())
	files := fstest.MapFS{}
	for _, name := range a.Names() {
		inside := strings.TrimPrefix(strings.ToValidUTF8(name, "_"), top)
		if strings.HasPrefix(name, "__MACOSX/") || !fs.ValidPath(inside) {
			continue
		}
		content, err := a.Part(name)
		if err != nil {
			return in, diagnostic.Problems{{File: path.Join(in.Name, name), Cause: err.Error(), Hint: hintOf(err)}}
		}
		files[inside] = &fstest.MapFile{Data: content}
	}
	return Input{Name: in.Name, FS: files}, nil
}

// topFolder returns the folder in which all files of an archive are, with a slash, or "".
func topFolder(names []string) string {
	top := ""
	for _, name := range names {
		if strings.HasPrefix(name, "__MACOSX/") {
			continue
		}
		folder, _, found := strings.Cut(name, "/")
		if !found || top != "" && top != folder+"/" {
			return ""
		}
		top = folder + "/"
	}
	return top
}
