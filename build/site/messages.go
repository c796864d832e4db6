package site

import (
	"bytes"
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
	content, err := messages.File(lang)
	if err != nil {
		return nil, "", err
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, content); err != nil {
		return nil, "", fmt.Errorf("the texts of the interface: %w", err)
	}
	return say, b.addHashed("messages."+lang, "json", compact.Bytes()), nil
}
