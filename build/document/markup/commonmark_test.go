package markup

import (
	"strings"
	"testing"
)

func TestPiecesMakeUpTheText(t *testing.T) {
	for _, text := range []string{"", "a", "\n\n\n", "a\n\nb\n\nc", "aaaaaaaaaaaa\n\nb\n \nc\n\n", "```\na\n\nb\n\nc\n```\n\nd\n\ne"} {
		if got := strings.Join(pieces(text, 5), ""); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
	if got := pieces("aa\n\nbb\n\ncc\n\n", 8); len(got) != 2 || got[0] != "aa\n\nbb\n\n" {
		t.Errorf("%q", got)
	}
}
