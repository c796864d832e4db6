package tabular

import (
	"testing"
	"time"
)

// FuzzDates reads any text as a day and a time: what comes out is a day of the calendar
// and a time of the day, and is the same again.
func FuzzDates(f *testing.F) {
	for _, text := range []string{"2026-05-04 09:30", "4 May, 9 am - 1:00", "Lun. 4 mai 2026", "2026年5月4日 下午2:30", "٤ أيار ٢٠٢٦", "Day 2 9.00-9.45 Uhr", "04/05", "45565.5", "0930-1030", "14:30 CEST", "1583020800"} {
		f.Add(text, "2026-05-04")
	}
	f.Fuzz(func(t *testing.T, text, first string) {
		if _, err := time.Parse(time.DateOnly, first); err != nil {
			first = ""
		}
		m, p := NewDates([]string{text}, first, "", false).Read(text)
		if again, _ := NewDates([]string{text}, first, "", false).Read(text); again != m {
			t.Errorf("%q is %v and %v", text, m, again)
		}
		if p != nil && (p.Cause == "" || m != (Moment{})) {
			t.Errorf("%q: a problem and %v", text, m)
		}
		for _, part := range []struct{ layout, text string }{{time.DateOnly, m.Date}, {"15:04", m.Start}, {"15:04", m.End}} {
			if _, err := time.Parse(part.layout, part.text); part.text != "" && err != nil {
				t.Errorf("%q is %v: %v", text, m, err)
			}
		}
		Minutes(text)
		PeopleIn(text)
		Named([]string{text})
	})
}
