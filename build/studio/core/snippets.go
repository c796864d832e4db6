package core

import (
	"encoding/json"
	"fmt"
	"strings"

	"reportwidget/app/messages"
	"reportwidget/build/site"
	"reportwidget/build/snippet"
	"reportwidget/build/studio/talk"
)

// snippets returns what a website pastes to show the report, if the website that
// was made of it is at an address. Advice is in a language of the interface.
func (w *work) snippets(address, lang string) (talk.Answer, Files, error) {
	base := baseURL(address)
	if err := site.CheckBaseURL(base); err != nil {
		return talk.Answer{}, nil, err
	}
	say, err := messages.In(lang)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	html, err := w.offered(base)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	all := &talk.Embedding{Address: base + w.good.Folders[0].Report.ID + "/"}
	for _, s := range snippet.Systems {
		all.Systems = append(all.Systems, system(s, say, html))
	}
	other := snippet.CMS{Name: say.EmbedThis.SystemOther, Use: snippet.Frame, Instead: snippet.Link}
	all.Systems = append(all.Systems, system(other, say, html))
	return talk.Answer{Snippets: all}, nil, nil
}

// baseURL is an address as somebody types it, complete.
func baseURL(address string) string {
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	return strings.TrimSuffix(strings.TrimSuffix(address, "index.html"), "/") + "/"
}

// offered returns the snippets of each kind that the website offers at a base URL.
func (w *work) offered(base string) (map[snippet.Kind]string, error) {
	options, err := w.options()
	if err != nil {
		return nil, err
	}
	options.BaseURL = base
	draft, err := w.good.Draft(options)
	if err != nil {
		return nil, err
	}
	file, err := draft.File(w.good.Folders[0].Report.ID + "/embed/snippets.json")
	if err != nil {
		return nil, err
	}
	var catalogue struct {
		Snippets []struct {
			ID   snippet.Kind
			HTML string
		}
	}
	if err := json.Unmarshal(file, &catalogue); err != nil {
		return nil, fmt.Errorf("reading the website's snippets: %w", err)
	}
	html := map[snippet.Kind]string{}
	for _, one := range catalogue.Snippets {
		html[one.ID] = one.HTML
	}
	return html, nil
}

func system(s snippet.CMS, say *messages.Catalogue, html map[snippet.Kind]string) talk.System {
	advice := say.Systems[s.ID]
	known := talk.System{ID: s.ID, Name: s.Name, Use: html[s.Use], Where: advice.Where, Strips: advice.Strips}
	if s.Instead != s.Use {
		known.Instead, known.Kind = html[s.Instead], snippet.Name(s.Instead, say)
	}
	return known
}
