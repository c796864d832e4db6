package doctor

import (
	"bytes"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/diagnostic"
	"reportwidget/build/snippet"
)

// widget examines an element report-widget.
func (e *examination) widget(w *html.Node) {
	frame := first(w, "iframe")
	kind := snippet.Element
	if frame != nil {
		kind = snippet.FittedFrame
	}
	note := e.takeNotes(w)
	m, u := e.widgetEmbedded(w, frame)
	m.options.Note = note
	if u == nil {
		e.found(kindNames[kind] + " without an address")
		e.broken("<report-widget> has lost its address", "give it the attribute src with the address of the report")
		return
	}
	e.found(kindNames[kind] + " of " + m.address.String() + extent(m))
	e.shows(m, kind)
	e.limited(m)
	e.reach(u)
	e.nesting(w)
	if frame != nil {
		e.frame(frame)
	} else if first(w, "a") == nil && first(w, "img") == nil && textOf(w) == "" {
		e.remark("<report-widget> is empty, so readers without script see nothing", "put a link to the report into it")
	}
	e.loaded(frame != nil)
}

// widgetEmbedded returns what a widget shows and the address of its frame, or
// nil if it has none.
func (e *examination) widgetEmbedded(w, frame *html.Node) (embedded, *url.URL) {
	var m embedded
	u := e.widgetAddress(w)
	if frame != nil && u == nil {
		u = e.frameAddress(frame)
	}
	if u == nil {
		return m, nil
	}
	m = read(u)
	m.title = value(w, "title")
	if frame != nil {
		m.title, m.options.Height = value(frame, "title"), heightOf(frame)
	} else if m.title == "" {
		m.title = linkText(w)
	}
	m.dressed(w)
	return m, u
}

// widgetAddress returns the address of the frame that the loader makes, or nil.
func (e *examination) widgetAddress(w *html.Node) *url.URL {
	src, has := attribute(w, "src")
	u, err := resolve(e.base, src)
	if !has || err != nil || u.Path == "" || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	frame := *u
	frame.Path = strings.TrimSuffix(u.Path, "/") + "/embed/"
	frame.RawPath = ""
	return &frame
}

// loaded examines the loader of a widget. A frame in the widget does without.
func (e *examination) loaded(framed bool) {
	say := e.broken
	without := "readers see its content instead of the overview"
	if framed {
		say, without = e.remark, "the frame keeps its height"
	}
	if len(e.loaders) == 0 {
		say("the script of the loader is gone: "+without, "use the plain frame, which needs no script")
		e.use = snippet.Frame
		return
	}
	var failure *diagnostic.Problem
	for _, script := range e.loaders {
		if failure = e.loader(script); failure == nil {
			return
		}
	}
	say(failure.Cause+": "+without, failure.Hint)
}

// loader returns why the script does not run, or nil.
func (e *examination) loader(script *html.Node) *diagnostic.Problem {
	src := value(script, "src")
	u, err := resolve(e.base, src)
	kind := strings.ToLower(value(script, "type"))
	switch {
	case err != nil || src == "" || kind != "" && kind != "module" && !strings.Contains(kind, "javascript"):
		return &diagnostic.Problem{Cause: "a tool of the page holds the loader back", Hint: "except the loader from that tool; it sets no cookie"}
	case e.mixed(u):
		return &diagnostic.Problem{Cause: "the page is secure and the loader’s address is not, so browsers block it", Hint: "begin the loader’s address with https:"}
	}
	for _, p := range e.policies {
		if directive, allowed := p.script(script, u, e.page.URL); !allowed {
			return &diagnostic.Problem{Cause: "the page’s content security policy blocks the loader by " + directive, Hint: "add to the policy: script-src " + originOf(u)}
		}
	}
	return e.pinned(script, u)
}

func (e *examination) pinned(script *html.Node, u *url.URL) *diagnostic.Problem {
	_, cors := attribute(script, "crossorigin")
	foreign := e.page.URL == nil || originOf(u) != originOf(e.page.URL)
	switch {
	case value(script, "integrity") == "":
	case foreign && !cors:
		return &diagnostic.Problem{Cause: "the loader has an integrity and has lost crossorigin, so browsers block it", Hint: `give it the attribute crossorigin="anonymous"`}
	case strings.HasSuffix(u.Path, "/embed.js"):
		e.remark("the loader has an integrity, and embed.js changes with each release", "take the file with a hash in its name, or remove the integrity")
	}
	return nil
}

// nesting examines where the widget stands and whether it ends.
func (e *examination) nesting(w *html.Node) {
	if e.unclosed {
		e.broken("<report-widget> is not closed: what follows it on the page belongs to it, and goes when the overview comes", "end it with </report-widget>; HTML does not know <report-widget/>")
	}
	if within(w, "p") != nil {
		e.remark("<report-widget> stands in a paragraph, whose spacing it gets", "put it outside of <p>, in an HTML block")
	}
	e.inert(element, w)
}

// inert examines whether what stands around a snippet keeps it from its readers.
func (e *examination) inert(what string, n *html.Node) {
	for _, tag := range []string{"a", "button", "template"} {
		if within(n, tag) != nil {
			e.broken("<"+what+"> stands in <"+tag+">, where readers cannot use it", "put it outside")
		}
	}
}

// tags counts the tags that begin and that end widgets in the source.
func tags(source []byte) (opened, closed int) {
	z := html.NewTokenizer(bytes.NewReader(source))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return opened, closed
		}
		name, _ := z.TagName()
		if string(name) != element {
			continue
		}
		if kind == html.EndTagToken {
			closed++
		} else {
			opened++
		}
	}
}
