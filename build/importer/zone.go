package importer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // for computers that have none

	"reportwidget/app/report"
)

// findZone returns a time zone by the name that a file gives it: that of the
// time zone database, also behind a prefix as in
// "/example.org/Tzfile/Europe/Berlin", or that of Windows. It returns nil for
// other names.
func findZone(name string) *time.Location {
	name = strings.TrimSpace(strings.Trim(name, `"`))
	if iana := windowsZones[name]; iana != "" {
		name = iana
	}
	if len(name) > 200 {
		return nil
	}
	for {
		if zoneName(name) {
			if zone, err := time.LoadLocation(name); err == nil {
				return zone
			}
		}
		_, rest, found := strings.Cut(name, "/")
		if strings.EqualFold(rest, "UTC") { // as in tzone://Microsoft/Utc
			rest = "UTC"
		}
		if !found || !strings.Contains(rest, "/") && rest != "UTC" {
			return nil
		}
		name = rest
	}
}

// zoneName reports whether a name has the form of those in the database, of which
// some look like files.
func zoneName(name string) bool {
	return name != "" && name != "Local" && !strings.HasPrefix(name, "/") && !strings.Contains(name, "..") &&
		!strings.ContainsFunc(name, func(c rune) bool {
			return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("/_+-", c))
		})
}

// Zone returns a time zone by the name that an editor gives.
func Zone(name string) (*time.Location, error) {
	if zone := findZone(name); zone != nil {
		return zone, nil
	}
	known := slices.Sorted(maps.Values(windowsZones))
	if near := report.Nearest(name, known); near != "" {
		return nil, fmt.Errorf("%q is not a time zone\n  hint: did you mean %q?", name, near)
	}
	return nil, fmt.Errorf("%q is not a time zone\n  hint: use a name such as Australia/Brisbane", name)
}
