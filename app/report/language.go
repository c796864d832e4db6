package report

import (
	"cmp"
	"slices"
	"strings"
)

// Language is one in which a report can be read.
type Language struct {
	Tag  string `json:"tag"`  // of BCP 47
	Name string `json:"name"` // in itself, such as "Français"
}

// Folder names the language in addresses.
func (l Language) Folder() string { return strings.ToLower(l.Tag) }

// Translated reports whether the report is a translation of another one, in a
// folder of its own below that one's.
func (r *Report) Translated() bool {
	return slices.IndexFunc(r.Languages, func(l Language) bool { return l.Tag == r.Lang }) > 0
}

// In returns the report as readers of another language get it before anything
// is translated: the same parts, each with the language it is in. It shares
// with r what it does not change.
func (r *Report) In(lang string) *Report {
	own := func(tag string) string {
		if tag = cmp.Or(tag, r.Lang); tag == lang {
			return ""
		}
		return tag
	}
	t := *r
	t.Lang, t.TitleLang = lang, own(r.TitleLang)
	t.Summary = Foreign(r.Summary, own(""))
	t.Event.Lang, t.Event.PlaceLang = own(r.Event.Lang), own(r.Event.PlaceLang)
	t.Publisher.Lang, t.Licence.Lang = own(r.Publisher.Lang), own(r.Licence.Lang)
	t.Credits = copied(r.Credits, func(c *Text) { *c = Foreign(*c, own("")) })
	t.Accessibility.Limits = copied(r.Accessibility.Limits, func(l *Text) { *l = Foreign(*l, own("")) })
	t.Documents = copied(r.Documents, func(d *Link) { d.Lang = own(d.Lang) })
	t.Relations = copied(r.Relations, func(l *Relation) { l.Lang = own(l.Lang) })
	t.Sessions = copied(r.Sessions, func(s *Session) { s.Lang = own(s.Lang) })
	t.Facets = copied(r.Facets, func(f *Facet) {
		f.Lang = own(f.Lang)
		f.Values = copied(f.Values, func(v *Value) { v.Lang, v.SummaryLang = own(v.Lang), own(v.SummaryLang) })
	})
	t.unmark()
	return &t
}

// unmark leaves no language where there is nothing in it.
func (r *Report) unmark() {
	if r.Event.Name == "" {
		r.Event.Lang = ""
	}
	if r.Event.Place == "" {
		r.Event.PlaceLang = ""
	}
	for _, l := range []*Link{&r.Publisher, &r.Licence} {
		if l.Name == "" {
			l.Lang = ""
		}
	}
	for _, f := range r.Facets {
		for i := range f.Values {
			if f.Values[i].Summary == "" {
				f.Values[i].SummaryLang = ""
			}
		}
	}
}

// Foreign returns a text whose blocks say that they are in a language, unless
// they say another one.
func Foreign(t Text, lang string) Text {
	return copied(t, func(n *Node) { n.Lang = cmp.Or(n.Lang, lang) })
}

// copied returns a list with every item changed, and leaves the list as it is.
func copied[T any, L ~[]T](list L, change func(*T)) L {
	list = slices.Clone(list)
	for i := range list {
		change(&list[i])
	}
	return list
}
