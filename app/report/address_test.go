package report

import (
	"net/url"
	"reflect"
	"testing"
)

func FuzzQueryStringsAreReadAndWrittenAsTheStandardLibraryDoes(f *testing.F) {
	for _, query := range []string{"q=a+b&x=%C3%A9&x=2", "", "&&", "a;b=1&c=2", "q=%zz&r=%4", "=empty&name", "%61=%2B", "图=书 ~*'"} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		want, _ := url.ParseQuery(query)
		if got := parseParameters(query); !reflect.DeepEqual(map[string][]string(got), map[string][]string(want)) {
			t.Errorf("%q is read as %q instead of %q", query, got, want)
		}
		if got, want := Escape(query), url.QueryEscape(query); got != want {
			t.Errorf("%q is written as %q instead of %q", query, got, want)
		}
	})
}
