package sessions

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/app/report"
	"reportwidget/build/document/richtext"
)

var (
	between    = regexp.MustCompile(`\s*(?:[;|、，،\n]|,(?:\s+(?:and|und|et|y|и|و)\s)?|\s&\s|\s\+\s|\s/\s|\s(?:and|und|et|y|и)\s)\s*`)
	arabicAnd  = regexp.MustCompile(`\sو(\p{Arabic})`)
	addresses  = regexp.MustCompile(`<[^>]*>|\S+@\S+\.\S+|https?://\S+`)
	contact    = regexp.MustCompile(`\s*[(\[][^)\]]*@[^)\]]*[)\]]`)
	inFront    = regexp.MustCompile(`^\s*\([^()]*\)\s*`)
	notPeople  = regexp.MustCompile(`(?i)^(?:tbd|tba|tbc|n\. ?n|none|n/?a|unknown|various|everyone|all|open|\?+|-+|–|keine?r?|nobody|anyone)$`)
	brackets   = regexp.MustCompile(`^(.*?)\s*\(([^()]+)\)$`)
	affiliated = regexp.MustCompile(`^(.{3,60}?)\s+[-–—]\s+(.+)$`)
)

// The longest name of a person, in words and characters.
const (
	maxNameWords = 7
	maxName      = 70
)

// longestPeople is how many bytes a list of those who led a session may have.
const longestPeople = 2000

// peopleIn returns the people that a text names, or none if it says something else
// besides.
func peopleIn(text string) []report.Person {
	if len(text) > longestPeople {
		return nil
	}
	text = inFront.ReplaceAllString(contact.ReplaceAllString(text, ""), "")
	text = addresses.ReplaceAllString(text, "")
	text = arabicAnd.ReplaceAllString(text, "،$1")
	var people []report.Person
	for _, part := range affiliations(separated(text)) {
		part = strings.Trim(richtext.OneLine(part), " .,:*_-–•·")
		if part == "" || notPeople.MatchString(part) {
			continue
		}
		if !isName(part) {
			return nil
		}
		people = append(people, report.Person{Name: part})
	}
	return people
}

// affiliation matches what somebody is or where somebody works.
var affiliation = regexp.MustCompile(`(?i)librar|bibliot|universit|college|director|manager|professor|\bdean\b|\bhead of\b|institut|association|gmbh|\binc\b|\bltd\b|foundation|\bschool\b|museum|ministry|minister|council|consult|network|verband|verein`)

// affiliations puts what people are in parentheses after their names: "Ana Silva,
// Google, Bo Ek, IFLA" are two.
func affiliations(parts []string) []string {
	paired := len(parts) > 1 && len(parts)%2 == 0
	for i, p := range parts {
		paired = paired && (len(strings.Fields(p)) > 1) == (i%2 == 0)
	}
	var out []string
	for i, p := range parts {
		last := len(out) - 1
		if words := strings.TrimSpace(p); last >= 0 && words != "" && (paired && i%2 == 1 || affiliation.MatchString(p) && !strings.HasSuffix(out[last], ")")) {
			out[last] = strings.TrimSpace(out[last]) + " (" + words + ")"
			continue
		}
		out = append(out, p)
	}
	return out
}

// separated parts a text between people, but not in parentheses.
func separated(text string) []string {
	var parts []string
	for len(text) > 0 {
		at := outside(text)
		if at == nil {
			return append(parts, text)
		}
		parts = append(parts, text[:at[0]])
		text = text[at[1]:]
	}
	return parts
}

// outside returns the first place between two people that is not in parentheses.
func outside(text string) []int {
	for _, at := range between.FindAllStringIndex(text, -1) {
		before := text[:at[0]]
		if strings.Count(before, "(") <= strings.Count(before, ")") && at[1] > at[0] {
			return at
		}
	}
	return nil
}

// isName reports whether a text may be the name of a person: a few words, the
// first of which begins with a capital letter where the script has them.
func isName(text string) bool {
	name := text
	if m := brackets.FindStringSubmatch(text); m != nil {
		name = m[1]
	}
	if m := affiliated.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > maxNameWords || utf8.RuneCountInString(text) > 2*maxName || utf8.RuneCountInString(name) > maxName ||
		strings.ContainsAny(name, "0123456789?!=<>:") || strings.Count(name, "(") != strings.Count(name, ")") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(words[0], "@\"“'"))
	if strings.HasPrefix(words[0], "@") {
		return true
	}
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsLetter(first) && !unicode.IsLower(first) && (len(words) == 1 || !unicode.IsLower(last))
}

// article matches the first word of what is not a name.
var article = regexp.MustCompile(`^(?i:the|our|this|that|your|all)\s|^(?:a|an|der|die|das|den|dem|les?|la|las|los|el|una?|notre)\s`)

// namesOnly reports whether a text names people and does not begin with an article, as
// in "Notes from the workshop".
func namesOnly(text string) bool {
	return !article.MatchString(text) && len(peopleIn(text)) > 0
}

// looksLikePerson reports whether a heading is more likely a name than a title: two
// to four words that all begin with a capital letter.
func looksLikePerson(text string) bool {
	words := strings.Fields(strings.TrimSpace(text))
	if len(words) < 2 || len(words) > 4 || !isName(text) {
		return false
	}
	for _, word := range words {
		if c, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(c) && !particles[strings.ToLower(word)] {
			return false
		}
	}
	return true
}

// particles are small words in names.
var particles = map[string]bool{"de": true, "del": true, "van": true, "von": true, "der": true, "den": true, "da": true, "dos": true, "di": true, "la": true, "le": true, "bin": true, "al": true, "el": true, "ter": true, "zu": true}

// plurals matches the ending of a label for several people.
var plurals = regexp.MustCompile(`(?i)^(facilitator|lead|presenter|speaker|convener|chair|host|moderator|panelist|instructor|intervenant|animateur|moderador|ponente|facilitador|co-lead)(?:e?s|\(s\)|es)$`)

// withRole gives people the role that their label says.
func withRole(people []report.Person, label string) []report.Person {
	role := strings.Trim(strings.NewReplacer("(s)", "", "(S)", "").Replace(richtext.OneLine(label)), " *_:")
	if m := plurals.FindStringSubmatch(role); m != nil {
		role = m[1]
	}
	if sentence.MatchString(role) {
		role = ""
	}
	for i := range people {
		if people[i].Role == "" {
			people[i].Role = role
		}
	}
	return people
}

// sentence matches labels that are the beginning of a sentence, not a role.
var sentence = regexp.MustCompile(`(?i)\b(?:by|von|par|por)$`)

// addPeople adds people who are not there yet.
func addPeople(to, people []report.Person) []report.Person {
	for _, p := range people {
		known := false
		for _, other := range to {
			known = known || fold(other.Name) == fold(p.Name)
		}
		if !known {
			to = append(to, p)
		}
	}
	return to
}
