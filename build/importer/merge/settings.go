package merge

import (
	"cmp"
	"maps"
	"path"

	"reportwidget/build/document/sessions"
	"reportwidget/build/importer"
	"reportwidget/build/tabular"
)

// settingsOf are the wishes of an editor that are remembered.
func settingsOf(o importer.Options, matches map[string]string) Settings {
	return Settings{
		Format: string(o.Format), Split: string(o.Notes.Split), Attendees: o.Notes.Attendees,
		FirstDay: o.Choices.FirstDay, DateOrder: string(o.Choices.DateOrder), Matches: matches,
	}
}

// options returns what an editor wishes now, and where nothing is said, what was wished
// before.
func (s Settings) options(o importer.Options) importer.Options {
	o.Format = cmp.Or(o.Format, importer.Format(s.Format))
	o.Notes.Split = cmp.Or(o.Notes.Split, sessions.Split(s.Split))
	o.Notes.Attendees = o.Notes.Attendees || s.Attendees
	o.Choices.FirstDay = cmp.Or(o.Choices.FirstDay, s.FirstDay)
	o.Choices.DateOrder = cmp.Or(o.Choices.DateOrder, tabular.DateOrder(s.DateOrder))
	return o
}

// matches returns what an editor says about notes, now or before.
func (s Settings) matches(now map[string]string) map[string]string {
	all := maps.Clone(s.Matches)
	if all == nil {
		return now
	}
	maps.Copy(all, now)
	return all
}

// Before returns what an editor wishes of an import: what is said now, and otherwise what
// was said when the same was imported before.
func (r Record) Before(name string, into bool, o importer.Options, matches map[string]string) (importer.Options, map[string]string) {
	at := r.find(path.Base(name), into)
	if at < 0 {
		return o, matches
	}
	s := r.Imports[at].Settings
	return s.options(o), s.matches(matches)
}

// SourceOf is what an import has read, with the wishes that it was read with.
func SourceOf(in importer.Input, o importer.Options, matches map[string]string, p *importer.Programme, made Files) Source {
	return Source{Name: in.Name, Settings: settingsOf(o, matches), Files: hashesOf(in), Programme: p, Made: made}
}
