// Package export writes what readers take away from a report: citations in the
// formats of reference managers, formatted citations, and the sessions as a
// table, a calendar or a bundle.
//
// A [View] is what is taken away, a [Work] one thing that can be cited. The
// same code runs in the command that builds a site and in the browser, for
// what the reader has filtered. Nothing here asks the clock: the same view
// gives the same bytes.
package export

import (
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// View is a report, or those of its sessions that a query selects.
type View struct {
	Report *report.Report
	// Address is that of the report's stand-alone page. A relative one leads
	// nowhere from a file that was saved, so only an absolute one is written.
	Address string
	// Query is what the sessions were selected by.
	Query report.Query
	// Sessions are the selected ones. With an empty query, nil stands for all
	// of the report's.
	Sessions []*report.Session
	// Say is the interface's language, in which a filter is described.
	Say *messages.Catalogue
}

// File is the name under which a format is published, and its media type.
type File struct{ Name, Type string }

// The files of a report.
var (
	BibTeXFile   = File{"cite.bib", "application/x-bibtex"}
	RISFile      = File{"cite.ris", "application/x-research-info-systems"}
	CSLFile      = File{"cite.json", "application/vnd.citationstyles.csl+json"}
	CSVFile      = File{"sessions.csv", "text/csv"}
	CalendarFile = File{"sessions.ics", "text/calendar"}
)

// Link returns the permanent address of the view on the stand-alone page, or
// "" if that page's address is not known.
func (v View) Link() string {
	q := v.Query
	q.Frame, q.Session = nil, ""
	address := absolute(v.Address)
	if query := q.String(v.Report); address != "" && query != "" {
		return address + "?" + query
	}
	return address
}

// SessionLink returns the address of a session's page, or "".
func (v View) SessionLink(s *report.Session) string {
	if address := absolute(v.Address); address != "" {
		return address + "session/" + s.ID + "/"
	}
	return ""
}

// Bundle returns a report of the view's sessions only, as it travels.
func (v View) Bundle(release string) ([]byte, error) {
	r := *v.Report
	r.Sessions = make([]report.Session, 0, len(v.Sessions))
	for _, s := range v.sessions() {
		r.Sessions = append(r.Sessions, *s)
	}
	return report.Encode(&r, release)
}

func (v View) sessions() []*report.Session {
	if v.Sessions != nil || !v.Query.Empty() {
		return v.Sessions
	}
	all := make([]*report.Session, len(v.Report.Sessions))
	for i := range all {
		all[i] = &v.Report.Sessions[i]
	}
	return all
}

// absolute returns the address of a folder on the web, ending in a slash, or
// "" for any other address.
func absolute(address string) string {
	address, _, _ = strings.Cut(address, "#")
	address, _, _ = strings.Cut(address, "?")
	scheme, rest, _ := strings.Cut(address, "://")
	if scheme = strings.ToLower(scheme); scheme != "http" && scheme != "https" || rest == "" || !report.SafeLink(address) {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSuffix(address, "index.html"), "/") + "/"
}
