package export

import (
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// GBT7714 returns the work as an entry of a list of references in the style of
// the Chinese standard GB/T 7714-2015. Nobody can know on which day the reader
// has seen the work, so that date is left to the reader.
// https://openstd.samr.gov.cn/bzgk/gb/newGbInfo?hcno=7FA63E9BBA56E60471AEDAEBDE44B14C
func GBT7714(w Work, _ *messages.Catalogue) report.Text {
	c := &citation{}
	if authors := gbtNames(&w); authors != "" {
		c.say(authors + ". ")
	}
	title := list(": ", w.Title, w.Note) + gbtKind(&w)
	switch {
	case w.Session:
		title += "//" + list(", ", w.whole(), numericDay(&w), w.Place)
	case w.Part:
		title = list(". ", title+"//"+w.Report, gbtIssue(&w))
	default:
		title = list(". ", title, gbtIssue(&w))
	}
	c.say(title + ".")
	if address := w.address(); address != "" {
		c.say(" ")
		c.link(address)
		c.say(".")
	}
	return c.text()
}

// gbtKind is the kind of the work, a report or a contribution to a conference,
// and that it is online.
func gbtKind(w *Work) string {
	kind := "R"
	if w.Session {
		kind = "C"
	}
	if w.address() != "" {
		kind += "/OL"
	}
	return "[" + kind + "]"
}

// gbtIssue is who published the report and when. The date of what is online
// only, without a publisher of its own, stands in brackets.
func gbtIssue(w *Work) string {
	publisher, day := w.otherPublisher(), numericDay(w)
	if publisher == "" && day != "" && w.address() != "" {
		return "(" + day + ")"
	}
	return list(", ", publisher, day)
}

// gbtNames names up to three authors, and the first three of more.
func gbtNames(w *Work) string {
	var all []string
	for _, n := range w.Authors {
		given := strings.ReplaceAll(initials(n.Given), ".", "")
		if given == n.Given { // of a script without capitals
			all = append(all, n.Literal+n.Family+given)
		} else {
			all = append(all, n.Literal+strings.ToUpper(n.Family)+" "+given)
		}
	}
	if len(all) <= 3 {
		return strings.Join(all, ", ")
	}
	others := "et al"
	if strings.HasPrefix(w.Lang, "zh") {
		others = "等"
	}
	return strings.Join(append(all[:3], others), ", ")
}

// numericDay is the day of a session, the first day of its event, or a year.
func numericDay(w *Work) string {
	if d := parseDay(w.Date); w.Session && !d.whole() && parseDay(w.From).whole() {
		return w.From
	} else if d == nil {
		return ""
	}
	return w.Date
}
