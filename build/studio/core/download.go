package core

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"reportwidget/build/archive"
	"reportwidget/build/studio/talk"
)

// website returns the ZIP of the website, the same bytes as those of the command.
func (w *work) website() (talk.Answer, Files, error) {
	options, err := w.options()
	if err != nil {
		return talk.Answer{}, nil, err
	}
	tree, err := w.latest.Site(options)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	var b bytes.Buffer
	err = tree.WriteZip(&b, nil)
	return download(w.good.Folders[0].Report.ID+"-website.zip", b.Bytes(), err)
}

// folder returns the ZIP of the report folder, problems or not. The folder's name
// belongs to it, as a report without an ID is named after it.
func (w *work) folder() (talk.Answer, Files, error) {
	inside := Files{}
	for name, content := range w.files {
		if !strings.HasPrefix(name, studioFolder) {
			inside[w.name+"/"+name] = content
		}
	}
	var b bytes.Buffer
	content := func(path string) ([]byte, error) { return inside[path], nil }
	err := archive.Write(&b, slices.Sorted(maps.Keys(inside)), content, nil)
	return download(w.name+".zip", b.Bytes(), err)
}

func download(name string, content []byte, err error) (talk.Answer, Files, error) {
	return talk.Answer{Name: name, Type: "application/zip"}, Files{name: content}, err
}
