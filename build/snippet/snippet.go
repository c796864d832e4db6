// Package snippet writes the HTML by which a page of any website embeds a
// report. A snippet holds no script and no style of its own, only double quotes,
// and a closing tag for every element, so that it passes the editors of content
// management systems.
package snippet

import (
	"html"
	"net/url"
	"strconv"
	"strings"
)

// Kind is one of the ways to embed a report.
type Kind string

// The kinds, the one that works in most places first.
const (
	// Frame is a plain iframe of fixed height, which scrolls by itself.
	Frame Kind = "frame"
	// FittedFrame is an iframe that the loader gives its content's height.
	FittedFrame Kind = "fitted-frame"
	// Element is the element report-widget with a link for readers without
	// script.
	Element Kind = "element"
	// Link is a paragraph that leads to the report.
	Link Kind = "link"
)

// Kinds are all of them.
var Kinds = []Kind{Frame, FittedFrame, Element, Link}

// The templates' placeholders are those of [values].
const frame = `<iframe src="{report}embed/{query}" title="{title}" width="100%" height="{height}" loading="lazy" allow="clipboard-write; web-share"></iframe>`

var templates = map[Kind]string{
	Frame:       frame,
	FittedFrame: `<report-widget src="{report}"{attributes}>` + frame + "</report-widget>\n<script {script} async></script>",
	Element:     `<report-widget src="{report}"{attributes}><a href="{report}{filter}">{title}</a></report-widget>` + "\n<script {script} async></script>",
	Link:        `<p><strong><a href="{report}{filter}">{title}</a></strong>{about}</p>`,
}

// DefaultHeight of a frame, in CSS pixels.
const DefaultHeight = 720

// Report is what a snippet embeds.
type Report struct {
	// Address is that of the report's page: absolute, with a slash at its end.
	Address string
	// Title and About are in the language of the page that embeds the report.
	// About is a sentence or two, or "".
	Title, About string
	Loader       Loader
	// Folder is that of the report's language below the report's own, such as "fr/",
	// or "".
	Folder string
	// Versions are the report in all its languages.
	Versions []Version
}

// Version is a report in one of its languages.
type Version struct {
	Lang string `json:"lang"` // a BCP 47 tag
	Name string `json:"name"` // in itself, such as "Français"; "" if there is no other
	// Address leads there from the report's address.
	Address string `json:"address"`
}

// Loader is the script that defines report-widget, in its two forms.
type Loader struct {
	// Pinned is the name of the file that never changes, and Integrity its
	// hash as a browser checks it.
	Pinned, Integrity string
}

// latest is the name of the loader that follows new releases.
const latest = "embed.js"

// Options are what a webmaster chooses. The zero value leaves everything to
// the report.
type Options struct {
	// Filter is a query string without "?", as partnership=communities.
	Filter string
	// Sessions are the IDs of those that are shown, with spaces between them; ""
	// stands for all.
	Sessions string
	// Note is what the website says of the report itself: HTML elements with
	// slot="note", or "".
	Note   string
	Lang   string // a BCP 47 tag
	Theme  string // "light", "dark" or "auto"
	Accent string // a colour of CSS
	// HeadingLevel is the level of the overview's first heading, 1 to 6.
	HeadingLevel int
	// Height of a frame in CSS pixels.
	Height int
	// Integrity pins the loader to one release.
	Integrity bool
}

// HTML returns the snippet.
func (r Report) HTML(k Kind, o Options) string {
	return noted(k, strings.NewReplacer(r.values(o)...).Replace(templates[k]), o.Note)
}

// noteSlot makes an element a note of report-widget.
const noteSlot = ` slot="note"`

// noted returns the snippet with the website's own note, which stands in
// report-widget or else before the report.
func noted(k Kind, snippet, note string) string {
	if note == "" {
		return snippet
	}
	if k == Frame || k == Link {
		return strings.ReplaceAll(note, noteSlot, "") + "\n" + snippet
	}
	start, content, _ := strings.Cut(snippet, ">") // which attributes never hold as it is
	return start + ">" + note + content
}

// values returns the placeholders of the templates, each with what takes its
// place.
func (r Report) values(o Options) []string {
	height := o.Height
	if height == 0 {
		height = DefaultHeight
	}
	script := r.Loader.script(o.Integrity)
	return []string{
		"{report}", html.EscapeString(r.Address),
		"{query}", query(o.Filter, o.dress()),
		"{filter}", query(o.Filter, o.dress()[:2]),
		"{attributes}", attributes(append([]option{{"filter", o.Filter}}, o.dress()...)),
		"{script}", strings.ReplaceAll(script, "{site}", html.EscapeString(r.site())),
		"{title}", html.EscapeString(r.Title),
		"{about}", r.about(),
		"{height}", strconv.Itoa(height),
	}
}

func (l Loader) script(pinned bool) string {
	if !pinned {
		return `src="{site}` + latest + `"`
	}
	return `src="{site}` + l.Pinned + `" integrity="` + l.Integrity + `" crossorigin="anonymous"`
}

// site is the folder of the report's folder.
func (r Report) site() string {
	folder := strings.TrimSuffix(strings.TrimSuffix(r.Address, r.Folder), "/")
	return folder[:strings.LastIndexByte(folder, '/')+1]
}

func (r Report) about() string {
	if r.About == "" {
		return ""
	}
	return "<br>" + html.EscapeString(r.About)
}

// option is a parameter of a frame's address and an attribute of report-widget.
type option struct{ name, value string }

// dress returns what a host page asks for beside a filter, in the
// order of [report.Query.String], the sessions and the language first.
func (o Options) dress() []option {
	level := ""
	if o.HeadingLevel != 0 {
		level = strconv.Itoa(o.HeadingLevel)
	}
	theme := o.Theme
	if theme == "auto" { // which is what a report does by itself
		theme = ""
	}
	return []option{{"sessions", o.Sessions}, {"lang", o.Lang}, {"theme", theme}, {"accent", o.Accent}, {"heading-level", level}}
}

// query returns the query string of a frame. A colour is without its #, as the
// loader writes it, so that both ask for the same address.
func query(filter string, options []option) string {
	var params []string
	if filter != "" {
		params = append(params, filter)
	}
	for _, p := range options {
		if p.value != "" {
			params = append(params, p.name+"="+url.QueryEscape(strings.TrimPrefix(p.value, "#")))
		}
	}
	if params == nil {
		return ""
	}
	return html.EscapeString("?" + strings.Join(params, "&"))
}

func attributes(options []option) string {
	var b strings.Builder
	for _, a := range options {
		if a.value != "" {
			b.WriteString(" " + a.name + `="` + html.EscapeString(a.value) + `"`)
		}
	}
	return b.String()
}
