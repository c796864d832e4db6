package slug

import (
	"strconv"

	"reportwidget/app/report"
)

// IDs gives every name an ID of its own. A name in other letters than Latin ones, or
// whose ID another one has, gets a number after the prefix.
func IDs(prefix string, names []string) map[string]string {
	ids, taken := map[string]string{}, map[string]bool{}
	for _, name := range names {
		if ids[name] != "" {
			continue
		}
		id := Of(name)
		for n := len(ids) + 1; !report.ValidID(id) || taken[id]; n++ {
			id = prefix + "-" + strconv.Itoa(n)
		}
		ids[name], taken[id] = id, true
	}
	return ids
}
