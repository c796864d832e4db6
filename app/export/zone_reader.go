//go:build reader

package export

import (
	"strconv"
	"strings"
	"syscall/js"
)

// loadZone returns the offset of a zone from UTC, in seconds, at a Unix time.
// The browser has all zones; Go's would make the program larger. A browser that
// does not know the zone, or how to tell its offset, throws.
func loadZone(name string) (offset func(unix int64) int, known bool) {
	defer func() {
		if recover() != nil {
			offset, known = nil, false
		}
	}()
	format := js.Global().Get("Intl").Get("DateTimeFormat").New("en-US", map[string]any{
		"timeZone": name, "timeZoneName": "longOffset",
	})
	return func(unix int64) int { return offsetOf(format.Call("format", float64(unix)*1000).String()) }, true
}

// offsetOf returns the offset at the end of "10/1/2024, GMT+10:00".
func offsetOf(text string) int {
	_, offset, _ := strings.Cut(text, "GMT")
	seconds, unit := 0, 3600
	for _, part := range strings.Split(strings.TrimLeft(offset, "+-\u2212"), ":") {
		n, _ := strconv.Atoi(part) // nothing follows GMT where the offset is 0
		seconds += n * unit
		unit /= 60
	}
	if strings.HasPrefix(offset, "+") {
		return seconds
	}
	return -seconds
}
