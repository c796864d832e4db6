package tabular

import (
	"slices"
	"strings"
	"unicode"
)

// organisations are the stems of words, without accents, that only the names of
// organisations have.
var organisations = strings.Fields(`universi bibliothe bibliotec bibliotek library libraries librairie institut college hochschul school
	ministry ministeri foundation fondation fundacion stiftung association asociacion verband council museum musee museo academy akademi academie
	consortium consorcio centre center centro zentrum federation federacion society gesellschaft archives archivo gmbh ltd
	университет библиотек институт министерств фонд ассоциаци музей академи центр архив
	جامعة مكتبة معهد مؤسسة وزارة متحف`)

// hanOrganisations are the ends of names of organisations in Chinese and Japanese.
var hanOrganisations = []string{"大学", "大學", "图书馆", "圖書館", "学院", "學院", "研究所", "研究院", "博物馆", "档案馆", "中心", "协会"}

// IsOrganisation reports whether a text has a word that the names of organisations have and
// those of people have not, such as "Library".
func IsOrganisation(text string) bool {
	if slices.ContainsFunc(hanOrganisations, func(end string) bool { return strings.HasSuffix(strings.TrimSpace(text), end) }) {
		return true
	}
	return slices.ContainsFunc(strings.FieldsFunc(foldName(text), func(c rune) bool { return !unicode.IsLetter(c) }), func(word string) bool {
		word = strings.TrimPrefix(word, "ال")
		return slices.ContainsFunc(organisations, func(stem string) bool {
			return strings.HasPrefix(word, stem) || len(stem) > 5 && strings.Contains(word, stem) // as in "Stadtbibliothek"
		})
	})
}

// withOrganisation returns somebody who is named with a comma and one organisation after
// it: "Ana Silva, University of Oslo".
func withOrganisation(text string) (Person, bool) {
	name, rest, found := strings.Cut(text, ", ")
	parts := strings.Split(rest, ", ")
	if !found || IsOrganisation(name) || len(strings.Fields(name)) < 2 || !IsOrganisation(parts[0]) || slices.ContainsFunc(parts[1:], IsOrganisation) || len(parts) > 2 {
		return Person{}, false
	}
	return Person{strings.TrimSpace(name), strings.TrimSpace(rest)}, true
}

// affiliated returns people in whose list the organisation of one stands after the name.
func affiliated(people []Person) []Person {
	var all []Person
	for _, p := range people {
		if last := len(all) - 1; last >= 0 && p.Role == "" && all[last].Role == "" && IsOrganisation(p.Name) && !IsOrganisation(all[last].Name) {
			all[last].Role = p.Name
			continue
		}
		all = append(all, p)
	}
	return all
}
