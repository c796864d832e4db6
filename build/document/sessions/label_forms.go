package sessions

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// fieldOf returns the field that a label or a heading names, also in forms such as
// "Facilitator/Moderator", "Name of facilitator" and "Participants (12)".
func fieldOf(word string) field {
	if len(word) > longestLabel {
		return noField
	}
	words := fold(word)
	if f := labels[words]; f != noField {
		return f
	}
	if f := labels[fold(inParentheses.ReplaceAllString(word, ""))]; f != noField {
		return f
	}
	if names := nameOf.ReplaceAllString(words, ""); names != words && labels[fold(names)] == lead {
		return lead
	}
	if namesPresent(words) {
		return present
	}
	return joinedField(words)
}

// inParentheses matches what may stand after a label: "Participants (12)".
var inParentheses = regexp.MustCompile(`\s*\([^()]*\)\s*$`)

// nameOf matches the words for a name around a label of people.
var nameOf = regexp.MustCompile(`^(?:names? of(?: the)?|nom de(?: la| l')?|nombre del?(?: la)?|name der?s?|имя|اسم) ?|(?:'s)? ?\(?names?\)?$`)

// joinedField returns the field of a label that joins several words for one field, as in
// "Chair and speakers" and "Ort/Raum", or none.
func joinedField(words string) field {
	parts := joints.Split(words, -1)
	if len(parts) < 2 {
		return noField
	}
	f := labels[fold(parts[0])]
	for _, p := range parts[1:] {
		if labels[fold(p)] != f {
			return noField
		}
	}
	return f
}

var joints = regexp.MustCompile(`\s*/\s*|\s*&\s*|\s*\+\s*|\s*,\s*|\s(?:and|or|und|oder|et|ou|y|o|e|и|или|و)\s`)

// attendance are the words of those present or absent, by their beginnings.
var attendance = []string{
	"attend", "participant", "particip", "present", "absent", "apolog", "regrets", "anwesen", "abwesen", "teilnehm", "entschuldigt", "excus", "asist", "ausen", "invitad",
	"присутств", "отсутств", "участни", "حضور", "الحضور", "حاضر", "الحاضر", "مشارك", "المشارك", "غائب", "الغائب", "出席", "與會", "与会", "參會", "参会", "參加", "参加", "缺席", "presenti", "assenti", "aanwezig", "afwezig", "deelnem",
}

// besideAttendance are the words that may stand with those in a label: "List of
// attendees", "Étaient présents", "Members present".
var besideAttendance = setOf(`list, of, the, in, at, for, and, names, name, also, were, was, are, those, who, members, member, people, persons, staff, session, meeting, from, remotely, remote, online, person, sent, received, with,
	liste, der, die, und, folgende, personen, mitglieder, waren, sind, es, online, vor, ort, weitere, namen, des, aus, fehlend,
	liste, les, de, la, le, etaient, sont, ont, ete, personnes, membres, non, et, a, distance, noms, qui,
	lista, los, las, y, estaban, estan, estuvieron, fueron, personas, miembros, nombres, que, dos, das, os, as, e, estavam, i, erano, lijst, van,
	список, на, встрече, были, члены, и, кто, имена, قائمة, أسماء, السادة, 人員, 人员, 者, 名單, 名单, 人`)

// namesPresent reports whether a label is for a list of those who were there or were not.
func namesPresent(words string) bool {
	parts := strings.FieldsFunc(words, func(c rune) bool { return unicode.IsSpace(c) || c == '/' || c == ',' || c == '&' })
	found := false
	for _, p := range parts {
		p = strings.Trim(p, "()'.:")
		switch {
		case slices.ContainsFunc(attendance, func(stem string) bool { return strings.HasPrefix(p, fold(stem)) }):
			found = true
		case !besideAttendance[p] && p != "":
			return false
		}
	}
	return found && len(parts) <= 6
}

// weakLabels are words for people that are as often something else: the heading of the
// notes, or a kind of session, and Portuguese words that mean something else in English. They
// are labels only with names, a day or a room after them.
var weakLabels = vocabulary(map[field]string{
	lead:   `panel, keynote, podium, input, guests, organiser, organizer, organised by, organized by, gastgeber, organisation, organizador, организатор`,
	when:   `data`,
	room:   `local`,
	scribe: `notes, notizen, notas, appunti, notulen, verslag, ata, anotacoes, verbale, заметки, ملاحظات, 筆記, 笔记`,
})

// wholeDate matches a value that begins with a day and has a year.
var wholeDate = regexp.MustCompile(`^(?:\pL+,? )?\d{1,2}\b.{1,20}\b20\d{2}\b`)

// weakField returns the field of a weak label with its value, or none.
func weakField(word, value string) field {
	f := weakLabels[fold(word)]
	switch {
	case f == when && wholeDate.MatchString(value), f == room && isRoom(value), f != when && f != room && f != noField && allNames(value, 2):
		return f
	}
	return noField
}
