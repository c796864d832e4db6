package markup

import (
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/app/view"
)

// Place returns where in one document a page of the report's website is, given its path
// from the report's folder: sessions have their IDs, facet values theirs after that of the
// facet, and the statement about accessibility has "accessibility".
func Place(r *report.Report, path string) (string, bool) {
	path, _, _ = strings.Cut(path, "?")
	parts := strings.Split(strings.TrimSuffix(path, "/"), "/")
	switch {
	case path == view.StatementPath:
		return "#" + parts[0], true
	case len(parts) < 2:
		return "", false
	case parts[0] == "session":
		return "#" + parts[1], slices.ContainsFunc(r.Sessions, func(s report.Session) bool { return s.ID == parts[1] })
	}
	f := r.Facet(parts[0])
	return "#" + parts[0] + "/" + parts[1], f != nil && f.Value(parts[1]) != nil
}
