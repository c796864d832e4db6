package edit

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/build/content"
)

// matched are the lists of which a translation finds the entries by these keys, not
// by their numbers.
var matched = map[string][]string{
	"facets":        {"id"},
	"facets.values": {"id"},
	"relations":     {"facet", "from", "to"},
}

// Translation returns what a field of the original says in a language, or "" if it
// is not translated.
func Translation(files Files, lang string, at Field) (string, error) {
	original, translation, err := bothLanguages(files, lang, at)
	if err != nil {
		return "", err
	}
	return translationOf(original, translation, at)
}

func translationOf(original, translation *keyed, at Field) (string, error) {
	if original.isText(at) {
		return translation.body(), nil
	}
	path, err := steps(at)
	if err != nil {
		return "", err
	}
	said := entries(counterpart(original.tree, translation.tree, path))
	if entries(lookup(original.tree, path)) == said {
		return "", nil
	}
	return said, nil
}

// entries is a text, or a list of texts with an entry a line.
func entries(value any) string {
	if s, is := value.(string); is {
		return trimEnd(s)
	}
	var lines []string
	for _, entry := range asList(value) {
		s, _ := entry.(string)
		lines = append(lines, strings.Join(strings.Fields(s), " "))
	}
	return strings.Join(lines, "\n")
}

// Translations returns what fields of a file say in a language, by their paths. Those
// that are not translated are left out.
func Translations(files Files, lang, file string, paths []string) (map[string]string, error) {
	original, translation, err := bothLanguages(files, lang, Field{File: file})
	if err != nil {
		return nil, err
	}
	all := map[string]string{}
	for _, path := range paths {
		said, err := translationOf(original, translation, Field{File: file, Path: path})
		if err != nil {
			return nil, err
		}
		if said != "" {
			all[path] = said
		}
	}
	return all, nil
}

// Translate says in a language what a field of the original says. It makes the
// file of the translation if there is none, and in it what the field needs: ids of
// facets and values, and the entries before it in a list, which stay as in the
// original. With "", the field is not translated.
func Translate(files Files, lang string, at Field, value string) (Change, error) {
	original, translation, err := bothLanguages(files, lang, at)
	if err != nil {
		return Change{}, err
	}
	to := Field{File: translated(at.File, lang), Path: at.Path}
	if original.isText(at) {
		return Set(files, to, value)
	}
	path, err := steps(at)
	if err != nil {
		return Change{}, err
	}
	if value, err = normalText(to, value); err != nil {
		return Change{}, err
	}
	return translateAs(files, original, translation, at, to, path, value)
}

// TranslateList does so with a list of texts, with an entry for each of the original. Those
// that are missing at its end are not translated.
func TranslateList(files Files, lang string, at Field, list []string) (Change, error) {
	original, translation, err := bothLanguages(files, lang, at)
	if err != nil {
		return Change{}, err
	}
	to := Field{File: translated(at.File, lang), Path: at.Path}
	path, err := steps(at)
	if err != nil {
		return Change{}, err
	}
	var value any = ""
	if len(list) > 0 {
		texts := make([]any, len(list))
		for i := range list {
			if texts[i], err = normalText(to, list[i]); err != nil {
				return Change{}, err
			}
		}
		value = texts
	}
	return translateAs(files, original, translation, at, to, path, value)
}

// translateAs makes the change of a translation to a value, which is a text or a list.
func translateAs(files Files, original, translation *keyed, at, to Field, path []step, value any) (Change, error) {
	if value == "" && counterpart(original.tree, translation.tree, path) == nil {
		return Change{Kind: KindSet, Field: to}, nil
	}
	tree, err := translate(original.tree, translation.tree, path, "", value)
	if err != nil {
		return Change{}, &Refusal{at, err.Error(), ""}
	}
	next, err := translation.become(to, path[0].key, tree.(map[string]any), nil)
	if err != nil {
		return Change{}, err
	}
	return Change{Kind: KindSet, Field: to, Subject: original.subject(at), Patches: patch(files, to.File, next.content()), Rewritten: next.redone}, nil
}

// bothLanguages returns the file of a field, and that which translates it. A new
// one has the line ends of the original.
func bothLanguages(files Files, lang string, at Field) (original, translation *keyed, err error) {
	if !content.ValidLanguage(lang) {
		return nil, nil, &Refusal{at, fmt.Sprintf("%q is not a valid language", lang), "use a tag of two or three letters such as en or fr, or zh-Hans"}
	}
	if whole, there := files[at.File]; !there || path.Ext(at.File) != ".md" && path.Ext(at.File) != ".yaml" {
		return nil, nil, &Refusal{at, "there is nothing to translate in this file", ""}
	} else if original, err = openKeyed(at.File, whole, true); err != nil {
		return nil, nil, err
	}
	name := translated(at.File, lang)
	whole, there := files[name]
	if translation, err = openKeyed(name, whole, there); err == nil && !there && strings.Contains(string(original.content()), "\r\n") {
		err = translation.read(strings.ReplaceAll(string(translation.content()), "\n", "\r\n"))
	}
	return original, translation, err
}

// counterpart returns what a translation has at a path of the original, or nil.
func counterpart(original, translation any, path []step) any {
	where := ""
	for _, s := range path {
		if s.number < 0 {
			group, _ := asGroup(original)
			other, _ := asGroup(translation)
			original, translation, where = group[s.key], other[s.key], join(where, s.key)
			continue
		}
		list, other := asList(original), asList(translation)
		if s.number >= len(list) {
			return nil
		}
		original = list[s.number]
		if n := match(original, other, where, s.number); n < len(other) {
			translation = other[n]
		} else {
			return nil
		}
	}
	return translation
}

// match returns the number of the entry that translates an entry of the original,
// or that of all if there is none.
func match(original any, translation []any, where string, number int) int {
	keys, byKeys := matched[where]
	if !byKeys {
		return min(number, len(translation))
	}
	want, _ := asGroup(original)
	for i, item := range translation {
		group, _ := asGroup(item)
		if !slices.ContainsFunc(keys, func(key string) bool { return !equal(group[key], want[key]) }) {
			return i
		}
	}
	return len(translation)
}

// translate returns a translation with a value at a path of the original.
func translate(original, translation any, path []step, where string, value any) (any, error) {
	switch {
	case len(path) == 0 && value == "":
		return original, nil // which counts as not translated
	case len(path) == 0:
		return value, nil
	case path[0].number >= 0:
		return translateEntry(original, translation, path, where, value)
	}
	key := path[0].key
	from, ok := asGroup(original)
	group, alike := asGroup(translation)
	if !ok || !alike {
		return nil, fmt.Errorf("there is a list instead of a group with the key %q", key)
	}
	group = maps.Clone(group)
	if len(path) == 1 && value == "" {
		delete(group, key)
		return group, nil
	}
	said, err := translate(from[key], group[key], path[1:], join(where, key), value)
	group[key] = said
	return group, err
}

// translateEntry translates in an entry of a list.
func translateEntry(original, translation any, path []step, where string, value any) (any, error) {
	from, list := asList(original), slices.Clone(asList(translation))
	number := path[0].number
	if number >= len(from) {
		return nil, fmt.Errorf("there are only %d entries in the original", len(from))
	}
	n := match(from[number], list, where, number)
	if n == len(list) {
		list = append(list, untranslated(from, n, number, where)...)
		n = len(list) - 1
	}
	said, err := translate(from[number], list[n], path[1:], where, value)
	list[n] = said
	return list, err
}

// untranslated returns what a list of some entries needs for the entry with a
// number: the keys by which that is found, or it and those before it as they are.
func untranslated(from []any, entries, number int, where string) []any {
	keys, byKeys := matched[where]
	if !byKeys {
		return slices.Clone(from[entries : number+1])
	}
	group, _ := asGroup(from[number])
	found := map[string]any{}
	for _, key := range keys {
		if value, there := group[key]; there {
			found[key] = value
		}
	}
	return []any{found}
}
