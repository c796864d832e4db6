package importer

import (
	"regexp"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"reportwidget/build/document/richtext"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/tabular"
)

var languageSeparator = regexp.MustCompile(`\s*(?:[,;/|+&]|\band\b|\bund\b|\bet\b)\s*`)

// languages reads the languages of a session, which a file gives as codes or as
// words, in any language that has one for itself or in English. What is none
// stays as it is, so that it is not lost.
func languages(text string) []string {
	var all []string
	for _, part := range languageSeparator.Split(line(text), -1) {
		if part == "" {
			continue
		}
		if tag := tagOf(part); tag != "" {
			part = tag
		}
		all = append(all, part)
	}
	return all
}

// tagOf returns the BCP 47 tag of a language by its code or name, or "".
func tagOf(text string) string {
	if tag := languageNames[strings.ToLower(text)]; tag != "" {
		return tag
	}
	tag, err := language.Parse(strings.ReplaceAll(text, "_", "-"))
	if err != nil || len(text) > 11 || tag == language.Und {
		return ""
	}
	return tag.String()
}

// languageNames are tags by the names of languages.
var languageNames = func() map[string]string {
	names := map[string]string{"漢語": "zh", "国语": "zh", "國語": "zh", "日文": "ja", "chinois": "zh", "anglais": "en", "englisch": "en", "inglés": "en"}
	english := display.English.Languages()
	for _, tag := range display.Supported.Tags() {
		for _, name := range []string{display.Self.Name(tag), english.Name(tag)} {
			if name = strings.ToLower(name); name != "" && names[name] == "" {
				names[name] = tag.String()
			}
		}
	}
	return names
}()

// languageFacet is the name of the facet of languages.
const languageFacet = "language"

// tellLanguages finds the language of the programme, that of most sessions, and
// makes the languages a facet if there are several.
func (p *Programme) tellLanguages() {
	var used count
	for _, s := range p.Sessions {
		for _, l := range s.Languages {
			used.add(l)
		}
	}
	if p.Lang = first(p.Lang, p.writtenIn()); p.Lang == "" && len(used.of) == 0 {
		p.Summary.Language = "en"
	}
	most := used.of[p.Lang]
	p.Lang = first(p.Lang, "en")
	for _, tag := range sortedKeys(used.of) {
		if isTag(tag) && used.of[tag] > most && !p.inOneLanguage {
			p.Lang, most = tag, used.of[tag]
		}
	}
	if len(used.of) < 2 && most == used.of[p.Lang] {
		return
	}
	for i := range p.Sessions {
		for _, l := range p.Sessions[i].Languages {
			p.Sessions[i].add(languageFacet, p.languageLabel(l))
		}
	}
}

// enoughText is how many bytes of texts show the language.
const enoughText = 200_000

// writtenIn returns the language in which a programme is written: by its titles, by its
// titles and texts, or else by the names of its columns, or "". English names show
// nothing, as tools have them for programmes in every language.
func (p *Programme) writtenIn() string {
	var titles, texts, names strings.Builder
	for _, s := range p.Sessions {
		titles.WriteString(s.Title + "\n")
		for _, text := range s.Texts {
			if texts.Len() < enoughText {
				texts.WriteString(text + "\n")
			}
		}
	}
	var columns []string
	for _, c := range p.Mapping.Columns {
		if c.Field != "" && c.Field != mapping.LeaveOut {
			columns = append(columns, c.Name)
			names.WriteString(c.Name + "\n")
		}
	}
	if lang := first(richtext.LanguageOf(titles.String()), richtext.LanguageOf(titles.String()+texts.String())); lang != "" {
		return lang
	}
	switch lang := tabular.LanguageOf(columns); lang {
	case "en":
		return ""
	case "zh":
		return first(richtext.LanguageOf(names.String()), lang)
	default:
		return lang
	}
}

func isTag(text string) bool {
	tag, err := language.Parse(text)
	return err == nil && tag.String() == text
}

// languageLabel returns the name of a language in that of the report.
func (p *Programme) languageLabel(text string) string {
	if !isTag(text) {
		return text
	}
	if name := p.terms().Languages[text]; name != "" {
		return name
	}
	for _, names := range []display.Namer{display.Tags(language.Make(p.Lang)), display.English.Tags()} {
		if names == nil {
			continue
		}
		if name := names.Name(language.Make(text)); name != "" {
			return facetLabel(name)
		}
	}
	return text
}
