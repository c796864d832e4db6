package format_test

import (
	"errors"
	"fmt"
	"testing"

	"reportwidget/app/format"
)

type kind string

func TestTextsAreWrittenAsTheStandardLibraryWritesThem(t *testing.T) {
	err := errors.New("broken")
	for _, c := range []struct {
		text string
		args []any
	}{
		{"nothing", nil}, {"%s, %v and %q", []any{"a", kind("b"), "c\"\n"}}, {"%.3q %.2s", []any{"图书馆长", kind("éclair")}}, {"%.40q", []any{"short"}},
		{"%d of %d", []any{-3, uint8(200)}}, {"%02d%02d", []any{7, 1234}}, {"#%02x%02x%02x", []any{uint8(0), uint8(10), uint8(255)}},
		{"%U %U", []any{'a', '\U0001f600'}}, {"%v: %d", []any{err, int64(1) << 40}},
	} {
		if got, want := format.Sprintf(c.text, c.args...), fmt.Sprintf(c.text, c.args...); got != want {
			t.Errorf("%q is written as %q instead of %q", c.text, got, want)
		}
	}
}

func FuzzTextsAreClippedAsTheStandardLibraryClipsThem(f *testing.F) {
	f.Add("a text that goes on for more than forty letters, as those do", 12)
	f.Fuzz(func(t *testing.T, text string, n int) {
		got, want := format.Sprintf("%.40q %s %04d", text, text, n), fmt.Sprintf("%.40q %s %04d", text, text, n)
		if got != want && n >= 0 { // no message fills a number below 0
			t.Errorf("%q instead of %q", got, want)
		}
	})
}

func TestAnErrorWrapsItsCause(t *testing.T) {
	cause := errors.New("broken")
	err := format.Errorf("%w: %d parts", cause, 3)
	if err.Error() != "broken: 3 parts" || !errors.Is(err, cause) {
		t.Errorf("%v", err)
	}
	if err := format.Errorf("%s: %w", "reading", cause); err.Error() != "reading: broken" || !errors.Is(err, cause) {
		t.Errorf("%v", err)
	}
	if err := format.Errorf("part %q", "a"); err.Error() != `part "a"` || errors.Unwrap(err) != nil {
		t.Errorf("%v", err)
	}
}
