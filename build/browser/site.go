package browser

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/program"
	"reportwidget/build/serve"
	"reportwidget/build/site"
)

// Make builds the site of the reports with the program that make has compiled.
func Make(t testing.TB, reports ...*report.Report) site.Tree {
	t.Helper()
	files, err := program.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := site.Build(reports, site.Options{Program: site.Program(files)})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// Server serves a site on a loopback address until the test ends.
type Server struct {
	URL string

	mu       sync.Mutex
	requests []string
	change   func(http.ResponseWriter, *http.Request, http.Handler)
}

// Serve starts a server.
func Serve(t testing.TB, tree site.Tree) *Server {
	t.Helper()
	s := &Server{}
	handler := serve.Handler(tree)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.requests = append(s.requests, r.URL.Path)
		change := s.change
		s.mu.Unlock()
		if change == nil {
			handler.ServeHTTP(w, r)
		} else {
			change(w, r, handler)
		}
	}))
	t.Cleanup(server.Close)
	s.URL = server.URL
	return s
}

// Change lets the function answer all further requests; it is given the
// handler that would answer otherwise.
func (s *Server) Change(change func(http.ResponseWriter, *http.Request, http.Handler)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.change = change
}

// Requests returns the paths that were asked for.
func (s *Server) Requests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.requests...)
}
