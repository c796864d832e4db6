package site

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/build/branding"
)

const manifestFile = "manifest.webmanifest"

// manifest tells a browser how to install a page as an app. Its addresses are
// relative to its own. https://www.w3.org/TR/appmanifest/
type manifest struct {
	ID          string         `json:"id"`
	Name        string         `json:"name"`
	ShortName   string         `json:"short_name"`
	Description string         `json:"description,omitempty"`
	Lang        string         `json:"lang"`
	Dir         string         `json:"dir"`
	StartURL    string         `json:"start_url"`
	Scope       string         `json:"scope"`
	Display     string         `json:"display"`
	Theme       string         `json:"theme_color"`
	Background  string         `json:"background_color"`
	Categories  []string       `json:"categories"`
	Icons       []manifestIcon `json:"icons"`
	Screenshots []screenshot   `json:"screenshots,omitempty"`
	Shortcuts   []shortcut     `json:"shortcuts,omitempty"`
}

type manifestIcon struct {
	Src     string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// screenshot shows the report before it is installed.
// https://www.w3.org/TR/manifest-app-info/#screenshots-member
type screenshot struct {
	Src        string `json:"src"`
	Sizes      string `json:"sizes"`
	Type       string `json:"type"`
	Label      string `json:"label"`
	FormFactor string `json:"form_factor"`
}

// shortcut is an entry of the menu that an installed app's icon has.
type shortcut struct {
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	URL         string `json:"url"`
}

// maxShortcuts is how many of them Chromium reads; it shows four.
// https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/modules/manifest/manifest_parser.cc
const maxShortcuts = 10

// install adds what makes an app of a report, and returns the path of its icon.
func (b *builder) install(f *folder, r *report.Report, description string) (string, error) {
	shown := b.Looks[r.ID]
	m := manifest{Name: r.Title, Description: description, Lang: r.Lang, Screenshots: screenshots(shown), Shortcuts: shortcuts(r)}
	i := branding.NewIcon(r.ID, r.Title)
	if c, ok := report.ParseColour(r.Colour); ok {
		i = i.On(c)
	}
	if shown.Icon != nil {
		i = i.Showing(shown.Icon)
	}
	return b.addManifest(f, r.ID+"/", m, i)
}

// addIcons adds the icon in every form that browsers ask for to a folder of the
// site, "" or one that ends in a slash, and returns the path of the one that
// pages have.
func (b *builder) addIcons(f *folder, path string, i branding.Icon) (string, error) {
	for name, p := range pictures {
		f.add(path+name, asPlain, b.drawn(i, p.side, p.maskable))
	}
	if i.Drawn() {
		return path + f.addHashed(path, "icon", "svg", asAsset, i.SVG()), nil
	}
	content, err := i.PNG(pageIcon, false)
	if err != nil {
		return "", err
	}
	return path + f.addHashed(path, "icon", "png", asPicture, content), nil
}

// drawn returns what draws an icon. Reports with the same initials and colour
// share its work.
func (b *builder) drawn(i branding.Icon, side int, maskable bool) maker {
	draw := maker(sync.OnceValues(func() ([]byte, error) { return i.PNG(side, maskable) }))
	if !i.Drawn() {
		return draw
	}
	known, _ := b.icons.LoadOrStore(fmt.Sprintf("%s %d %v", i.SVG(), side, maskable), draw)
	return known.(maker)
}

// pageIcon is the side, in pixels, of the picture that pages have as their icon.
const pageIcon = 96

var pictures = map[string]struct {
	side     int
	maskable bool
}{
	"icon-192.png": {192, false}, "icon-512.png": {512, false}, "icon-maskable.png": {512, true},
}

// addManifest completes a manifest and adds it to a folder of the site with the
// icon, whose path it returns.
func (b *builder) addManifest(f *folder, path string, m manifest, i branding.Icon) (string, error) {
	own, err := b.addIcons(f, path, i)
	if err != nil {
		return "", err
	}
	m.ID = b.identity(path)
	m.ShortName = shortName(m.Name)
	m.Dir = messages.Direction(m.Lang)
	m.StartURL, m.Scope, m.Display = "./", "./", "standalone"
	m.Theme, m.Background, m.Categories = i.Colour(), "#faf8f4", []string{"education"}
	m.Icons = []manifestIcon{
		{"icon-192.png", "192x192", "image/png", ""},
		{"icon-512.png", "512x512", "image/png", ""},
		{"icon-maskable.png", "512x512", "image/png", "maskable"},
	}
	if i.Drawn() {
		m.Icons = slices.Insert(m.Icons, 0, manifestIcon{strings.TrimPrefix(own, path), "any", "image/svg+xml", ""})
	}
	content, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return "", fmt.Errorf("encoding a manifest: %w", err)
	}
	f.addContent(path+manifestFile, asExport, append(content, '\n'))
	return own, nil
}

func screenshots(l branding.Pictures) []screenshot {
	var all []screenshot
	for _, s := range l.Screenshots {
		all = append(all, screenshot{s.Src, s.Size(), s.Type, s.Label, s.FormFactor()})
	}
	return all
}

// identity is what tells the app from others of the same origin, whose path it
// is resolved against: where the folder is, or should be.
// https://www.w3.org/TR/appmanifest/#id-member
func (b *builder) identity(folder string) string {
	base, err := url.Parse(b.BaseURL)
	if err != nil {
		return "/" + folder
	}
	return strings.TrimSuffix(base.EscapedPath(), "/") + "/" + folder
}

// shortcuts lead to the values of the primary facet.
func shortcuts(r *report.Report) []shortcut {
	if len(r.Facets) == 0 {
		return nil
	}
	f := r.Facets[0]
	var s []shortcut
	for _, v := range f.Values[:min(len(f.Values), maxShortcuts)] {
		s = append(s, shortcut{v.Label, v.Summary, "./?" + f.ID + "=" + v.ID})
	}
	return s
}

// shortName is what fits under an icon, or nearly: the first words.
func shortName(name string) string {
	const most = 24 // characters
	short := ""
	for _, w := range strings.Fields(name) {
		if utf8.RuneCountInString(short+" "+w) > most {
			break
		}
		short = strings.TrimSpace(short + " " + w)
	}
	if short == "" {
		short = string([]rune(name)[:most])
	}
	return strings.TrimRight(short, ",;:.–—")
}
