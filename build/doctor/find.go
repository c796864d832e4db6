package doctor

import (
	"fmt"
	"net/url"
	"path"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/build/snippet"
)

const element = "report-widget"

// loaderName is that of embed.js and of its pinned form.
var loaderName = regexp.MustCompile(`^embed(\.[0-9a-f]{16})?\.js$`)

// maxSnippets is the number of snippets of a page that are examined.
const maxSnippets = 100

// collect finds the parts of snippets. Frames within a widget are left to it.
func (e *examination) collect() {
	opened, closed := tags(e.page.HTML)
	e.unclosed = closed < opened
	for n := range e.root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case n.Data == element:
			e.widgets = append(e.widgets, n)
		case n.Data == "iframe" && within(n, element) == nil && e.ours(n):
			e.frames = append(e.frames, n)
		case n.Data == "script" && e.loads(n):
			e.loaders = append(e.loaders, n)
		}
		if len(e.widgets)+len(e.frames)+len(e.loaders) == maxSnippets {
			e.remark(fmt.Sprintf("the page holds %d parts of snippets or more: the rest is not examined", maxSnippets), "")
			return
		}
	}
}

// ours reports whether a frame shows a report, or would if some tool had not
// put its address aside.
func (e *examination) ours(frame *html.Node) bool {
	return e.frameAddress(frame) != nil || e.aside(frame) != ""
}

// frameAddress returns what the frame shows, or nil if that is not a report.
func (e *examination) frameAddress(frame *html.Node) *url.URL {
	u, err := resolve(e.base, value(frame, "src"))
	if err != nil || !e.isReport(u) {
		return nil
	}
	return u
}

// isReport tells the address of a report's frame by its form, …/ID/embed/, and
// that of the given report by its start.
func (e *examination) isReport(u *url.URL) bool {
	if u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" {
		return false
	}
	if e.report != nil {
		return e.report.holds(u)
	}
	folder, found := strings.CutSuffix(u.Path, "/embed/")
	return found && report.ValidID(path.Base(folder))
}

// aside returns the attribute into which lazy loading and consent tools put the
// address of a frame that they hold back, or "".
func (e *examination) aside(frame *html.Node) string {
	if src := value(frame, "src"); src != "" && !strings.HasPrefix(src, "about:") && !strings.HasPrefix(src, "data:") {
		return ""
	}
	for _, a := range frame.Attr {
		if u, err := resolve(e.base, a.Val); err == nil && strings.HasPrefix(a.Key, "data-") && e.isReport(u) {
			return a.Key
		}
	}
	return ""
}

// loads reports whether a script is the loader, held back or not.
func (e *examination) loads(script *html.Node) bool {
	for _, a := range script.Attr {
		if a.Key == "src" || strings.HasPrefix(a.Key, "data-") {
			if u, err := resolve(e.base, a.Val); err == nil && loaderName.MatchString(path.Base(u.Path)) {
				return true
			}
		}
	}
	return false
}

var kindNames = map[snippet.Kind]string{
	snippet.Frame: "a plain frame", snippet.FittedFrame: "a frame inside <report-widget>",
	snippet.Element: "<report-widget>", snippet.Link: "a link",
}
