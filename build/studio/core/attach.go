package core

import (
	"bytes"
	"fmt"
	"maps"
	"path"
	"strings"
	"unicode/utf16"

	"reportwidget/build/edit"
	"reportwidget/build/slug"
	"reportwidget/build/studio/talk"
)

// filesFolder is where files that an author adds to a session are put.
const filesFolder = "files"

// addPicture puts a picture into the folder, and shows it in the text of a session, or
// makes it the picture of the session.
func (w *work) addPicture(r talk.Request, files Files) (talk.Answer, Files, error) {
	name, content := w.place(files)
	if r.Field == "picture" {
		entry := maps.Clone(r.Entry)
		entry["file"] = fromSession(r.File, name)
		return w.attach(name, content, func(then *work) (edit.Change, error) {
			return then.changeOf(talk.Request{Op: talk.Insert, File: r.File, Field: r.Field, Entry: entry})
		})
	}
	shows := strings.NewReplacer("[", `\[`, "]", `\]`, "\n", " ").Replace(strings.TrimSpace(r.Entry["shows"]))
	if shows == "" {
		shows = "decorative"
	}
	target := fromSession(r.File, name)
	if caption := strings.NewReplacer(`"`, `\"`, "\n", " ").Replace(strings.TrimSpace(r.Entry["caption"])); caption != "" {
		target += ` "` + caption + `"`
	}
	return w.attach(name, content, func(then *work) (edit.Change, error) {
		text := insertedAt(r.Value, r.To, fmt.Sprintf("![%s](%s)", shows, target))
		return then.changeOf(talk.Request{Op: talk.Set, File: r.File, Field: "text", Value: text})
	})
}

// addFile puts a file into the folder, and lists it among those of a session, or makes it
// the one that a key of report.yaml names.
func (w *work) addFile(r talk.Request, files Files) (talk.Answer, Files, error) {
	name, content := w.place(files)
	switch r.Field {
	case "screenshots":
		return w.attach(name, content, func(then *work) (edit.Change, error) {
			return then.changeOf(talk.Request{Op: talk.Insert, Field: r.Field, Entry: map[string]string{"file": name, "label": r.Entry["name"]}})
		})
	case "icon", "share-font":
		return w.attach(name, content, func(then *work) (edit.Change, error) {
			return then.changeOf(talk.Request{Op: talk.Set, Field: r.Field, Value: name})
		})
	}
	entry := map[string]string{"file": fromSession(r.File, name), "name": strings.TrimSpace(r.Entry["name"])}
	if lang := strings.TrimSpace(r.Entry["language"]); lang != "" {
		entry["language"] = lang
	}
	return w.attach(name, content, func(then *work) (edit.Change, error) {
		return then.changeOf(talk.Request{Op: talk.Insert, File: r.File, Field: "files", Entry: entry})
	})
}

// place returns the content of the only file, and a path in the folder that is free or
// holds the same already.
func (w *work) place(files Files) (name string, content []byte) {
	given, _ := only(files)
	content = files[given]
	ending := strings.ToLower(path.Ext(given))
	stem := slug.Of(strings.TrimSuffix(path.Base(given), path.Ext(given)))
	if stem == "" {
		stem = "file"
	}
	name = path.Join(filesFolder, stem+ending)
	for n := 2; w.files[name] != nil && !bytes.Equal(w.files[name], content); n++ {
		name = path.Join(filesFolder, fmt.Sprintf("%s-%d%s", stem, n, ending))
	}
	return name, content
}

// fromSession returns the path of a file of the folder from that of a session.
func fromSession(session, name string) string {
	if isSession(session) {
		return "../" + name
	}
	return name // from a table
}

// attach puts a file into the folder and makes the change that names it. What would be a
// problem then, such as a picture of a kind that browsers do not show, is refused. The
// history has the change without the file, which stays in the folder when that is undone:
// it may have many megabytes, and is published only where it is named.
func (w *work) attach(name string, content []byte, change func(then *work) (edit.Change, error)) (talk.Answer, Files, error) {
	then := *w
	then.files = maps.Clone(w.files)
	then.files[name] = content
	c, err := change(&then)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	opened, err := w.open(edit.Apply(then.files, c.Patches))
	if err != nil {
		return talk.Answer{}, nil, err
	}
	if fresh := added(problemsOf(w.latest.Problems), problemsOf(opened.Problems)); len(fresh) > 0 {
		return talk.Answer{Refused: fresh}, nil, nil
	}
	w.files = then.files
	answer, changed, err := w.apply(c)
	if changed != nil {
		changed[name] = content
	}
	return answer, changed, err
}

// insertedAt returns a text with a paragraph at the place of a letter, counted in UTF-16.
// Within a paragraph, it follows that.
func insertedAt(text string, at int, paragraph string) string {
	units := utf16.Encode([]rune(text))
	before := string(utf16.Decode(units[:min(max(at, 0), len(units))]))
	rest := strings.TrimPrefix(text, before)
	if end := strings.Index(rest, "\n\n"); end >= 0 {
		before, rest = before+rest[:end], rest[end:]
	} else {
		before, rest = before+rest, ""
	}
	parts := []string{strings.TrimRight(before, "\n"), paragraph, strings.TrimLeft(rest, "\n")}
	return strings.Trim(strings.Join(parts, "\n\n"), "\n") + "\n"
}

// added are the problems that were not there before, wherever they stand now.
func added(before, after []talk.Problem) (fresh []talk.Problem) {
	known := map[string]bool{}
	for _, p := range before {
		known[p.File+"\x00"+p.Cause] = true
	}
	for _, p := range after {
		if !known[p.File+"\x00"+p.Cause] {
			fresh = append(fresh, p)
		}
	}
	return fresh
}
