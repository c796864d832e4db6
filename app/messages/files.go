//go:build !reader

package messages

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed *.json
var files embed.FS

// Languages are those of the interface; the first serves where a page's
// language is none of them.
var Languages = []string{"en", "ar", "de", "es", "fr", "ru", "zh"}

// Nearest returns the language of the interface for a page in the language of
// a BCP 47 tag: "fr" for "fr-CA", and English for one that it does not speak.
func Nearest(tag string) string {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if slices.Contains(Languages, primary) {
		return primary
	}
	return Languages[0]
}

// File returns the catalogue of a language of the interface as it travels to
// readers.
func File(lang string) ([]byte, error) {
	file, err := files.ReadFile(lang + ".json")
	if err != nil {
		return nil, fmt.Errorf("the interface does not speak %q", lang)
	}
	return file, nil
}

// In returns the catalogue of a language of the interface, checked.
func In(lang string) (*Catalogue, error) {
	file, err := File(lang)
	if err != nil {
		return nil, err
	}
	if err := Check(lang+".json", file); err != nil {
		return nil, err
	}
	return Read(file)
}
