package widget

import (
	"os"
	"regexp"
	"testing"
)

// WordPress offers an update, and browsers forget the editor's script, when the version changes.
func TestThePluginForWordPressHasTheVersionOfTheRelease(t *testing.T) {
	plugin, err := os.ReadFile("wordpress/report-widget.php")
	if err != nil {
		t.Fatal(err)
	}
	makefile, err := os.ReadFile("../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	release := regexp.MustCompile(`(?m)^VERSION := (\S+)$`).FindSubmatch(makefile)[1]
	versions := regexp.MustCompile(`Version: (\d+\.\d+\.\d+)|'(\d+\.\d+\.\d+)'`).FindAllSubmatch(plugin, -1)
	if len(versions) != 2 {
		t.Fatalf("%d versions in the plugin", len(versions))
	}
	for _, v := range versions {
		if got := string(v[1]) + string(v[2]); got != string(release) {
			t.Errorf("the plugin has version %s, the release %s", got, release)
		}
	}
}
