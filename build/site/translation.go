package site

import (
	"slices"

	"reportwidget/app/report"
)

// Each language of a report is a version with pages, a bundle and exports of its
// own. The original's are in the report's folder, a translation's in a folder
// inside it that is named for the language.

// versions returns the report in all its languages. Links to the report's files
// lead out of the folder of a translation.
func versions(r *report.Report) []*report.Report {
	all := []*report.Report{r}
	for _, t := range r.Translations {
		all = append(all, below(t))
	}
	return all
}

// below returns the report with links to files as they are from a folder inside
// the report's.
func below(r *report.Report) *report.Report {
	t := *r
	for _, href := range []*string{&t.Event.URL, &t.Publisher.URL, &t.Licence.URL, &t.Accessibility.Contact} {
		*href = upward(*href)
	}
	t.Documents = slices.Clone(r.Documents)
	for i := range t.Documents {
		t.Documents[i].URL = upward(t.Documents[i].URL)
	}
	t.Summary, t.Credits = belowText(r.Summary), belowTexts(r.Credits)
	t.Accessibility.Limits = belowTexts(r.Accessibility.Limits)
	t.Sessions = slices.Clone(r.Sessions)
	for i := range t.Sessions {
		s := &t.Sessions[i]
		s.Files = slices.Clone(s.Files)
		for i := range s.Files {
			s.Files[i].URL = upward(s.Files[i].URL)
		}
		if s.Picture != nil {
			s.Picture = &belowText(report.Text{*s.Picture})[0]
		}
		s.Text, s.KeyPoints = belowText(s.Text), belowTexts(s.KeyPoints)
	}
	return &t
}

func belowTexts(texts []report.Text) []report.Text {
	texts = slices.Clone(texts)
	for i := range texts {
		texts[i] = belowText(texts[i])
	}
	return texts
}

func belowText(t report.Text) report.Text {
	t = slices.Clone(t)
	for i := range t {
		t[i].Href, t[i].Nodes = upward(t[i].Href), belowText(t[i].Nodes)
		t[i].Picture = belowPicture(t[i].Picture)
	}
	return t
}

func belowPicture(p *report.Picture) *report.Picture {
	if p == nil {
		return nil
	}
	below := *p
	below.Sizes = slices.Clone(p.Sizes)
	for i := range below.Sizes {
		below.Sizes[i].Src = upward(below.Sizes[i].Src)
	}
	return &below
}

// upward returns a link as it is from one folder deeper. Sessions and filters are
// in every version.
func upward(href string) string {
	if href == "" || href[0] == '#' || href[0] == '?' {
		return href
	}
	return from("../", href)
}

// folder is that of the pages in their language, in the site.
func (p *pages) folder() string {
	if p.report.Translated() {
		return p.report.ID + "/" + report.Language{Tag: p.report.Lang}.Folder() + "/"
	}
	return p.report.ID + "/"
}

// top leads from the folder of the pages to the report's.
func (p *pages) top() string {
	if p.report.Translated() {
		return "../"
	}
	return ""
}
