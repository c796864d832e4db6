package mapping

import "testing"

func TestWhatBecameOfASession(t *testing.T) {
	for text, want := range map[string]string{
		"cancelled": "cancelled", "Canceled.": "cancelled", "abgesagt": "cancelled", "annulée": "cancelled", "отменено": "cancelled", "已取消": "cancelled", "ملغاة": "cancelled",
		"rejected": "declined", "REJECT": "declined", "Rejected - out of scope": "declined", "desk reject": "declined", "abgelehnt": "declined", "refusé": "declined", "rechazada": "declined", "отклонён": "declined", "未录用": "declined",
		"withdrawn by the author": "withdrawn", "accepted, then withdrawn": "withdrawn", "waitlist": "on the waiting list", "Warteliste": "on the waiting list", "draft": "not published", "under review": "not accepted yet",
		"accepted": "", "Accept as poster": "", "confirmed": "", "angenommen": "", "принято": "", "Main stage": "", "": "", "Track for drafts": "",
	} {
		if got := Exclusion(text); got != want {
			t.Errorf("%q became %q, not %q", text, got, want)
		}
	}
}

func TestAColumnOfDecisionsIsReadWithItsName(t *testing.T) {
	for _, c := range []struct {
		column, text, want string
		understood         bool
	}{
		{"Accepting?", "1", "", true}, {"Accepting?", "0", "not accepted", true}, {"Accepting?", "-1", "declined", true}, {"Accepted", "yes", "", true}, {"Accepted", "nein", "not accepted", true},
		{"active", "N", "not published", true}, {"active", "Y", "", true}, {"Published", "false", "not published", true}, {"cancelled", "true", "cancelled", true}, {"Cancelled", "no", "", true}, {"is_draft", "TRUE", "not published", true},
		{"Confirmed", "no", Unconfirmed, true}, {"Status", "accepted", "", true}, {"Status", "maybe", "", false}, {"Status", "", "", true}, {"isServiceSession", "true", Break, true}, {"isServiceSession", "false", "", true}, {"IsSession", "false", Break, true}, {"IsSession", "true", "", true},
	} {
		if got, understood := ExclusionIn(c.column, c.text); got != c.want || understood != c.understood {
			t.Errorf("%q in %s became %q, %v", c.text, c.column, got, understood)
		}
	}
}
