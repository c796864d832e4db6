package search

// score returns the score of each session, 0 for those that do not hold all
// units, or nil if none does.
func (s *WordIndex) score(units []unit) []float32 {
	if len(units) == 0 {
		return nil
	}
	scores, weights := make([]float32, s.sessions()), make([]float32, s.sessions())
	for i := range units {
		clear(weights)
		s.weigh(&units[i], weights)
		if !combine(scores, weights, i == 0) {
			return nil
		}
	}
	return scores
}

// combine adds what one unit gives to each session, and drops the sessions that
// do not hold it. It reports whether a session is left.
func combine(scores, weights []float32, first bool) bool {
	held := 0
	for _, w := range weights {
		if w > 0 {
			held++
		}
	}
	idf, left := rarity(held, len(weights)), false
	for i, w := range weights {
		if w > 0 && (first || scores[i] > 0) {
			scores[i] += float32(idf * saturated(w)) // rounded, on every processor
			left = true
		} else {
			scores[i] = 0
		}
	}
	return left
}

// weigh adds the weight that the unit has in each session.
func (s *WordIndex) weigh(u *unit, weights []float32) {
	if len(u.parts) == 1 {
		s.weighWord(u.parts[0].word, u.prefix, weights)
	} else {
		s.weighPhrase(u, weights)
	}
	if u.alias != "" {
		s.weighWord(u.alias, u.prefix, weights)
	}
}

// weighWord counts words that only begin like the word the less the longer they
// are, and all of them as one: none is rare because it is an unusual ending.
func (s *WordIndex) weighWord(word string, prefix bool, weights []float32) {
	r := s.words.find(word, prefix)
	for i := r.from; i < r.to; i++ {
		closeness := float32(len(word)) / float32(len(s.words.word(i)))
		for _, p := range s.postings[s.heads[i]:s.heads[i+1]] {
			weights[p.session()] += float32(closeness * float32(p.weight()))
		}
	}
}

// weighPhrase looks for the parts next to each other in the sessions that hold
// all of them.
func (s *WordIndex) weighPhrase(u *unit, weights []float32) {
	words := make([]stretch, len(u.parts))
	held := make([]uint16, s.sessions()) // how many of the first parts
	for k, p := range u.parts {
		words[k] = s.words.find(p.word, u.prefix && k == len(u.parts)-1)
		for _, p := range s.postings[s.heads[words[k].from]:s.heads[words[k].to]] {
			if held[p.session()] == uint16(k) {
				held[p.session()]++
			}
		}
	}
	for session, n := range held {
		if n == uint16(len(words)) {
			weights[session] += s.phrases(session, words)
		}
	}
}

// phrases returns the weight of all places of the session where the words
// stand in a row.
func (s *WordIndex) phrases(session int, words []stretch) float32 {
	weight := uint32(0)
	for i := session * fields; i < (session+1)*fields; i++ {
		if n := count(s.texts[s.starts[i]:s.starts[i+1]], words); n > 0 {
			weight += n * s.weight(i)
		}
	}
	return float32(weight)
}

// count returns how often the words stand in a row in the text.
func count(text []uint32, words []stretch) uint32 {
	n, first, rest := uint32(0), words[0], words[1:]
	for i, w := range text {
		if first.holds(w) && startsWith(text[i+1:], rest) {
			n++
		}
	}
	return n
}

func startsWith(text []uint32, words []stretch) bool {
	if len(text) < len(words) {
		return false
	}
	for i, w := range words {
		if !w.holds(text[i]) {
			return false
		}
	}
	return true
}
