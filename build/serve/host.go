package serve

import (
	"net"
	"net/http"
	"net/url"
	"strings"

	"reportwidget/widget"
)

// Reachable returns the address under which a browser finds a server that
// listens at an address: where that is any of the machine's, the host is taken.
func Reachable(address, host string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	if ip := net.ParseIP(u.Hostname()); ip != nil && ip.IsUnspecified() {
		u.Host = net.JoinHostPort(host, u.Port())
	}
	return u.String()
}

// HostPage serves a page of another website that embeds the first report of the
// current site, which is served at the address.
func HostPage(current func() Site, address string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := firstReport(current())
		if id == "" {
			http.NotFound(w, r)
			return
		}
		pages, err := widget.Hosts(Reachable(address, hostname(r)) + id + "/")
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		pages.ServeHTTP(w, r)
	})
}

// hostname is the name by which the browser has found this machine.
func hostname(r *http.Request) string {
	return (&url.URL{Host: r.Host}).Hostname()
}

// firstReport returns the ID of the first report of a site, or "".
func firstReport(s Site) string {
	for _, path := range s.Paths() {
		if id, found := strings.CutSuffix(path, "/report.json"); found && !strings.Contains(id, "/") {
			return id
		}
	}
	return ""
}
