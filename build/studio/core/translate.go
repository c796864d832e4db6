package core

import (
	"cmp"
	"regexp"

	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// translatable are the fields of report.yaml that the studio shows in two languages.
var translatable = regexp.MustCompile(`^(title|summary|event\.(name|place)|publisher\.name|documents\[\d+\]\.name|facets\[\d+\](\.values\[\d+\])?\.(label|summary)|relations\[\d+\]\.text)$`)

// translations answers with what the fields of a file say in a language.
func (w *work) translations(r talk.Request) (talk.Answer, Files, error) {
	file := cmp.Or(r.File, reportFile)
	if row, number := w.row(r.File); number >= 0 {
		fields := map[string]string{}
		for _, field := range []string{"title", "text"} {
			if text := joined(row.Cells[r.Name+":"+field]); text != "" {
				fields[field] = text
			}
		}
		return talk.Answer{File: file, Fields: fields}, nil, nil
	}
	paths := []string{"title", "text"}
	if file == reportFile {
		paths = nil
		for path := range headFields(w.files) {
			if translatable.MatchString(path) {
				paths = append(paths, path)
			}
		}
	}
	fields, err := edit.Translations(w.files, r.Name, file, paths)
	return talk.Answer{File: file, Fields: fields}, nil, err
}
