package richtext

import "testing"

// FuzzWithoutInvitations checks that no text breaks the search for secrets, and that what is left
// has none.
func FuzzWithoutInvitations(f *testing.F) {
	for _, text := range []string{
		"Join https://zoom.us/j/1?pwd=abc\nPasscode: 123456\nBring books.", "<p>zoom.us</p><p>Password: hunter2</p>", "Login: two words", "webex Dial-in\n+1 555 0100 0100\n+44 20 0000 0000", "Passwort：x", "密码：1",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		without, left := WithoutInvitations(text)
		if left == 0 && without != text {
			t.Errorf("%q became %q, and nothing is said", text, without)
		}
		if again, _ := WithoutInvitations(without); len(again) > len(without) {
			t.Errorf("%q became longer: %q", without, again)
		}
		d := Document{Blocks: []Block{{Runs: []Run{{Text: text}}}}}
		d.Protect(&Notes{})
	})
}
