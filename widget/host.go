package widget

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"mime"
	"net/http"
	"net/url"
	"path"
)

//go:embed host.html testdata/host
var hostFiles embed.FS

// report is the address of a report, as host pages need it.
type report string

// Origin is the part of the address that a policy names.
func (r report) Origin() (string, error) {
	u, err := url.Parse(string(r))
	if err != nil {
		return "", err
	}
	return u.Scheme + "://" + u.Host, nil
}

// Name is the report's folder.
func (r report) Name() string { return path.Base(string(r)) }

// Hosts serves pages of another website that embed the report at the address: a
// library's at "/", and at "/two.html" and so on one for each thing that a host
// page may do, from widget/testdata/host.
func Hosts(address string) (http.Handler, error) {
	pages, err := template.ParseFS(hostFiles, "host.html", "testdata/host/*")
	if err != nil {
		return nil, fmt.Errorf("reading the host pages: %w", err)
	}
	written := hosts{}
	for _, page := range pages.Templates() {
		var b bytes.Buffer
		if err := page.Execute(&b, report(address)); err != nil {
			return nil, fmt.Errorf("writing a host page: %w", err)
		}
		written["/"+page.Name()] = b.Bytes()
	}
	written["/"] = written["/host.html"]
	return written, nil
}

// hosts are pages by their paths.
type hosts map[string][]byte

func (h hosts) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	page, found := h[r.URL.Path]
	if !found {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if ending := path.Ext(r.URL.Path); ending != "" {
		w.Header().Set("Content-Type", mime.TypeByExtension(ending))
	}
	if r.URL.Path == "/coep.html" {
		w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
		w.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
	}
	_, _ = w.Write(page) // the reader has gone if it fails
}
