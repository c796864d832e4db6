package tabular

import (
	"regexp"
	"strings"
)

// zones are the abbreviations of time zones that mean one zone wherever they are
// written: the offset that the word itself says, and a zone of the database whose
// clocks people mean by it, whether it is summer or not.
// https://www.iana.org/time-zones
var zones = map[string]struct{ offset, name string }{
	"z": {"Z", "UTC"}, "utc": {"Z", "UTC"}, "gmt": {"Z", "UTC"},
	"cet": {"+01:00", "CET"}, "cest": {"+02:00", "CET"}, "mez": {"+01:00", "CET"}, "mesz": {"+02:00", "CET"}, "hec": {"+01:00", "CET"},
	"wet": {"Z", "WET"}, "west": {"+01:00", "WET"}, "eet": {"+02:00", "EET"}, "eest": {"+03:00", "EET"}, "bst": {"+01:00", "Europe/London"},
	"est": {"-05:00", "EST5EDT"}, "edt": {"-04:00", "EST5EDT"}, "et": {"", "EST5EDT"}, "cdt": {"-05:00", "CST6CDT"}, "ct": {"", "CST6CDT"},
	"mdt": {"-06:00", "MST7MDT"}, "mt": {"", "MST7MDT"}, "pst": {"-08:00", "PST8PDT"}, "pdt": {"-07:00", "PST8PDT"}, "pt": {"", "PST8PDT"},
	"aest": {"+10:00", "Australia/Brisbane"}, "aedt": {"+11:00", "Australia/Sydney"}, "awst": {"+08:00", "Australia/Perth"},
	"nzst": {"+12:00", "Pacific/Auckland"}, "nzdt": {"+13:00", "Pacific/Auckland"}, "jst": {"+09:00", "Asia/Tokyo"}, "kst": {"+09:00", "Asia/Seoul"},
	"hkt": {"+08:00", "Asia/Hong_Kong"}, "sgt": {"+08:00", "Asia/Singapore"}, "msk": {"+03:00", "Europe/Moscow"}, "мск": {"+03:00", "Europe/Moscow"}, "sast": {"+02:00", "Africa/Johannesburg"},
}

// vagueZones are abbreviations that mean several zones. A time with one stays as
// it is written.
var vagueZones = set("ist,cst,mst,ast,brt,art,cat,eat,wat,pkt,wib,pht")

var hoursFromUTC = regexp.MustCompile(`^(?:utc|gmt)? ?([+-]) ?([0-9]{1,2})(?::?([0-9]{2}))?$`)

// offsetOf reads what stands after a time: an offset from UTC, or the name of a
// zone.
func offsetOf(text string) (offset, zone string, known bool) {
	text = strings.Trim(text, "() ")
	if z, found := zones[text]; found {
		return z.offset, z.name, true
	}
	s := hoursFromUTC.FindStringSubmatch(text)
	switch {
	case text == "", vagueZones[text]:
		return "", "", true
	case s == nil:
		return "", "", false
	}
	if len(s[2]) == 1 {
		s[2] = "0" + s[2]
	}
	if s[3] == "" {
		s[3] = "00"
	}
	return s[1] + s[2] + ":" + s[3], "", s[2] <= "14" && s[3] < "60"
}
