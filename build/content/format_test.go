package content

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
)

var codeBlock = regexp.MustCompile("(?ms)^```([a-z ]*)\n(.*?)^```$")

// format returns FORMAT.md, and its pieces of a report and of a session put
// together.
func format(t *testing.T) (text string, pieces map[string]string) {
	t.Helper()
	b, err := os.ReadFile("../FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	pieces = map[string]string{}
	for _, block := range codeBlock.FindAllStringSubmatch(string(b), -1) {
		pieces[block[1]] += block[2]
	}
	return string(b), pieces
}

func TestTheExamplesInTheDescriptionAreAReport(t *testing.T) {
	_, pieces := format(t)
	r := mustRead(t, map[string]string{
		"report.yaml":            pieces["yaml report"],
		"sessions/01-opening.md": "---\n" + pieces["yaml session"] + "---\n" + pieces["markdown session"],
		"sessions/02-keys.md":    "---\n" + pieces["yaml"] + "---\n" + pieces["markdown"],
		"files/programme.pdf":    "x",
		"files/icon.png":         pngOf(t, 512, 512),
		"files/font.ttf":         string(gobold.TTF),
		"files/wide.png":         pngOf(t, 1280, 800),
		"files/narrow.jpg":       jpegOf(t, 750, 1334),
		"files/map.jpg":          jpegOf(t, 800, 600),

		"report.fr.yaml":            pieces["yaml report french"],
		"sessions/01-opening.fr.md": "---\n" + pieces["yaml session french"] + "---\n" + pieces["markdown session french"],
	})
	if len(r.Relations) != 2 || len(r.Sessions[0].KeyPoints) != 2 || r.Sessions[1].Room != "Hall 2: upstairs" {
		t.Error("something is missing:", r)
	}
	if len(r.Translations) != 1 || r.Translations[0].Title == r.Title || r.Translations[0].Sessions[0].Title == r.Sessions[0].Title {
		t.Error("the translation is missing:", r.Translations)
	}
}

func TestEveryKeyIsDescribed(t *testing.T) {
	text, _ := format(t)
	for _, keys := range [][]string{headKeys, eventKeys, accessibilityKeys, screenshotKeys, linkKeys, facetKeys, valueKeys, relationKeys, sessionKeys, personKeys, profileKeys, pictureKeys, fileKeys, recordingKeys} {
		for _, key := range keys {
			if !strings.Contains(text, "`"+key+"`") && !strings.Contains(text, "### "+key) && !strings.Contains(text, ", "+key) {
				t.Errorf("%q is not described", key)
			}
		}
	}
}
