package tabular

import "testing"

// says are cells of one column and what each says.
type says map[string]Moment

func (cells says) check(t *testing.T, others ...string) {
	t.Helper()
	var column []Cell
	for text := range cells {
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
