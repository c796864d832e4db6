package site

import (
	"encoding/json"
	"fmt"

	"reportwidget/app/messages"
	"reportwidget/web"
)

// dialogTexts are what the dialog about embedding says.
type dialogTexts struct {
	messages.EmbedThis
	Lang   string `json:"lang"`
	Copy   string `json:"copy"`
	Copied string `json:"copied"`
}

// addDialogs adds the dialog in each language of the interface: a script that is
// complete in itself and that no page loads before a reader asks for it.
func (b *builder) addDialogs() error {
	style, err := minify(web.EmbeddingStyle, "css")
	if err != nil {
		return err
	}
	b.dialogs = map[string]string{}
	for _, lang := range messages.Languages {
		say, err := messages.In(lang)
		if err != nil {
			return fmt.Errorf("the texts of the interface: %w", err)
		}
		stated, err := json.Marshal([]any{dialogTexts{say.EmbedThis, say.Lang, say.Copy, say.Copied}, string(style)})
		if err != nil {
			return fmt.Errorf("stating the texts of the dialog: %w", err)
		}
		source := "const [texts, style] = " + string(stated) + "\n" + web.Contrast + web.Embedding
		if b.dialogs[lang], err = b.addMinified("embedding."+lang, "js", source); err != nil {
			return err
		}
	}
	return nil
}
