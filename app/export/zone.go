//go:build !reader

package export

import (
	"time"
	_ "time/tzdata" // for computers that have none
)

// loadZone returns the offset of a zone from UTC, in seconds, at a Unix time.
func loadZone(name string) (offset func(unix int64) int, known bool) {
	location, err := time.LoadLocation(name)
	if err != nil {
		return nil, false
	}
	return func(unix int64) int {
		_, seconds := time.Unix(unix, 0).In(location).Zone()
		return seconds
	}, true
}
