package importer

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/slug"
)

// maxID leaves room for a number after an ID.
const maxID = 70

// identify gives every session an ID of its own. It is made of the key, which
// stays when the programme is exported again, or else of the title.
func (p *Programme) identify() {
	taken := map[string]bool{}
	keys := map[string]bool{}
	for i := range p.Sessions {
		s := &p.Sessions[i]
		if s.said != "" && keys[s.Key] {
			p.Summary.Shared++
		}
		keys[s.Key] = s.Key != ""
		s.ID = unique(s.name(), taken)
	}
}

// name returns an ID that another session may have too.
func (s *Session) name() string {
	key := strings.ToLower(s.Key)
	switch {
	case usable(key):
		return key
	case key != "" && s.Times.Date != "":
		return s.Times.Date + "-" + hash(s.Key)
	case key != "":
		return "s-" + hash(s.Key)
	}
	if id := short(slug.Of(s.Title)); usable(id) {
		return id
	}
	return "s-" + hash(s.Title)
}

// usable reports whether an ID is one of a session, in addresses and as the name
// of a file.
func usable(id string) bool {
	return len(id) <= maxID && report.ValidID(id) && report.ReservedFor(id) == ""
}

// unique returns the name, with a number if others have it.
func unique(name string, taken map[string]bool) string {
	id := name
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", name, n)
	}
	taken[id] = true
	return id
}

// short cuts a slug between two words.
func short(slug string) string {
	if len(slug) <= maxID {
		return slug
	}
	cut := strings.LastIndexByte(slug[:maxID], '-')
	if cut < maxID/2 {
		cut = maxID
	}
	return slug[:cut]
}

// hash names a text by 40 bits of its SHA-256: few enough to be typed, and
// those of one programme differ.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:5])
}

// sort puts the sessions in the order of their times; those without one come
// last, and those at the same time stay in the order of the file.
func (p *Programme) sort() {
	slices.SortStableFunc(p.Sessions, func(a, b Session) int {
		return cmp.Or(
			compareMissing(a.Times.Date, b.Times.Date), cmp.Compare(a.dayRank, b.dayRank), compareStarts(a.Times, b.Times),
		)
	})
}

// compareStarts compares the starts of two sessions of one day, of which one without a
// time comes first. Without days, it comes last.
func compareStarts(a, b Times) int {
	if a.Date == "" && b.Date == "" {
		return compareMissing(a.Start, b.Start)
	}
	return cmp.Compare(a.Start, b.Start)
}

// compareMissing compares two texts, of which an empty one comes last.
func compareMissing(a, b string) int {
	if a == "" || b == "" {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}
