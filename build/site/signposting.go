package site

import (
	"cmp"
	"path"
	"strings"

	"reportwidget/app/export"
	"reportwidget/app/report"
)

const pdf = "application/pdf"

func (h *head) link(rel, href, kind string) {
	h.Links = append(h.Links, headLink{Rel: rel, Href: href, Type: kind})
}

// signpost leads a crawler from a page to the address to cite, to what
// describes it, and to what it belongs to. https://signposting.org/FAIR/
func (h *head) signpost(p *pages, root string, s *report.Session) {
	here, kind := root, "https://schema.org/Report"
	if s != nil {
		here, kind = root+sessionPath(s), "https://schema.org/"+kindOf((export.View{Report: p.report}).SessionWork(s))
	}
	cite := here
	if address := p.address(); address != "" {
		cite = address + strings.TrimPrefix(here, root)
	}
	if s == nil {
		cite = cmp.Or(p.report.Archive(), cite)
	}
	h.link("cite-as", cite, "")
	h.link("type", "https://schema.org/AboutPage", "")
	h.link("type", kind, "")
	if s == nil || citesSessions(p.report) {
		for _, f := range []export.File{export.BibTeXFile, export.RISFile, export.CSLFile} {
			h.link("describedby", here+f.Name, f.Type)
		}
	}
	if s != nil {
		h.link("collection", root, "text/html")
	}
}

// items are the report's contents as files.
func (h *head) items(r *report.Report, root string) {
	for _, d := range r.Documents {
		if d.URL != "" {
			h.link("item", from(root, d.URL), mediaType(d.URL))
		}
	}
	h.link("item", root+"report.json", "application/json")
	h.link("item", root+export.CSVFile.Name, export.CSVFile.Type)
	if (export.View{Report: r}).HasCalendar() {
		h.link("item", root+export.CalendarFile.Name, export.CalendarFile.Type)
	}
}

// mediaType returns the type of a file that is known by its name, or "".
func mediaType(address string) string {
	address, _, _ = strings.Cut(address, "#")
	address, _, _ = strings.Cut(address, "?")
	if strings.EqualFold(path.Ext(address), ".pdf") {
		return pdf
	}
	return ""
}

// from returns an author's address, which is relative to the report's folder,
// as it is from a page.
func from(root, address string) string {
	if scheme, _, found := strings.Cut(address, ":"); strings.HasPrefix(address, "/") || found && !strings.ContainsAny(scheme, "/?#") {
		return address
	}
	return root + address
}

// absolute returns an author's address as it is from anywhere, or "" if that
// is not known.
func absolute(v export.View, address string) string {
	low := strings.ToLower(address)
	switch {
	case strings.HasPrefix(low, "http://"), strings.HasPrefix(low, "https://"):
		return address
	case address == "" || v.Address == "" || from("./", address) == address:
		return ""
	}
	return v.Address + address
}
