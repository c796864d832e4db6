package merge

import (
	"cmp"
	"slices"
	"strings"

	"reportwidget/build/document/sessions"
)

// enoughAlike is how alike two titles are, in thousandths, whose sessions are one.
const enoughAlike = 800

// identify finds out which sessions of a source are those of an import before. It
// returns their numbers there, or -1 for those that are new.
func identify(before, now []Anchor) []int {
	id := &identity{before: before, now: now, found: make([]int, len(now)), taken: make([]bool, len(before))}
	for i := range id.found {
		id.found[i] = -1
	}
	id.equal(func(a Anchor) string { return a.Key })
	id.equal(func(a Anchor) string { return strings.Join([]string{a.Title, a.Date, a.Start, a.File}, "\x00") })
	id.alike()
	id.equal(func(a Anchor) string {
		if a.File == "" || a.Heading == "" {
			return ""
		}
		return a.File + "\x00" + a.Heading
	})
	id.equal(func(a Anchor) string {
		if a.Date == "" || a.Start == "" || a.Room == "" {
			return ""
		}
		return strings.Join([]string{a.Date, a.Start, a.Room}, "\x00")
	})
	id.alone(func(a Anchor) string { return a.text })
	id.alone(func(a Anchor) string { return a.File })
	return id.found
}

// identity is the comparison of two imports.
type identity struct {
	before, now []Anchor
	found       []int
	taken       []bool
}

func (id *identity) take(now, before int) { id.found[now], id.taken[before] = before, true }

// equal takes those that have the same in something, in their order.
func (id *identity) equal(what func(Anchor) string) {
	by := map[string][]int{}
	for i, a := range id.before {
		if key := what(a); key != "" && !id.taken[i] {
			by[key] = append(by[key], i)
		}
	}
	for i, a := range id.now {
		key := what(a)
		if list := by[key]; key != "" && id.found[i] < 0 && len(list) > 0 {
			id.take(i, list[0])
			by[key] = list[1:]
		}
	}
}

// pair is a session of before and one of now.
type pair struct{ now, before, score int }

// alike takes those whose titles are alike, the best first. Where several are, the day, the
// time and the document tell.
func (id *identity) alike() {
	words := map[string][]int{}
	for i, a := range id.before {
		for _, w := range sessions.TitleWords(a.Title) {
			if !id.taken[i] && (len(words[w]) == 0 || words[w][len(words[w])-1] != i) {
				words[w] = append(words[w], i)
			}
		}
	}
	var pairs []pair
	for n, a := range id.now {
		seen := map[int]bool{}
		for _, w := range sessions.TitleWords(a.Title) {
			for _, b := range words[w] {
				if id.found[n] < 0 && !seen[b] {
					seen[b] = true
					if score := sessions.Similarity(a.Title, id.before[b].Title); score >= enoughAlike {
						pairs = append(pairs, pair{n, b, score + agreeing(a, id.before[b])})
					}
				}
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	for _, p := range pairs {
		if id.found[p.now] < 0 && !id.taken[p.before] {
			id.take(p.now, p.before)
		}
	}
}

// agreeing is how much else of two sessions agrees.
func agreeing(a, b Anchor) int {
	score := 0
	for _, p := range [][2]string{{a.Date, b.Date}, {a.Start, b.Start}, {a.File, b.File}, {a.Room, b.Room}} {
		if p[0] != "" && p[0] == p[1] {
			score += 50
		}
	}
	return score
}

// alone takes those that no other is like in something, neither before nor now: the only
// session of a document, or the only one with a text.
func (id *identity) alone(what func(Anchor) string) {
	count := func(all []Anchor) map[string]int {
		n := map[string]int{}
		for _, a := range all {
			n[what(a)]++
		}
		return n
	}
	before, now := count(id.before), count(id.now)
	id.equal(func(a Anchor) string {
		if before[what(a)] != 1 || now[what(a)] != 1 {
			return ""
		}
		return what(a)
	})
}
