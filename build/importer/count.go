package importer

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// count counts things by name.
type count struct{ of map[string]int }

// set gives a name its number.
func (c *count) set(name string, n int) {
	if c.of == nil {
		c.of = map[string]int{}
	}
	c.of[name] = n
}

func (c *count) add(name string) { c.set(name, c.of[name]+1) }

// without returns the numbers of all other names.
func (c *count) without(names []string) count {
	var rest count
	for name, n := range c.of {
		if !slices.Contains(names, name) {
			rest.set(name, n)
		}
	}
	return rest
}

// String returns the names with their numbers, the most frequent first.
func (c *count) String() string { return c.most(len(c.of)) }

// most returns some of the names with their numbers, the most frequent first.
func (c *count) most(n int) string {
	names := sortedKeys(c.of)
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(c.of[b], c.of[a]) })
	more := len(names) - n
	names = names[:min(n, len(names))]
	for i, name := range names {
		names[i] = fmt.Sprintf("%s (%d)", name, c.of[name])
	}
	if more > 0 {
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(names, ", ")
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
