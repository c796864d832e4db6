package merge

import (
	"maps"
	"slices"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/edit"
)

// Files are those of a report's folder, by their paths.
type Files = edit.Files

// textField is what stands before the first heading of level 2.
const textField = "text"

// sectionField returns the name of the field that a section is.
func sectionField(name string) string {
	if name == "" {
		return textField
	}
	return textField + "/" + name
}

// isText reports whether a field, without its language, is a section of the text.
func isText(field string) bool { return field == textField || strings.HasPrefix(field, textField+"/") }

// values are the fields of a session by their names, as [Session.Fields] has them.
type values map[string]any

// said is what a session says.
type said struct {
	values
	// texts are its sections in their order, by language; "" is that of the session.
	texts map[string][]section
}

// read reads a session with its translations.
func read(files Files, s content.SessionFile) (said, error) {
	all := said{values{}, map[string][]section{}}
	if err := all.read(files, s.Path, ""); err != nil {
		return said{}, err
	}
	for _, lang := range slices.Sorted(maps.Keys(s.Translations)) {
		if err := all.read(files, s.Translations[lang], lang); err != nil {
			return said{}, err
		}
	}
	return all, nil
}

// read adds the fields of a file. The id is none: it names the session.
func (v said) read(files Files, file, lang string) error {
	tree, err := edit.Values(files, file)
	if err != nil {
		return err
	}
	for key, value := range tree {
		switch key {
		case "id":
		case "text":
			v.write(lang, sectionsOf(text(value)))
		default:
			v.values[prefix(lang)+key] = value
		}
	}
	return nil
}

// write adds the text in a language.
func (v said) write(lang string, sections []section) {
	v.texts[lang] = sections
	for _, s := range sections {
		if s.heading+s.text != "" {
			v.values[prefix(lang)+sectionField(s.name)] = s.text
		}
	}
}

// prefix is in front of the fields of a translation.
func prefix(lang string) string {
	if lang == "" {
		return ""
	}
	return lang + ":"
}

// hashes returns the fields as a [Session] remembers them.
func (v values) hashes() map[string]string {
	all := map[string]string{}
	for field, value := range v {
		if h := hashOf(marked(field, value)); h != "" {
			all[field] = h
		}
	}
	return all
}

// marked returns the value of a field, so that a heading without a text is not empty.
func marked(field string, value any) any {
	if _, name, found := strings.Cut(field, textField+"/"); found && value == "" {
		return "## " + name
	}
	return value
}

// parts returns the language of a field, or "", and its name in that.
func parts(field string) (lang, name string) {
	if before, after, found := strings.Cut(field, ":"); found && !strings.Contains(before, "/") {
		return before, after
	}
	return "", field
}

// translated returns the path of a session's file in a language, which is that of a
// translation that is there.
func translated(s content.SessionFile, lang string) string {
	if lang == "" {
		return s.Path
	}
	if s.Translations[lang] != "" {
		return s.Translations[lang]
	}
	return strings.TrimSuffix(s.Path, ".md") + "." + lang + ".md"
}
