package content

import (
	"fmt"
	"strings"
	"time"
	_ "time/tzdata" // for computers that have none

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
	"reportwidget/build/slug"
)

// headFile holds all of a report but its sessions.
const headFile = "report.yaml"

// The keys that an author may use in report.yaml outside of facets and relations.
var (
	headKeys          = []string{"title", "id", "languages", "colour", "icon", "screenshots", "share-font", "summary", "event", "publisher", "licence", "doi", "credits", "documents", "facets", "filter-by", "people", "relations", "columns", "accessibility"}
	accessibilityKeys = []string{"contact", "date", "limits"}
	eventKeys         = []string{"name", "url", "place", "start", "end", "zone"}
	linkKeys          = []string{"name", "url"}
)

// settings are what report.yaml says that is not part of the report itself.
type settings struct {
	// languages are those of translations.
	languages []listed
	// icon, if there is one, and screenshots are linked files that must be pictures.
	icon        brandPicture
	screenshots []brandPicture
	// shareFont is a file that must be a font, if there is one.
	shareFont brandPicture
	// columns are those of a table for the parts of a session.
	columns []namedColumns
	// facetsLost is set if the ID of a facet could not be read, so that nothing can
	// be said about what none of the others is. valuesLost holds the IDs of facets
	// of which a value could not be read.
	facetsLost bool
	valuesLost map[string]bool
}

// readHead reads report.yaml. If that fails, nothing is said about what the file
// may hold.
func (r *reader) readHead(base string) (s settings) {
	r.report.Lang = "en"
	f, ok := r.headFields(headFile, vocabulary{})
	if !ok {
		for _, part := range []string{"id", "lang", "title", "event", "facets", "relations"} {
			r.unread[part] = true
		}
		s.facetsLost, s.valuesLost = lostFacets(nil, r.unread)
		return s
	}
	r.report.ID = f.id("the folder's name", base, slug.Of(base))
	r.report.Lang, s.languages = f.languages()
	s.icon, s.screenshots, s.shareFont = f.icon(), f.screenshots(), f.shareFont()
	r.report.FilterBy, r.report.People = f.filterBy(), f.people()
	r.report.DOI = f.doi()
	f.parts(&r.report)
	s.facetsLost, s.valuesLost = lostFacets(r.report.Facets, f.found.unread)
	s.columns = f.columns(vocabulary{lang: r.report.Lang, facets: r.facetIDs(), facetsLost: s.facetsLost})
	r.merge(f.found, "")
	return s
}

// vocabulary is what the other files of the report's language use.
func (r *reader) vocabulary() vocabulary {
	return vocabulary{lang: r.report.Lang, translation: r.original != nil, facets: r.facetIDs(), facetsLost: r.settings.facetsLost}
}

// headFields returns the keys of a report.yaml, with what is found so far, or false
// after reporting why there are none.
func (r *reader) headFields(file string, known vocabulary) (fields, bool) {
	d, ok := r.open(file, known)
	if !ok {
		return fields{}, false
	}
	v, ok := d.parseYAML(0, len(d.document.source), yamlpos.Plain)
	if !ok {
		r.merge(d.found, "")
		return fields{}, false
	}
	f := d.group("", v, headKeys)
	if d.unread("") {
		r.merge(d.found, "")
		return fields{}, false
	}
	return f, true
}

// parts reads what can be translated, and what stands among it.
func (f fields) parts(rep *report.Report) {
	rep.Title = f.text("title")
	rep.Colour = f.colour("colour")
	rep.Summary = f.markdown("summary")
	rep.Event = f.event()
	rep.Publisher = f.link("publisher")
	rep.Licence = f.link("licence")
	f.each("credits", "credits", func(path string, v yamlpos.Value) {
		rep.Credits = append(rep.Credits, f.entry(path, v))
	})
	f.each("documents", "documents", func(path string, v yamlpos.Value) {
		rep.Documents = append(rep.Documents, f.linkOf(path, v))
	})
	f.each("facets", "facets", func(path string, v yamlpos.Value) {
		rep.Facets = append(rep.Facets, f.facet(path, v))
	})
	f.each("relations", "relations", func(path string, v yamlpos.Value) {
		facets := f.known.facets
		if !f.known.translation {
			facets = idsOf(rep.Facets)
		}
		rep.Relations = append(rep.Relations, f.relation(path, v, facets))
	})
	rep.Accessibility = f.accessibility()
}

// doi returns the DOI without what people write in front of one.
func (f fields) doi() string {
	doi := f.text("doi")
	for _, prefix := range []string{"https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"} {
		doi = strings.TrimSpace(strings.TrimPrefix(doi, prefix))
	}
	return doi
}

// id returns the ID that an author gave, or the one made of a name, if that is
// possible.
func (f fields) id(what, name, made string) string {
	if id := f.text("id"); id != "" || f.unread(f.sub("id")) {
		return id
	}
	if made == "" {
		f.fail(f.sub("id"), 0, fmt.Sprintf("%s, %q, cannot be turned into an id", what, name), `add a key such as "id: opening" with letters of a to z, digits and hyphens`)
	}
	return made
}

func (f fields) event() report.Event {
	v, ok := f.get("event", "event")
	if !ok {
		return report.Event{}
	}
	e := f.group("event", v, eventKeys)
	return report.Event{
		Name: e.text("name"), URL: e.address("url"), Place: e.text("place"),
		Start: e.text("start"), End: e.text("end"), Zone: e.zone(),
	}
}

func (f fields) accessibility() (a report.Accessibility) {
	v, ok := f.get("accessibility", "accessibility")
	if !ok {
		return a
	}
	g := f.group("accessibility", v, accessibilityKeys)
	a.Date = g.text("date")
	if a.Contact = g.text("contact"); strings.Contains(a.Contact, "@") && !strings.Contains(a.Contact, ":") {
		a.Contact = "mailto:" + a.Contact
	} else if a.Contact != "" {
		a.Contact = g.address("contact")
	}
	g.each("limits", "limits", func(path string, v yamlpos.Value) { a.Limits = append(a.Limits, g.rich(path, v)) })
	return a
}

// zone returns the name of a time zone that is known everywhere. "Local" is that
// of the computer.
func (f fields) zone() string {
	name := f.text("zone")
	if _, err := time.LoadLocation(name); err != nil || name == "Local" {
		f.fail(f.sub("zone"), f.entries["zone"].Value.At, fmt.Sprintf("%.100q is not a time zone", name), "use an IANA name such as Australia/Brisbane")
		return ""
	}
	return name
}

func (f fields) link(key string) report.Link {
	v, ok := f.get(key, key)
	if !ok {
		return report.Link{}
	}
	return f.linkOf(key, v)
}

func (d *reading) linkOf(path string, v yamlpos.Value) report.Link {
	f := d.group(path, v, linkKeys)
	return report.Link{Name: f.text("name"), URL: f.address("url")}
}
