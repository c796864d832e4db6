package doctor

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// policy is a content security policy: sources by directive.
// https://www.w3.org/TR/CSP3/
type policy map[string][]string

// policiesOf returns all policies of a page: each of them must allow what is
// to be loaded.
func policiesOf(header http.Header, root *html.Node) []policy {
	all := sentPolicies(header)
	for n := range root.Descendants() {
		if n.Data == "meta" && strings.EqualFold(value(n, "http-equiv"), "Content-Security-Policy") {
			p := parsePolicy(value(n, "content"))
			delete(p, "sandbox") // which only headers can say
			delete(p, "frame-ancestors")
			all = append(all, p)
		}
	}
	return all
}

func sentPolicies(header http.Header) []policy {
	var all []policy
	for _, line := range header.Values("Content-Security-Policy") {
		for _, p := range strings.Split(line, ",") {
			all = append(all, parsePolicy(p))
		}
	}
	return all
}

func parsePolicy(text string) policy {
	p := policy{}
	for _, directive := range strings.Split(text, ";") {
		fields := strings.Fields(directive)
		if len(fields) == 0 {
			continue
		}
		name := strings.ToLower(fields[0])
		if _, twice := p[name]; !twice { // the first one counts
			p[name] = fields[1:]
		}
	}
	return p
}

// first returns the first of the directives that the policy has.
func (p policy) first(names ...string) (string, bool) {
	for _, name := range names {
		if _, has := p[name]; has {
			return name, true
		}
	}
	return "", false
}

// frame returns which directive rules frames, and whether it allows one of the
// address in the page, whose own address may be nil.
func (p policy) frame(u, page *url.URL) (directive string, allowed bool) {
	directive, has := p.first("frame-src", "child-src", "default-src")
	return directive, !has || allows(p[directive], u, page)
}

// script does the same for a script.
func (p policy) script(n *html.Node, u, page *url.URL) (directive string, allowed bool) {
	directive, has := p.first("script-src-elem", "script-src", "default-src")
	if !has {
		return "", true
	}
	sources := p[directive]
	nonce := value(n, "nonce")
	if nonce != "" && slices.Contains(sources, "'nonce-"+nonce+"'") || slices.Contains(sources, "'"+value(n, "integrity")+"'") {
		return directive, true
	}
	// https://www.w3.org/TR/CSP3/#strict-dynamic-usage
	return directive, !contains(sources, "'strict-dynamic'") && allows(sources, u, page)
}

// compiles does the same for a program in WebAssembly.
// https://www.w3.org/TR/CSP3/#can-compile-wasm-bytes
func (p policy) compiles() (directive string, allowed bool) {
	directive, has := p.first("script-src", "default-src")
	return directive, !has || contains(p[directive], "'wasm-unsafe-eval'") || contains(p[directive], "'unsafe-eval'")
}

// allows reports whether one of the sources matches the address.
func allows(sources []string, u, page *url.URL) bool {
	for _, s := range sources {
		if matches(s, u, page) {
			return true
		}
	}
	return false
}

// matches follows https://www.w3.org/TR/CSP3/#match-url-to-source-expression
// Where the page's address is not known, it may be anything.
func matches(source string, u, page *url.URL) bool {
	low := strings.ToLower(source)
	switch {
	case low == "'self'":
		return u.Host == "" || page == nil || originOf(u) == originOf(page) || u.Host == page.Host && u.Scheme == "https"
	case strings.HasPrefix(low, "'"):
		return false
	case low == "*", u.Host == "":
		return low == "*"
	case strings.HasSuffix(low, ":"):
		return schemeMatches(strings.TrimSuffix(low, ":"), u.Scheme)
	}
	scheme, rest, found := strings.Cut(source, "://")
	if !found {
		scheme, rest = "", source
		if page != nil {
			scheme = page.Scheme
		}
	}
	authority, path, _ := strings.Cut(rest, "/")
	host, port := cutPort(strings.ToLower(authority))
	return (scheme == "" || schemeMatches(strings.ToLower(scheme), u.Scheme)) &&
		hostMatches(host, strings.ToLower(u.Hostname())) && portMatches(port, u) && pathMatches(path, u.Path)
}

func schemeMatches(source, scheme string) bool {
	return source == scheme || source == "http" && scheme == "https"
}

func hostMatches(source, host string) bool {
	if domain, wild := strings.CutPrefix(source, "*"); wild {
		return domain == "" || strings.HasSuffix(host, domain)
	}
	return source == host
}

func portMatches(source string, u *url.URL) bool {
	port := u.Port()
	usual := map[string]string{"http": "80", "https": "443"}[u.Scheme]
	if port == "" {
		port = usual
	}
	return source == "*" || source == port || source == "" && port == usual || source == "80" && port == "443"
}

// pathMatches compares paths without their leading slash. One that ends in a
// slash, or an empty one, stands for everything below it.
func pathMatches(source, path string) bool {
	path = strings.TrimPrefix(path, "/")
	if source == "" || strings.HasSuffix(source, "/") {
		return strings.HasPrefix(path, source)
	}
	return path == source
}

func cutPort(authority string) (host, port string) {
	if i := strings.LastIndexByte(authority, ':'); i >= 0 && !strings.HasSuffix(authority, "]") {
		return strings.Trim(authority[:i], "[]"), authority[i+1:]
	}
	return strings.Trim(authority, "[]"), ""
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if strings.EqualFold(l, s) {
			return true
		}
	}
	return false
}
