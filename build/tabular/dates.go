package tabular

import (
	"strings"

	"github.com/xuri/nfp"
)

// Numbers of formats that workbooks know without saying so: the one that shows a
// number as it is, and the one for a date with its time, which shows the date as
// the pattern with which the workbook is opened.
const (
	general     = 0
	percent     = 9 // and with decimals 10
	dateAndTime = 22
	datePattern = "yyyy-mm-dd"
)

// spellDates gives every cell with a date or a time the same format, of which
// [tidy] keeps what the cell tells: a workbook holds plain numbers there, and has
// as many formats as authors. Other formats are not applied,
// but for percentages: excelize does not end with some numbers as fractions.
func (w *workbook) spellDates() {
	if w.Styles == nil || w.Styles.CellXfs == nil {
		return
	}
	dates := map[int]bool{}
	if list := w.Styles.NumFmts; list != nil {
		for _, f := range list.NumFmt {
			dates[f.NumFmtID] = isDate(f.FormatCode)
		}
		list.NumFmt = nil
	}
	for i := range w.Styles.CellXfs.Xf {
		id := w.Styles.CellXfs.Xf[i].NumFmtID
		if id == nil {
			continue
		}
		switch date, custom := dates[*id]; {
		case date, !custom && builtInDates[*id]:
			*id = dateAndTime
		case custom, *id != percent && *id != percent+1:
			*id = general
		}
	}
}

// builtInDates are the numbers of the formats for dates and times that workbooks
// know, those of East Asia included. ECMA-376, part 1, 18.8.30.
var builtInDates = numbers(14, 22, 27, 36, 45, 47, 50, 58)

// numbers returns those of ranges, which include both their ends.
func numbers(ranges ...int) map[int]bool {
	in := map[int]bool{}
	for i := 0; i < len(ranges); i += 2 {
		for n := ranges[i]; n <= ranges[i+1]; n++ {
			in[n] = true
		}
	}
	return in
}

// maxFormat is the length of the longest format that Excel allows.
const maxFormat = 255

// isDate reports whether a format shows dates or times.
func isDate(code string) bool {
	if len(code) > maxFormat {
		return false
	}
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

// tidy takes from a date with its time the part that says nothing: a day on which
// no count of days has begun, or a time of midnight.
func tidy(text string) string {
	date, time, found := strings.Cut(text, " ")
	switch {
	case !found || len(date) != len(datePattern) || len(time) != len("15:04") || date[4] != '-' || date[7] != '-' || time[2] != ':':
		return text
	case strings.HasPrefix(date, "1899-"), date == "1900-01-00", date == "1904-01-01":
		return time
	case time == "00:00":
		return date
	}
	return text
}
