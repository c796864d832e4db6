package yamlpos

import (
	"strings"
	"testing"
)

// FuzzPlaces finds every text of a YAML file in the place that is reported for it.
func FuzzPlaces(f *testing.F) {
	for _, text := range []string{
		"a: b \n", "a:   # c\n   b\n", "a: x\n  - b\n", "a:\n - b\n - c: d\n   e: 'f'\n - [g, \"h\"]\n", "a: é # c\n# d\n'e': é\n g",
		"a: |\n  b\n\n  c\nd: e\n  f\ng: >-\n h\n # i\n", "---\n{a: {b: c , d: [e, f ]}}\n...\n", "\u2000", "0\r\rԯ", "0: |\n\n:",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(text, ""))
		for _, dialect := range []Dialect{Plain, Foreign} {
			v, wrong, ok := Parse(text, 0, len(text), dialect)
			if !ok && len(wrong) == 0 {
				t.Error("no YAML, and nothing wrong with it")
			}
			for _, m := range wrong {
				if m.At < 0 || m.At > len(text) || m.Cause == "" {
					t.Errorf("a mistake outside of the text: %+v", m)
				}
			}
			if ok && dialect == Plain { // an alias stands elsewhere than its value
				checkPlaces(t, text, v)
			}
		}
	})
}

func checkPlaces(t *testing.T, document string, v Value) {
	if words := strings.FieldsFunc(v.Text, func(c rune) bool { return c == ' ' || c == '\n' }); v.inner == v.At && len(words) > 0 {
		if !strings.HasPrefix(document[v.At:], words[0]) {
			t.Errorf("%q is not at %d", v.Text, v.At)
		}
	}
	for _, item := range v.Items {
		checkPlaces(t, document, item)
	}
	for _, e := range v.Entries {
		checkPlaces(t, document, e.Value)
	}
}
