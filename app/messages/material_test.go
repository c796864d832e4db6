//go:build !reader

package messages

import "testing"

func TestFilesHaveAReadableSize(t *testing.T) {
	say, err := In("en")
	if err != nil {
		t.Fatal(err)
	}
	for bytes, want := range map[int]string{0: "1 kB", 1400: "1 kB", 1500: "2 kB", 999_000: "999 kB", 1_500_000: "2 MB", 120_400_000: "120 MB"} {
		if got := say.Size(bytes); got != want {
			t.Errorf("%d bytes are %q instead of %q", bytes, got, want)
		}
	}
}
