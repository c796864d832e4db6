package main

import (
	"encoding/json"
	"fmt"

	"github.com/evanw/esbuild/pkg/api"

	"reportwidget/app/messages"
)

// elsewhere are the keys of what is said only where the program does not run.
var elsewhere = []string{"statement", "person", "keep", "shelf", "opener", "embedThis", "webmasters", "systems", "terms", "booklet"}

// texts returns those of the interface in a language that the program needs.
func texts(lang string) ([]byte, error) {
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

// dialogTexts are what the dialog about embedding says.
type dialogTexts struct {
	messages.EmbedThis
	Lang   string `json:"lang"`
	Copy   string `json:"copy"`
	Copied string `json:"copied"`

	Systems messages.Systems `json:"systems"`
}

// sessions returns the script of pages that show some sessions only, with what it
// says in each language.
func sessions(root string) ([]byte, error) {
	texts := map[string]string{}
	for _, lang := range messages.Languages {
		say, err := messages.In(lang)
		if err != nil {
			return nil, fmt.Errorf("the texts of the interface: %w", err)
		}
		texts[lang] = say.EmbedThis.Asked
	}
	module, err := jsonModule([]string{"texts"}, texts)
	if err != nil {
		return nil, err
	}
	return bundle(root, "web/sessions.js", api.FormatIIFE, map[string]string{"sessions": module})
}

// dialog returns the one about embedding in a language: a script that is
// complete in itself and that no page loads before a reader asks for it.
func dialog(root, lang string) ([]byte, error) {
	say, err := messages.In(lang)
	if err != nil {
		return nil, fmt.Errorf("the texts of the interface: %w", err)
	}
	style, err := small("web/embedding.css")(root)
	if err != nil {
		return nil, err
	}
	module, err := jsonModule([]string{"texts", "style"}, dialogTexts{say.EmbedThis, say.Lang, say.Copy, say.Copied, say.Systems}, string(style))
	if err != nil {
		return nil, err
	}
	return bundle(root, "web/embedding.js", api.FormatESModule, map[string]string{"dialog": module})
}
