package odt

import (
	"regexp"
	"strconv"
	"strings"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// styleKey names a style: paragraphs and characters may have one of the same name.
type styleKey struct{ family, name string }

// style is a style, with what it adds to its parent.
type style struct {
	name, parent, list string // name is the one that people see
	level              string
	text, paragraph    *container.Node // properties, or nil
}

// readStyles adds the styles in a node. Those of an author's direct formatting are
// among them.
func (r *reader) readStyles(n *container.Node) {
	for _, c := range n.Children() {
		switch c.Name {
		case "style:style":
			r.styles[styleKey{c.Attr("style:family"), c.Attr("style:name")}] = &style{
				name: displayName(c), parent: c.Attr("style:parent-style-name"), list: c.Attr("style:list-style-name"),
				level: c.Attr("style:default-outline-level"), text: c.Child("style:text-properties"), paragraph: c.Child("style:paragraph-properties"),
			}
		case "style:default-style":
			if c.Attr("style:family") == "paragraph" {
				r.defaults = style{text: c.Child("style:text-properties")}
			}
		case "text:list-style":
			r.lists[c.Attr("style:name")] = c
		}
	}
}

// encoded matches a character that a name spells by its code, such as "_20_".
var encoded = regexp.MustCompile(`_([0-9a-f]{1,4})_`)

// displayName returns the name of a style as people see it.
func displayName(n *container.Node) string {
	if name := n.Attr("style:display-name"); name != "" {
		return name
	}
	return encoded.ReplaceAllStringFunc(n.Attr("style:name"), func(s string) string {
		code, err := strconv.ParseUint(strings.Trim(s, "_"), 16, 32)
		if err != nil {
			return s
		}
		return string(rune(code))
	})
}

// maxParents is how many styles are followed from one to its parents.
const maxParents = 10

// chain returns a style and its parents, the nearest first.
func (r *reader) chain(family, name string) []*style {
	var all []*style
	for s := r.styles[styleKey{family, name}]; s != nil && len(all) < maxParents; s = r.styles[styleKey{family, s.parent}] {
		all = append(all, s)
	}
	return all
}

// level returns the level of the headings of a style of paragraphs, or 0.
func (r *reader) level(name string) int {
	chain := r.chain("paragraph", name)
	for _, s := range chain {
		if level, err := strconv.Atoi(s.level); err == nil && level > 0 && level < 10 {
			return level
		}
	}
	for _, s := range chain {
		if level := richtext.LevelOfName(s.name); level > 0 {
			return level
		}
	}
	if len(chain) == 0 {
		return richtext.LevelOfName(strings.ReplaceAll(name, "_20_", " "))
	}
	return 0
}

// named reports whether a style of paragraphs or one of its parents has a name
// that a function knows.
func (r *reader) named(style string, known func(string) bool) bool {
	for _, s := range r.chain("paragraph", style) {
		if known(s.name) {
			return true
		}
	}
	return false
}

// meaning returns what the name of a style says besides a level.
func (r *reader) meaning(style string) richtext.Style {
	for _, s := range r.chain("paragraph", style) {
		if meaning := richtext.StyleOfName(s.name); meaning != richtext.NoStyle {
			return meaning
		}
	}
	return richtext.NoStyle
}

// ordered reports whether a level of a list has numbers.
func (r *reader) ordered(list string, level int) bool {
	for _, c := range r.lists[list].Children() {
		if c.Attr("text:level") == strconv.Itoa(level) {
			return c.Name == "text:list-level-style-number" && c.Attr("style:num-format") != ""
		}
	}
	return false
}

// form is what the styles around a text say.
type form struct {
	paragraph string
	spans     []string // styles of characters, the innermost last
}

// property returns a property of the characters, or "".
func (r *reader) property(f form, name string) string {
	for i := len(f.spans) - 1; i >= 0; i-- {
		for _, s := range r.chain("text", f.spans[i]) {
			if value, said := s.text.Lookup(name); said {
				return value
			}
		}
	}
	for _, s := range r.chain("paragraph", f.paragraph) {
		if value, said := s.text.Lookup(name); said {
			return value
		}
	}
	return r.defaults.text.Attr(name)
}

// run returns the form of characters without their text.
func (r *reader) run(f form) richtext.Run {
	weight := r.property(f, "fo:font-weight")
	underline := r.property(f, "style:text-underline-style")
	style := r.property(f, "fo:font-style")
	heavy, _ := strconv.Atoi(weight)
	return richtext.Run{
		Bold: weight == "bold" || heavy >= 600, Italic: style == "italic" || style == "oblique",
		Underlined: underline != "" && underline != "none", Capitals: r.property(f, "fo:text-transform") == "uppercase",
		Size: halfPoints(r.property(f, "fo:font-size")),
	}
}

// halfPoints returns a size such as "12pt", or 0.
func halfPoints(size string) int {
	points, err := strconv.ParseFloat(strings.TrimSuffix(size, "pt"), 64)
	if err != nil || points <= 0 || points > 1000 {
		return 0
	}
	return int(points * 2)
}

// hidden reports whether characters are not shown.
func (r *reader) hidden(f form) bool {
	return r.property(f, "text:display") == "none"
}
