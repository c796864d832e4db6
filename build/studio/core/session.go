package core

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// isHead reports whether a file is report.yaml or its translation.
func isHead(file string) bool {
	return strings.HasPrefix(file, "report.") && strings.HasSuffix(file, ".yaml")
}

// isSession reports whether a file is that of a session or its translation.
func isSession(file string) bool {
	return path.Dir(file) == "sessions" && strings.HasSuffix(file, ".md") && !strings.HasPrefix(path.Base(file), ".")
}

var translated = regexp.MustCompile(`^(.+)\.[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*\.md$`)

// sessionFiles returns the files of the sessions in their order, without
// translations.
func sessionFiles(files Files) (found []string) {
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if m := translated.FindStringSubmatch(file); isSession(file) && (m == nil || files[m[1]+".md"] == nil) {
			found = append(found, file)
		}
	}
	return found
}

// sessionLines are the sessions of a report. Those that have files come first; rows of a
// table follow as they are now, also while they have problems.
func sessionLines(r *report.Report, files []string, rows []content.TableRow) (lines []talk.SessionLine) {
	if r != nil {
		for i, s := range r.Sessions[:min(len(files), len(r.Sessions))] {
			lines = append(lines, sessionLine(s, files[i]))
		}
	}
	for _, row := range rows {
		line := sessionLine(row.Session, rowName(row))
		if line.ID == "" {
			line.ID = fmt.Sprintf("line-%d", row.Line)
		}
		lines = append(lines, line)
	}
	return lines
}

func sessionLine(s report.Session, file string) talk.SessionLine {
	line := talk.SessionLine{ID: s.ID, Title: s.Title, File: file, Date: s.Date, Start: s.Start, Room: s.Room, Text: len(s.Text)+len(s.KeyPoints) > 0}
	for _, values := range s.Facets {
		line.Filtered = line.Filtered || len(values) > 0
	}
	return line
}

// session answers with the fields of the session in a file.
func (w *work) session(file string) (talk.Answer, Files, error) {
	if row, number := w.row(file); number >= 0 {
		return talk.Answer{File: file, Fields: rowFields(row)}, nil, nil
	}
	keys := []string{"title", "id", "lang", "date", "start", "end", "room", "people", "key-points", "text"}
	if w.good != nil {
		for _, f := range w.good.Folders[0].Report.Facets {
			keys = append(keys, f.ID)
		}
	}
	fields := map[string]string{}
	for _, key := range keys {
		value, err := edit.Get(w.files, edit.Field{File: file, Path: key})
		if err != nil {
			return talk.Answer{}, nil, err
		}
		if shown := shown(value); shown != "" {
			fields[key] = shown
		}
	}
	for _, list := range []string{"picture", "files", "recordings"} {
		value, err := edit.Get(w.files, edit.Field{File: file, Path: list})
		if err != nil {
			return talk.Answer{}, nil, err
		}
		flatten(fields, list, value)
		for i := range items(value) {
			path := fmt.Sprintf("%s[%d].captions", list, i)
			if captions, err := edit.Get(w.files, edit.Field{File: file, Path: path}); err == nil && captions != nil {
				fields[path] = strings.ReplaceAll(shown(captions), "\n", ", ")
			}
		}
	}
	return talk.Answer{File: file, Fields: fields}, nil, nil
}

func items(value any) []any {
	list, _ := value.([]any)
	return list
}

// shown writes a value as a field shows it, a list with an entry a line.
func shown(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case []any:
		entries := make([]string, len(v))
		for i := range v {
			entries[i] = strings.ReplaceAll(shown(v[i]), "\n", " ")
		}
		return strings.Join(entries, "\n")
	case map[string]any: // a person
		if role := text(v, "role"); role != "" {
			return text(v, "name") + " (" + role + ")"
		}
		return text(v, "name")
	}
	return fmt.Sprint(value)
}
