package search

import (
	"strings"
	"unicode/utf8"

	"reportwidget/app/report"
)

// maxCorrected is the number of words of one query that are corrected; a query
// with more is in another language than the report, or no query.
const maxCorrected = 4

// correct returns other words in the place of those that no session holds, such
// that a session holds all, and what was changed. It returns no words if there
// are none.
func (s *WordIndex) correct(w Words) (Words, []Correction) {
	held, missing := s.split(w.units)
	if len(missing) == 0 || len(missing) > maxCorrected {
		return Words{}, nil
	}
	taken := make([][]unit, len(missing))
	for i, u := range missing {
		for _, instead := range s.alternatives(u) {
			if s.score(append(held[:len(held):len(held)], instead...)) != nil {
				taken[i] = instead
				break
			}
		}
		if taken[i] == nil {
			return Words{}, nil
		}
		held = append(held, taken[i]...)
	}
	corrected := Words{w.query, held}
	return corrected, s.corrections(corrected, missing, taken)
}

// split tells the units that some session holds from the others.
func (s *WordIndex) split(units []unit) (held, missing []unit) {
	for i, u := range units {
		if s.score(units[i:i+1]) != nil {
			held = append(held, u)
		} else {
			missing = append(missing, u)
		}
	}
	return held, missing
}

// alternatives returns what may be meant by a unit that no session holds, the
// likeliest first. Each is a list of units to hold.
func (s *WordIndex) alternatives(u unit) [][]unit {
	switch {
	case u.parts[0].kind != wordToken && !u.quoted:
		return [][]unit{s.pieces(u)}
	case len(u.parts) > 1:
		return s.divided(u)
	}
	longer := u
	longer.prefix = true
	found := [][]unit{{longer}}
	for _, word := range s.near(u.parts[0].word, u.prefix) {
		found = append(found, []unit{u.with(word)})
	}
	return found
}

// with returns a unit of the word in the place of u.
func (u unit) with(word string) unit {
	return unit{parts: []part{{word: word, at: u.typed()}}, prefix: u.prefix}
}

// divided returns a phrase or joined word whose parts all occur and, if it is
// not quoted, these parts apart from each other.
func (s *WordIndex) divided(u unit) [][]unit {
	parts := append([]part(nil), u.parts...)
	for i := range parts {
		last := u.prefix && i == len(parts)-1
		if r := s.words.find(parts[i].word, last); r.from == r.to {
			if near := s.near(parts[i].word, last); len(near) > 0 {
				parts[i].word = near[0]
			}
		}
	}
	u.parts = parts
	if u.quoted {
		return [][]unit{{u}}
	}
	apart := make([]unit, len(parts))
	for i := range parts {
		apart[i] = unit{parts: parts[i : i+1], prefix: u.prefix && i == len(parts)-1}
	}
	return [][]unit{{u}, apart}
}

// pieces cuts unspaced text into the longest stretches that occur, from its
// start on. A character that is in none of them stands alone.
func (s *WordIndex) pieces(u unit) []unit {
	var pieces []unit
	pairs := u.parts
	for len(pairs) > 0 {
		n := 0
		for n < len(pairs) && s.score([]unit{{parts: pairs[:n+1]}}) != nil {
			n++
		}
		if n > 0 {
			pieces = append(pieces, unit{parts: pairs[:n]})
		} else {
			pieces = append(pieces, single(pairs[0].word, true))
		}
		if n == len(pairs)-1 {
			pieces = append(pieces, single(pairs[n].word, false))
		}
		pairs = pairs[min(n+1, len(pairs)):]
	}
	return pieces
}

// single returns a unit of the first or the second character of a pair.
func single(pair string, first bool) unit {
	_, n := utf8.DecodeRuneInString(pair)
	if first {
		return unit{parts: []part{{word: pair[:n]}}, prefix: true}
	}
	return unit{parts: []part{{word: pair[n:]}}, prefix: true}
}

// corrections says what was taken for the missing units, as it is written in
// the session that answers best. A word taken for a beginning is not a correction.
func (s *WordIndex) corrections(w Words, missing []unit, taken [][]unit) []Correction {
	var list []Correction
	best := written(s.open(int32(highest(s.score(w.units)))))
	for i, u := range missing {
		if len(taken[i]) == 1 && taken[i][0].parts[0].word == u.parts[0].word && len(u.parts) == 1 {
			continue
		}
		typed := u.typed()
		list = append(list, Correction{w.query[typed.Start:typed.End], spelt(taken[i], best)})
	}
	return list
}

// written returns all that is searched of a session.
func written(s *report.Session) []string {
	list := []string{s.Title}
	for _, k := range s.KeyPoints {
		list = append(list, k.String())
	}
	for _, p := range s.People {
		list = append(list, p.Name, p.Role)
	}
	return append(list, s.Text.String(), s.Room)
}

// spelt returns what the units hit in the texts, with spaces between.
func spelt(units []unit, texts []string) string {
	var words []string
	for i := range units {
		for _, text := range texts {
			if marks := (Words{units: units[i : i+1]}).Marks(text); len(marks) > 0 {
				words = append(words, text[marks[0].Start:marks[0].End])
				break
			}
		}
	}
	return strings.Join(words, " ")
}

func highest(scores []float32) int {
	best := 0
	for i, score := range scores {
		if score > scores[best] {
			best = i
		}
	}
	return best
}
