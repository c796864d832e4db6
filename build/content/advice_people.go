package content

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// advisePeople tells of names that may be spellings of one, and of people who take
// part in no session.
func (r *reader) advisePeople() {
	listed, named := map[string]bool{}, map[string]bool{}
	for _, p := range r.report.People {
		listed[p.Name] = true
	}
	var known spellings
	for i := range r.report.Sessions {
		for k, p := range r.report.Sessions[i].People {
			if named[p.Name] {
				continue
			}
			named[p.Name] = true
			if other := known.add(p.Name); other != "" && !(listed[other] && listed[p.Name]) {
				r.advice(r.locate(fmt.Sprintf("sessions[%d].people[%d]", i, k)), fmt.Sprintf("%q and %q may be one person", other, p.Name),
					fmt.Sprintf(`write one of the two, or list {name: %s, also: [%s]} under "people" in report.yaml; two people who are both listed there are not asked about`, other, p.Name))
			}
		}
	}
	for i, p := range r.report.People {
		if !named[p.Name] {
			r.advice(r.locate(fmt.Sprintf("people[%d]", i)), fmt.Sprintf("%q takes part in no session", p.Name), "write the name as in the sessions, or add how it is written there with the key also")
		}
	}
}

// spellings finds names that are nearly the same, in a time that does not grow with
// the number of names.
type spellings struct{ first map[string]string }

// shortest is the number of letters from which a name with another letter is taken
// for a mistake in typing.
const shortest = 10

// add remembers a name, and returns one of those before that it may be a spelling of:
// with other capitals, accents or marks, with its words in another order, or with one
// letter more, less, or another.
func (s *spellings) add(name string) (other string) {
	if s.first == nil {
		s.first = map[string]string{}
	}
	for _, key := range spellingKeys(name) {
		if first, known := s.first[key]; !known {
			s.first[key] = name
		} else if other == "" && first != name { // "Rossi" without either s is one key
			other = first
		}
	}
	return other
}

// spellingKeys returns texts of which names that are nearly the same share one: the
// words, and these without each of their letters in turn.
func spellingKeys(name string) []string {
	words := nameWords(name)
	slices.Sort(words)
	keys := []string{strings.Join(words, " ")}
	letters := []rune(keys[0])
	if len(letters) < shortest || strings.ContainsFunc(name, unicode.IsDigit) {
		return keys
	}
	for i := range letters {
		keys = append(keys, string(letters[:i])+string(letters[i+1:]))
	}
	return keys
}

// nameWords returns the words of a name without accents, in small letters.
func nameWords(name string) []string {
	plain := strings.Map(func(c rune) rune {
		switch {
		case unicode.Is(unicode.Mn, c):
			return -1
		case unicode.IsLetter(c), unicode.IsDigit(c):
			return unicode.ToLower(c)
		}
		return ' '
	}, norm.NFKD.String(name))
	return strings.Fields(plain)
}
