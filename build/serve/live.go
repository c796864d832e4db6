package serve

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"

	"reportwidget/build/site"
)

// Paths of what a live server adds to a site; no report can have such an ID.
const (
	livePath   = "/.live/"
	liveScript = livePath + "live.js"
	liveEvents = livePath + "events"
)

//go:embed live.js
var liveSource []byte

// livePage is shown while there has been no site yet.
var livePage = []byte("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>No report yet</title>\n</head>\n<body></body>\n</html>\n")

// Live serves a site that changes. Pages that are open are loaded again when it
// does, or show its problems. It is for those who write a report: the script
// that does this is in no site that is published.
type Live struct {
	mu      sync.Mutex
	state   state
	site    Site
	handler http.Handler
	changed chan struct{} // closed at the next change
}

// state is what pages are sent.
type state struct {
	Version  string   `json:"version"` // of the last good site, or ""
	Problems []string `json:"problems"`
}

// NewLive returns a server without a site.
func NewLive() *Live {
	return &Live{state: state{Problems: []string{}}, changed: make(chan struct{}), site: site.Tree{}, handler: Handler(site.Tree{})}
}

// Show replaces the site, which has no problems.
func (l *Live) Show(s Site) {
	version := versionOf(s)
	l.change(func() {
		l.state = state{version, []string{}}
		l.site = s
		l.handler = Handler(scriptedSite{s, version})
	})
}

// Fail shows problems over the site that was shown last.
func (l *Live) Fail(problems []string) {
	l.change(func() { l.state.Problems = problems })
}

// Site returns the site that was shown last, or an empty one.
func (l *Live) Site() Site {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.site
}

func (l *Live) change(change func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	change()
	close(l.changed)
	l.changed = make(chan struct{})
}

func (l *Live) now() (state, http.Handler, <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.state, l.handler, l.changed
}

// versionOf names what the pages of a site show. Every page has its report's
// release, so that those of the reports are enough.
func versionOf(s Site) string {
	var all []byte
	for _, p := range s.Paths() {
		if strings.HasSuffix(p, "/report.json") {
			bundle, _ := s.File(p) // which is not a page, and there from the start
			all = append(all, site.Hash(bundle)...)
		}
	}
	return site.Hash(all)
}

// scriptedSite is a site with the script in every page. The pages' policy allows
// scripts of their own origin.
type scriptedSite struct {
	Site
	version string
}

// File returns the content of a file, a page with the script.
func (s scriptedSite) File(path string) ([]byte, error) {
	content, err := s.Site.File(path)
	if err == nil && strings.HasSuffix(path, ".html") {
		content = scripted(content, s.version)
	}
	return content, err
}

func scripted(page []byte, version string) []byte {
	return bytes.Replace(page, []byte("</head>"), fmt.Appendf(nil, "<script src=%q data-version=%q></script>\n</head>", liveScript, version), 1)
}

func (l *Live) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// On the same machine, to compress takes longer than to send.
	r.Header.Del("Accept-Encoding")
	now, handler, _ := l.now()
	switch {
	case r.URL.Path == liveEvents:
		l.tell(w, r)
	case r.URL.Path == liveScript:
		w.Header().Set("Content-Type", site.MediaType(".js"))
		w.Header().Set("Cache-Control", "no-cache")
		write(w, r, liveSource)
	case now.Version == "":
		w.Header().Set("Content-Type", site.MediaType(".html"))
		w.Header().Set("Cache-Control", "no-store")
		write(w, r, scripted(livePage, ""))
	default:
		handler.ServeHTTP(w, r)
	}
}

// tell sends the state, and again after every change, as server-sent events.
// https://html.spec.whatwg.org/multipage/server-sent-events.html
func (l *Live) tell(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	control := http.NewResponseController(w)
	for {
		now, _, changed := l.now()
		data, err := json.Marshal(now)
		if err == nil {
			_, err = fmt.Fprintf(w, "data: %s\n\n", data)
		}
		if err != nil || control.Flush() != nil {
			return // the page has gone
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
