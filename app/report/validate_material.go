package report

import "reportwidget/app/format"

// maxMinutes is the longest that a recording may be.
const maxMinutes = 24 * 60

// material checks the files and recordings of a session.
func (v *validator) material(path string, s *Session) {
	for i, f := range s.Files {
		part := format.Sprintf("%s.files[%d]", path, i)
		v.required(part+".name", f.Name, "the file")
		v.lang(part+".lang", f.Lang, false)
		v.required(part+".file", f.URL, "the file")
		v.link(part+".file", f.URL)
		v.spoken(part+".language", f.Language)
		if f.Bytes < 0 {
			v.add(part, format.Sprintf("a file of %d bytes", f.Bytes), "")
		}
	}
	for i, r := range s.Recordings {
		part := format.Sprintf("%s.recordings[%d]", path, i)
		v.string(part+".name", r.Name)
		v.lang(part+".lang", r.Lang, false)
		v.link(part+".url", r.URL)
		if r.Host() == "" {
			v.add(part+".url", format.Sprintf("%.100q is not the address of a recording", r.URL), "write the whole address, such as https://media.example.org/opening")
		}
		if r.Minutes < 0 || r.Minutes > maxMinutes {
			v.add(part+".length", format.Sprintf("a recording of %d minutes", r.Minutes), "")
		}
		v.spoken(part+".language", r.Language)
		for k := range r.Captions {
			v.spoken(format.Sprintf("%s.captions[%d]", part, k), &r.Captions[k])
		}
	}
}

// spoken checks a language that is named.
func (v *validator) spoken(path string, l *Language) {
	if l != nil {
		v.lang(path, l.Tag, true)
		v.required(path, l.Name, "the language")
	}
}
