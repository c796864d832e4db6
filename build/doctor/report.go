package doctor

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// Report is a report that a page should show.
type Report struct {
	Address *url.URL // of its page, with a slash at its end
	Title   string
	// Sessions are the IDs of all its sessions, or nil if they are not known.
	Sessions []string
	// Frame are the headers of the page that is shown in frames.
	Frame http.Header
}

// ReadReport fetches the pages of a report.
func ReadReport(ctx context.Context, address string) (*Report, error) {
	page, err := fetch(ctx, address)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(bytes.NewReader(page.HTML))
	if err != nil {
		return nil, fmt.Errorf("reading the report: %w", err)
	}
	if page := first(root, "html"); page == nil || value(page, "data-engine") == "" {
		return nil, fmt.Errorf("%s is not a page of a report\n  hint: give the address of the report itself, such as https://reports.example.org/partnerships/", address)
	}
	r := &Report{Address: page.URL.JoinPath(value(first(root, "html"), "data-root"), "/")}
	r.Address.RawQuery, r.Address.Fragment = "", ""
	if title := first(root, "title"); title != nil {
		r.Title = textOf(title)
	}
	frame, err := fetch(ctx, r.Address.JoinPath("embed/").String())
	if err != nil {
		return r, err
	}
	r.Frame = frame.Header
	if root, err = html.Parse(bytes.NewReader(frame.HTML)); err != nil {
		return nil, fmt.Errorf("reading the report: %w", err)
	}
	r.Sessions = sessionsOf(root)
	return r, nil
}

// holds reports whether the address is one of the report's pages.
func (r *Report) holds(u *url.URL) bool {
	return u.Host == r.Address.Host && strings.HasPrefix(u.Path, r.Address.Path)
}

// host examines what page and report say about each other in their headers.
func (e *examination) host() {
	for _, p := range e.policies {
		if tokens, has := p["sandbox"]; has && e.embedded != nil {
			e.sandboxed("the whole page", strings.Join(tokens, " "))
		}
	}
	e.isolation()
	if e.report != nil && e.report.Frame != nil {
		e.ancestors(e.report.Frame)
		e.program(e.report.Frame)
	}
}

// isolation examines whether the frame may be in a page that is isolated from
// other websites. A frame without credentials may, and the loader makes such
// ones where the browser has them.
// https://html.spec.whatwg.org/multipage/browsers.html#coep
func (e *examination) isolation() {
	if !isolated(e.page.Header) || e.embedded == nil {
		return
	}
	say := e.remark
	if e.report != nil && e.report.Frame != nil {
		if isolated(e.report.Frame) && e.report.Frame.Get("Cross-Origin-Resource-Policy") == "cross-origin" {
			return
		}
		if e.credentialed {
			say = e.broken
		}
	}
	say("the page accepts only frames that agree to it (Cross-Origin-Embedder-Policy)", "let the report’s server send Cross-Origin-Embedder-Policy: require-corp and Cross-Origin-Resource-Policy: cross-origin")
}

func isolated(h http.Header) bool {
	v := h.Get("Cross-Origin-Embedder-Policy")
	return strings.HasPrefix(v, "require-corp") || strings.HasPrefix(v, "credentialless")
}

// ancestors examines whether the report lets the page show it. A policy about
// ancestors takes the place of the older header.
func (e *examination) ancestors(frame http.Header) {
	ruled := false
	for _, p := range sentPolicies(frame) {
		sources, has := p["frame-ancestors"]
		ruled = ruled || has
		if has && !e.ancestor(sources) {
			e.broken("the report’s server lets only some websites show it: frame-ancestors "+strings.Join(sources, " "), "add your website to frame-ancestors where the report is served")
		}
	}
	if v := frame.Get("X-Frame-Options"); v != "" && !ruled && !(strings.EqualFold(v, "SAMEORIGIN") && e.page.URL != nil && originOf(e.page.URL) == originOf(e.report.Address)) {
		e.broken("the report’s server forbids frames: X-Frame-Options "+v, "remove the header where the report is served, or name your website in frame-ancestors")
	}
}

// ancestor reports whether the page is one of the sources. Of a file it is not
// known where it will be.
func (e *examination) ancestor(sources []string) bool {
	if e.page.URL == nil {
		return contains(sources, "*") || len(sources) > 0 && !contains(sources, "'none'")
	}
	origin := &url.URL{Scheme: e.page.URL.Scheme, Host: e.page.URL.Host}
	return allows(sources, origin, e.report.Address)
}

// program examines whether the report's server lets the report's own program
// run. Without it the style sheet filters.
func (e *examination) program(frame http.Header) {
	const without = ", so readers can filter the report and not search it"
	for _, p := range sentPolicies(frame) {
		if directive, allowed := p.script(&html.Node{}, e.report.Address, e.report.Address); !allowed {
			e.remark("the report’s server forbids the report’s own scripts by "+directive+without, "add 'self' 'wasm-unsafe-eval' to "+directive+" where the report is served")
		} else if directive, allowed := p.compiles(); !allowed {
			e.remark("the report’s server forbids WebAssembly by "+directive+without, "add 'wasm-unsafe-eval' to "+directive+" where the report is served")
		}
	}
}
