package importer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// people reads who takes part: names, names in two columns, and what is beside them.
// Somebody who is named twice is one.
func (a *application) people(s *Session, row []records.Cell) {
	for _, i := range a.fields[tabular.People] {
		before := len(s.People)
		for _, text := range row[i] {
			a.names(s, text)
		}
		a.presiding(s.People[before:], i, row)
	}
	for _, name := range a.joined(row) {
		a.names(s, name)
	}
	a.affiliate(s, row)
	var different []report.Person
	for _, p := range s.People {
		if !familyFirst(s.People, p.Name) && !slices.ContainsFunc(different, func(known report.Person) bool { return known.Name == p.Name && (known.Role == p.Role || p.Role == "") }) {
			different = append(different, p)
		}
	}
	s.People = different
}

// familyFirst reports whether a name is written as "Silva, Ana" and the same person is among
// people as "Ana Silva".
func familyFirst(people []report.Person, name string) bool {
	family, given, found := strings.Cut(name, ", ")
	return found && slices.ContainsFunc(people, func(p report.Person) bool { return p.Name == given+" "+family })
}

// presides matches the name of a column of those who lead a session and do not speak.
var presides = regexp.MustCompile(`(?i)chair|convenor|convener|moderat|modérat|discussant|moderador|sitzungsleitung|модератор|主持`)

// presiding gives those who lead a session the name of their column for a role, where
// others speak.
func (a *application) presiding(people []report.Person, column int, row []records.Cell) {
	name := a.records.Columns[column]
	speak := slices.ContainsFunc(a.fields[tabular.People], func(i int) bool {
		return len(row[i]) > 0 && !presides.MatchString(a.records.Columns[i])
	})
	if !speak || !presides.MatchString(name) {
		return
	}
	role, _, _ := strings.Cut(name[strings.LastIndexByte(name, '.')+1:], "(")
	for i := range people {
		if people[i].Role == "" {
			people[i].Role = facetLabel(singular(line(strings.ReplaceAll(strings.TrimRight(role, " 0123456789"), "_", " "))))
		}
	}
}

// singular returns the word for one of several, in the languages that add an s.
func singular(word string) string {
	if len(word) < 5 || strings.HasSuffix(word, "es") || strings.HasSuffix(word, "ss") {
		return word
	}
	return strings.TrimSuffix(word, "s")
}

// joined returns the names of which the two parts stand in columns of their own.
func (a *application) joined(row []records.Cell) []string {
	var all []string
	given, family := a.fields[tabular.FirstName], a.fields[tabular.LastName]
	for n := range max(len(given), len(family)) {
		var first, last records.Cell
		if n < len(given) {
			first = row[given[n]]
		}
		if n < len(family) {
			last = row[family[n]]
		}
		for i := range max(len(first), len(last)) {
			all = append(all, strings.TrimSpace(at(first, i)+" "+at(last, i)))
		}
	}
	return all
}

func at(c records.Cell, i int) string {
	if i < len(c) {
		return strings.TrimSpace(c[i])
	}
	return ""
}

var (
	// mailAddress is never a part of a name that is published.
	mailAddress = regexp.MustCompile(`[<(\[]?(?:mailto:)?[^\s<>()\[\],;]+@[^\s<>()\[\],;]+[>)\]]?`)
	// footnotes match numbers after a name, as in "Ana Silva1,2" and "Ana Silva 1".
	footnotes = regexp.MustCompile(`(\pL)\*? ?([0-9]+(?:,[0-9]+)*)\*?`)
	// onlyNumbers matches numbers that lead to affiliations.
	onlyNumbers = regexp.MustCompile(`^[0-9]+(?: ?[,;] ?[0-9]+)*$`)
	// pageName matches the address of a page about somebody, or what stands for it.
	pageName = regexp.MustCompile(`^(?:[\w./-]*/)?([\pL\pN]+(?:-[\pL\pN]+)+)(?:\.(?:md|markdown|html|yaml|yml|json))?$`)
	pagePath = regexp.MustCompile(`^(?:[\w./-]*/)?([\pL\pN_-]+)\.(?:md|markdown|html|yaml|yml|json)$`)
)

// names adds the people whom a text names.
func (a *application) names(s *Session, text string) {
	text = ownPage.ReplaceAllString(mailAddress.ReplaceAllString(text, ""), "$1")
	if a.affiliations {
		text = footnotes.ReplaceAllString(text, "$1 ($2)")
	}
	if name, is := a.byPage(text); is {
		s.person(name)
		return
	}
	before := len(s.People)
	s.people(text)
	for i := before; i < len(s.People); i++ {
		if name, is := a.byPage(s.People[i].Name); is {
			s.People[i].Name = name
		}
	}
}

// byPage returns the name of somebody whom a text names by a page: that which the page
// has, or else one made of its address.
func (a *application) byPage(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if name := a.in.persons[strings.ToLower(text)]; name != "" {
		return name, true
	}
	m := pagePath.FindStringSubmatch(text)
	if m == nil && a.in.pages && strings.ToLower(text) == text {
		m = pageName.FindStringSubmatch(text)
	}
	if m == nil {
		return "", false
	}
	if name := a.in.persons[strings.ToLower(m[1])]; name != "" {
		return name, true
	}
	a.Summary.Slugs.add(text)
	words := strings.FieldsFunc(m[1], func(c rune) bool { return c == '-' || c == '_' })
	for i, word := range words {
		words[i] = facetLabel(word)
	}
	return strings.Join(words, " "), true
}

// affiliation matches "1: University A" in a list of such.
var affiliation = regexp.MustCompile(`(?:^|[;\n|])\s*\(?\[?([0-9]+)[)\].:]*\s*([^;\n|]+)`)

// nextNumber matches a comma and the number of the next affiliation.
var nextNumber = regexp.MustCompile(`, ?([0-9]+)[ :.)\]]`)

// inLines returns affiliations that have commas between them, as in "1 Oslo, 2 Lund", in
// lines. A number that does not follow that before is one of an address.
func inLines(text string) string {
	var b strings.Builder
	end, next := 0, "2"
	for _, at := range nextNumber.FindAllStringSubmatchIndex(text, -1) {
		if text[at[2]:at[3]] != next || !strings.HasPrefix(strings.TrimLeft(text, " (["), "1") {
			continue
		}
		b.WriteString(text[end:at[0]] + "\n")
		n, _ := strconv.Atoi(next)
		end, next = at[2], strconv.Itoa(n+1)
	}
	return b.String() + text[end:]
}

// numbered reports whether the affiliations of people have numbers.
func (a *application) numbered() bool {
	for _, i := range a.fields[tabular.Affiliation] {
		for _, row := range a.records.Rows {
			if affiliation.MatchString(row[i].Text()) {
				return true
			}
		}
	}
	return false
}

// affiliate gives people their affiliations: those that the numbers after their names
// lead to, or as many as there are people. A number that leads nowhere is dropped.
func (a *application) affiliate(s *Session, row []records.Cell) {
	byNumber := map[string]string{}
	var inOrder []string
	for _, i := range a.fields[tabular.Affiliation] {
		for _, m := range affiliation.FindAllStringSubmatch(inLines(strings.Join(row[i], "\n")), -1) {
			byNumber[m[1]] = line(m[2])
		}
		for _, text := range row[i] {
			inOrder = append(inOrder, tabular.Split(text, false)...)
		}
	}
	if parts := strings.Split(strings.Join(inOrder, ""), " / "); len(inOrder) == 1 && len(parts) == len(s.People) {
		inOrder = parts
	}
	unknown := 0
	for _, p := range s.People {
		if p.Role == "" {
			unknown++
		}
	}
	n := 0 // of those without a role
	for i := range s.People {
		p := &s.People[i]
		if p.Role == "" {
			n++
		}
		switch {
		case onlyNumbers.MatchString(p.Role):
			p.Role = rolesOf(p.Role, byNumber)
		case p.Role == "" && len(byNumber) == 0 && len(inOrder) == len(s.People):
			p.Role = line(inOrder[i])
		case p.Role == "" && len(byNumber) == 0 && len(inOrder) == unknown:
			p.Role = line(inOrder[n-1])
		}
	}
	if len(byNumber) == 0 && len(inOrder) > 0 && len(inOrder) != len(s.People) && len(inOrder) != unknown && len(s.People) > 0 {
		a.Summary.Affiliations.add(line(strings.Join(inOrder, "; ")))
	}
}

func rolesOf(numbers string, byNumber map[string]string) string {
	var all []string
	for _, n := range strings.FieldsFunc(numbers, func(c rune) bool { return c == ',' || c == ';' || c == ' ' }) {
		if name := byNumber[n]; name != "" {
			all = append(all, name)
		}
	}
	return strings.Join(all, ", ")
}
