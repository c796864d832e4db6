package tabular

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// The forms of a date.
var (
	isoDate     = regexp.MustCompile(`\b([0-9]{4})([-/.])([0-9]{1,2})[-/.]([0-9]{1,2})(?:t|\b)`)
	basicDate   = regexp.MustCompile(`^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$`)
	numericDate = regexp.MustCompile(`\b([0-9]{1,2})([-/.]) ?([0-9]{1,2})[-/.] ?([0-9]{4}|[0-9]{2})\b`)
	dayMonth    = regexp.MustCompile(`\b([0-9]{1,2})(?:st|nd|rd|th|er|\.|º|°)? ?(?:of |de |-)?(\pL{3,})\.?,?[ -](?:de |del )?([0-9]{4})\b`)
	monthDay    = regexp.MustCompile(`(\pL{3,})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})\b`)
)

// date takes the date out of a text in small letters.
func (d *Dates) date(text string) (rest string, m Moment, p *Problem) {
	var at []int
	if at = isoDate.FindStringSubmatchIndex(text); at != nil {
		m.Date = isoDay(text[at[2]:at[3]], text[at[6]:at[7]], text[at[8]:at[9]])
	} else if at = basicDate.FindStringSubmatchIndex(text); at != nil {
		m.Date = isoDay(text[at[2]:at[3]], text[at[4]:at[5]], text[at[6]:at[7]])
	} else if at = numericDate.FindStringSubmatchIndex(text); at != nil {
		m.Date, p = d.numeric(text[at[0]:at[1]])
	} else if at = dayMonth.FindStringSubmatchIndex(text); at != nil {
		m.Date = isoDay(text[at[6]:at[7]], monthOf(text[at[4]:at[5]]), text[at[2]:at[3]])
	} else if at = monthDay.FindStringSubmatchIndex(text); at != nil {
		m.Date = isoDay(text[at[6]:at[7]], monthOf(text[at[2]:at[3]]), text[at[4]:at[5]])
	} else {
		return text, m, nil
	}
	if m.Date == "" && p == nil {
		p = noDay()
	}
	return text[:at[0]] + " " + text[at[1]:], m, p
}

// numeric reads a date of three numbers with the year last. With points between
// them, the day is first.
func (d *Dates) numeric(text string) (string, *Problem) {
	s := numericDate.FindStringSubmatch(text)
	first, second := s[1], s[3]
	if s[2] != "." && d.unknown && first != second {
		return "", &Problem{Cause: "may begin with the day or with the month", Hint: "write year-month-day, as 2024-09-30"}
	}
	if s[2] != "." && d.monthFirst {
		first, second = second, first
	}
	return isoDay(s[4], second, first), nil
}

// isoDay returns a day of the calendar as "2006-01-02", or "". A year of two
// digits is in this century.
func isoDay(year, month, day string) string {
	if len(year) == 2 {
		year = "20" + year
	}
	t, err := time.Parse("2006-1-2", year+"-"+strings.TrimPrefix(month, "0")+"-"+strings.TrimPrefix(day, "0"))
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

// months are the names of the months and what they are cut to, without accents.
var months = strings.Fields(`jan,january,janvier,janv,januar,janner,enero,ene
	feb,february,fevrier,fev,fevr,februar,febrero
	mar,march,mars,marz,marzo,mrz,maerz
	apr,april,avril,avr,abril,abr
	may,mai,mayo
	jun,june,juin,juni,junio
	jul,july,juillet,juil,juli,julio
	aug,august,aout,agosto,ago
	sep,sept,september,septembre,septiembre,setiembre
	oct,october,octobre,oktober,okt,octubre
	nov,november,novembre,noviembre
	dec,december,decembre,dezember,dez,diciembre,dic`)

// monthOf returns the number of a month, or "".
func monthOf(word string) string {
	word = strings.Join(wordsOf(word), "")
	for i, names := range months {
		if strings.Contains(","+names+",", ","+word+",") {
			return strconv.Itoa(i + 1)
		}
	}
	return ""
}

// The days that plain numbers are taken for: in 1954 to 2119.
const (
	firstSerial = 20_000
	lastSerial  = 80_000
)

// serial reads the number by which spreadsheets store a date, a time or both:
// days since 1900 or 1904.
func (d *Dates) serial(text string) (Moment, bool) {
	n, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	switch {
	case err != nil, len(text) < 3, n >= lastSerial, n >= 1 && n < firstSerial, n <= 0:
		return Moment{}, false
	}
	t, err := excelize.ExcelDateToTime(n, d.date1904)
	if err != nil {
		return Moment{}, false
	}
	t = t.Round(time.Second).Round(time.Minute)
	var m Moment
	if n >= 1 {
		m.Date = t.Format(time.DateOnly)
	}
	if strings.ContainsAny(text, ".,") {
		m.Start = t.Format("15:04")
	}
	return m, true
}
