package tabular

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Field is what a column says about a session.
type Field string

// The fields of a session. A column that says nothing known has none.
const (
	ID        Field = "id"
	Title     Field = "title"
	Lang      Field = "lang"
	Date      Field = "date"
	Start     Field = "start"
	End       Field = "end"
	Duration  Field = "duration"
	Room      Field = "room"
	People    Field = "people"
	KeyPoints Field = "key-points"
	Text      Field = "text"
	Track     Field = "track"
	Type      Field = "type"
	Tags      Field = "tags"
	// What an import reads besides.
	Subtitle    Field = "subtitle"
	Status      Field = "status"
	Affiliation Field = "affiliation"
	FirstName   Field = "first-name"
	LastName    Field = "last-name"
	Link        Field = "link"
	Zone        Field = "zone"
	// Facet is a way to classify sessions that is called as its column is.
	Facet Field = "facet"
)

// Kind is what a column holds.
type Kind struct {
	Field Field
	// Lang is the tag of the language of a column that is named for one, as are
	// "title-es" and "Titre (en)".
	Lang string
}

// Reading is what the name of a column says.
type Reading struct {
	Kind
	// Sure is how sure the name makes it: 0 for not at all.
	Sure int
	// Zone is the time zone in the name, as in "Time (CET)".
	Zone string
	// Hints are the fields that single words of a name are about which says more, or
	// nothing known, as a whole.
	Hints []Field
	// Apart is set for a name that says that the column is not about the session
	// but about the work on its entry, or a private matter.
	Apart bool
}

// Named returns what the name of each column says by itself, in Arabic, Chinese,
// English, French, German, Russian or Spanish. A name is understood by all its
// words, so that neither "Speaker email" nor "Notes for reviewers" is taken for
// what is published.
func Named(names []string) []Reading {
	words, zones := make([][]string, len(names)), make([]string, len(names))
	for i, name := range names {
		name, zones[i] = cutZone(name)
		words[i] = known(wordsOf(name))
	}
	local := vocabularyOf(words)
	read := make([]Reading, len(names))
	for i, name := range names {
		read[i].Zone = zones[i]
		if read[i].Apart = isApart(words[i]); !read[i].Apart {
			read[i].Kind, read[i].Sure = local.kind(words[i], bracketed.MatchString(name))
			read[i].Hints = local.hints(words[i])
		}
	}
	return read
}

// Guess returns what columns hold, by their names. No two columns but those of
// people have the same kind: the one with the plainer name has it.
func Guess(names []string) []Kind {
	kinds := make([]Kind, len(names))
	read := Named(names)
	best := map[Kind]int{}
	for i, r := range read {
		kinds[i] = r.Kind
		if first, taken := best[r.Kind]; !taken || r.Sure > read[first].Sure {
			best[r.Kind] = i
		}
	}
	title, titled := best[Kind{Field: Title}]
	for i, k := range kinds {
		switch {
		case titled && title != i && NameOnly(names[i]):
			kinds[i] = Kind{Field: People}
		case k.Field != People && best[k] != i:
			kinds[i] = Kind{}
		}
	}
	return kinds
}

// hints returns the fields that the words of a name are about.
func (v vocabulary) hints(words []string) []Field {
	var all []Field
	for _, word := range words {
		f := v.lookup(word)
		if f == clock {
			f = Start
		}
		if f != "" && f != name && f != given && f != family && !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	return all
}

// zoneInName matches the abbreviation or the name of a time zone at the end of a
// column's name.
var zoneInName = regexp.MustCompile(`(?i)[\s([,_-]+(?:time ?zone:? ?|zone:? ?)?((?:[A-Z]{2,4}|МСК)(?: ?[+-] ?[0-9]{1,2}(?::?[0-9]{2})?)?|[A-Z]+/[A-Z_]+(?:/[A-Z_]+)?)[\s)\]*:?]*$`)

// cutZone cuts a time zone off the end of a column's name.
func cutZone(name string) (rest, zone string) {
	at := zoneInName.FindStringSubmatchIndex(name)
	if at == nil {
		return name, ""
	}
	found := name[at[2]:at[3]]
	if strings.Contains(found, "/") {
		if _, err := time.LoadLocation(found); err == nil {
			return name[:at[0]], found
		}
		return name, ""
	}
	offset, zone, _ := offsetOf(strings.ToLower(found))
	if zone == "" && offset == "" || len(found) == 2 && found != strings.ToUpper(found) {
		return name, ""
	}
	return name[:at[0]], cmp.Or(zone, offset)
}

// isApart reports whether a name has a word, or two in a row, of what is not for
// readers.
func isApart(words []string) bool {
	for i, word := range words {
		if apart[word] || i > 0 && apart[words[i-1]+" "+word] {
			return true
		}
	}
	return false
}

// wordsOf returns the words of a column's name in small letters without accents
// and numbers: "present", "date" of "PresentDate2".
func wordsOf(name string) []string {
	var b strings.Builder
	before := ' '
	for _, c := range norm.NFKD.String(strings.ReplaceAll(name, "ß", "ss")) {
		switch {
		case unicode.Is(unicode.Mn, c):
			continue
		case !unicode.IsLetter(c):
			c = ' '
		case unicode.IsUpper(c) && unicode.IsLower(before):
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(c))
		before = c
	}
	return strings.Fields(b.String())
}

// NameOnly reports whether a column is called "name", which beside a title is
// that of a person.
func NameOnly(column string) bool {
	words := wordsOf(column)
	return len(words) == 1 && (words[0] == "name" || words[0] == "nom" || words[0] == "nombre")
}

// How sure the name of a column makes what it holds.
const (
	vague   = iota + 1 // "Session", "Time"
	inPart             // "Session title", which may be that of several talks
	inWhole            // "Presentation title"
	in1Word            // "Title"
)

// bracketed matches a name that ends in brackets.
var bracketed = regexp.MustCompile(`[\])}]\s*$`)

// kind returns what a column with the given words in its name holds, and how
// sure that is. A language at the end goes before what else it may mean, such as "de"
// in "Titel [de]", which is not the French word.
func (v vocabulary) kind(words []string, bracketed bool) (Kind, int) {
	if rest, lang := cutLanguage(words, bracketed); lang != "" {
		if field, sure := v.field(rest); translated[field] {
			return Kind{field, lang}, sure
		}
	}
	field, sure := v.field(words)
	return Kind{Field: field}, sure
}

// translated are the fields that may have a column for each language.
var translated = map[Field]bool{Title: true, Text: true, KeyPoints: true, Room: true, Track: true, Type: true, Tags: true}

// ordinals are words for a number or an identifier that are tags of languages, too.
// They are such only in brackets.
var ordinals = set("no,nr,id")

// cutLanguage cuts the tag or the name of a language off the end of a name, or a
// name of one off its beginning.
func cutLanguage(words []string, bracketed bool) ([]string, string) {
	for n := min(2, len(words)-1); n > 0; n-- {
		rest, last := words[:len(words)-n], words[len(words)-n:]
		if tag := languages[last[0]]; tag != "" && n == 1 {
			return rest, tag
		}
		tag, err := language.Parse(strings.Join(last, "-"))
		if err == nil && len(last[0]) == 2 && (bracketed || !ordinals[last[n-1]]) {
			return rest, tag.String()
		}
	}
	if len(words) > 1 && languages[words[0]] != "" {
		return words[1:], languages[words[0]]
	}
	return words, ""
}

// Language returns the tag of a language by its tag or its name, as "en", "eng"
// or "English".
func Language(text string) (tag string, known bool) {
	words := wordsOf(text)
	if len(words) == 1 && languages[words[0]] != "" {
		return languages[words[0]], true
	}
	t, err := language.Parse(text)
	return t.String(), err == nil
}

// field returns the field that all words of a name are about, and how sure that
// is.
func (v vocabulary) field(words []string) (Field, int) {
	if len(words) == 1 && words[0] == "what" {
		return Title, vague
	}
	found, sure := map[Field]bool{}, in1Word
	for i := 0; i < len(words); i++ {
		if i+1 < len(words) {
			if f := v.lookup(words[i] + " " + words[i+1]); f != "" {
				found[f] = true
				i++
				continue
			}
		}
		word := words[i]
		switch f := v.lookup(word); {
		case f != "":
			found[f] = true
		case wholes[word]:
			sure = min(sure, inPart)
		case parts[word]:
			sure = min(sure, inWhole)
		case !fillers[word]:
			return "", 0
		}
	}
	return combined(found, sure)
}

// pairs are the fields that two words make together.
var pairs = []struct{ one, other, both Field }{
	{Date, clock, Start}, {Start, clock, Start}, {End, clock, End}, {Duration, clock, Duration},
	{Date, Start, Date}, {Date, End, End}, {Start, End, Start}, {Date, Title, Date},
	{name, People, People}, {name, Room, Room}, {name, Track, Track}, {name, Type, Type}, {name, Tags, Tags}, {Title, Track, Track}, {Title, Room, Room}, {Title, Type, Type}, {Title, Tags, Tags},
	{given, name, FirstName}, {family, name, LastName}, {FirstName, People, FirstName}, {LastName, People, LastName},
	{given, People, People}, {family, People, People}, {FirstName, LastName, People},
	{Affiliation, People, Affiliation}, {Affiliation, name, Affiliation}, {Status, People, ""}, {People, Text, People},
}

// combined returns the field that words about several make.
func combined(found map[Field]bool, sure int) (Field, int) {
	if found[Zone] && !found[People] && !found[Title] {
		return Zone, in1Word
	}
	switch len(found) {
	case 0:
		if sure < in1Word {
			return Title, vague
		}
	case 1:
		return alone(found, sure)
	case 2:
		for _, p := range pairs {
			if found[p.one] && found[p.other] {
				return p.both, min(sure, inWhole)
			}
		}
	case 3:
		return ofThree(found, sure)
	}
	return "", 0
}

// ofThree returns the field that words about three make.
func ofThree(found map[Field]bool, sure int) (Field, int) {
	switch {
	case found[Date] && found[clock] && found[Start]:
		return Start, min(sure, inWhole)
	case found[Date] && found[clock] && found[End]:
		return End, min(sure, inWhole)
	case found[name] && found[given] && found[family]:
		return People, min(sure, inWhole)
	case found[name] && found[People] && found[given]:
		return FirstName, min(sure, inWhole)
	case found[name] && found[People] && found[family]:
		return LastName, min(sure, inWhole)
	case found[name] && found[People] && found[Affiliation]:
		return Affiliation, min(sure, inWhole)
	}
	return "", 0
}

func alone(found map[Field]bool, sure int) (Field, int) {
	switch {
	case found[clock]:
		return Start, vague
	case found[name]:
		return Title, vague
	case found[given], found[family]:
		return "", 0
	}
	for f := range found {
		return f, sure
	}
	return "", 0
}
