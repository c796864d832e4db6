package site

import (
	"mime"
	"path"
)

// mediaTypes are those of the files that sites are made of, by the ending of
// their names.
var mediaTypes = map[string]string{
	".bib":         "application/x-bibtex",
	".css":         "text/css; charset=utf-8",
	".csv":         "text/csv; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".ics":         "text/calendar; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".ris":         "application/x-research-info-systems",
	".svg":         "image/svg+xml",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".xml":         "application/xml",
}

// MediaType returns the media type of a file by its name. Of the files that
// reports link to, the system may know more types than Go.
func MediaType(file string) string {
	ending := path.Ext(file)
	if t := mediaTypes[ending]; t != "" {
		return t
	}
	if t := mime.TypeByExtension(ending); t != "" {
		return t
	}
	return "application/octet-stream"
}
