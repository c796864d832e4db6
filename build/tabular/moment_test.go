package tabular

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// says are cells of one column and what each says.
type says map[string]Moment

func (cells says) check(t *testing.T, others ...string) {
	t.Helper()
	var column []Cell
	for _, text := range slices.Sorted(maps.Keys(cells)) { // the first date is the one that others are near to
		column = append(column, Cell{Text: text})
	}
	for _, text := range others {
		column = append(column, Cell{Text: text})
	}
	d := new(Table).DatesOf(column, "", "")
	for text, want := range cells {
		if m, p := d.Read(text); p != nil || m != want {
			t.Errorf("%q: %v, %v", text, m, p)
		}
	}
}

func TestDatesInManyForms(t *testing.T) {
	on := Moment{Date: "2024-09-30"}
	says{
		"2024-09-30": on, "2024/9/30": on, "20240930": on, "2024-09-30T00:00:00": {Date: "2024-09-30", Start: "00:00"},
		"30/09/2024": on, "30-9-2024": on, "30.9.2024": on, "30. 9. 2024": on, "30.09.24": on,
		"30 September 2024": on, "30th of September 2024": on, "September 30, 2024": on, "Sept. 30th 2024": on, "30-Sep-2024": on,
		"Monday, 30 September 2024": on, "lundi 30 septembre 2024": on, "Montag, 30. September 2024": on, "lunes 30 de septiembre de 2024": on,
		"1er août 2024": {Date: "2024-08-01"}, "3. März 2025": {Date: "2025-03-03"}, "45565": on, "45565.0": {Date: "2024-09-30", Start: "00:00"},
	}.check(t)
}

func TestTimesInManyForms(t *testing.T) {
	half := Moment{Start: "09:30"}
	range_ := Moment{Start: "14:15", End: "15:00"}
	says{
		"9:30": half, "09:30": half, "09:30:00": half, "9.30 Uhr": half, "9h30": half, "9 h 30": half, "9:30 am": half, "9:30 A.M.": half, "0.395833333333333": half, "0,395833333333333": half,
		"14h": {Start: "14:00"}, "2 pm": {Start: "14:00"}, "12:15 am": {Start: "00:15"}, "12 pm": {Start: "12:00"}, "24:00": {Start: "00:00"},
		"14:15-15:00": range_, "14:15 – 15:00": range_, "2:15 - 3:00 pm": range_, "de 14h15 à 15h": range_, "von 14.15 bis 15 Uhr": range_,
		"2024-09-30 09:30": {Date: "2024-09-30", Start: "09:30"}, "2024-09-30T09:30:00.000+1000": {Date: "2024-09-30", Start: "09:30", Offset: "+10:00"},
		"2024-09-30T09:30-05:00": {Date: "2024-09-30", Start: "09:30", Offset: "-05:00"}, "2024-09-30 09:30:00-05:00": {Date: "2024-09-30", Start: "09:30", Offset: "-05:00"},
		"2024-09-30 09:30-15:00": {Date: "2024-09-30", Start: "09:30", End: "15:00"},
		"30/09/2024, 9:30 Uhr":   {Date: "2024-09-30", Start: "09:30"},
	}.check(t)
}

func TestDatesInSevenLanguages(t *testing.T) {
	may := Moment{Date: "2026-05-04"}
	says{
		"2026-May-04": may, "4-May-26": may, "04-may-2026": may, "Lun. 4 mai 2026": may, "lundi 4 mai 2026": may, "Mon 4 May 2026 - Day 1": may, "Day 1: May 4, 2026": may, "Mon, May 4th, 2026": may,
		"2026年5月4日": may, "2026年5月4日（周一）": may, "2026年5月4日 星期一": may, "4 мая 2026": may, "4 мая 2026 г.": may, "понедельник, 4 мая 2026 года": may, "الاثنين 4 مايو 2026": may, "٤ أيار ٢٠٢٦": may, "4 de mayo de 2026": may, "lunes, 4 de mayo de 2026": may,
		"Montag, 4. Mai 2026": may, "Mo, 04.05.2026": may, "Mo. 04.05.26": may, "Mon 04-May-2026": may, "am 4. Mai 2026": may,
		"4 May 2026 09:00": {Date: "2026-05-04", Start: "09:00"}, "May 4, 2026 9:00 AM - 10:30 AM": {Date: "2026-05-04", Start: "09:00", End: "10:30"}, "Monday, May 4, 2026 at 2:30 PM": {Date: "2026-05-04", Start: "14:30"},
		"2026年5月4日 下午2:30": {Date: "2026-05-04", Start: "14:30"}, "2026年5月4日 9时30分": {Date: "2026-05-04", Start: "09:30"}, "4 мая 2026, 14:30": {Date: "2026-05-04", Start: "14:30"}, "4 مايو 2026 2:30 م": {Date: "2026-05-04", Start: "14:30"}, "4 mai 2026 à 14h30": {Date: "2026-05-04", Start: "14:30"}, "4 de mayo de 2026, 2:30 p. m.": {Date: "2026-05-04", Start: "14:30"}, "4. Mai 2026 um 14 Uhr": {Date: "2026-05-04", Start: "14:00"},
	}.check(t)
}

func TestDatesWithoutAYearAreInTheYearOfTheOthers(t *testing.T) {
	says{
		"4 May": {Date: "2026-05-04"}, "May 5": {Date: "2026-05-05"}, "July 12": {Date: "2026-07-12"}, "04.05.": {Date: "2026-05-04"}, "Mo 4.5.": {Date: "2026-05-04"}, "5月4日": {Date: "2026-05-04"}, "4 мая": {Date: "2026-05-04"}, "May 4, 9:00 AM": {Date: "2026-05-04", Start: "09:00"},
		"4 May 10:00": {Date: "2026-05-04", Start: "10:00"}, "Lun 4 mai, 9h30-10h": {Date: "2026-05-04", Start: "09:30", End: "10:00"}, "13/05": {Date: "2026-05-13"}, "05/05": {Date: "2026-05-05"}, "Tuesday 5 May": {Date: "2026-05-05"},
		"2026-05-06": {Date: "2026-05-06"},
	}.check(t)
	for text, want := range map[string]string{"4 May": "has no year", "Monday 4 May": "has no year", "04.05.": "has no year", "31 April": "is not a date"} {
		if _, p := NewDates([]string{text}, "", "", false).Read(text); p == nil || !strings.Contains(p.Cause, want) {
			t.Errorf("%q: %v", text, p)
		}
	}
	if m, p := NewDates(nil, "2026-05-04", "", false).Read("Friday 5 May"); p == nil {
		t.Error("5 May 2026 is a Tuesday, and was read as", m)
	}
}

func TestDaysThatHaveNoDate(t *testing.T) {
	says{
		"Fri": {Weekday: 5}, "Friday": {Weekday: 5}, "vendredi": {Weekday: 5}, "Freitag": {Weekday: 5}, "viernes": {Weekday: 5}, "пятница": {Weekday: 5}, "Пт.": {Weekday: 5}, "الجمعة": {Weekday: 5}, "周五": {Weekday: 5}, "星期五": {Weekday: 5},
		"Day 2": {Ordinal: 2}, "Tag 2": {Ordinal: 2}, "2. Tag": {Ordinal: 2}, "Jour 2": {Ordinal: 2}, "Día 2": {Ordinal: 2}, "День 2": {Ordinal: 2}, "第2天": {Ordinal: 2}, "第二天": {Ordinal: 2}, "2nd day": {Ordinal: 2},
		"Fri 9:00": {Weekday: 5, Start: "09:00"}, "Day 2, 14:00-15:00": {Ordinal: 2, Start: "14:00", End: "15:00"}, "Thursday, Day 1": {Weekday: 4, Ordinal: 1},
	}.check(t)
	d := NewDates(nil, "2026-05-06", "", false) // a Wednesday
	for text, want := range map[string]string{"Wed": "2026-05-06", "Fri": "2026-05-08", "Tue": "2026-05-12", "Day 1": "2026-05-06", "Tag 3": "2026-05-08"} {
		if m, p := d.Read(text); p != nil || m.Date != want {
			t.Errorf("%q: %v, %v", text, m, p)
		}
	}
}

func TestTimesInSevenLanguages(t *testing.T) {
	half, zoned := Moment{Start: "14:30"}, Moment{Start: "14:30", Offset: "+02:00", Zone: "CET"}
	says{
		"14:30": half, "14h30": half, "14.30 Uhr": half, "14 Uhr 30": half, "2:30 PM": half, "2.30pm": half, "下午2:30": half, "下午2点30分": half, "14时30分": half, "14点30": half, "2:30 م": half, "2:30 مساءً": half, "14 ч 30 мин": half, "в 14:30": half, "a las 14:30 h": half, "2:30 p. m.": half, "١٤:٣٠": half, "14：30": half,
		"noon": {Start: "12:00"}, "midi": {Start: "12:00"}, "14 ч": {Start: "14:00"}, "14 Uhr": {Start: "14:00"}, "9 утра": {Start: "09:00"},
		"14:30 CEST": zoned, "14:30 (MESZ)": zoned, "14:30 UTC+2": {Start: "14:30", Offset: "+02:00"}, "14:30 IST": half, "2:30 PM ET": {Start: "14:30", Zone: "EST5EDT"}, "14:30Z": {Start: "14:30", Offset: "Z", Zone: "UTC"},
		"14:30-15:00": {Start: "14:30", End: "15:00"}, "14h30 à 15h": {Start: "14:30", End: "15:00"}, "с 14:30 до 15:00": {Start: "14:30", End: "15:00"}, "14:30至15:00": {Start: "14:30", End: "15:00"}, "من 14:30 إلى 15:00": {Start: "14:30", End: "15:00"}, "von 14:30 bis 15:00 Uhr": {Start: "14:30", End: "15:00"}, "14:30–15:00 Uhr": {Start: "14:30", End: "15:00"}, "11:30-1:00 pm": {Start: "11:30", End: "13:00"}, "14-15 Uhr": {Start: "14:00", End: "15:00"}, "0930-1030": {Start: "09:30", End: "10:30"}, "0930": {Start: "09:30"}, "1430": half,
	}.check(t)
}

func TestTimesAsPeopleWriteThemInChinese(t *testing.T) {
	half, quarter := Moment{Start: "14:30"}, Moment{Start: "14:15"}
	says{
		"下午2点半": half, "下午两点半": half, "下午2點半": half, "14時30分": half, "14点半": half, "下午两点三十分": half, "午後2時30分": half, "十四点三十": half, "2026年5月4日下午2点半": {Date: "2026-05-04", Start: "14:30"},
		"下午2点一刻": quarter, "下午2時": {Start: "14:00"}, "下午3点三刻": {Start: "15:45"}, "晚上八点": {Start: "20:00"}, "中午11点半": {Start: "11:30"}, "中午十二点": {Start: "12:00"}, "凌晨1点": {Start: "01:00"}, "上午9点整": {Start: "09:00"}, "9点钟": {Start: "09:00"}, "十点零五分": {Start: "10:05"}, "9点5分": {Start: "09:05"},
		"2点一刻": {Start: "02:15"}, "两点": {Start: "02:00"}, // beside times that count 24 hours
		"下午2点-3点半": {Start: "14:00", End: "15:30"}, "下午2點至4點半": {Start: "14:00", End: "16:30"}, "14点30分至15点": {Start: "14:30", End: "15:00"},
	}.check(t)
	for text, want := range map[string]string{"两点": "morning or in the afternoon", "2点一刻": "morning or in the afternoon", "晚上12点": "is not a date or a time"} {
		if m, p := NewDates([]string{"上午9点", "下午3点"}, "2026-05-04", "", false).Read(text); p == nil || !strings.Contains(p.Cause, want) {
			t.Errorf("%q: %v, %v", text, m, p)
		}
	}
}

func TestWhatIsNoTime(t *testing.T) {
	d := NewDates([]string{"14:00"}, "", "", false)
	for _, text := range []string{"1", "12", "2026", "Hall 1", "Room 14:30b", "25:00", "10:75", "13:00 am", "soon", "TBA", "3 + 4", "1430", "may"} {
		if m, p := d.Read(text); p == nil {
			t.Errorf("%q is read as %+v", text, m)
		}
	}
}

func TestLengthsInSevenLanguages(t *testing.T) {
	for text, want := range map[string]int{
		"25 minutes": 25, "25 Min.": 25, "25'": 25, "25": 25, "1h": 60, "1h30": 90, "1 h 30 min": 90, "1:30": 90, "0:25": 25, "00:25:00": 25, "1 hour": 60, "1 Std. 30 Min.": 90, "1 heure": 60, "1 hora": 60, "90 мин": 90, "1 час 30 минут": 90, "45分钟": 45, "45 دقيقة": 45, "1.5 hours": 90, "1,5 Std.": 90, "PT1H30M": 90, "PT45M": 45, "1 hour and 15 minutes": 75, "2 hrs": 120,
		"": -1, "soon": -1, "1500": -1, "25 pages": -1, "PT": -1,
	} {
		if got, known := Minutes(text); known != (want >= 0) || known && got != want {
			t.Errorf("%q lasts %d, %v", text, got, known)
		}
	}
}

func TestTheOrderOfDayAndMonth(t *testing.T) {
	for name, c := range map[string]struct {
		cells             []string
		first, last, want string
	}{
		"a day after the 12th shows it": {[]string{"04/05/2026", "13/05/2026"}, "", "", "2026-05-04"},
		"a month of 13 cannot be":       {[]string{"05/04/2026", "05/13/2026"}, "", "", "2026-05-04"},
		"the days of the event show it": {[]string{"04/05/2026"}, "2026-05-01", "2026-05-10", "2026-05-04"},
		"points have the day first":     {[]string{"04.05.2026"}, "", "", "2026-05-04"},
		"nothing shows it":              {[]string{"04/05/2026", "05/05/2026"}, "", "", ""},
	} {
		d := NewDates(c.cells, c.first, c.last, false)
		if m, _ := d.Read(c.cells[0]); m.Date != c.want || d.Unordered() != (c.want == "") {
			t.Errorf("%s: %v", name, m)
		}
	}
	if m, _ := NewDates([]string{"04/05/2026"}, "", "", false).Ordered(MonthFirst).Read("04/05/2026"); m.Date != "2026-04-05" {
		t.Error("the order that the author gives is not followed:", m)
	}
}
