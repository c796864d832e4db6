package core

import (
	"cmp"
	"regexp"

	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// translatable are the fields of report.yaml that the studio shows in two languages.
var translatable = regexp.MustCompile(`^(title|summary|event\.(name|place)|publisher\.name|documents\[\d+\]\.name|credits|accessibility\.limits|facets\[\d+\](\.values\[\d+\])?\.(label|summary)|relations\[\d+\]\.text)$`)

// inSession are those of a session's file. Those of a row are in the columns of a language.
var inSession = regexp.MustCompile(`^(title|room|key-points|text|picture\.(alt|caption|credit)|(files|recordings)\[\d+\]\.name)$`)

// listField reports whether a field is one of those that are lists of texts.
func listField(field string) bool {
	return field == "key-points" || field == "credits" || field == "accessibility.limits"
}

// translate makes the change that says a field in a language.
func (w *work) translate(at edit.Field, r talk.Request) (edit.Change, error) {
	if listField(r.Field) {
		return edit.TranslateList(w.files, r.Name, at, linesOf(r.Value))
	}
	return edit.Translate(w.files, r.Name, at, r.Value)
}

// translations answers with what the fields of a file say in a language.
func (w *work) translations(r talk.Request) (talk.Answer, Files, error) {
	file := cmp.Or(r.File, reportFile)
	if row, number := w.row(r.File); number >= 0 {
		fields := map[string]string{}
		for field := range rowFields(row) {
			if text := joined(row.Cells[r.Name+":"+columnOf(field)]); text != "" && inSession.MatchString(field) {
				fields[field] = text
			}
		}
		if text := fields["key-points"]; text != "" {
			fields["key-points"] = points(text)
		}
		return talk.Answer{File: file, Fields: fields}, nil, nil
	}
	paths, err := w.inTwoLanguages(file)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	fields, err := edit.Translations(w.files, r.Name, file, paths)
	return talk.Answer{File: file, Fields: fields}, nil, err
}

// inTwoLanguages are the fields of a file that have something to translate.
func (w *work) inTwoLanguages(file string) (paths []string, err error) {
	fields, can := headFields(w.files), translatable
	if file != reportFile {
		answer, _, err := w.session(file)
		if err != nil {
			return nil, err
		}
		fields, can = answer.Fields, inSession
	}
	for path := range fields {
		if can.MatchString(path) {
			paths = append(paths, path)
		}
	}
	return paths, nil
}
