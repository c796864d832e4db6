package doctor

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/build/snippet"
)

// embedded is what a snippet shows, and how.
type embedded struct {
	address *url.URL // of the report's page
	title   string
	options snippet.Options
}

// read takes the report's address and the options out of a frame's address.
func read(frame *url.URL) embedded {
	address := *frame
	address.Path = strings.TrimSuffix(address.Path, "embed/")
	address.RawPath, address.RawQuery, address.Fragment, address.RawFragment = "", "", "", ""
	m := embedded{address: &address}
	var filter []string
	for _, param := range strings.Split(frame.RawQuery, "&") {
		name, v, _ := strings.Cut(param, "=")
		v, err := url.QueryUnescape(v)
		if err == nil && !m.set(name, v) && param != "" {
			filter = append(filter, param)
		}
	}
	m.options.Filter = strings.Join(filter, "&")
	return m
}

// set takes over an option, if the name is one.
func (m *embedded) set(name, v string) bool {
	switch name {
	case "sessions":
		m.options.Sessions = strings.Join(report.SessionIDs(v), " ")
	case "lang":
		m.options.Lang = v
	case "theme":
		m.options.Theme = v
	case "accent":
		m.options.Accent = v
	case "heading-level":
		if level, err := strconv.Atoi(v); err == nil && level >= 1 && level <= 6 {
			m.options.HeadingLevel = level
		}
	default:
		return false
	}
	return true
}

// dressed takes over the attributes of report-widget.
func (m *embedded) dressed(widget *html.Node) {
	if f := value(widget, "filter"); f != "" {
		m.options.Filter = f
	}
	for _, name := range []string{"sessions", "lang", "theme", "accent", "heading-level"} {
		if v := value(widget, name); v != "" {
			m.set(name, v)
		}
	}
}

// heightOf returns the height of a frame in CSS pixels, or 0 for none of use.
func heightOf(frame *html.Node) int {
	n, err := strconv.Atoi(strings.TrimSuffix(value(frame, "height"), "px"))
	if err != nil || n < leastHeight {
		return 0
	}
	return min(n, mostHeight)
}

// Heights between which a frame is of use, in CSS pixels; a frame without one is
// 150 high in every browser.
const (
	leastHeight = 300
	mostHeight  = 20_000
)
