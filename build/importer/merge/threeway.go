package merge

// outcome is how a field ends that may have changed on two sides.
type outcome int

const (
	same     outcome = iota // both say the same
	keep                    // the editor's stays, as the source says what it said before
	take                    // the source's comes, as the editor has not changed it
	conflict                // both have changed
)

// decide compares the value of the folder with that of the source now, and both with the
// hash of what an import wrote before. It is "" for a field that none has written.
func decide(base string, mine, theirs any) outcome {
	m, t := hashOf(mine), hashOf(theirs)
	switch {
	case m == t:
		return same
	case t == base:
		return keep
	case m == base:
		return take
	}
	return conflict
}
