package format_test

import (
	"testing"
	"time"

	"reportwidget/app/format"
)

func FuzzDatesAreReadAndWrittenAsTheStandardLibraryDoes(f *testing.F) {
	for _, text := range []string{"2024-10-01", "2024-02-29", "2023-02-29", "0000-01-01", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-01", "20241001", "+024-10-01", "09:30", "24:00", "23:60", "9:030", "-1:30", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, err := time.Parse(time.DateOnly, text)
		got, ok := format.ParseDate(text)
		if ok != (err == nil) || ok && !got.Equal(want) {
			t.Errorf("%q is read as %v, %v instead of %v, %v", text, got, ok, want, err)
		}
		if ok && format.Date(got) != text {
			t.Errorf("%q is written as %q", text, format.Date(got))
		}
		if _, err := time.Parse("15:04", text); format.IsClock(text) != (err == nil && len(text) == 5) {
			t.Errorf("%q is a time of the day: %v", text, format.IsClock(text))
		}
	})
}
