package snippet

import (
	"encoding/json"
	"fmt"
	"strings"

	"reportwidget/app/messages"
)

// catalogue is the file snippets.json, by which a page offers the snippets of
// its report. Version changes when a reader of the file would have to.
type catalogue struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	Title   string `json:"title"`
	About   string `json:"about,omitempty"`
	Lang    string `json:"lang"`
	Address string `json:"address,omitempty"`
	// Site leads from the report's address to that of the whole site, which
	// stands for the placeholder {site}.
	Site     string    `json:"site"`
	Versions []Version `json:"versions"`
	Height   int       `json:"height"`
	// Scripts are the two values of the placeholder {script}.
	Scripts  scripts `json:"scripts"`
	Snippets []entry `json:"snippets"`
	Systems  []known `json:"systems"`
}

// known is a system with what is known about it.
type known struct {
	CMS
	messages.Advice
}

type scripts struct {
	Latest string `json:"latest"`
	Pinned string `json:"pinned"`
}

type entry struct {
	ID       Kind   `json:"id"`
	Name     string `json:"name"`
	Template string `json:"template"`
	HTML     string `json:"html,omitempty"`
}

// Name says what a kind is.
func Name(k Kind, say *messages.Catalogue) string {
	return map[Kind]string{
		Frame: say.EmbedThis.Fixed, FittedFrame: say.EmbedThis.Fitted, Element: say.EmbedThis.Element, Link: say.EmbedThis.Link,
	}[k]
}

// JSON returns the snippets with their templates. The language is that of title
// and about, and say that of names and advice. Snippets that are ready to paste
// are among them if the report's address is known.
func (r Report) JSON(lang string, say *messages.Catalogue) ([]byte, error) {
	c := catalogue{
		Format: "report-widget-snippets", Version: 1,
		Title: r.Title, About: r.About, Lang: lang, Address: r.Address, Height: DefaultHeight,
		Site: "../" + strings.Repeat("../", strings.Count(r.Folder, "/")), Versions: r.Versions,
		Scripts: scripts{Latest: r.Loader.script(false), Pinned: r.Loader.script(true)},
	}
	for _, s := range Systems {
		c.Systems = append(c.Systems, known{s, say.Systems[s.ID]})
	}
	for _, k := range Kinds {
		e := entry{ID: k, Name: Name(k, say), Template: templates[k]}
		if r.Address != "" {
			e.HTML = r.HTML(k, Options{})
		}
		c.Snippets = append(c.Snippets, e)
	}
	b, err := json.Marshal(c)
	if err != nil {
		return nil, fmt.Errorf("writing the snippets: %w", err)
	}
	return b, nil
}
