package export

import "strings"

// RIS returns the works in the RIS format of 2011, as Zotero, EndNote and
// others read it. It has no way to say that a name with a comma is not
// divided by it. https://github.com/aurimasv/translators/wiki/RIS-Tag-Map
func RIS(works []Work) string {
	var b strings.Builder
	for i := range works {
		writeRIS(&b, &works[i])
	}
	return b.String()
}

func writeRIS(b *strings.Builder, w *Work) {
	d := parseDay(w.Date)
	fields := []string{"TY", risType(w), "ID", w.ID}
	for _, n := range w.Authors {
		fields = append(fields, "AU", n.String())
	}
	fields = append(fields, "TI", w.Title)
	switch {
	case w.Part:
		fields = append(fields, "T2", w.Report)
	case w.Session:
		fields = append(fields, "T2", w.Event, "C3", w.Report, "CY", w.Place)
	}
	fields = append(fields, "PY", d.year(), "DA", risDate(d, w.Date), "PB", w.Publisher, "DO", w.DOI, "UR", w.URL, "LA", w.Lang, "AB", w.Abstract, "N1", w.Note)
	for i := 0; i < len(fields); i += 2 {
		if fields[i+1] != "" {
			b.WriteString(fields[i] + "  - " + fields[i+1] + "\r\n")
		}
	}
	b.WriteString("ER  - \r\n\r\n")
}

func risType(w *Work) string {
	switch {
	case w.Part:
		return "CHAP"
	case w.Session:
		return "CONF"
	}
	return "RPRT"
}

// risDate returns year, month and day with a slash after each.
func risDate(d day, date string) string {
	switch {
	case d == nil:
		return ""
	case d.whole():
		return strings.ReplaceAll(date, "-", "/") + "/"
	}
	return d.year() + "///"
}
