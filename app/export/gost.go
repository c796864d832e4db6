package export

import (
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// GOST returns the work as a reference after the Russian standard ГОСТ Р
// 7.0.5-2008, without the day on which the reader has seen it.
// https://protect.gost.ru/document.aspx?control=7&id=173511
func GOST(w Work, say *messages.Catalogue) report.Text {
	c := &citation{}
	people := gostNames(&w)
	if people != "" {
		c.say(stopped(people) + " ")
	}
	c.say(w.Title)
	if w.Note != "" {
		c.say(" [" + w.Note + "]")
	}
	if w.Part {
		c.say(" // " + w.Report)
	}
	if w.Session {
		c.say(" // " + w.whole())
		if where := list(", ", w.Place, writtenDays(&w, say)); where != "" {
			c.say(" (" + where + ")")
		}
	} else {
		if people == "" && len(w.Authors) > 0 {
			c.say(" / " + w.Publisher)
		}
		if year := parseDay(w.Date).year(); year != "" {
			c.say(". " + year)
		}
	}
	c.stop()
	if address := w.address(); address != "" {
		c.say(" URL: ")
		c.link(address)
		c.say(".")
	}
	return c.text()
}

// gostNames names the people among up to three authors, and the first of more.
func gostNames(w *Work) string {
	if w.byPublisher() {
		return ""
	}
	var all []string
	for _, n := range w.Authors {
		all = append(all, n.Literal+list(" ", n.Family, initials(n.Given)))
	}
	if len(all) > 3 {
		return all[0] + " [и др.]"
	}
	return strings.Join(all, ", ")
}
