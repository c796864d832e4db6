package content

import (
	"fmt"
	"net/url"
	"slices"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
	"reportwidget/build/tabular"
)

// The keys that an author may use in a file and in a recording of a session.
var (
	fileKeys      = []string{"file", "name", "language"}
	recordingKeys = []string{"url", "name", "length", "language", "captions"}
)

// file reads a file that belongs to the session, which has to be in the folder.
func (d *reading) file(path string, v yamlpos.Value) report.File {
	f := d.group(path, v, fileKeys)
	made := report.File{Name: f.text("name"), Language: f.speech("language")}
	at := f.entries["file"].Value.At
	switch name := f.text("file"); {
	case name == "" && d.known.translation:
	case name == "":
		f.fail(f.sub("file"), v.At, "there is no file", `write the path of a file in the report's folder, such as "file: ../files/slides.pdf"`)
	default:
		if made.URL = f.address("file"); !report.SafeLink(made.URL) {
			made.URL = ""
			f.fail(f.sub("file"), at, fmt.Sprintf("%.100q is not a file in the report's folder", name), "put the file into the folder and write its path")
		}
	}
	if made.Name == "" && !f.unread(f.sub("name")) {
		f.fail(f.sub("name"), v.At, "the file has no name", `say what it is, such as "name: Slides"`)
	}
	return made
}

// recording reads a recording of the session.
func (d *reading) recording(path string, v yamlpos.Value) report.Recording {
	if v.Shape == yamlpos.Scalar {
		d.advise(v.At, noCaptions, captionsHint)
		return report.Recording{URL: d.plain(path, v)}
	}
	f := d.group(path, v, recordingKeys)
	r := report.Recording{Name: f.text("name"), URL: f.text("url"), Language: f.speech("language")}
	if length := f.text("length"); length != "" {
		minutes, known := tabular.Minutes(length)
		if !known {
			f.fail(f.sub("length"), f.entries["length"].Value.At, fmt.Sprintf("%.40q is not a valid length", length), "write minutes, such as 20, or hours and minutes, such as 1:30")
		}
		r.Minutes = minutes
	}
	f.each("captions", "captions", func(path string, v yamlpos.Value) {
		if tag := f.tag(path, v); tag != "" {
			r.Captions = append(r.Captions, languageOf(tag))
		}
	})
	if _, given := f.entries["captions"]; !given {
		d.advise(v.At, noCaptions, captionsHint)
	}
	return r
}

// https://www.w3.org/TR/WCAG22/#captions-prerecorded
const (
	noCaptions   = "the recording does not say whether it has captions"
	captionsHint = `write their languages, such as "captions: [en]", or "captions: []" if there are none: people who do not hear it need them`
)

// speech reads a language by its tag, or none.
func (f fields) speech(key string) *report.Language {
	v, ok := f.get(key, key)
	if !ok {
		return nil
	}
	tag := f.tag(f.sub(key), v)
	if tag == "" {
		return nil
	}
	l := languageOf(tag)
	return &l
}

// measureFiles notes how large the files of sessions are, which are among those that
// are linked.
func (r *reader) measureFiles(linked map[string][]byte) {
	for _, in := range append([]*report.Report{&r.report}, r.report.Translations...) {
		for i := range in.Sessions {
			s := &in.Sessions[i]
			s.Files = slices.Clone(s.Files) // which a cache may hold
			for k := range s.Files {
				name, _ := url.PathUnescape(s.Files[k].URL) // made of a path
				s.Files[k].Bytes = len(linked[name])
			}
		}
	}
}
