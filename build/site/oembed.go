package site

import (
	"encoding/json"
	"fmt"

	"reportwidget/app/export"
	"reportwidget/app/report"
	"reportwidget/build/branding"
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
	// What a link to the page looks like where it is shared.
	ThumbnailURL    string `json:"thumbnail_url,omitempty"`
	ThumbnailWidth  int    `json:"thumbnail_width,omitempty"`
	ThumbnailHeight int    `json:"thumbnail_height,omitempty"`
}

// addOEmbed describes the report's pages, those that choose something and those
// of sessions as the overview filtered or opened accordingly. Without an absolute address
// there is nothing that another website could embed.
func (p *pages) addOEmbed(to files) {
	if p.base == "" {
		return
	}
	for _, page := range p.listed {
		p.addOEmbedOf(to, page.Path(), p.title(page), page.Query(), nil)
	}
	for i := range p.report.Sessions {
		if s := &p.report.Sessions[i]; p.embeddable(s) {
			p.addOEmbedOf(to, sessionPath(s), s.Title+" · "+p.report.Title, report.Query{Session: s.ID}, s)
		}
	}
}

func (p *pages) addOEmbedOf(to files, path, title string, q report.Query, s *report.Session) {
	to.add(p.folder()+path+oEmbedFile, asPlain, func() ([]byte, error) {
		embedded := snippet.Report{Address: p.address(), Title: title}
		o := oEmbed{
			Version: "1.0", Type: "rich", Title: title,
			ProviderName: p.report.Publisher.Name, ProviderURL: absolute(export.View{}, p.report.Publisher.URL),
			HTML:  embedded.HTML(snippet.Frame, snippet.Options{Filter: q.String(p.report)}),
			Width: oEmbedWidth, Height: snippet.DefaultHeight,
		}
		o.picture(p, path, s)
		described, err := json.Marshal(o)
		if err != nil {
			return nil, fmt.Errorf("describing %q for oEmbed: %w", title, err)
		}
		return described, nil
	})
}

// picture adds what a link to the page of a session, or to another page, looks like
// where it is shared.
func (o *oEmbed) picture(p *pages, path string, s *report.Session) {
	if s != nil {
		if own := shareable(s); own != nil {
			o.ThumbnailURL, o.ThumbnailWidth, o.ThumbnailHeight = pictureAddress(p.address(), own), own.Width, own.Height
			return
		}
	}
	if o.ThumbnailURL = p.pictureOf(path); o.ThumbnailURL != "" {
		o.ThumbnailWidth, o.ThumbnailHeight = branding.SharedWidth, branding.SharedHeight
	}
}
