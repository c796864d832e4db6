package content

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
)

// listed is a language that report.yaml names.
type listed struct {
	tag string
	at  place
}

// tagOf returns the tag of a language as BCP 47 writes it, if it is registered.
// https://www.iana.org/assignments/language-subtag-registry
func tagOf(s string) (tag string, known bool) {
	t, err := language.Parse(s)
	if err != nil || t == language.Und {
		return "", false
	}
	return t.String(), true
}

// languageOf returns a language with the name that its readers know it by.
func languageOf(tag string) report.Language {
	name := display.Self.Name(language.Make(tag))
	if name == "" {
		name = tag
	}
	first, size := utf8.DecodeRuneInString(name)
	return report.Language{Tag: tag, Name: string(unicode.ToTitle(first)) + name[size:]}
}

// tag reads the tag of a language.
func (d *reading) tag(path string, v yamlpos.Value) string {
	s := d.plain(path, v)
	if s == "" {
		return ""
	}
	tag, known := tagOf(s)
	if !known {
		d.fail(path, v.At, noLanguage(s), languageHint)
	}
	return tag
}

func noLanguage(s string) string { return fmt.Sprintf("%.40q is not a language tag", s) }

const languageHint = "use a tag of two or three letters such as en or fr, or zh-Hans"

// languages reads the languages of the report, of which the first is the
// original's: "en" where there is none.
func (f fields) languages() (original string, others []listed) {
	original = "en"
	seen := map[string]bool{}
	f.each("languages", "languages", func(path string, v yamlpos.Value) {
		tag := f.tag(path, v)
		switch {
		case path == "languages[0]":
			f.mark("lang", v.At)
			if f.found.unread["lang"] = f.unread(path); tag != "" {
				original = tag
			}
		case seen[tag]:
			f.add(v.At, fmt.Sprintf("the language %q is listed twice", tag), "")
		case tag != "":
			others = append(others, listed{tag, f.place(v.At)})
		}
		seen[tag] = true
	})
	return original, others
}

// language reads the language of a session, which says it only if it is not
// that of its report.
func (f fields) language() string {
	v, ok := f.get("lang", "lang")
	if !ok {
		return ""
	}
	tag := f.tag(f.sub("lang"), v)
	if tag != "" && tag == f.known.lang && !f.known.translation {
		f.add(v.At, fmt.Sprintf("the session is in %q, as is the report", tag), "leave out lang")
	}
	return tag
}
