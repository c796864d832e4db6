package slug

import (
	"crypto/sha256"
	"encoding/hex"

	"reportwidget/app/report"
)

// OfNames gives an ID to all that sessions say of a facet that is made of it, or
// returns nothing if the report does not have it.
func OfNames(r *report.Report, facet string) map[string]string {
	names := r.Names(facet)
	if facet != report.PeopleFacet {
		return IDs(facet, names)
	}
	ids, people := map[string]string{}, People(r)
	for _, name := range names {
		ids[name] = people[name]
	}
	return ids
}

// People gives the name of every person of a report an ID: the author's, or one made of the name. Where that
// is not possible, or another person has it, the hash of the name makes it one that
// stays when sessions and people come and go.
func People(r *report.Report) map[string]string {
	ids, taken := map[string]string{}, map[string]bool{}
	give := func(name, id string) {
		if ids[name] == "" {
			ids[name], taken[id] = id, true
		}
	}
	for _, p := range r.People {
		if p.ID != "" {
			give(p.Name, p.ID)
		}
	}
	made := func(name string) {
		id := Of(name)
		if !report.ValidID(id) || taken[id] {
			id = hashedID(name, id)
		}
		give(name, id)
	}
	for _, p := range r.People {
		made(p.Name)
	}
	for i := range r.Sessions {
		for _, p := range r.Sessions[i].People {
			made(p.Name)
		}
	}
	return ids
}

// hashedID returns an ID that begins like another one, if there is one.
func hashedID(name, begin string) string {
	const digits, room = 8, Longest - 9
	if !report.ValidID(begin) {
		begin = "person"
	}
	for len(begin) > room || begin[len(begin)-1] == '-' {
		begin = begin[:len(begin)-1]
	}
	sum := sha256.Sum256([]byte(name))
	return begin + "-" + hex.EncodeToString(sum[:])[:digits]
}
