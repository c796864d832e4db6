package doctor

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/diagnostic"
	"reportwidget/build/site"
	"reportwidget/web"
)

// Site is what is known of a server that has a website of reports.
type Site struct {
	Address string `json:"address"`
	Server  string `json:"server,omitempty"` // as it names itself
	// Files are those that were asked for, one of each kind.
	Files []SiteFile `json:"files"`
	// Findings name the addresses as their files.
	Findings diagnostic.Problems `json:"findings"`
}

// SiteFile is a file as its server sends it.
type SiteFile struct {
	Address  string `json:"address"`
	Kind     string `json:"kind"`
	Status   int    `json:"status"`
	Type     string `json:"type,omitempty"`
	Encoding string `json:"encoding,omitempty"`
	Cache    string `json:"cache,omitempty"`
	Bytes    int    `json:"bytes"` // on the way
}

// Broken returns the findings by which readers miss something.
func (s *Site) Broken() diagnostic.Problems {
	return Diagnosis{Findings: s.Findings}.Broken()
}

// ExamineSite asks the server of a report, or of a website of reports, for one
// file of each kind. It fails where there is no report.
func ExamineSite(ctx context.Context, address string) (*Site, error) {
	page, err := reportPage(ctx, address)
	if err != nil {
		return nil, err
	}
	e := &siteExamination{ctx: ctx, page: page, site: &Site{Address: page.URL.String(), Server: printable(page.Header.Get("Server"))}}
	e.cures = curesOf(page.Header)
	if err := e.start(); err != nil {
		return nil, err
	}
	for _, k := range e.kinds() {
		e.examine(k)
	}
	e.slash()
	return e.site, nil
}

// reportPage fetches the page of a report, or of the first one of a website.
func reportPage(ctx context.Context, address string) (Page, error) {
	for range 2 {
		page, err := fetch(ctx, address)
		if err != nil {
			return page, err
		}
		root, err := html.Parse(strings.NewReader(string(page.HTML)))
		if err != nil {
			return page, fmt.Errorf("reading %s: %w", address, err)
		}
		if start := byID(root, "start"); start != nil {
			base := page.URL.JoinPath(value(first(root, "html"), "data-root"), "/")
			base.RawQuery, base.Fragment = "", ""
			if base.Path == page.URL.Path {
				return page, nil
			}
			address = base.String()
			continue
		}
		next := firstReport(root)
		if next == "" {
			break
		}
		to, err := page.URL.Parse(next)
		if err != nil || to.Host != page.URL.Host {
			break
		}
		address = to.String()
	}
	page, err := fetch(ctx, address)
	if err == nil && !strings.Contains(string(page.HTML), `id="start"`) {
		err = fmt.Errorf("%s is neither a report nor a website of reports\n  hint: give the address of the report itself, such as https://reports.example.org/partnerships/", address)
	}
	return page, err
}

// firstReport returns the address of the report to which the page at the top of a
// website leads: that of one report, or the first of a catalogue.
func firstReport(root *html.Node) string {
	for n := range root.Descendants() {
		if n.Data == "meta" && strings.EqualFold(value(n, "http-equiv"), "refresh") {
			_, to, _ := strings.Cut(value(n, "content"), "url=")
			return to
		}
		if n.Data == "article" && value(n, "data-report") != "" {
			return value(n, "data-report") + "/"
		}
	}
	return ""
}

func byID(root *html.Node, id string) *html.Node {
	for n := range root.Descendants() {
		if value(n, "id") == id {
			return n
		}
	}
	return nil
}

// siteExamination is of one server.
type siteExamination struct {
	ctx   context.Context
	page  Page
	cures cures
	begin web.Start // what the page says to its scripts
	style string    // address of its style sheet
	site  *Site
	// hashes are the integrity of files by their addresses, as the service worker
	// checks them.
	hashes map[string]string
}

func (e *siteExamination) start() error {
	root, err := html.Parse(strings.NewReader(string(e.page.HTML)))
	if err != nil {
		return fmt.Errorf("reading %s: %w", e.page.URL, err)
	}
	start := byID(root, "start")
	if start == nil || start.FirstChild == nil {
		return fmt.Errorf("%s does not say what it needs: it is not as it was built", e.page.URL)
	}
	if err := json.Unmarshal([]byte(start.FirstChild.Data), &e.begin); err != nil {
		return fmt.Errorf("%s does not say what it needs: %w", e.page.URL, err)
	}
	for n := range root.Descendants() {
		if n.Data == "link" && value(n, "rel") == "stylesheet" {
			e.style = value(n, "href")
		}
	}
	return nil
}

// kind is one of the kinds of files that a server may treat differently.
type kind struct {
	name, address string
	file          string // whose type it has
	forever       bool   // browsers may keep it
	small         bool   // it should come compressed
	read          bool   // others read it
	framed        bool   // others show it
	strict        bool   // browsers insist on its type
}

func (e *siteExamination) kinds() []kind {
	f := e.begin.Files
	return []kind{
		{name: "service worker", address: f.Worker, file: "sw.js", strict: true}, // knows what others must be
		{name: "page", address: "./", file: "index.html", small: true, strict: true},
		{name: "page for frames", address: "embed/", file: "index.html", small: true, framed: true, strict: true},
		{name: "program", address: f.Program, file: "app.wasm", forever: true, small: true},
		{name: "packed program", address: f.Program + ".bin", forever: true},
		{name: "script", address: f.Boot, file: "boot.js", forever: true, small: true, strict: true},
		{name: "style sheet", address: e.style, file: "report.css", forever: true, small: true, strict: true},
		{name: "texts", address: f.Messages, file: "messages.json", forever: true, small: true},
		{name: "data", address: "report.json", file: "report.json", small: true, read: true},
		{name: "manifest", address: "manifest.webmanifest", file: "manifest.webmanifest"},
		{name: "picture", address: "icon-192.png", file: "icon.png"},
		{name: "loader", address: "../embed.js", file: "embed.js", small: true, read: true, strict: true},
	}
}

// slash examines whether a folder's address without a slash leads to its page.
func (e *siteExamination) slash() {
	bare := *e.page.URL
	bare.Path = strings.TrimSuffix(bare.Path, "/")
	if bare.Path == "" {
		return
	}
	bare.RawPath = ""
	answer, err := ask(e.ctx, bare.String())
	switch {
	case err != nil:
		e.broken(bare.String(), err.Error(), "")
	case answer.status/100 == 3:
		to, err := bare.Parse(answer.header.Get("Location"))
		if err != nil || to.Path != e.page.URL.Path || to.Host != bare.Host || to.Scheme != bare.Scheme {
			e.broken(bare.String(), "the address without the slash at its end leads to "+printable(answer.header.Get("Location")), e.cures.slash)
		}
	case answer.status == 200:
		e.broken(bare.String(), "the address without the slash at its end has the page, whose files are then not found", e.cures.slash)
	default:
		e.broken(bare.String(), fmt.Sprintf("the address without the slash at its end answers %d", answer.status), e.cures.slash)
	}
}

func (e *siteExamination) broken(address, cause, hint string) {
	e.add(diagnostic.Problem{File: address, Cause: cause, Hint: hint})
}

func (e *siteExamination) remark(address, cause, hint string) {
	e.add(diagnostic.Problem{File: address, Level: diagnostic.Warning, Cause: cause, Hint: hint})
}

func (e *siteExamination) add(p diagnostic.Problem) {
	p.File, p.Cause = printable(p.File), printable(p.Cause)
	e.site.Findings = append(e.site.Findings, p)
}

// resolve returns the address of a file of the report.
func (e *siteExamination) resolve(address string) (*url.URL, error) {
	to, err := e.page.URL.Parse(address)
	if err == nil && to.Host != e.page.URL.Host {
		err = fmt.Errorf("%s is on another server", to)
	}
	return to, err
}

func typeOf(file string) string { return site.MediaType(file) }
