package edit

import (
	"strconv"
	"strings"
)

// step is a part of a path: a key, or the number of an entry in a list.
type step struct {
	key    string
	number int // -1 for a key
}

// steps takes a path apart, such as "facets[0].label".
func steps(at Field) ([]step, error) {
	var all []step
	for _, part := range strings.Split(at.Path, ".") {
		key, numbers, _ := strings.Cut(part, "[")
		if key == "" {
			return nil, badPath(at)
		}
		all = append(all, step{key: key, number: -1})
		if numbers == "" && !strings.HasSuffix(part, "[") {
			continue
		}
		for _, n := range strings.Split(numbers, "[") {
			digits, closed := strings.CutSuffix(n, "]")
			number, err := strconv.Atoi(digits)
			if !closed || err != nil || number < 0 {
				return nil, badPath(at)
			}
			all = append(all, step{number: number})
		}
	}
	return all, nil
}

func badPath(at Field) error {
	return &Refusal{at, strconv.Quote(at.Path) + " is not a valid path", `write one such as "event.name" or "facets[0].values[2].label"`}
}
