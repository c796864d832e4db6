package e2e

import (
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/precompress"
	"reportwidget/build/serve"
	"reportwidget/build/site"
)

// twins spare the tests from compressing the same files again.
var twins = precompress.UserStore()

// Make builds the site of the reports with the program that make has compiled.
func Make(t testing.TB, reports ...*report.Report) site.Tree {
	t.Helper()
	files, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := site.Build(reports, site.Options{Assets: files, Twins: twins})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// Server serves a site on a loopback address until the test ends.
type Server struct {
	URL string

	server   *httptest.Server
	mu       sync.Mutex
	requests []string
	handler  http.Handler
	change   func(http.ResponseWriter, *http.Request, http.Handler)
}

// Serve starts a server.
func Serve(t testing.TB, tree site.Tree) *Server {
	t.Helper()
	s := &Server{handler: serve.Handler(tree)}
	s.server = httptest.NewServer(s)
	t.Cleanup(func() { s.server.Close() })
	s.URL = s.server.URL
	return s
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.requests = append(s.requests, r.URL.Path)
	handler, change := s.handler, s.change
	s.mu.Unlock()
	if change == nil {
		handler.ServeHTTP(w, r)
	} else {
		change(w, r, handler)
	}
}

// Deploy puts another site in the place of the one that is served.
func (s *Server) Deploy(tree site.Tree) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.handler = serve.Handler(tree)
}

// Stop ends the server, so that nobody can connect to it.
func (s *Server) Stop() {
	s.server.CloseClientConnections()
	s.server.Close()
}

// Start starts a stopped server on its address.
func (s *Server) Start(t testing.TB) {
	t.Helper()
	listener, err := net.Listen("tcp", s.server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	s.server = httptest.NewUnstartedServer(s)
	s.server.Listener.Close()
	s.server.Listener = listener
	s.server.Start()
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
