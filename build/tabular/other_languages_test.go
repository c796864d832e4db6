package tabular

import "testing"

func TestDatesAndTimesInLanguagesWithoutAnInterface(t *testing.T) {
	d := NewDates([]string{"2026-05-04", "14:00"}, "", "", false)
	for text, want := range map[string]Moment{
		"12 maart 2026":                          {Date: "2026-03-12"},
		"wo 6 mei 2026, 9.30 uur":                {Date: "2026-05-06", Start: "09:30"},
		"van 10 tot 12 uur":                      {Start: "10:00", End: "12:00"},
		"12 t/m 14 maart 2026":                   {Date: "2026-03-12", LastDate: "2026-03-14"},
		"lunedì 4 maggio, ore 15":                {Date: "2026-05-04", Start: "15:00"},
		"dalle 9 alle 10":                        {Start: "09:00", End: "10:00"},
		"środa, 6 maja":                          {Date: "2026-05-06"},
		"godz. 10:00":                            {Start: "10:00"},
		"segunda-feira, 4 de maio de 2026":       {Date: "2026-05-04"},
		"das 14h às 15h30":                       {Start: "14:00", End: "15:30"},
		"28 de dezembro a 3 de janeiro de 2027":  {Date: "2026-12-28", LastDate: "2027-01-03"},
		"Lördag 9 maj kl. 14.00":                 {Date: "2026-05-09", Start: "14:00"},
		"2026年5月4日(月・祝) 13時30分〜15時":              {Date: "2026-05-04", Start: "13:30", End: "15:00"},
		"2026년 5월 4일 (월) 오후 2시 30분":              {Date: "2026-05-04", Start: "14:30"},
		"14h à 15h30":                            {Start: "14:00", End: "15:30"},
		"30.12. - 2.1.2026":                      {Date: "2025-12-30", LastDate: "2026-01-02"},
		"31 December 2025 to 2 January 2026":     {Date: "2025-12-31", LastDate: "2026-01-02"},
		"Wednesday 30 December - 2 January 2027": {Date: "2026-12-30", LastDate: "2027-01-02"},
	} {
		if m, p := d.Read(text); p != nil || m != want {
			t.Errorf("%q is read as %+v (%v), not %+v", text, m, p, want)
		}
	}
}

func TestHoursAfterADayAreNoYearAndNoDays(t *testing.T) {
	d := NewDates([]string{"2026-05-04"}, "", "", false)
	for _, text := range []string{"Sat 9 May 10-12", "9 May 10", "Lördag 9 maj 10-12"} {
		if m, p := d.Read(text); p == nil {
			t.Errorf("%q is read as %+v", text, m)
		}
	}
}

func TestDaysWithoutAYearAroundNewYear(t *testing.T) {
	for _, known := range []string{"30 December - 2 January 2026", "29 December 2025", "3 January 2026"} {
		d := NewDates([]string{known, "31 December", "2 January"}, "", "", false)
		for text, want := range map[string]string{"31 December": "2025-12-31", "2 January": "2026-01-02"} {
			if m, p := d.Read(text); p != nil || m.Date != want {
				t.Errorf("beside %q, %q is %q (%v)", known, text, m.Date, p)
			}
		}
	}
	both := NewDates([]string{"29 December 2025", "4 January 2026"}, "", "", false)
	if m, p := both.Read("31 December"); p != nil || m.Date != "2025-12-31" {
		t.Errorf("%+v, %v", m, p)
	}
	far := NewDates([]string{"1 September 2025", "4 June 2026"}, "", "", false)
	if m, p := far.Read("5 May"); p == nil {
		t.Errorf("a day between dates of two years has the year of %s", m.Date)
	}
}

func TestColumnsInLanguagesWithoutAnInterface(t *testing.T) {
	for lang, columns := range map[string]map[string]Field{
		"nl": {"Datum": Date, "Aanvang": Start, "Einde": End, "Titel": Title, "Naam spreker": People, "Zaal": Room, "Omschrijving": Text},
		"it": {"Data": Date, "Ora inizio": Start, "Ora fine": End, "Titolo": Title, "A cura di": People, "Luogo": Room, "Descrizione": Text},
		"pl": {"Data": Date, "Godzina rozpoczęcia": Start, "Godzina zakończenia": End, "Tytuł wykładu": Title, "Prowadzący": People, "Sala": Room, "Opis": Text},
		"pt": {"Data": Date, "Horário": Start, "Título da palestra": Title, "Palestrante": People, "Local": Room, "Resumo": Text},
		"sv": {"Datum": Date, "Starttid": Start, "Sluttid": End, "Rubrik": Title, "Föreläsare": People, "Lokal": Room, "Beskrivning": Text},
		"da": {"Dato": Date, "Starttid": Start, "Sluttid": End, "Titel": Title, "Oplægsholder": People, "Lokale": Room, "Beskrivelse": Text, "Spor": Track},
		"nb": {"Dag": Date, "Klokkeslett": Start, "Tittel": Title, "Foredragsholder": People, "Rom": Room, "Sammendrag": Text, "Tema": Track},
		"ja": {"開催日": Date, "開始時刻": Start, "終了時刻": End, "タイトル": Title, "登壇者": People, "会場": Room, "概要": Text},
		"ko": {"날짜": Date, "시작 시간": Start, "종료 시간": End, "제목": Title, "발표자": People, "장소": Room, "내용": Text},
		"de": {"Was?": Title, "Wer?": People, "Wo?": Room, "Wann?": Start, "Für wen?": Facet},
		"en": {"What": Title, "Who": People, "Where": Room, "When": Start, "Age group": Facet},
	} {
		var names []string
		for name := range columns {
			names = append(names, name)
		}
		for i, k := range Guess(names) {
			if k.Field != columns[names[i]] {
				t.Errorf("%s: %q is %q, not %q", lang, names[i], k.Field, columns[names[i]])
			}
		}
		if got := LanguageOf(names); got != lang {
			t.Errorf("the columns %q are in %q, not %q", names, got, lang)
		}
	}
}
