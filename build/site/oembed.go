package site

import (
	"encoding/json"
	"fmt"

	"reportwidget/app/export"
	"reportwidget/app/report"
	"reportwidget/build/snippet"
)

const (
	oEmbedFile  = "oembed.json"
	oEmbedType  = "application/json+oembed"
	oEmbedWidth = 640 // CSS pixels; a consumer that is narrower gives the frame its own width
)

// oEmbed lets a website embed a page whose address an author has pasted.
// https://oembed.com
type oEmbed struct {
	Version      string `json:"version"`
	Type         string `json:"type"`
	Title        string `json:"title"`
	ProviderName string `json:"provider_name,omitempty"`
	ProviderURL  string `json:"provider_url,omitempty"`
	HTML         string `json:"html"`
	Width        int    `json:"width"`
	Height       int    `json:"height"`
}

// addOEmbed describes the report's pages, those that choose something and those
// of sessions as the overview filtered or opened accordingly. Without an absolute address
// there is nothing that another website could embed.
func (p *pages) addOEmbed(t Tree) error {
	if p.base == "" {
		return nil
	}
	var err error
	for _, page := range p.listed {
		if err == nil {
			err = p.addOEmbedOf(t, page.Path(), p.title(page), page.Query())
		}
	}
	for i := range p.report.Sessions {
		if s := &p.report.Sessions[i]; err == nil && p.embeddable(s) {
			err = p.addOEmbedOf(t, sessionPath(s), s.Title+" · "+p.report.Title, report.Query{Session: s.ID})
		}
	}
	return err
}

func (p *pages) addOEmbedOf(t Tree, path, title string, q report.Query) error {
	embedded := snippet.Report{Address: p.address(), Title: title}
	b, err := json.Marshal(oEmbed{
		Version: "1.0", Type: "rich", Title: title,
		ProviderName: p.report.Publisher.Name, ProviderURL: absolute(export.View{}, p.report.Publisher.URL),
		HTML:  embedded.HTML(snippet.Frame, snippet.Options{Filter: q.String(p.report)}),
		Width: oEmbedWidth, Height: snippet.DefaultHeight,
	})
	if err != nil {
		return fmt.Errorf("describing %q for oEmbed: %w", title, err)
	}
	t[p.folder()+path+oEmbedFile] = b
	return nil
}
