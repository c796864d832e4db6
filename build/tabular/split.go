package tabular

import (
	"regexp"
	"strings"
)

// Split returns the values in a cell, which stand in lines or between ";" or
// "|". Where there is none of these, a comma parts values too if commas is set.
// Nothing is parted inside of parentheses.
func Split(text string, commas bool) []string {
	if parts := parted(text, ";|\n"); len(parts) > 1 || !commas {
		return parts
	}
	return parted(text, ",")
}

func parted(text, signs string) []string {
	var parts []string
	depth, start := 0, 0
	add := func(part string) {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	for i, c := range text {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case (depth == 0 || c == '\n') && strings.ContainsRune(signs, c):
			add(text[start:i])
			start, depth = i+1, 0
		}
	}
	add(text[start:])
	return parts
}

// Person is somebody in a cell of people. What stands in parentheses after the
// name is the role.
type Person struct{ Name, Role string }

// PeopleIn returns the people in a cell. A comma is between two of them if there
// are at least two words on either side, and else within a name such as "Silva,
// Ana".
func PeopleIn(text string) []Person {
	var people []Person
	text = wideSigns.Replace(text)
	commas := len(parted(text, ";|\n")) < 2 && strings.Contains(text, ",")
	for _, part := range eachOf(Split(text, manyWords(text))) {
		for _, word := range []string{"and ", "et ", "und ", "y ", "& "} {
			if len(people) > 0 {
				part = strings.TrimPrefix(part, word)
			}
		}
		people = append(people, person(part))
	}
	if commas {
		return affiliated(people)
	}
	return people
}

// wideSigns are the signs between people in Chinese and Arabic, and the plain ones.
var wideSigns = strings.NewReplacer("、", ";", "；", ";", "，", ",", "،", ",", "؛", ";", "（", " (", "）", ")")

// between matches words between two people.
var between = regexp.MustCompile(` (?:and|&|/|et|und|y|и|e|和|و) `)

// eachOf parts names that have a word such as "and" between them, with at least two
// words on either side.
func eachOf(parts []string) []string {
	var all []string
	for _, part := range parts {
		for {
			at := between.FindStringIndex(part)
			if at == nil || len(strings.Fields(part[:at[0]])) < 2 || len(strings.Fields(part[at[1]:])) < 2 || strings.Count(part[:at[0]], "(") != strings.Count(part[:at[0]], ")") {
				break
			}
			all = append(all, part[:at[0]])
			part = part[at[1]:]
		}
		all = append(all, part)
	}
	return all
}

func manyWords(text string) bool {
	for _, part := range parted(text, ",") {
		name, _, _ := strings.Cut(part, "(")
		if len(strings.Fields(name)) < 2 {
			return false
		}
	}
	return true
}

func person(text string) Person {
	name, role, found := strings.Cut(text, " (")
	if role, closed := strings.CutSuffix(role, ")"); found && closed && !strings.ContainsAny(role, "()") {
		return Person{strings.TrimSpace(name), strings.TrimSpace(role)}
	}
	if p, is := withOrganisation(text); is {
		return p
	}
	return Person{Name: text}
}
