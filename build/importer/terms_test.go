package importer

import (
	"fmt"
	"strings"
	"testing"

	"reportwidget/app/messages"
	"reportwidget/build/importer/mapping"
)

func TestFacetsAreLabelledInTheLanguageOfTheReport(t *testing.T) {
	for title, want := range map[string]string{
		"Wie wir unsere Karten gemeinsam mit den Gemeinden der Region pflegen":              "track=Themenstrang type=Art day=Tag language=Sprache Deutsch Englisch tags=Schlagwörter",
		"Comment nous entretenons nos cartes avec les communes de la région":                "track=Thématique type=Format day=Jour language=Langue Anglais Français tags=Mots-clés",
		"Как мы ведём наши карты вместе с общинами этого региона и почему это важно":        "track=Направление type=Тип day=День language=Язык Английский Русский tags=Теги",
		"كيف نحافظ على خرائطنا بالتعاون مع بلديات المنطقة ولماذا هذا مهم":                   "track=المسار type=النوع day=اليوم language=اللغة الإنجليزية العربية tags=الوسوم",
		"How we keep our maps together with the towns of the region and why it is that way": "track=Track type=Type day=Day tags=Tags",
	} {
		lang := map[byte]string{'W': "de", 'C': "fr", 0xd0: "ru", 0xd9: "ar", 'H': "en"}[title[0]]
		text := "Title,Day,Track,Type,Language,Tags\n"
		for i := range 3 {
			text += fmt.Sprintf("%s %d,Day %d,A%d,B%d,%s,t%d\n", title, i, i, i%2, i%2, lang, i)
		}
		text += title + " 9,Day 1,A1,B1,en,t1\n"
		p, _ := importingText(t, text)
		var labels []string
		for _, f := range p.Facets {
			label := f.ID + "=" + f.Label
			if f.ID == languageFacet {
				for _, v := range f.Values {
					label += " " + v.Label
				}
			}
			labels = append(labels, label)
		}
		if got := strings.Join(labels, " "); got != want {
			t.Errorf("%s: %s\nwant %s", p.Lang, got, want)
		}
	}
}

func TestEveryFacetHasALabelInEveryLanguage(t *testing.T) {
	for _, lang := range messages.Languages {
		p := &Programme{Lang: lang}
		for _, facet := range []string{"track", "type", "tags", languageFacet, "room", dayFacet, "people"} {
			if label := p.termOf(facet); label == "" || lang != "en" && lang != "fr" && label == facetLabel(facet) {
				t.Errorf("%s in %s is %q", facet, lang, label)
			}
		}
		if name := p.languageLabel("sv"); name == "" || lang != "en" && name == "Swedish" {
			t.Errorf("Swedish in %s is %q", lang, name)
		}
	}
}

func TestRareValuesArePutTogetherInTheLanguageOfTheReport(t *testing.T) {
	text := "Titel,Art\nWie wir die Karten pflegen,Vortrag\nWas die Gemeinden davon haben,Vortrag\nWer die Arbeit macht und wann,Film\nWo die Reise hingeht,Spiel\n"
	var o Options
	if err := o.Choose(mapping.Choices{FoldSingles: true}); err != nil {
		t.Fatal(err)
	}
	p, _ := importingInput(t, Input{Name: "a.csv", Content: []byte(text)}, o)
	if f := p.Facets[0]; f.Label != "Art" || f.Values[len(f.Values)-1].Label != "Andere" {
		t.Errorf("%+v", f)
	}
}
