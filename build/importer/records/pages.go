package records

import (
	"strings"

	"reportwidget/build/tabular"
)

// Page is a file with the fields of one record.
type Page struct {
	// Name is that of the file, without its ending.
	Name string
	// Fields are those above the text, Body is the text.
	Fields *Object
	Body   string
	// Date is the day with which the name of the file begins, or "".
	Date string
}

// OfPages returns a record for each page. The text below the fields is in the column
// "body", and the date of the name in the column "date" of a page whose fields say no
// day.
func OfPages(pages []Page) *Records {
	b := newBuilder()
	for _, p := range pages {
		b.row(p.Name)
		for _, key := range p.Fields.keys {
			b.inner("", key, p.Fields.values[key], 0)
		}
		if p.Date != "" && !p.dated() {
			b.put("date", p.Date)
		}
		if strings.TrimSpace(p.Body) != "" {
			b.put("body", p.Body)
		}
	}
	return b.done()
}

// dated reports whether a field of the page is called a day, or is one with a time.
func (p Page) dated() bool {
	dates := tabular.NewDates(nil, "", "", false)
	for i, read := range tabular.Named(p.Fields.keys) {
		text, _ := p.Fields.values[p.Fields.keys[i]].(string)
		if read.Field != tabular.Date && read.Field != tabular.Start {
			continue
		}
		if m, problem := dates.Read(text); problem == nil && m.Date != "" {
			return true
		}
	}
	return false
}

// NameOf returns the name or the title of a group, or "".
func NameOf(o *Object) string {
	name, _ := nameOf(o)
	return name
}
