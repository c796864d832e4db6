package importer

import (
	"regexp"
	"slices"
	"strings"
)

// plainScalar matches a text that YAML takes for itself without quotes.
var plainScalar = regexp.MustCompile(`^[\p{L}](?:[\p{L}\p{M}\p{N} .()/+'’“”–—…!?&;=%°*_-]|,|:\p{L})*$`)

// scalar writes a text of one line in YAML.
func scalar(s string) string {
	if plainScalar.MatchString(s) && s[len(s)-1] != ' ' && !slices.Contains([]string{"null", "true", "false"}, strings.ToLower(s)) {
		return s
	}
	return quoted(s)
}

// flowScalar writes a text of one line in YAML between brackets or braces.
func flowScalar(s string) string {
	if strings.Contains(s, ",") {
		return quoted(s)
	}
	return scalar(s)
}

func quoted(s string) string { return `"` + quotes.Replace(s) + `"` }

var quotes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)
