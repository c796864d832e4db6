package content

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// translatedName is the name of a file in another language, as
// "01-opening.fr.md" or "report.zh-Hans.yaml". [tagOf] says whether there
// is such a language.
var translatedName = regexp.MustCompile(`^(.+)\.([^.]+)(\.md|\.ya?ml)$`)

// headName is the name of a report's head in a language.
func headName(tag string) string { return "report." + tag + ".yaml" }

// translatedHead returns what stands for the language in the name of a head, or
// "" for any other file.
func translatedHead(name string) string {
	if m := translatedName.FindStringSubmatch(name); m != nil && m[1] == "report" && m[3] != sessionSuffix {
		return m[2]
	}
	return ""
}

// readTranslations reads the files of all translations.
func (r *reader) readTranslations() {
	entries, _ := fs.ReadDir(r.folder, ".") // read has made sure that it can be read
	for _, e := range entries {
		name := e.Name()
		given := translatedHead(name)
		switch tag, known := tagOf(given); {
		case given == "":
		case strings.HasSuffix(name, ".yml"):
			r.problem(place{file: name}, "this is not read", fmt.Sprintf("rename it to %q", strings.TrimSuffix(name, ".yml")+".yaml"))
		case !known:
			r.problem(place{file: name}, noLanguage(given), languageHint+" in the file's name")
		case r.foreign(place{file: name}, tag):
			r.translation(tag).readHead(name)
		}
	}
	for _, name := range r.sessions.translated {
		r.readTranslatedSession(name)
	}
}

// foreign reports a translation into the language of the original.
func (r *reader) foreign(at place, tag string) bool {
	if tag == r.report.Lang && !r.unread["lang"] {
		r.problem(at, fmt.Sprintf("a translation into %q, which the report is written in", tag), "name another language, or rename the file")
	}
	return tag != r.report.Lang
}

// translates reports whether a session's file is to be read as a translation: if
// there is the session that it translates, or the name holds a known language.
func translates(name string, others map[string]bool) bool {
	m := translatedName.FindStringSubmatch(name)
	if m == nil {
		return false
	}
	_, known := tagOf(m[2])
	return known || others[m[1]+sessionSuffix]
}

// readTranslatedSession reads the translation of one session.
func (r *reader) readTranslatedSession(name string) {
	m := translatedName.FindStringSubmatch(name)
	file := path.Join(sessionFolder, name)
	at := place{file: file}
	tag, known := tagOf(m[2])
	n, exists := r.sessions.numbers[path.Join(sessionFolder, m[1]+sessionSuffix)]
	switch {
	case !known:
		r.problem(at, noLanguage(m[2]), languageHint+" in the file's name")
	case !exists:
		r.problem(at, fmt.Sprintf("a translation of a session that does not exist, %q", m[1]+sessionSuffix), "give both files the same name but for the language, or take the dot out of this one's")
	case r.foreign(at, tag):
		r.translation(tag).readSession(file, n)
	}
}

// readHead reads a report.yaml in the language.
func (t *translation) readHead(file string) {
	if t.reader.read {
		t.reader.problem(place{file: file}, fmt.Sprintf("a second translation into %q", t.reader.report.Lang), "leave one of the two")
		return
	}
	t.reader.read, t.file = true, file
	f, ok := t.reader.headFields(file, t.reader.vocabulary())
	if !ok {
		t.reader.unread[""] = true
		return
	}
	for _, key := range []string{"id", "languages", "icon", "screenshots", "share-font", "filter-by", "people", "doi"} {
		if e, given := f.entries[key]; given {
			f.add(e.At, fmt.Sprintf("%q cannot be translated", key), "leave it out: it is that of report.yaml")
		}
	}
	f.parts(&t.reader.report)
	t.reader.merge(f.found, "")
	t.compareHead()
}

// readSession reads a session in the language.
func (t *translation) readSession(file string, n int) {
	part := fmt.Sprintf("sessions[%d]", n)
	if _, twice := t.sessions[n]; twice {
		t.reader.problem(place{file: file}, fmt.Sprintf("a second translation into %q", t.reader.report.Lang), "leave one of the two")
		return
	}
	t.file = cmp.Or(t.file, file)
	content, err := t.reader.content(file, maxFile)
	if err != nil {
		t.reader.unread[part] = true
		t.reader.unreadable(file, err)
		return
	}
	p := parseSession(file, content, t.reader.vocabulary(), t.reader.fileState)
	t.reader.merge(p.found, part)
	if !p.ok {
		t.reader.unread[part] = true
		return
	}
	t.sessions[n] = p.session
	t.compareSession(part, &p.session, &t.reader.original.report.Sessions[n])
}
