package site

import (
	"strconv"
	"strings"

	"reportwidget/app/report"
	"reportwidget/app/view"
	"reportwidget/build/branding"
)

// sharePicture is the file, in the folder of a page, of the picture that a link to the
// page has where it is shared.
const sharePicture = "share-picture.png"

// maxPictured is the number of sessions of a website up to which each has a picture of
// its own, and of values of a report's facets. To draw one takes several milliseconds,
// more than a page does.
const maxPictured = 200

// typesetter returns what draws the letters of a report's pictures, or nil where there
// are none: in drafts, and where the website's address is not known, without which
// nobody finds them.
func (b *builder) typesetter(id string) (*branding.Typesetter, error) {
	if b.Draft || b.BaseURL == "" {
		return nil, nil
	}
	own := b.Looks[id].Font
	if own == nil {
		id = "" // reports without a font of their own share the work
	}
	if known, found := b.typesetters.Load(id); found {
		return known.(*branding.Typesetter), nil
	}
	made, err := branding.NewTypesetter(own)
	known, _ := b.typesetters.LoadOrStore(id, made)
	return known.(*branding.Typesetter), err
}

// addSharePictures adds those of the report, of the values of its facets and, if the
// website has few, of its sessions.
func (p *pages) addSharePictures(to files, sessionsToo bool) {
	p.pictured = map[string]bool{}
	if p.typeset == nil {
		return
	}
	r := p.report
	days := p.say.Days(r.Event.Start, r.Event.End)
	p.addSharePicture(to, "", r.Colour, r.Event.Name, r.Title, days, strings.TrimRight(r.Event.Start+" – "+r.Event.End, " –"))
	var values []view.Page
	for _, page := range p.listed {
		if len(page.Choices()) == 1 && page.Number == 0 {
			values = append(values, page)
		}
	}
	if len(values) <= maxPictured {
		for _, page := range values {
			v := r.Facet(page.Facet).Value(page.Value)
			p.addSharePicture(to, page.Path(), v.Colour, r.Title, v.Label, r.Event.Name)
		}
	}
	if !sessionsToo {
		return
	}
	for i := range r.Sessions {
		s := &r.Sessions[i]
		p.addSharePicture(to, sessionPath(s), "", r.Title, s.Title, p.say.Days(s.Date, ""), s.Date, r.Event.Name)
	}
}

// addSharePicture adds the picture of the page at a path, in a colour or that of the
// report. Below the title stands the first text that is not empty and can be drawn.
func (p *pages) addSharePicture(to files, path, colour, above, title string, below ...string) {
	p.pictured[path] = true
	to.add(p.folder()+path+sharePicture, asPlain, func() ([]byte, error) {
		s := branding.NewShared(p.report)
		if c, ok := report.ParseColour(colour); ok {
			s.Ground = c
		}
		s.Above, s.Title = above, title
		for _, text := range below {
			if s.Below == "" && p.typeset.Draws(text) {
				s.Below = text
			}
		}
		return p.typeset.PNG(s)
	})
}

// shareCard tells websites how to show a link to a page: with its picture or that of
// the report, beside what [head.openGraph] says.
// https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image
func (h *head) shareCard(p *pages, path, title string) {
	if p.typeset == nil {
		return
	}
	if !p.pictured[path] {
		path = ""
	}
	h.Metas = append(h.Metas, []meta{
		{Property: "og:image", Content: p.address() + path + sharePicture},
		{Property: "og:image:type", Content: "image/png"},
		{Property: "og:image:width", Content: strconv.Itoa(branding.SharedWidth)},
		{Property: "og:image:height", Content: strconv.Itoa(branding.SharedHeight)},
		{Property: "og:image:alt", Content: title},
		{Name: "twitter:card", Content: "summary_large_image"},
	}...)
}
