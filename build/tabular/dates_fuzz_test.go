package tabular

import (
	"testing"
	"time"
)

// FuzzDates reads any text as a day and a time: what comes out is a day of the calendar
// and a time of the day, and is the same again.
func FuzzDates(f *testing.F) {
	for _, text := range []string{"2026-05-04 09:30", "4 May, 9 am - 1:00", "Lun. 4 mai 2026", "2026年5月4日 下午2:30", "٤ أيار ٢٠٢٦", "3–5 May 2026, 9:00", "30.4. - 2.5.2026", "5月3日至5日", "vom 3. bis 5. Mai", "2026-05-02 22:00 - 2026-05-03 01:00", "1899-12-30T09:00:00Z", "Day 2 9.00-9.45 Uhr", "04/05", "45565.5", "0930-1030", "14:30 CEST", "1583020800"} {
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
		for _, part := range []struct{ layout, text string }{{time.DateOnly, m.Date}, {time.DateOnly, m.LastDate}, {"15:04", m.Start}, {"15:04", m.End}} {
			if _, err := time.Parse(part.layout, part.text); part.text != "" && err != nil {
				t.Errorf("%q is %v: %v", text, m, err)
			}
		}
		if m.LastDate != "" && m.LastDate <= m.Date {
			t.Errorf("%q is %v", text, m)
		}
		NewDates([]string{text}, first, "", false).WithHours([]string{text}).Times(text)
		Minutes(text)
		PeopleIn(text)
		Named([]string{text})
	})
}
