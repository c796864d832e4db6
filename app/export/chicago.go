package export

import (
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// Chicago returns the work as an entry of a bibliography in the style of the
// Chicago Manual of Style, 17th edition, notes and bibliography.
// https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html
func Chicago(w Work, say *messages.Catalogue) report.Text {
	c := &citation{}
	if authors := chicagoNames(w.Authors, say); authors != "" {
		c.say(stopped(authors) + " ")
	}
	switch {
	case w.Session:
		c.say("“" + stopped(inQuotes(w.Title)) + "” ")
		c.say(list(", ", say.Citations.Session, w.Event, w.Place, chicagoDate(&w, say)))
	case w.Part:
		c.say("“" + stopped(inQuotes(w.Title)) + "”")
		c.within(&w, say)
		c.say(" " + list(", ", w.Publisher, chicagoDate(&w, say)))
	default:
		c.italic(w.Title)
		c.say(stopAfter(w.Title) + " ")
		if w.Note != "" {
			c.say(stopped(w.Note) + " ")
		}
		c.say(list(", ", w.Publisher, chicagoDate(&w, say)))
	}
	c.stop()
	if address := w.address(); address != "" {
		c.say(" ")
		c.link(address)
		c.say(".")
	}
	return c.text()
}

// stop ends the last plain text, in which "n.d." has its stop already.
func (c *citation) stop() {
	n := len(c.nodes) - 1
	c.nodes[n].Text = stopped(c.nodes[n].Text)
}

// inQuotes makes quotation marks single that are inside others.
func inQuotes(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "“", "‘"), "”", "’")
}

// chicagoDate is the year of a report, and the day of a session or else the
// days of its event.
func chicagoDate(w *Work, say *messages.Catalogue) string {
	from, to := parseDay(w.Date), parseDay(w.Date)
	if w.Session && !from.whole() {
		from, to = eventDays(w)
	}
	switch {
	case from == nil:
		return say.Citations.Undated
	case !from.whole():
		return from.year()
	case say.Lang != english:
		return written(from, to, say)
	case from[0] != to[0]:
		return from.monthDay() + ", " + from.year() + "–" + to.monthDay() + ", " + to.year()
	}
	return monthDays(from, to) + ", " + from.year()
}

// chicagoNames names up to ten authors, and the first seven of more. Only the
// first is turned round.
func chicagoNames(authors []Name, say *messages.Catalogue) string {
	all := make([]string, len(authors))
	for i, n := range authors {
		all[i] = n.Literal + list(" ", n.Given, n.Family)
		if i == 0 {
			all[i] = n.String()
		}
	}
	last := len(all) - 1
	switch {
	case last < 1:
		return strings.Join(all, "")
	case last >= 10:
		return strings.Join(all[:7], ", ") + ", et al."
	case last == 1 && authors[0].Literal != "":
		return all[0] + say.Citations.And + all[1]
	}
	return strings.Join(all[:last], ", ") + serialComma(say) + say.Citations.And + all[last]
}
