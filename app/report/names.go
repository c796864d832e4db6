package report

import (
	"slices"
	"strings"
)

// maxID is the length of the longest ID in bytes, short enough for a file name.
const maxID = 80

// reservedParameters are the parameters of a page's address that cannot name a facet.
var reservedParameters = []string{"q", "session", "sessions", "sort", "view", "lang", "theme", "accent", "heading-level", "bundle"}

// reservedPaths are the names that the build gives to files and folders of a
// report, and the IDs of elements of every page.
var reservedPaths = []string{
	"embed", "session", "page", "open", "about-this-embed", "accessibility", "report", "status",
}

// siteFolders are those of the site's own pages, which open bundles and make
// reports. No report may have their names.
var siteFolders = []string{"open", "studio"}

// ValidReportID reports whether a report can have the ID: it is valid and names
// no page of every site.
func ValidReportID(id string) bool { return ValidID(id) && !slices.Contains(siteFolders, id) }

// ValidID reports whether s can name a report, a facet, a value or a session in
// addresses: lower-case ASCII letters and digits, with single hyphens between
// them, 80 bytes at most, and no device name of any file system.
func ValidID(s string) bool {
	if s == "" || len(s) > maxID || device(s) {
		return false
	}
	hyphen := true // none at the start, no two in a row
	for i := range len(s) {
		switch c := s[i]; {
		case c == '-' && hyphen:
			return false
		case c == '-':
			hyphen = true
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			hyphen = false
		default:
			return false
		}
	}
	return !hyphen
}

// device reports whether Windows keeps the name for a device.
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
func device(s string) bool {
	switch s {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(s) == 4 && (s[:3] == "com" || s[:3] == "lpt") && s[3] >= '0' && s[3] <= '9'
}

// ReservedFor returns what the name means already when it cannot name a facet
// or a session, or "".
func ReservedFor(name string) string {
	switch {
	case Parameter(name):
		return "a parameter of the page's address"
	case slices.Contains(reservedPaths, name):
		return "a part of every report"
	case interfaceFolder(name):
		return "a language"
	}
	return ""
}

// Parameter reports whether the name is a parameter of every page's address.
func Parameter(name string) bool { return slices.Contains(reservedParameters, name) }

// safeSchemes are those a link of an author may have. The empty one is a
// relative address.
var safeSchemes = []string{"http", "https", "mailto", "tel", ""}

// SafeLink reports whether an author's link can be shown: its scheme is http,
// https, mailto or tel, or it has none. What a browser would skip before the
// scheme (spaces and control characters) is never accepted.
func SafeLink(href string) bool {
	for _, c := range href {
		if c <= ' ' || c == 0x7f || c == '\\' {
			return false
		}
	}
	scheme, _, found := strings.Cut(href, ":")
	if !found || strings.ContainsAny(scheme, "/?#") {
		return href != "" && !strings.HasPrefix(href, "//")
	}
	return slices.Contains(safeSchemes[:len(safeSchemes)-1], strings.ToLower(scheme))
}
