//go:build !reader

// The browser expands bundles by itself, so these tests are of the command.

package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func TestABundleComesBackAsItWas(t *testing.T) {
	plain, err := Encode(sample(), "r1")
	if err != nil {
		t.Fatal(err)
	}
	for name, packed := range map[string][]byte{"plain": plain, "gzip": gzipped(t, plain), "zstd": zstded(t, plain)} {
		b, err := Decode(bytes.NewReader(packed))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(sample(), b.Report); diff != "" || b.Release != "r1" {
			t.Errorf("%s: release %q\n%s", name, b.Release, diff)
		}
	}
}

func TestTheSameReportGivesTheSameBytes(t *testing.T) {
	first, _ := Encode(sample(), "r1")
	for range 50 {
		if again, _ := Encode(sample(), "r1"); !bytes.Equal(first, again) {
			t.Fatalf("%s\n%s", first, again)
		}
	}
}

func TestABrokenBundleIsAnErrorOfItsKind(t *testing.T) {
	plain, _ := Encode(sample(), "r1")
	for name, c := range map[string]struct {
		bundle string
		want   error
	}{
		"nothing":           {"", ErrBroken},
		"half of it":        {string(plain[:len(plain)/2]), ErrBroken},
		"half a gzip":       {string(gzipped(t, plain)[:40]), ErrBroken},
		"half a zstd":       {string(zstded(t, plain)[:40]), ErrBroken},
		"no report":         {`{"format":"report-widget","version":1}`, ErrBroken},
		"an invalid report": {strings.Replace(string(plain), `"A sample"`, `""`, 1), ErrBroken},
		"a link that runs":  {strings.Replace(string(plain), `files/report.pdf`, `javascript:x`, 1), ErrBroken},
		"a wrong type":      {strings.Replace(string(plain), `"A sample"`, `7`, 1), ErrBroken},
		"deep nesting":      {strings.Repeat("[", 100_000), ErrTooLarge},
		"a gzip bomb":       {string(gzipped(t, make([]byte, MaxExpanded+1))), ErrTooLarge},
		"a zstd bomb":       {string(zstded(t, make([]byte, MaxExpanded+1))), ErrTooLarge},
	} {
		if _, err := Decode(strings.NewReader(c.bundle)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v instead of %v", name, err, c.want)
		}
	}
}

func TestAnotherVersionSaysWhichOne(t *testing.T) {
	for _, bundle := range []string{
		`{"format":"report-widget","version":2,"release":"r","report":{}}`,
		`{"format":"report-widget","version":2,"release":7,"report":"another shape"}`,
	} {
		var version *VersionError
		if _, err := Decode(strings.NewReader(bundle)); !errors.As(err, &version) || version.Version != 2 {
			t.Errorf("%s: %v", bundle, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	plain, err := Encode(sample(), "r1")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(plain)
	f.Add([]byte(`{"format":"report-widget","version":1,"report":{"sessions":null,"facets":[{}]}}`))
	f.Add([]byte{0x1f, 0x8b, 8})
	f.Fuzz(func(t *testing.T, b []byte) {
		bundle, err := Decode(bytes.NewReader(b))
		var version *VersionError
		switch {
		case err == nil:
			if problems := bundle.Report.Validate(); problems != nil {
				t.Error(problems)
			}
		case !errors.Is(err, ErrBroken) && !errors.Is(err, ErrTooLarge) && !errors.As(err, &version):
			t.Errorf("an error of no kind: %v", err)
		}
	})
}

func gzipped(t testing.TB, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(b); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func zstded(t testing.TB, b []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(b, nil)
}
