package launch

import (
	"strings"
	"testing"
)

func TestTheBrowserIsTheOneOfTheSystemOrOfTheEnvironment(t *testing.T) {
	const url = "http://127.0.0.1:8080/studio/#a"
	for _, c := range []struct{ system, variables, want string }{
		{"linux", "DISPLAY=:0", "xdg-open " + url},
		{"linux", "WAYLAND_DISPLAY=wayland-0", "xdg-open " + url},
		{"linux", "", ""},
		{"darwin", "", "open " + url},
		{"windows", "", "rundll32 url.dll,FileProtocolHandler " + url},
		{"linux", "BROWSER=firefox -new-tab %s:lynx", "firefox -new-tab " + url + "|lynx " + url},
	} {
		name, value, _ := strings.Cut(c.variables, "=")
		var got []string
		for _, line := range commands(c.system, func(asked string) string {
			if asked == name {
				return value
			}
			return ""
		}, url) {
			got = append(got, strings.Join(line, " "))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s with %q: %q", c.system, c.variables, got)
		}
	}
}
