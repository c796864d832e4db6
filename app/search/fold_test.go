package search

import (
	"fmt"
	"hash/fnv"
	"testing"
)

// words returns what is found of a text, without aliases.
func foldedWords(text string) []string {
	var s scanner
	s.scan(normal(text))
	var list []string
	for _, t := range s.row() {
		list = append(list, string(s.bytes(t)))
	}
	return list
}

func TestWordsAreFoundHoweverTheyAreSpelt(t *testing.T) {
	for _, alike := range [][]string{
		{"strasse", "Straße", "STRASSE", "STRAẞE", "ſtraſſe"},
		{"zoe", "Zoë", "Zoe\u0308", "ＺＯＥ"},
		{"smorgasbord", "Smörgåsbord", "SMØRGÅSBORD"},
		{"lodz", "Łódź", "łódź"},
		{"dakovo", "Đakovo"}, {"aether", "Æther", "ǽther"}, {"oeuvre", "œuvre", "Œuvre"},
		{"istanbul", "İstanbul", "ıstanbul", "ISTANBUL"}, {"thor", "Þór"}, {"ljubljana", "ǈubljana"},
		{"σοφοσ", "σοφός", "ΣΟΦΟΣ", "ΣΟΦΌΣ"},
		{"елка", "ёлка", "ЁЛКА"}, {"край", "КРАЙ", "краи\u0306"},
		{"مكتبه", "مَكْتَبَةٌ", "مكتبة", "مـكـتـبـة", "ﻣﻜﺘﺒﺔ"},
		{"الي", "إلى", "الى", "آلي"}, {"كتاب", "کتاب"}, {"2024", "٢٠٢٤", "۲۰۲۴", "２０２４", "²⁰²⁴"},
		{"שלום", "שָׁלוֹם"}, {"file", "ﬁle", "fi\u00adle", "fi\u200ble"},
		{"한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"},
		{"1st", "1ˢᵗ"}, {"xiv", "ⅩⅠⅤ"},
	} {
		want := fmt.Sprint(foldedWords(alike[0]))
		for _, text := range alike[1:] {
			if got := fmt.Sprint(foldedWords(text)); got != want {
				t.Errorf("%q is found as %s, %q as %s", text, got, alike[0], want)
			}
		}
	}
}

func TestLettersThatDifferStayApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"край", "краи"}, {"か", "が"}, {"は", "ぱ"}, {"कि", "की"}, {"มา", "มี"}, {"ש", "ס"}, {"1", "2"}, {"가", "각"},
	} {
		if a, b := fmt.Sprint(foldedWords(pair[0])), fmt.Sprint(foldedWords(pair[1])); a == b {
			t.Errorf("%q and %q are both found as %s", pair[0], pair[1], a)
		}
	}
}

func TestTextsAreCutIntoWords(t *testing.T) {
	for text, want := range map[string]string{
		"Trust, trust!":      "[trust trust]",
		"l'avant-garde":      "[l avant garde]",
		"3.5 of 1,500. Next": "[3 5 of 1 500 next]",
		"図書館":                "[図書 書館 館]",
		"本":                  "[本]",
		"ﾊﾟﾝとパン":             "[ぱん んと とぱ ぱん ん]",
		"ไทย":                "[ไท ทย ย]",
		"IFLA図書 2024":        "[ifla 図書 書 2024]",
		"🎉🎉 👍🏽":              "[🎉🎉 🎉 👍]",
		"… — ・ ' - \" \xff":  "[]",
		"नमस्ते दुनिया":      "[नमस्ते दुनिया]",
	} {
		if got := fmt.Sprint(foldedWords(text)); got != want {
			t.Errorf("%q is cut into %s, not %s", text, got, want)
		}
	}
}

// The browser's tables and Go's are of different versions of Unicode, but must
// agree where letters have long been settled. Both run this test.
func TestTheBrowserDecomposesAsTheBuildDoes(t *testing.T) {
	sum := fnv.New64a()
	settled := ranges{
		{0xa0, 0x6ff}, {0x900, 0xeff}, {0x1100, 0x11ff}, {0x1e00, 0x1fff}, {0x3000, 0x33fe},
		{0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfb50, 0xfdff}, {0xfe70, 0xfefc}, {0xff01, 0xffef},
	}
	for _, block := range settled {
		for r := block[0]; r <= block[1]; r++ {
			sum.Write([]byte(decompose(string(r))))
			sum.Write([]byte{0})
		}
	}
	if got := fmt.Sprintf("%x", sum.Sum64()); got != "da786f3b94bc8a54" {
		t.Errorf("the decomposed letters have the sum %s", got)
	}
}
