package table

import (
	"strings"

	"github.com/xuri/excelize/v2"
	"github.com/xuri/nfp"
)

// What Excel allows, and what keeps the search for a cell's format short.
const (
	maxFormats = 1000
	maxFormat  = 255 // characters
)

const general = 0 // the number of the format that shows a number as it is

// spellDates gives every cell with a date or a time the same format, of which
// [tidy] keeps what the cell shows: a workbook holds plain numbers there, and its
// own formats are as many as its authors.
func (w *workbook) spellDates() error {
	iso := dateLayout
	style, err := w.NewStyle(&excelize.Style{CustomNumFmt: &iso})
	if err != nil {
		return err
	}
	if w.Styles == nil || w.Styles.CellXfs == nil {
		return nil
	}
	formats := map[int]string{}
	if list := w.Styles.NumFmts; list != nil {
		if len(list.NumFmt) > maxFormats {
			list.NumFmt = list.NumFmt[len(list.NumFmt)-maxFormats:]
		}
		for _, f := range list.NumFmt {
			formats[f.NumFmtID] = f.FormatCode
		}
	}
	spelt := *w.Styles.CellXfs.Xf[style].NumFmtID
	for i := range w.Styles.CellXfs.Xf {
		id := w.Styles.CellXfs.Xf[i].NumFmtID
		if id == nil {
			continue
		}
		switch code, custom := formats[*id]; {
		case len(code) > maxFormat:
			*id = general
		case custom && isDate(code), !custom && builtInDates[*id]:
			*id = spelt
		}
	}
	return nil
}

const dateLayout = "yyyy-mm-dd hh:mm:ss"

// builtInDates are the numbers of the formats for dates and times, those of East
// Asia included. ECMA-376, part 1, 18.8.30.
var builtInDates = numbers(14, 22, 27, 36, 45, 47, 50, 58)

func numbers(ranges ...int) map[int]bool {
	in := map[int]bool{}
	for i := 0; i < len(ranges); i += 2 {
		for n := ranges[i]; n <= ranges[i+1]; n++ {
			in[n] = true
		}
	}
	return in
}

// isDate reports whether a format shows dates or times.
func isDate(code string) bool {
	p := nfp.NumberFormatParser()
	for _, section := range p.Parse(code) {
		for _, item := range section.Items {
			if item.TType == nfp.TokenTypeDateTimes || item.TType == nfp.TokenTypeElapsedDateTimes {
				return true
			}
		}
	}
	return false
}

// tidy takes from a date in the one format the part that says nothing: a day on
// which no count of days has begun, a time of midnight, the seconds.
func tidy(text string) string {
	if len(text) != len(dateLayout) || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':' {
		return text
	}
	date, time := text[:10], text[11:16]
	switch {
	case strings.HasPrefix(date, "1899-"), date == "1900-01-00", date == "1904-01-01":
		return time
	case time == "00:00":
		return date
	}
	return date + " " + time
}
