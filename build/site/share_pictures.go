package site

import (
	"net/url"
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
		if shareable(s) != nil {
			continue
		}
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

// pictureOf returns the address of the picture that is drawn of a page, or of the
// report, or "" where there are none.
func (p *pages) pictureOf(path string) string {
	if p.typeset == nil {
		return ""
	}
	if !p.pictured[path] {
		path = ""
	}
	return p.address() + path + sharePicture
}

// shareCard tells websites how to show a link to a page: with its picture or that of
// the report, beside what [head.openGraph] says.
// https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image
func (h *head) shareCard(p *pages, path, title string) {
	picture := p.pictureOf(path)
	if picture == "" {
		return
	}
	h.openImage(picture, branding.SharedWidth, branding.SharedHeight, title)
}

// sharePicture shows the picture of a session in place of one that is drawn, and reports
// whether it has one.
func (h *head) sharePicture(p *pages, s *report.Session) bool {
	picture := shareable(s)
	if picture == nil || p.address() == "" {
		return false
	}
	h.openImage(pictureAddress(p.address(), picture), picture.Width, picture.Height, s.Picture.Text)
	return true
}

// shareable returns the largest file of a session's picture, or nil if there is none that
// other websites show: of drawings they show nothing.
func shareable(s *report.Session) *report.PictureSize {
	if s.Picture == nil || s.Picture.Picture.Decorative {
		return nil
	}
	sizes := s.Picture.Picture.Sizes
	largest := &sizes[len(sizes)-1]
	if strings.HasSuffix(largest.Src, ".svg") || largest.Width < minShared {
		return nil
	}
	return largest
}

// pictureAddress returns the address of a picture's file, by that of the report's page.
func pictureAddress(page string, s *report.PictureSize) string {
	address, err := url.JoinPath(page, s.Src)
	if page == "" || err != nil {
		return ""
	}
	return address
}

// minShared is the width in pixels below which websites show a picture small or not at
// all. https://developers.facebook.com/docs/sharing/webmasters/images
const minShared = 600

func (h *head) openImage(address string, width, height int, alt string) {
	h.Metas = append(h.Metas, []meta{
		{Property: "og:image", Content: address},
		{Property: "og:image:type", Content: MediaType(address)},
		{Property: "og:image:width", Content: strconv.Itoa(width)},
		{Property: "og:image:height", Content: strconv.Itoa(height)},
		{Property: "og:image:alt", Content: alt},
		{Name: "twitter:card", Content: "summary_large_image"},
	}...)
}
