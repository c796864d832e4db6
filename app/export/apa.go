package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// APA returns the work as an entry of a reference list in the style of the
// Publication Manual of the American Psychological Association, 7th edition.
// https://apastyle.apa.org/style-grammar-guidelines/references/examples
func APA(w Work, say *messages.Catalogue) report.Text {
	c := &citation{}
	date := "(" + apaDate(&w, say) + ")."
	if authors := apaNames(w.Authors); authors != "" {
		c.say(stopped(authors) + " " + date + " ")
		apaTitle(c, &w, say)
	} else {
		apaTitle(c, &w, say)
		c.say(" " + date)
	}
	if w.Part {
		c.within(&w, say)
	}
	if source := apaSource(&w); source != "" {
		c.say(" " + stopped(source))
	}
	if address := w.address(); address != "" {
		c.say(" ")
		c.link(address)
	}
	return c.text()
}

// apaTitle says the title and, in brackets, what the work is.
func apaTitle(c *citation, w *Work, say *messages.Catalogue) {
	if w.Part {
		c.say(stopped(w.Title))
		return
	}
	c.italic(w.Title)
	switch {
	case w.Session:
		c.say(" [" + say.Citations.Session + "].")
	case w.Note != "":
		c.say(" [" + w.Note + "].")
	default:
		c.say(stopAfter(w.Title))
	}
}

// apaSource is where a session was, or who published a report, unless that is
// its author.
func apaSource(w *Work) string {
	switch {
	case w.Session && w.Event == "":
		return w.Report
	case w.Session:
		return list(", ", w.Event, w.Place)
	}
	return w.otherPublisher()
}

// apaDate is the year; for a session all days of the event, even if it was on
// one of them. Adaptations of the style to other languages write days as the
// language does.
func apaDate(w *Work, say *messages.Catalogue) string {
	from, to := parseDay(w.Date), parseDay(w.Date)
	if w.Session {
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
		return from.year() + ", " + from.monthDay() + "–" + to.year() + ", " + to.monthDay()
	}
	return from.year() + ", " + monthDays(from, to)
}

// apaNames names up to 20 authors, and the first 19 and the last of more.
func apaNames(authors []Name) string {
	all := make([]string, len(authors))
	for i, n := range authors {
		all[i] = n.Literal + list(", ", n.Family, initials(n.Given))
	}
	last := len(all) - 1
	switch {
	case last < 1:
		return strings.Join(all, "")
	case last >= 20:
		return strings.Join(all[:19], ", ") + ", . . . " + all[last]
	case last == 1 && authors[0].Literal != "":
		return all[0] + " & " + all[1]
	}
	return strings.Join(all[:last], ", ") + ", & " + all[last]
}

// initials shortens given names, such as "Jean-Luc B." to "J.-L. B.". Those of a
// script without capitals are left as they are.
func initials(given string) string {
	words := strings.Fields(given)
	for i, word := range words {
		parts := strings.Split(word, "-")
		for k, part := range parts {
			parts[k] = initial(part)
		}
		words[i] = strings.Join(parts, "-")
	}
	return strings.Join(words, " ")
}

func initial(name string) string {
	first, n := utf8.DecodeRuneInString(name)
	if unicode.ToLower(first) == first {
		return name
	}
	for _, c := range name[n:] { // accents that are characters of their own
		if !unicode.IsMark(c) {
			break
		}
		n += utf8.RuneLen(c)
	}
	return name[:n] + "."
}
