package content

import (
	"fmt"
	"maps"
	"slices"

	"reportwidget/app/report"
)

// translation is what an author wrote of a report in another language: parts of
// it, in files of their own. All else is the original's.
type translation struct {
	reader *reader // its report is the head's
	file   string  // the first that was read
	// sessions are those with a translation, by their numbers in the report. A
	// field that is empty is not translated.
	sessions map[int]report.Session
}

// translation returns what is written in the language, which may be nothing
// so far.
func (r *reader) translation(tag string) *translation {
	if t := r.translations[tag]; t != nil {
		return t
	}
	t := &translation{reader: newReader(r.work), sessions: map[int]report.Session{}}
	t.reader.original, t.reader.report.Lang = r, tag
	r.translations[tag] = t
	return t
}

// translate reads the translations and makes a report of each, in the order in
// which report.yaml names their languages and then in that of their tags. A
// translation that says nothing of its own is none.
func (r *reader) translate() {
	r.readTranslations()
	r.translateTables()
	languages := []report.Language{languageOf(r.report.Lang)}
	for _, tag := range r.tags() {
		made, ok := r.translation(tag).made()
		if ok {
			r.places[fmt.Sprintf("languages[%d]", len(languages))] = place{file: r.translation(tag).file}
			languages = append(languages, languageOf(tag))
			r.report.Translations = append(r.report.Translations, made)
		} else {
			r.untranslated(tag)
		}
	}
	if len(languages) == 1 {
		return
	}
	r.report.Languages = languages
	for _, t := range r.report.Translations {
		t.Languages = languages
	}
}

// translateTables takes over what columns of tables say in other languages.
func (r *reader) translateTables() {
	for tag, sessions := range r.tables.translations {
		t := r.translation(tag)
		for n, s := range sessions {
			if _, has := t.sessions[n]; !has {
				t.sessions[n] = s
			}
		}
	}
}

// tags returns the languages that have translations or should have.
func (r *reader) tags() []string {
	var tags []string
	for _, l := range r.settings.languages {
		tags = append(tags, l.tag)
	}
	for _, tag := range slices.Sorted(maps.Keys(r.translations)) {
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// untranslated reports a language that report.yaml names and that has no text.
// Files that could not be read may have it.
func (r *reader) untranslated(tag string) {
	t := r.translation(tag)
	for _, l := range r.settings.languages {
		if l.tag == tag && len(t.reader.unread) == 0 {
			r.problem(l.at, fmt.Sprintf("nothing is translated into %q", tag),
				fmt.Sprintf(`write "%s", or sessions with names such as "01-opening.%s.md"`, headName(tag), tag))
		}
	}
}

// validateTranslations reports what is wrong with the translations and is not
// the original's fault. The parts of facets and relations are numbered as in the
// original, and nothing can be wrong with their texts.
func (r *reader) validateTranslations() {
	for _, made := range r.report.Translations {
		t := r.translations[made.Lang]
		for _, p := range made.Validate() {
			if at, ok := t.reader.places[p.Path]; ok && !t.reader.silent(p.Path) && !numbered(p.Path) {
				r.problem(at, p.Cause, p.Hint)
			}
		}
	}
}
