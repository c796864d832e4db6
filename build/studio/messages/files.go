//go:build !reader

package messages

import (
	"embed"
	"fmt"
)

//go:embed *.json
var files embed.FS

// Languages are those of the studio.
var Languages = []string{"en", "ar", "de", "es", "fr", "ru", "zh", "zh-Hant"}

// File returns the catalogue of a language as it travels to the interface.
func File(lang string) ([]byte, error) {
	file, err := files.ReadFile(lang + ".json")
	if err != nil {
		return nil, fmt.Errorf("the studio does not speak %q", lang)
	}
	return file, nil
}
