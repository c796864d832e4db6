package richtext

import (
	"regexp"
	"strings"
)

// Headings in the languages of those who name styles: Word keeps the English name,
// LibreOffice and people do not.
var headingName = regexp.MustCompile(`^(?:heading|überschrift|ueberschrift|titre|título|titulo|encabezado|заголовок|标题|標題|عنوان|nadpis|rubrik|kop|nagłówek|titolo|επικεφαλίδα|cabeçalho|overskrift|otsikko|başlık|見出し|제목) ?([1-9])$`)

// LevelOfName returns the level of a heading by the name of its style, or 0. The
// plain name "heading" is the first level in Apple Pages.
func LevelOfName(name string) int {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	if name == "heading" {
		return 1
	}
	if m := headingName.FindStringSubmatch(name); m != nil {
		return int(m[1][0] - '0')
	}
	return 0
}

// named are the styles with a meaning of their own, by their names.
var named = map[string]Style{
	"title": Title, "titel": Title, "titre": Title, "título": Title, "subtitle": Subtitle,
	"untertitel": Subtitle, "sous-titre": Subtitle, "subtítulo": Subtitle, "caption": Caption,
	"beschriftung": Caption, "légende": Caption, "标题": Title, "標題": Title, "название": Title,
}

// StyleOfName returns what the name of a style says besides a level.
func StyleOfName(name string) Style { return named[strings.ToLower(name)] }

// contents matches the names of the styles of a table of contents.
var contents = regexp.MustCompile(`(?i)^(?:toc|verzeichnis|tm|tdc|contents|оглавление) ?[1-9]$`)

// IsContentsName reports whether a style of that name is of a table of contents.
func IsContentsName(name string) bool { return contents.MatchString(name) }

// quote matches the names of the styles of quotations.
var quote = regexp.MustCompile(`(?i)^(?:intense )?(?:quote|quotations?|block ?text|zitat|citation|cita)$`)

// IsQuoteName reports whether a style of that name is of quotations.
func IsQuoteName(name string) bool { return quote.MatchString(name) }
