package search

import "math"

// Sessions are ranked by BM25F: Robertson & Zaragoza, The Probabilistic
// Relevance Framework: BM25 and Beyond (2009), section 3.6. A word counts by
// its field and the more the shorter the field is; the sum over the fields is
// then saturated and weighed by how rare the word is.

// fields of a session, in the order they are read.
const (
	titleField = iota
	keyPointField
	peopleField
	textField
	fields
)

// boosts are what a word in each field counts.
var boosts = [fields]float32{titleField: 5, keyPointField: 2.5, peopleField: 1.5, textField: 1}

const (
	saturation = 1.2  // k1 of BM25: how soon repeating a word stops to count
	lengthNorm = 0.75 // b of BM25: how much longer fields count less
)

// posting is a session that holds a word, with the word's weight there: the
// session's number in the upper 20 bits, the weight in units of 1/32 below. One
// number for both keeps the index of 10,000 sessions below 5 MB.
type posting uint32

const (
	weightBits = 12
	weightUnit = 32
	weightMask = 1<<weightBits - 1
)

func newPosting(session int, weight uint32) posting {
	return posting(uint32(session) << weightBits).add(weight)
}

func (p posting) session() int { return int(p >> weightBits) }

func (p posting) weight() uint32 { return uint32(p) & weightMask }

// add counts the word once more; the weight stops at its limit of 128, where
// it is saturated for long.
func (p posting) add(weight uint32) posting {
	return p + posting(min(weight, weightMask-p.weight()))
}

// weight returns what a word counts in the field of the number i in starts, in
// units.
func (s *WordIndex) weight(i int) uint32 {
	field := i % fields
	length := float32(s.starts[i+1] - s.starts[i])
	norm := 1 - lengthNorm + lengthNorm*length/max(s.length[field], 1)
	return max(1, uint32(weightUnit*boosts[field]/norm))
}

// rarity is the inverse document frequency of a word that n of all sessions
// hold, always above 0.
func rarity(n, all int) float32 {
	return float32(math.Log(1 + (float64(all-n)+0.5)/(float64(n)+0.5)))
}

// saturated returns how much a weight, in units, counts: below 1.
func saturated(weight float32) float32 { return weight / (weight + saturation*weightUnit) }
