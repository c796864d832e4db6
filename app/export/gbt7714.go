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
	c.say(list(": ", w.Title, w.Note))
	if w.Session {
		c.say("[C/OL]//" + list(", ", w.held(), w.Place, numericDay(&w)))
	} else {
		c.say(list(". ", "[R/OL]", list(", ", w.otherPublisher(), numericDay(&w))))
	}
	c.say(".")
	if w.URL != "" {
		c.say(" ")
		c.link(w.URL)
		c.say(".")
	}
	return c.text()
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
