package edit

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tree is what a file means: a string, a []any, a map[string]any, or nil. Its
// functions return a new tree and leave theirs unchanged.

// normal returns a value as a tree, with texts as a file can hold them: lines end
// in "\n", and white space at the end is left out.
func normal(at Field, value any) (any, error) {
	switch v := value.(type) {
	case nil:
		return nil, nil
	case string:
		return normalText(at, v)
	case []string:
		items := make([]any, len(v))
		for i, item := range v {
			items[i] = item
		}
		return normal(at, items)
	case []any:
		items := make([]any, len(v))
		for i := range v {
			var err error
			if items[i], err = normal(at, v[i]); err != nil {
				return nil, err
			}
		}
		return items, nil
	case map[string]any:
		group := make(map[string]any, len(v))
		for key, item := range v {
			if !validKey(key) {
				return nil, &Refusal{at, fmt.Sprintf("%q is not a valid key", key), "use letters, digits and hyphens"}
			}
			n, err := normal(at, item)
			if err != nil {
				return nil, err
			}
			if n != nil && n != "" {
				group[key] = n
			}
		}
		return group, nil
	}
	return nil, &Refusal{at, fmt.Sprintf("a value of type %T cannot be written", value), "give a text, a list or a group of keys"}
}

// validKey reports whether a key can be written without quotes.
func validKey(key string) bool {
	return key != "" && !strings.ContainsFunc(key, func(r rune) bool { return r != '-' && r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) && key[0] != '-'
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func normalText(at Field, s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", &Refusal{at, "the text is not valid UTF-8", "type it again"}
	}
	s = lineEnds.Replace(s)
	for _, c := range s {
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			return "", &Refusal{at, fmt.Sprintf("the text holds the control character %U", c), "remove it"}
		}
	}
	return trimEnd(s), nil
}

// trimEnd leaves out the white space at the end of a text, which has no meaning
// in a report.
func trimEnd(s string) string { return strings.TrimRight(s, " \t\n") }

// equal reports whether two trees mean the same.
func equal(a, b any) bool {
	switch a := a.(type) {
	case nil:
		return b == nil
	case string:
		b, ok := b.(string)
		return ok && trimEnd(a) == trimEnd(b)
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, equal)
	case map[string]any:
		b, ok := b.(map[string]any)
		return ok && maps.EqualFunc(a, b, equal)
	}
	return false
}

// asList returns a value as the list that it stands for: a list of one entry may
// be written without being one.
func asList(value any) []any {
	switch v := value.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{value}
}

// asGroup returns a value as the group that it stands for: a text in place of a
// group is its name, as of a person.
func asGroup(value any) (map[string]any, bool) {
	switch v := value.(type) {
	case nil:
		return map[string]any{}, true
	case map[string]any:
		return v, true
	case string:
		return map[string]any{"name": v}, true
	}
	return nil, false
}

// lookup returns the value at a path, or nil.
func lookup(tree any, path []step) any {
	for _, s := range path {
		if s.number >= 0 {
			list := asList(tree)
			if s.number >= len(list) {
				return nil
			}
			tree = list[s.number]
			continue
		}
		group, _ := asGroup(tree)
		tree = group[s.key]
	}
	return tree
}

// update returns a tree in which what is at the path is replaced by what the
// function makes of the value there. A nil result is left out, and so are the
// lists and groups that are empty then if prune is set.
func update(tree any, path []step, prune bool, f func(any) (any, error)) (any, error) {
	if len(path) == 0 {
		return f(tree)
	}
	s := path[0]
	if s.number < 0 {
		return updateGroup(tree, s.key, path[1:], prune, f)
	}
	list := asList(tree)
	if s.number > len(list) {
		return nil, fmt.Errorf("there are only %d entries", len(list))
	}
	var old any
	if s.number < len(list) {
		old = list[s.number]
	}
	value, err := update(old, path[1:], prune, f)
	if err != nil {
		return nil, err
	}
	if _, single := tree.([]any); !single && tree != nil && s.number == 0 && value != nil {
		return value, nil // which stays an entry that is not in a list
	}
	changed := slices.Clone(list[:s.number])
	if value != nil {
		changed = append(changed, value)
	}
	changed = append(changed, list[min(s.number+1, len(list)):]...)
	if len(changed) == 0 && prune {
		return nil, nil
	}
	return changed, nil
}

func updateGroup(tree any, key string, path []step, prune bool, f func(any) (any, error)) (any, error) {
	group, ok := asGroup(tree)
	if !ok {
		return nil, fmt.Errorf("there is a list instead of a group with the key %q", key)
	}
	value, err := update(group[key], path, prune, f)
	if err != nil {
		return nil, err
	}
	if _, text := tree.(string); text && key == "name" {
		return value, nil
	}
	changed := maps.Clone(group)
	if changed[key] = value; value == nil {
		delete(changed, key)
	}
	if len(changed) == 0 && prune {
		return nil, nil
	}
	return changed, nil
}
