package markup

import (
	"cmp"
	"encoding/base64"
	gopath "path"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// mediaTypes are those that a browser must know, by the ending of a file's name. A
// system's own list would give other bytes elsewhere.
var mediaTypes = map[string]string{
	".webp": "image/webp", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".svg": "image/svg+xml",
	".pdf": "application/pdf", ".csv": "text/csv", ".ics": "text/calendar", ".json": "application/json", ".txt": "text/plain", ".js": "text/javascript",
}

// Data returns a file as an address that holds it.
// https://www.rfc-editor.org/rfc/rfc2397
func Data(name string, content []byte) string {
	kind := cmp.Or(mediaTypes[strings.ToLower(gopath.Ext(name))], "application/octet-stream")
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(content)
}

// widest is that of the file of a picture that stands in one document, in pixels: those
// of the column of text on a fine screen.
const widest = 1400

// Largest returns the address of the largest of a picture's files that is of use in one
// document.
func Largest(img *html.Node) string {
	chosen := Get(img, "src")
	for _, candidate := range strings.Split(Get(img, "srcset"), ", ") {
		file, width, _ := strings.Cut(candidate, " ")
		if n, err := strconv.Atoi(strings.TrimSuffix(width, "w")); err == nil && n <= widest {
			chosen = file
		}
	}
	return chosen
}
