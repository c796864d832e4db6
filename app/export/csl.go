package export

import "reportwidget/app/json"

// cslItem has the names of CSL-JSON 1.0.2.
// https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
type cslItem struct {
	ID         string    `json:"id"`
	Type       string    `json:"type"`
	Title      string    `json:"title"`
	Author     []cslName `json:"author,omitempty"`
	Issued     *cslDate  `json:"issued,omitempty"`
	Container  string    `json:"container-title,omitempty"`
	EventTitle string    `json:"event-title,omitempty"`
	EventPlace string    `json:"event-place,omitempty"`
	EventDate  *cslDate  `json:"event-date,omitempty"`
	Genre      string    `json:"genre,omitempty"`
	Publisher  string    `json:"publisher,omitempty"`
	DOI        string    `json:"DOI,omitempty"`
	URL        string    `json:"URL,omitempty"`
	Language   string    `json:"language,omitempty"`
	Abstract   string    `json:"abstract,omitempty"`
	Note       string    `json:"note,omitempty"`
}

type cslName struct {
	Family  string `json:"family,omitempty"`
	Given   string `json:"given,omitempty"`
	Literal string `json:"literal,omitempty"`
}

type cslDate struct {
	Parts []day `json:"date-parts"`
}

// CSL returns the works as CSL-JSON.
func CSL(works []Work) string {
	items := make([]cslItem, len(works))
	for i := range works {
		items[i] = cslOf(&works[i])
	}
	return string(json.Marshal(items, " ")) + "\n"
}

func cslOf(w *Work) cslItem {
	item := cslItem{
		ID: w.ID, Type: "report", Title: w.Title,
		Issued: cslDays(w.Date, ""), Publisher: w.Publisher,
		DOI: w.DOI, URL: w.URL, Language: w.Lang, Abstract: w.Abstract, Note: w.Note,
	}
	for _, n := range w.Authors {
		item.Author = append(item.Author, cslName(n))
	}
	switch {
	case w.Part:
		item.Type, item.Container = "chapter", w.Report
	case w.Session:
		item.Type, item.Genre = "speech", "Conference session"
		item.EventTitle, item.EventPlace, item.EventDate = w.Event, w.Place, cslDays(w.From, w.To)
	}
	return item
}

// cslDays returns a date, or a range of two.
func cslDays(from, to string) *cslDate {
	d, end := parseDay(from), parseDay(to)
	switch {
	case d == nil:
		return nil
	case end == nil || from == to:
		return &cslDate{[]day{d}}
	}
	return &cslDate{[]day{d, end}}
}
