package export

import (
	"cmp"
	"strings"

	"reportwidget/app/report"
)

// Work is something that can be cited: a report, a filtered view of it, or one
// of its sessions. Every string is one line of text.
type Work struct {
	// ID is made of letters, digits, hyphens and underscores, and is the key
	// of the work in a reference manager.
	ID string
	// Session is true of a session that was held at the event. Part is true of
	// an entry of the report that may have been none: it is cited as a part of
	// the report. Neither is true of the report itself.
	Session, Part bool
	Title         string
	// Authors are the people who are named, or else the publisher.
	Authors   []Name
	Publisher string
	// Date is a day as "2006-01-02", or only a year, or "".
	Date string
	// Event, Place, From and To are of the event; the two days may be "".
	Event, Place, From, To string
	// Report is the title of the report.
	Report string
	// Note says what the work is restricted to, or "".
	Note string
	// URL is absolute, or "".
	URL string
	// DOI is that of the report, which its sessions are a part of, or "".
	DOI      string
	Lang     string
	Abstract string
}

// Name is of a person or of an organisation. Where it is not known which part
// of it is the family name, it is only literal.
type Name struct{ Family, Given, Literal string }

// String returns the name as it is sorted.
func (n Name) String() string { return list(", ", n.Family, n.Given) + n.Literal }

// Works are the report, or the view of it, and the sessions.
func (v View) Works() []Work {
	works := []Work{v.Work()}
	for _, s := range v.sessions() {
		works = append(works, v.SessionWork(s))
	}
	return works
}

// Work returns the report, or the view of it if it is filtered. A report does
// not tell when it was published: it counts as being of the year in which its
// event ended.
func (v View) Work() Work {
	w := v.common()
	w.ID, w.Title, w.Lang = v.Report.ID, w.Report, cmp.Or(v.Report.TitleLang, v.Report.Lang)
	w.Abstract = shorten(oneLine(v.Report.Summary.String()))
	w.URL = v.Link()
	if filter := v.Filter(); filter != "" {
		w.DOI = "" // of the whole
		w.ID, w.Note = w.ID+"_view", v.Say.Citations.View.With("filter", filter)
	}
	return w
}

// SessionWork returns a session of the report.
func (v View) SessionWork(s *report.Session) Work {
	w := v.common()
	w.ID, w.Title, w.Lang = v.Report.ID+"-"+s.ID, oneLine(s.Title), cmp.Or(s.Lang, v.Report.Lang)
	w.Session = held(s)
	w.Part = !w.Session
	w.Abstract = abstract(s)
	w.URL = v.SessionLink(s)
	w.Date = cmp.Or(s.Date, w.Date)
	if named := names(s.People); len(named) > 0 {
		w.Authors = named
	}
	return w
}

// held reports whether the author says that a session took place. A title and
// notes alone may be a subject of the whole event, as in the default report.
func held(s *report.Session) bool { return s.Date != "" || s.Room != "" || len(s.People) > 0 }

// byPublisher reports whether nobody else than the publisher is the author.
func (w *Work) byPublisher() bool { return len(w.Authors) == 1 && w.Authors[0].Literal == w.Publisher }

// otherPublisher is the publisher, unless that is the author.
func (w *Work) otherPublisher() string {
	if w.byPublisher() {
		return ""
	}
	return w.Publisher
}

// whole is what a session was a part of: the event, or else the report.
func (w *Work) whole() string {
	if w.Part {
		return w.Report
	}
	return cmp.Or(w.Event, w.Report)
}

// common returns what a report and its sessions have in common.
func (v View) common() Work {
	r := v.Report
	w := Work{
		Report: oneLine(r.Title), Publisher: oneLine(r.Publisher.Name),
		DOI: r.DOI, Event: oneLine(r.Event.Name), Place: oneLine(r.Event.Place),
		From: r.Event.Start, To: cmp.Or(r.Event.End, r.Event.Start),
	}
	w.Date, _, _ = strings.Cut(w.To, "-")
	if w.Publisher != "" {
		w.Authors = []Name{{Literal: w.Publisher}}
	}
	return w
}

// address is where the work is found: that of the archived copy if there is one, which
// stays, or else the URL.
func (w *Work) address() string {
	if w.DOI != "" {
		return report.Resolver + w.DOI
	}
	return w.URL
}

func names(people []report.Person) []Name {
	var all []Name
	for _, p := range people {
		if name := oneLine(p.Name); name != "" {
			all = append(all, PersonName(name))
		}
	}
	return all
}

// PersonName divides a name at its only comma. Nothing else tells reliably
// which part of a name is the family's.
func PersonName(s string) Name {
	family, given, _ := strings.Cut(s, ",")
	family, given = strings.TrimSpace(family), strings.TrimSpace(given)
	if family == "" || given == "" || strings.Contains(given, ",") {
		return Name{Literal: s}
	}
	return Name{Family: family, Given: given}
}
