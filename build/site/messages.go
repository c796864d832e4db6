package site

import (
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
	file, err = b.use("messages." + lang + ".json")
	return say, file, err
}
