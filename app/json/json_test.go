package json_test

import (
	"bytes"
	stdjson "encoding/json"
	"reflect"
	"strings"
	"testing"

	"reportwidget/app/json"
	"reportwidget/app/report"
)

// What the standard library reads and writes is what is right.

func TestAReportIsReadAsTheStandardLibraryReadsIt(t *testing.T) {
	for _, text := range []string{
		`{"format":"report-widget","version":1,"release":"r","report":{"id":"a","lang":"en","title":"A \u00e9\ud83d\ude00\n\/","sessions":[]}}`,
		`{"report":{"sessions":[{"id":"s","facets":{"b":["x","y"],"a":[]},"text":[{"kind":"list","ordered":true,"nodes":[{"kind":"item","level":2}]}],"files":[{"url":"a.pdf","bytes":12,"language":{"tag":"fr"}}]}]}}`,
		` { "unknown" : [ 1.5e-3 , -0, {"a":null}, "\\", true, false ] , "version" : 7 , "version" : 8 } `,
		`{"release":"\ud83d","format":"\ude00\ud83dx"}`,
		`{"report":null,"parts":null,"version":null}`,
		"{\"release\":\"a\xffb\", \"format\":\"\\n\xff\"}",
	} {
		var want, got report.Bundle
		if err := stdjson.Unmarshal([]byte(text), &want); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s is read as %+v instead of %+v", text, got, want)
		}
	}
}

func TestWhatIsNotJSONOrOfAnotherKindIsRefusedWithItsPlace(t *testing.T) {
	for text, place := range map[string]string{
		"": "byte 0", "{": "byte 1", `{"a"}`: "byte 4", `{"version":1.5}`: "byte 14", `{"version":"1"}`: "byte 11", `{"release":1}`: "byte 11",
		`{"version":01}`: "byte 12", `{"a":[1,]}`: "byte 8", `{"a":1,}`: "byte 7", `{} x`: "byte 3", `{"a":"\x"}`: "byte 7",
		"{\"a\":\"\n\"}": "byte 6", `{"a":nul}`: "byte 8", `{"a":"\u12g4"}`: "byte 10", `{"a":-}`: "byte 6", `[]`: "byte 0",
		`{"version":99999999999999999999}`: "byte 31", `{"a":` + strings.Repeat("[", 2000): "byte 1004",
	} {
		var b report.Bundle
		if err := json.Unmarshal([]byte(text), &b); err == nil || !strings.Contains(err.Error(), place+":") {
			t.Errorf("%.40s: found %v instead of %s", text, err, place)
		}
	}
}

func TestElementsOfAnArrayStayAsTheyAre(t *testing.T) {
	got, err := json.Elements([]byte(` [ {"a": [1, 2]} , "x,]", null ] `))
	if want := []string{`{"a": [1, 2]}`, `"x,]"`, "null"}; err != nil || !reflect.DeepEqual(texts(got), want) {
		t.Errorf("found %q, %v", got, err)
	}
	if none, err := json.Elements([]byte("[]")); err != nil || len(none) != 0 {
		t.Errorf("found %q, %v", none, err)
	}
	if _, err := json.Elements([]byte(`{"a":1}`)); err == nil {
		t.Error("an object is taken for an array")
	}
}

func texts(elements [][]byte) (all []string) {
	for _, e := range elements {
		all = append(all, string(e))
	}
	return all
}

func FuzzReadsAndWritesAsTheStandardLibrary(f *testing.F) {
	f.Add([]byte(`{"version":1,"report":{"title":"<&>\u2028\u007f\ufffd","sessions":[{"facets":{"b":["x"],"a":null},"people":[{"name":"N"}]}],"credits":[[{"kind":"text"}]]}}`))
	f.Add([]byte(`{"a":[{},[],"",0,-1e9,null]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var ours, theirs report.Bundle
		err := json.Unmarshal(text, &ours)
		if err == nil && !stdjson.Valid(text) {
			t.Fatalf("%q is read and is not JSON", text)
		}
		if stdjson.Unmarshal(text, &theirs) != nil {
			return
		}
		for _, indent := range []string{"", " "} {
			want := written(t, theirs, indent)
			if got := json.Marshal(theirs, indent); !bytes.Equal(got, want) {
				t.Fatalf("written as %s instead of %s", got, want)
			}
			again, expected := report.Bundle{}, report.Bundle{}
			if err := json.Unmarshal(want, &again); err != nil {
				t.Fatalf("%s: %v", want, err)
			}
			if err := stdjson.Unmarshal(want, &expected); err != nil || !reflect.DeepEqual(again, expected) {
				t.Fatalf("%s is read as %+v instead of %+v, %v", want, again, expected, err)
			}
		}
	})
}

func written(t *testing.T, v any, indent string) []byte {
	b, err := stdjson.Marshal(v)
	if indent != "" {
		b, err = stdjson.MarshalIndent(v, "", indent)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}
