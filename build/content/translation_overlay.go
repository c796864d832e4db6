package content

import (
	"cmp"
	"reflect"

	"reportwidget/app/report"
)

// overlay puts what is translated in the place of the original. A text that is
// the same in both languages is the original's: it is marked as that, and
// readers of both languages get it once.
type overlay struct {
	made bool // something is translated
}

// made returns the report in the language, or false if none of it is.
func (t *translation) made() (*report.Report, bool) {
	made := t.reader.original.report.In(t.reader.report.Lang)
	made.Translations = nil
	var o overlay
	o.head(made, &t.reader.report, &t.reader.original.report)
	o.facets(made, &t.reader.report)
	for n, s := range t.sessions {
		o.session(&made.Sessions[n], s, &t.reader.original.report.Sessions[n])
	}
	return made, o.made
}

// words replaces a text and its language.
func (o *overlay) words(to, lang *string, translated string) {
	if translated != "" && translated != *to {
		*to, *lang, o.made = translated, "", true
	}
}

func (o *overlay) text(to *report.Text, translated, original report.Text) {
	if len(translated) > 0 && !reflect.DeepEqual(translated, original) {
		*to, o.made = translated, true
	}
}

// texts replaces the texts of a list one by one, in its order.
func (o *overlay) texts(to *[]report.Text, translated, original []report.Text) {
	for i, t := range translated {
		if i < len(original) {
			o.text(&(*to)[i], t, original[i])
		} else {
			*to, o.made = append(*to, t), true
		}
	}
}

// link replaces a name, and leads elsewhere if the translation does.
func (o *overlay) link(to *report.Link, translated report.Link) {
	o.words(&to.Name, &to.Lang, translated.Name)
	to.URL = cmp.Or(translated.URL, to.URL)
}

func (o *overlay) head(to, translated, original *report.Report) {
	o.words(&to.Title, &to.TitleLang, translated.Title)
	o.text(&to.Summary, translated.Summary, original.Summary)
	o.words(&to.Event.Name, &to.Event.Lang, translated.Event.Name)
	o.words(&to.Event.Place, &to.Event.PlaceLang, translated.Event.Place)
	to.Event.URL = cmp.Or(translated.Event.URL, to.Event.URL)
	o.link(&to.Publisher, translated.Publisher)
	o.link(&to.Licence, translated.Licence)
	o.texts(&to.Credits, translated.Credits, original.Credits)
	to.Accessibility.Contact = cmp.Or(translated.Accessibility.Contact, to.Accessibility.Contact)
	o.texts(&to.Accessibility.Limits, translated.Accessibility.Limits, original.Accessibility.Limits)
	for i, d := range translated.Documents {
		if i == len(to.Documents) {
			to.Documents = append(to.Documents, report.Link{})
		}
		o.link(&to.Documents[i], d)
	}
}

func (o *overlay) facets(to, translated *report.Report) {
	for _, t := range translated.Facets {
		f := to.Facet(t.ID)
		if f == nil {
			continue
		}
		o.words(&f.Label, &f.Lang, t.Label)
		for _, tv := range t.Values {
			if v := f.Value(tv.ID); v != nil {
				o.words(&v.Label, &v.Lang, tv.Label)
				o.words(&v.Summary, &v.SummaryLang, tv.Summary)
			}
		}
	}
	for _, t := range translated.Relations {
		if l := relationOf(to, t); l != nil {
			o.words(&l.Text, &l.Lang, t.Text)
		}
	}
}

// session makes a session one in the language of the report, in which what is
// not translated says what it is in.
func (o *overlay) session(to *report.Session, t report.Session, original *report.Session) {
	var own overlay
	from, s := to.Lang, *to
	s.Lang, s.TitleLang = "", from
	s.Text = report.Foreign(s.Text, from)
	s.KeyPoints = nil
	for _, k := range original.KeyPoints {
		s.KeyPoints = append(s.KeyPoints, report.Foreign(k, from))
	}
	own.words(&s.Title, &s.TitleLang, t.Title)
	own.words(&s.Room, new(string), t.Room)
	own.texts(&s.KeyPoints, t.KeyPoints, original.KeyPoints)
	own.text(&s.Text, t.Text, original.Text)
	s.Picture = own.picture(original.Picture, t.Picture, from)
	s.People = own.people(original.People, t.People, from)
	s.Files = own.files(original.Files, t.Files, from)
	s.Recordings = own.recordings(original.Recordings, t.Recordings, from)
	if own.made {
		*to, o.made = s, true
	}
}

// files replaces names one by one, in the order of the list.
func (o *overlay) files(original, translated []report.File, from string) (files []report.File) {
	for i, f := range original {
		f.Lang = from
		if i < len(translated) {
			o.words(&f.Name, &f.Lang, translated[i].Name)
		}
		files = append(files, f)
	}
	return files
}

// recordings does the same.
func (o *overlay) recordings(original, translated []report.Recording, from string) (recordings []report.Recording) {
	for i, r := range original {
		if r.Name != "" {
			r.Lang = from
		}
		if i < len(translated) {
			o.words(&r.Name, &r.Lang, translated[i].Name)
		}
		recordings = append(recordings, r)
	}
	return recordings
}

// people replaces names and roles one by one, in the order of the list.
func (o *overlay) people(original, translated []report.Person, from string) []report.Person {
	var people []report.Person
	for i := range max(len(original), len(translated)) {
		var p, t report.Person
		if i < len(original) {
			if p = original[i]; p.Role != "" {
				p.Lang = from
			}
		}
		if i < len(translated) {
			t = translated[i]
		}
		o.words(&p.Name, new(string), t.Name)
		o.words(&p.Role, &p.Lang, t.Role)
		people = append(people, p)
	}
	return people
}
