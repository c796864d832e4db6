package tabular

import "testing"

func TestARangeOfDaysInSevenLanguages(t *testing.T) {
	days := Moment{Date: "2026-05-03", LastDate: "2026-05-05"}
	says{
		"3–5 May": days, "3-5 May 2026": days, "3rd to 5th May 2026": days, "May 3–5, 2026": days, "May 3-5": days, "3 May – 5 May 2026": days, "Sun 3 May 2026 to Tue 5 May 2026": days,
		"3.–5. Mai 2026": days, "3. bis 5. Mai": days, "vom 3. bis zum 5. Mai 2026": days, "03.–05.05.2026": days, "03.05.–05.05.2026": days, "3.5. - 5.5.2026": days,
		"du 3 au 5 mai 2026": days, "3-5 mai": days, "del 3 al 5 de mayo de 2026": days, "3 al 5 de mayo": days, "3–5 мая 2026": days, "с 3 по 5 мая": days,
		"5月3日至5日": days, "2026年5月3日-5日": days, "5月3-5日": days, "3-5 مايو 2026": days, "من 3 إلى 5 مايو": days, "2026-05-03/2026-05-05": days, "2026-05-03 - 2026-05-05": days, "2026-05-03 to 2026-05-05": days,
		"30 April - 2 May 2026": {Date: "2026-04-30", LastDate: "2026-05-02"}, "30.4.-2.5.2026": {Date: "2026-04-30", LastDate: "2026-05-02"}, "4月30日-5月2日": {Date: "2026-04-30", LastDate: "2026-05-02"},
		"30 December - 2 January 2026":          {Date: "2025-12-30", LastDate: "2026-01-02"},
		"Sat 2nd May 22:00 – Sun 3rd May 01:00": {Date: "2026-05-02", LastDate: "2026-05-03", Start: "22:00", End: "01:00"},
		"2026-05-02 22:00 - 2026-05-03 01:00":   {Date: "2026-05-02", LastDate: "2026-05-03", Start: "22:00", End: "01:00"},
		"2026-05-04 09:00 - 2026-05-04 10:00":   {Date: "2026-05-04", Start: "09:00", End: "10:00"},
		"3–5 May 2026, 9:00-17:00":              {Date: "2026-05-03", LastDate: "2026-05-05", Start: "09:00", End: "17:00"},
	}.check(t, "2026-05-04")
}

func TestWhatLooksLikeARangeOfDaysAndIsNone(t *testing.T) {
	says{
		"Day 3 - 5 May 2026": {Date: "2026-05-05"}, "Mon 4 May 2026 - Day 1": {Date: "2026-05-04"}, "May 4 - 10:00": {Date: "2026-05-04", Start: "10:00"}, "May 4 10am-11am": {Date: "2026-05-04", Start: "10:00", End: "11:00"},
		"4 May 10-11 h": {Date: "2026-05-04", Start: "10:00", End: "11:00"}, "04.05. 9-10 Uhr": {Date: "2026-05-04", Start: "09:00", End: "10:00"}, "5月4日 9点-10点": {Date: "2026-05-04", Start: "09:00", End: "10:00"}, "10:00-11:00, 4 May": {Date: "2026-05-04", Start: "10:00", End: "11:00"},
	}.check(t, "2026-05-04 15:00")
}

func TestARangeThatEndsBeforeItBeginsIsNone(t *testing.T) {
	for _, text := range []string{"5-3 May 2026", "2026-05-05/2026-05-03"} {
		if m, p := NewDates([]string{text}, "", "", false).Read(text); p == nil {
			t.Errorf("%s: %v", text, m)
		}
	}
}

func TestPartsOfTheDayInWords(t *testing.T) {
	at := Moment{Start: "15:00"}
	says{"a las 3 de la tarde": at, "3 in the afternoon": at, "3 h de l’après-midi": at, "下午3点": at, "3 часа дня": at}.check(t)
}

func TestTheDayOfTheWeekSaysWhatIsFirstInADate(t *testing.T) {
	for _, c := range []struct{ text, other, want string }{
		{"Wednesday 11/03/2026", "Thursday 12/03/2026", "2026-03-11"},
		{"quarta-feira 11/03/2026", "quinta-feira 12/03/2026", "2026-03-11"},
		{"Tuesday, 11/03/2026", "Wednesday, 11/04/2026", "2026-11-03"},
		{"Wed 11/03/2026", "Tue 11/03/2026", ""}, // one says this, one that
	} {
		m, _ := NewDates([]string{c.text, c.other}, "", "", false).Read(c.text)
		if m.Date != c.want {
			t.Errorf("%s is %q, not %q", c.text, m.Date, c.want)
		}
	}
}
