//go:build !reader

package messages

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

//go:embed *.json
var files embed.FS

// Languages are those of the interface, one for each file; the first serves
// where a page's language is none of them.
var Languages = languages()

func languages() []string {
	tags := []string{"en"}
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err) // the files are in the program
	}
	for _, e := range entries {
		if tag := strings.TrimSuffix(e.Name(), ".json"); tag != tags[0] {
			tags = append(tags, tag)
		}
	}
	return tags
}

// Nearest returns the language of the interface for a page in the language of
// a BCP 47 tag: "fr" for "fr-CA", "zh-Hant" for "zh-TW", and English for one
// that it does not speak.
func Nearest(tag string) string {
	primary, _, _ := strings.Cut(tag, "-")
	candidates := []string{tag, primary}
	if t, err := language.Parse(tag); err == nil {
		base, script, _ := t.Raw()
		if script == (language.Script{}) {
			script, _ = t.Script() // that of most texts there
		}
		candidates = []string{tag, base.String() + "-" + script.String(), base.String()}
	}
	for _, candidate := range candidates {
		if i := slices.IndexFunc(Languages, func(lang string) bool { return strings.EqualFold(lang, candidate) }); i >= 0 {
			return Languages[i]
		}
	}
	return Languages[0]
}

// File returns the catalogue of a language of the interface as it travels to
// readers.
func File(lang string) ([]byte, error) {
	file, err := files.ReadFile(lang + ".json")
	if err != nil {
		return nil, unspoken(lang)
	}
	return file, nil
}

// In returns the catalogue of a language of the interface, checked. It is shared
// and must not be changed.
func In(lang string) (*Catalogue, error) {
	if read := checked[lang]; read != nil {
		return read()
	}
	return nil, unspoken(lang)
}

// checked returns each catalogue by its language, read once.
var checked = func() map[string]func() (*Catalogue, error) {
	all := map[string]func() (*Catalogue, error){}
	for _, lang := range Languages {
		all[lang] = sync.OnceValues(func() (*Catalogue, error) {
			file, err := File(lang)
			if err != nil {
				return nil, err
			}
			if err := Check(lang+".json", file); err != nil {
				return nil, err
			}
			return Read(file)
		})
	}
	return all
}()

func unspoken(lang string) error { return fmt.Errorf("the interface does not speak %q", lang) }
