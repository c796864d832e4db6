package site

import (
	"encoding/json"
	"fmt"

	"reportwidget/app/messages"
)

// messages returns the interface for pages in a language, and the name of its
// file at the top of the site, which holds those that its pages need.
func (b *builder) messages(lang string) (say *messages.Catalogue, file string, err error) {
	lang = messages.Nearest(lang)
	if say, err = messages.In(lang); err != nil {
		return nil, "", fmt.Errorf("the texts of the interface: %w", err)
	}
	content, err := forProgram(lang)
	if err != nil {
		return nil, "", fmt.Errorf("the texts of the interface: %w", err)
	}
	return say, b.addHashed("messages."+lang, "json", content), nil
}

// elsewhere are the keys of what is said only where the program does not run.
var elsewhere = []string{"statement", "keep", "shelf", "opener", "embedThis"}

// forProgram returns the texts without those.
func forProgram(lang string) ([]byte, error) {
	content, err := messages.File(lang)
	if err != nil {
		return nil, err
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(content, &all); err != nil {
		return nil, err
	}
	for _, key := range elsewhere {
		delete(all, key)
	}
	return json.Marshal(all)
}
