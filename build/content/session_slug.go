package content

import (
	"regexp"
	"strings"

	"reportwidget/build/slug"
)

// number is what puts files in order, such as 01 in "01-opening"; a year
// is none.
var (
	number = regexp.MustCompile(`^[0-9]+[-_. ]+`)
	year   = regexp.MustCompile(`^(19|20)[0-9]{2}[-_. ]`)
)

// sessionSlug returns the ID that the name of a session's file gives.
func sessionSlug(file string) string {
	stem := strings.TrimSuffix(file, sessionSuffix)
	if rest := stem[len(number.FindString(stem)):]; rest != "" && !year.MatchString(stem) {
		stem = rest
	}
	return slug.Of(stem)
}
