package sessions

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/document/richtext"
)

// The lengths, in words, that a session usually has, and the most sessions that a
// document tells of.
const (
	shortSession = 80
	longSession  = 3000
	manySessions = 150
)

// headLines is how many lines of a session may have its fields.
const headLines = 4

// score weighs a way to part a document. Each term is a share of the parts: those
// with a field at their head, those in the programme, those with a time or a number
// in the heading; against it are headings that name a part of a session, that come
// again and again, and that have nothing below them.
func (c *cutter) score(split Split, parts []part, what string) Candidate {
	parts = withoutClosings(parts)
	var labelled, known, timed, alike, listed, general, repeated, empty int
	common := commonParts(parts)
	seen := map[string]int{}
	var lengths []int
	for _, p := range parts {
		seen[bare(p.heading)]++
		lengths = append(lengths, countWords(p.blocks))
	}
	for i, p := range parts {
		has := hasLabel(p.blocks)
		labelled += one(has)
		known += one(c.titles[bare(p.heading)])
		timed += one(split.level() > 0 && (hasTime(p.heading) || c.saysDay(p.heading)))
		alike += one(hasPart(p.blocks, common))
		listed += one(c.listed[bare(p.heading)])
		general += one(isGeneric(p.heading) && !has)
		repeated += one(seen[bare(p.heading)] >= 3)
		empty += one(lengths[i] == 0)
	}
	slices.Sort(lengths)
	median := lengths[len(lengths)/2]
	k := Candidate{Split: split, Parts: len(parts)}
	// In tenths, for a product and a sum of fractions differ between processors.
	tenths := 40*labelled + 40*known + 25*timed + c.alikeTenths()*alike + 10*listed - 40*general - 40*repeated - 20*empty
	tenths += 10 * len(parts) * (one(median >= shortSession && median <= longSession) - one(len(parts) > manySessions))
	k.Score = float64(tenths) / float64(10*len(parts))
	k.Why = because(what, len(parts), labelled, known, timed, alike)
	return k
}

// alikeTenths is how much it says that parts have the same headings below them, in
// tenths. In a folder these may be groups of one session.
func (c *cutter) alikeTenths() int {
	if c.folder {
		return 10
	}
	return 25
}

// commonParts returns the headings that at least half of the parts have below them, such
// as "Key points".
func commonParts(parts []part) map[string]bool {
	in, common := map[string]int{}, map[string]bool{}
	for _, p := range parts {
		for words := range partsBelow(p.blocks) {
			if in[words]++; in[words] >= 2 && in[words]*2 >= len(parts) {
				common[words] = true
			}
		}
	}
	return common
}

// partsBelow returns the headings in blocks that name a part of a session.
func partsBelow(blocks []richtext.Block) map[string]bool {
	found := map[string]bool{}
	for _, b := range blocks {
		if words := bare(b.OneLine()); b.Kind == richtext.Heading && (sessionParts[words] || labels[words] != noField) {
			found[words] = true
		}
	}
	return found
}

func hasPart(blocks []richtext.Block, common map[string]bool) bool {
	for words := range partsBelow(blocks) {
		if common[words] {
			return true
		}
	}
	return false
}

// withoutClosings leaves out what stands between sessions or after them, unless hardly
// anything else is there.
func withoutClosings(parts []part) []part {
	var sessions []part
	for _, p := range parts {
		if words := bare(p.heading); !closings[words] && !breaks[words] || hasLabel(p.blocks) {
			sessions = append(sessions, p)
		}
	}
	if len(sessions) < 2 {
		return parts
	}
	return sessions
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// because says what speaks for a way to part a document.
func because(what string, parts int, labelled, known, timed, alike int) string {
	var reasons []string
	add := func(n int, reason string) {
		if n > 0 {
			reasons = append(reasons, fmt.Sprintf("%d %s", n, reason))
		}
	}
	add(labelled, "say who led or wrote it, when or where")
	add(known, "are in the programme")
	add(timed, "have a time or a number")
	add(alike, "have the same parts of a session below them")
	s := fmt.Sprintf("%d %s", parts, what)
	if len(reasons) > 0 {
		s += "; " + strings.Join(reasons, " and ")
	}
	return s
}

// hasLabel reports whether a field of a session stands in its first lines, or in a
// table there.
func hasLabel(blocks []richtext.Block) bool {
	lines := 0
	for _, b := range blocks {
		if b.Kind == richtext.Heading || lines >= headLines {
			return false
		}
		if b.Kind == richtext.Table {
			return fieldTable(b)
		}
		for _, l := range strings.Split(b.String(), "\n") {
			for _, piece := range bar.Split(l, -1) {
				switch labelIn(piece).field {
				case lead, scribe, when, begin, room, title:
					return true
				}
			}
			if f := loneLabel(l); f != noField && f != present {
				return true
			}
			if lines++; lines >= headLines {
				return false
			}
		}
	}
	return false
}
