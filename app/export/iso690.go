package export

import (
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// ISO690 returns the work as an entry of a numbered list of references after ISO
// 690:2021, in which the date follows the publisher, with the words of the
// interface's language and without the day on which the reader has seen it.
// https://www.iso.org/standard/72642.html
func ISO690(w Work, say *messages.Catalogue) report.Text {
	c, words := &citation{}, say.Citations
	if authors := isoNames(w.Authors, words.And); authors != "" {
		c.say(stopped(authors) + " ")
	}
	switch {
	case w.Session:
		c.say(w.Title + " [" + words.Session + "]. " + words.Within)
		c.italic(w.whole())
	case w.Part:
		c.say(stopped(w.Title) + " " + words.Within)
		c.italic(w.Report)
	default:
		c.italic(w.Title)
		if w.Note != "" {
			c.say(" [" + w.Note + "]")
		}
	}
	c.say(" [" + words.Online + "]. ")
	if w.Session {
		c.say(list(", ", w.Place, writtenDays(&w, say)))
	} else {
		c.say(list(", ", w.otherPublisher(), parseDay(w.Date).year()))
	}
	c.stop()
	if address := w.address(); address != "" {
		c.say(" " + words.Available)
		c.link(address)
	}
	return c.text()
}

// isoNames names up to three authors, and the first of more.
func isoNames(authors []Name, and string) string {
	all := make([]string, len(authors))
	for i, n := range authors {
		all[i] = n.Literal + list(", ", strings.ToUpper(n.Family), n.Given)
	}
	switch last := len(all) - 1; {
	case last > 2:
		return all[0] + " et al."
	case last > 0:
		return strings.Join(all[:last], ", ") + and + all[last]
	}
	return strings.Join(all, "")
}
