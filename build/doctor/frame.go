package doctor

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/snippet"
)

// looseFrame examines a frame that stands by itself.
func (e *examination) looseFrame(frame *html.Node) {
	if name := e.aside(frame); name != "" {
		e.held(frame, name)
		return
	}
	u := e.frameAddress(frame)
	m := e.frameEmbedded(frame, u)
	e.found(kindNames[snippet.Frame] + " of " + m.address.String() + extent(m))
	e.shows(m, snippet.Frame)
	e.limited(m)
	e.reach(u)
	e.inert("iframe", frame)
	e.frame(frame)
	if u.Path == m.address.Path {
		e.remark("the frame shows the report’s own page, with everything around the overview", "end its address in embed/")
	}
	if value(frame, "title") == "" {
		e.remark("the frame has no title, so screen readers cannot say what it is", "give it the attribute title")
	}
	if !sized(frame) {
		e.remark("the frame has no height of use, and browsers make it 150 pixels high", `give it the attribute height="720"`)
	}
}

func (e *examination) frameEmbedded(frame *html.Node, u *url.URL) embedded {
	m := read(u)
	m.title = value(frame, "title")
	m.options.Height = heightOf(frame)
	return m
}

// frame examines what holds for frames inside and outside of a widget.
func (e *examination) frame(frame *html.Node) {
	if _, without := attribute(frame, "credentialless"); !without {
		e.credentialed = true
	}
	if tokens, has := attribute(frame, "sandbox"); has {
		e.sandboxed("the frame", tokens)
	}
	if allow := value(frame, "allow"); !strings.Contains(allow, "clipboard-write") {
		e.remark("the frame may not write to the clipboard, so readers copy citations by hand", `give it the attribute allow="clipboard-write; web-share"`)
	}
	if !strings.EqualFold(value(frame, "loading"), "lazy") {
		e.remark("the frame is loaded even if no reader comes near it", `give it the attribute loading="lazy"`)
	}
}

func sized(frame *html.Node) bool {
	return heightOf(frame) > 0 || strings.Contains(value(frame, "style"), "height") || value(frame, "class") != ""
}

// held is a frame that a tool holds back.
func (e *examination) held(frame *html.Node, name string) {
	u, err := resolve(e.base, value(frame, name))
	if err != nil {
		return
	}
	m := e.frameEmbedded(frame, u)
	e.found(kindNames[snippet.Frame] + " of " + m.address.String() + ", held back")
	e.shows(m, snippet.Frame)
	e.remark("a tool of the page has put the frame’s address into "+name+": the report shows when its script says so, and perhaps only to readers who agree to cookies",
		"except the report’s address from that tool; the report sets no cookie")
	e.reach(u)
}

// reach examines whether the page may show a frame of the address.
func (e *examination) reach(u *url.URL) {
	if e.mixed(u) {
		e.broken("the page is secure and the frame is not, so browsers block the frame", "begin the report’s address with https:")
	}
	for _, p := range e.policies {
		if directive, allowed := p.frame(u, e.page.URL); !allowed {
			e.broken("the page’s content security policy blocks the frame by "+directive, "add to the policy: frame-src "+originOf(u)+"; or use the link, which no policy blocks")
			e.frameless = true
		}
	}
}

// mixed reports whether browsers refuse an address in the page because only the
// page is secure. What is on the reader's own machine they accept.
// https://www.w3.org/TR/mixed-content/
func (e *examination) mixed(u *url.URL) bool {
	if e.page.URL == nil || e.page.URL.Scheme != "https" || u.Scheme != "http" {
		return false
	}
	host := u.Hostname()
	return host != "localhost" && !strings.HasSuffix(host, ".localhost") && !strings.HasPrefix(host, "127.") && host != "::1"
}

func originOf(u *url.URL) string {
	if u.Host == "" {
		return "'self'"
	}
	return u.Scheme + "://" + u.Host
}

// sandboxEffects says what a report cannot do without a token.
// https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox
var sandboxEffects = []struct{ token, effect string }{
	{"allow-scripts", "search, counts and the diagram do not start, and the frame keeps its height; the filter works"},
	{"allow-same-origin", "search starts only if the report’s server sends Access-Control-Allow-Origin: *; the filter works"},
	{"allow-popups", "links that open in a tab of their own do nothing"},
	{"allow-popups-to-escape-sandbox", "pages that are opened from the report are sandboxed too"},
	{"allow-downloads", "citations and calendars cannot be saved"},
}

// sandboxed says what the tokens of a sandbox leave out.
func (e *examination) sandboxed(what, tokens string) {
	given := strings.Fields(strings.ToLower(tokens))
	var missing, effects []string
	for _, s := range sandboxEffects {
		if !contains(given, s.token) {
			missing = append(missing, s.token)
			effects = append(effects, "\n  without "+s.token+": "+s.effect)
		}
	}
	if missing != nil {
		e.remark(what+" is in a sandbox:"+strings.Join(effects, ""), "if your website lets you, remove the sandbox or add "+strings.Join(missing, " "))
	}
}
