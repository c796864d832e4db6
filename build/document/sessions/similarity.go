package sessions

import (
	"slices"
	"strings"
	"unicode"
)

// whole is the similarity of two titles with the same words, in thousandths.
const whole = 1000

// Similarity returns how much two titles have in common, from 0 to 1000: half is the
// share of the words of both that are in both, half that of the shorter one.
func Similarity(a, b string) int {
	return similarity(TitleWords(a), TitleWords(b))
}

// similarity counts in thousandths, for a product and a sum of fractions differ
// between processors. One word in common with a long title says little.
func similarity(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if slices.Equal(a, b) {
		return whole
	}
	common := 0
	for _, word := range a {
		if _, found := slices.BinarySearch(b, word); found {
			common++
		}
	}
	shorter := min(len(a), len(b))
	contained := 500 * common / shorter
	if shorter == 1 {
		contained /= 2
	}
	return 1000*common/(len(a)+len(b)) + contained
}

// TitleWords returns the folded words of a title in order, without those that every title
// may have. Of Chinese and Japanese it has pairs of characters.
func TitleWords(title string) []string {
	var all []string
	for _, word := range strings.FieldsFunc(fold(title), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) }) {
		all = append(all, inPairs([]rune(word))...)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	if rest := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return stopWords[w] }); len(rest) > 0 {
		return rest
	}
	return all
}

// inPairs returns a word, or the pairs of characters of one without spaces.
func inPairs(word []rune) []string {
	if !slices.ContainsFunc(word, isCJK) || len(word) < 3 {
		return []string{string(word)}
	}
	var all []string
	for i := range len(word) - 1 {
		all = append(all, string(word[i:i+2]))
	}
	return all
}

func isCJK(c rune) bool {
	return c >= 0x3040 && c <= 0x30ff || c >= 0x3400 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7af
}

// stopWords say nothing about what a title is about.
var stopWords = func() map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(`a an and are as at be by for from how in into is it of on or our the to we what why with your
		session notes note talk workshop panel breakout etherpad pad final draft keep
		auf aus das dem den der des die ein eine fur im in ist mit oder und von vom was wie zu zum zur
		au aux avec ce ces comment d dans de des du en est et l la le les ou par pour que qu quoi sur un une
		al como con cuando de del el en es la las lo los o para por que se su un una y
		в и из к как на о об от по с что это для
		في من على إلى عن مع و أو ما هل`) {
		set[fold(word)] = true
	}
	return set
}()
