package docx

import (
	"strconv"
	"strings"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// styles are those of a document, by their IDs. The IDs say nothing: Russian Word
// calls its first heading "1".
type styles struct {
	of       map[string]*style
	defaults *container.Node // the properties of runs without a style
	normal   string          // the style of paragraphs that name none
}

// style is a style, with what it adds to the one it is based on.
type style struct {
	name, id, basedOn, link string
	kind                    string
	paragraph, run          *container.Node // properties, or nil
}

func readStyles(root *container.Node) styles {
	s := styles{of: map[string]*style{}, defaults: root.At("w:docDefaults", "w:rPrDefault", "w:rPr")}
	for _, n := range root.Children() {
		if n.Name != "w:style" {
			continue
		}
		one := &style{
			id: n.Attr("w:styleId"), name: n.Child("w:name").Attr("w:val"), basedOn: n.Child("w:basedOn").Attr("w:val"),
			link: n.Child("w:link").Attr("w:val"), kind: n.Attr("w:type"), paragraph: n.Child("w:pPr"), run: n.Child("w:rPr"),
		}
		s.of[one.id] = one
		if one.kind == "paragraph" && on(n.Attr("w:default")) && n.Attr("w:default") != "" {
			s.normal = one.id
		}
	}
	return s
}

// maxBasedOn is how many styles are followed from one to what it is based on.
const maxBasedOn = 10

// chain returns a style and those it is based on, the nearest first. A style that
// is not defined has none.
func (s styles) chain(id string) []*style {
	var all []*style
	for one := s.of[id]; one != nil && len(all) < maxBasedOn; one = s.of[one.basedOn] {
		all = append(all, one)
	}
	return all
}

// level returns the level of the headings of a style, or 0. An outline level in
// the style or one it is based on says it, or else a name.
func (s styles) level(id string) int {
	chain := s.chain(id)
	for _, one := range chain {
		if level, said := outlineLevel(one.paragraph); said {
			return level
		}
	}
	for _, one := range chain {
		if level := max(richtext.LevelOfName(one.name), richtext.LevelOfName(one.id)); level > 0 {
			return level
		}
	}
	if len(chain) == 0 {
		return richtext.LevelOfName(id) // a style that is used and not defined
	}
	return 0
}

// outlineLevel returns the level that the properties of a paragraph give, where 9
// is that of body text. ECMA-376 part 1, 17.3.1.20.
func outlineLevel(properties *container.Node) (level int, said bool) {
	n, err := strconv.Atoi(properties.Child("w:outlineLvl").Attr("w:val"))
	switch {
	case err != nil || n < 0 || n > 9:
		return 0, false
	case n == 9:
		return 0, true
	}
	return n + 1, true
}

// linkedLevel returns the level of the headings whose letters a style of
// characters has, such as "Heading 2 Char".
func (s styles) linkedLevel(id string) int {
	for _, one := range s.chain(id) {
		if one.kind != "character" {
			continue
		}
		if level := s.level(one.link); one.link != "" && level > 0 {
			return level
		}
		if level := richtext.LevelOfName(strings.TrimSuffix(one.name, " Char")); level > 0 {
			return level
		}
	}
	return 0
}

// meaning returns what the name of a style says besides a level.
func (s styles) meaning(id string) richtext.Style {
	for _, one := range s.chain(id) {
		if meaning := richtext.StyleOfName(one.name); meaning != richtext.NoStyle {
			return meaning
		}
	}
	return richtext.NoStyle
}

// isContents reports whether a style is that of a table of contents.
func (s styles) isContents(id string) bool {
	for _, one := range s.chain(id) {
		if richtext.IsContentsName(one.name) {
			return true
		}
	}
	return false
}

// isQuote reports whether a style is that of quotations.
func (s styles) isQuote(id string) bool {
	for _, one := range s.chain(id) {
		if richtext.IsQuoteName(one.name) {
			return true
		}
	}
	return false
}

// property returns the first element of a name in the run properties of a style
// and those it is based on, or nil.
func (s styles) property(id, name string) *container.Node {
	for _, one := range s.chain(id) {
		if n := one.run.Child(name); n != nil {
			return n
		}
	}
	return nil
}

// on reports whether the value of a switch means yes; none does.
func on(value string) bool {
	return value != "0" && value != "false" && value != "off" && value != "none"
}
