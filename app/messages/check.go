//go:build !reader

package messages

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// Check returns everything that is wrong with a catalogue, each with the file's
// name and the key: texts that are missing or that nobody asks for, placeholders
// that do not exist or are left out, plural forms that the language does not
// have or needs.
func Check(name string, file []byte) error {
	c := &checker{file: name}
	strict := json.NewDecoder(bytes.NewReader(file))
	strict.DisallowUnknownFields()
	var all Catalogue
	if err := strict.Decode(&all); err != nil {
		c.add("", "%v", err)
		return c.result()
	}
	if tag, err := language.Parse(all.Lang); err != nil || name != tag.String()+".json" {
		c.add("lang", "%q is not the language that the file is named by", all.Lang)
		return c.result()
	}
	c.lang = all.Lang
	c.texts("", reflect.ValueOf(all))
	if all.Numbers.Digits < 4 {
		c.add("numbers.digits", "groups of three begin at four digits at least")
	}
	return c.result()
}

// CheckTexts returns what is wrong with a file of texts in a language, as [Check]
// does, for a catalogue of another type: one whose fields have the same tags.
func CheckTexts(name, lang string, file []byte, catalogue any) error {
	c := &checker{file: name, lang: lang}
	strict := json.NewDecoder(bytes.NewReader(file))
	strict.DisallowUnknownFields()
	if err := strict.Decode(catalogue); err != nil {
		c.add("", "%v", err)
		return c.result()
	}
	c.texts("", reflect.ValueOf(catalogue).Elem())
	return c.result()
}

type checker struct {
	file, lang string
	problems   []error
}

func (c *checker) add(key, format string, args ...any) {
	if key != "" {
		key += ": "
	}
	c.problems = append(c.problems, fmt.Errorf("%s: %s%s", c.file, key, fmt.Sprintf(format, args...)))
}

func (c *checker) result() error { return errors.Join(c.problems...) }

// texts checks every field by its type and its tags.
func (c *checker) texts(prefix string, s reflect.Value) {
	for _, field := range reflect.VisibleFields(s.Type()) {
		if !field.IsExported() {
			continue
		}
		key, value := prefix+field.Tag.Get("json"), s.FieldByIndex(field.Index)
		holds := strings.Fields(field.Tag.Get("holds"))
		switch text := value.Interface().(type) {
		case string:
			c.text(key, text)
			c.placeholders(key, Pattern(text), nil, "")
		case Pattern:
			c.text(key, string(text))
			c.placeholders(key, text, holds, "")
		case Plural:
			c.plural(key, text, holds, field.Tag.Get("counts"))
		case []string:
			c.list(key, text, field.Tag.Get("length"))
		case Systems:
			c.systems(key, text)
		case map[string]string:
			for _, name := range sorted(text) {
				c.text(key+"."+name, text[name])
			}
		default:
			if value.Kind() == reflect.Struct {
				c.texts(key+".", value)
			}
		}
	}
}

func (c *checker) text(key, text string) {
	if strings.TrimSpace(text) == "" && key != "numbers.group" {
		c.add(key, "the text is missing")
	}
}

func (c *checker) list(key string, texts []string, length string) {
	switch n := strconv.Itoa(len(texts)); {
	case length != "" && n != length:
		c.add(key, "%s texts instead of %s", n, length)
	case n == "0":
		c.add(key, "the text is missing")
	}
	for i, text := range texts {
		c.text(fmt.Sprintf("%s[%d]", key, i), text)
	}
}

// systems wants advice on all systems that the English file knows.
func (c *checker) systems(key string, systems Systems) {
	var english Catalogue
	if file, err := File(Languages[0]); err != nil || json.Unmarshal(file, &english) != nil {
		c.add(key, "the English texts cannot be read")
	}
	for _, id := range sorted(english.Systems) {
		c.texts(key+"."+id+".", reflect.ValueOf(systems[id]))
	}
	for _, id := range sorted(systems) {
		if _, found := english.Systems[id]; !found {
			c.add(key+"."+id, "the system is unknown")
		}
	}
}

// plural wants the forms of the language and no other. A form that stands for
// one number alone may say it in words.
func (c *checker) plural(key string, forms Plural, holds []string, counted string) {
	needed := numbersOf(c.lang)
	for _, category := range sorted(needed) {
		form, found := forms[category]
		if !found {
			c.add(key, "the form %q is missing", category)
			continue
		}
		c.text(key+"."+category, string(form))
		spoken := ""
		if len(needed[category]) == 1 {
			spoken = counted
		}
		c.placeholders(key+"."+category, form, holds, spoken)
	}
	for _, category := range sorted(forms) {
		if needed[category] == nil {
			c.add(key, "the language has no form %q", category)
		}
	}
}

// numbersOf returns the plural categories of a language with the whole numbers
// below a limit that each stands for.
func numbersOf(lang string) map[string][]int {
	const limit = 1000
	category := categories(lang)
	numbers := map[string][]int{"other": nil} // in Russian for fractions only
	for n := range limit {
		numbers[category(n)] = append(numbers[category(n)], n)
	}
	if numbers["other"] == nil {
		numbers["other"] = []int{}
	}
	return numbers
}

// placeholders wants those of the tag, of which one may be left out.
func (c *checker) placeholders(key string, text Pattern, holds []string, spare string) {
	found := map[string]bool{}
	for rest := string(text); ; {
		before, after, open := strings.Cut(rest, "{")
		if strings.Contains(before, "}") {
			c.add(key, "a } without its {")
		}
		if !open {
			break
		}
		name, next, closed := strings.Cut(after, "}")
		if !closed {
			c.add(key, "a { without its }")
			break
		}
		if !slices.Contains(holds, name) {
			c.add(key, "unknown placeholder {%s}; %s", name, known(holds))
		}
		found[name], rest = true, next
	}
	for _, name := range holds {
		if !found[name] && name != spare {
			c.add(key, "the placeholder {%s} is left out", name)
		}
	}
}

func known(holds []string) string {
	if len(holds) == 0 {
		return "this text has none"
	}
	return "this text has {" + strings.Join(holds, "} and {") + "}"
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
