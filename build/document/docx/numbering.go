package docx

import (
	"strconv"

	"reportwidget/build/document/container"
)

// numbering says of each list of a document which of its levels have numbers.
type numbering struct {
	abstract map[string]*container.Node // definitions, by their IDs
	lists    map[string]*container.Node // w:num, by their IDs
	byStyle  map[string]string          // the list that a style of numbering stands for
	counted  map[string]*[9]int         // the number of the last item of each level, by definition
	begun    map[string]bool            // the lists that have an item already
	// linked are the levels that belong to a style of paragraphs, by its ID.
	linked map[string]place
}

// place is a level of a list. What is not known is "".
type place struct{ list, level string }

func readNumbering(root *container.Node, s styles) numbering {
	n := numbering{abstract: map[string]*container.Node{}, lists: map[string]*container.Node{}, byStyle: map[string]string{}, counted: map[string]*[9]int{}, begun: map[string]bool{}, linked: map[string]place{}}
	for _, c := range root.Children() {
		switch c.Name {
		case "w:abstractNum":
			n.abstract[c.Attr("w:abstractNumId")] = c
		case "w:num":
			id := c.Attr("w:numId")
			n.lists[id] = c
			n.link(id)
		}
	}
	for id, one := range s.of {
		if list := one.paragraph.At("w:numPr", "w:numId").Attr("w:val"); one.kind == "numbering" && list != "" {
			n.byStyle[id] = list
		}
	}
	return n
}

// link notes the styles of paragraphs that a list gives a level to.
func (n numbering) link(list string) {
	for _, level := range n.abstract[n.lists[list].Child("w:abstractNumId").Attr("w:val")].Children() {
		if style := level.Child("w:pStyle").Attr("w:val"); style != "" {
			if _, taken := n.linked[style]; !taken {
				n.linked[style] = place{list, level.Attr("w:ilvl")}
			}
		}
	}
}

// place returns the level of a list that a paragraph is in. Its list and its level
// are inherited on their own, from its style, those it is based on, and the list
// that names its style.
func (r *reader) place(properties *container.Node, styleID string) place {
	p := placeIn(properties)
	for _, one := range r.styles.chain(styleID) {
		in := placeIn(one.paragraph)
		linked := r.numbering.linked[one.id]
		if p.list == "" {
			p.list = in.list
		}
		if p.level == "" {
			p.level = in.level
		}
		if p.level == "" && (linked.list == p.list || in.list != "") {
			p.level = linked.level
		}
	}
	return p
}

func placeIn(properties *container.Node) place {
	n := properties.Child("w:numPr")
	return place{n.Child("w:numId").Attr("w:val"), n.Child("w:ilvl").Attr("w:val")}
}

// item returns the depth of an item, from 1, and its number, which is 0 if it has none.
// A list that is not defined, and the list 0, which switches numbering off, have no
// items.
func (r *reader) item(p place) (depth, number int) {
	level, _ := strconv.Atoi(p.level)
	if p.list == "" || p.list == "0" || level < 0 || level > 8 {
		return 0, 0
	}
	definition := r.numbering.definition(p.list, 0)
	if definition == nil {
		return 0, 0
	}
	if format := r.numbering.format(p.list, definition, strconv.Itoa(level)); format == "bullet" || format == "none" {
		return level + 1, 0
	}
	return level + 1, r.numbering.count(p.list, definition, level)
}

// count returns the number of the next item of a level. Lists with one definition go on
// counting together, unless a list says where it begins. ECMA-376 part 1, 17.9.26.
func (n numbering) count(list string, definition *container.Node, level int) int {
	id := definition.Attr("w:abstractNumId")
	numbers := n.counted[id]
	if numbers == nil {
		numbers = &[9]int{}
		n.counted[id] = numbers
	}
	if !n.begun[list] {
		n.begun[list] = true
		for _, c := range n.lists[list].Children() {
			if at, err := strconv.Atoi(c.Attr("w:ilvl")); err == nil && at >= 0 && at < len(numbers) && c.Child("w:startOverride") != nil {
				start, _ := strconv.Atoi(c.Child("w:startOverride").Attr("w:val"))
				numbers[at] = max(start-1, 0)
			}
		}
	}
	numbers[level] = min(numbers[level]+1, 1_000_000)
	for deeper := level + 1; deeper < len(numbers); deeper++ {
		numbers[deeper] = 0
	}
	return numbers[level]
}

// definition returns that of a list. An empty one leads to another by a style of
// numbering. ECMA-376 part 1, 17.9.21.
func (n numbering) definition(list string, followed int) *container.Node {
	definition := n.abstract[n.lists[list].Child("w:abstractNumId").Attr("w:val")]
	if link := definition.Child("w:numStyleLink").Attr("w:val"); link != "" && followed < maxBasedOn {
		if other := n.byStyle[link]; other != "" && other != list {
			return n.definition(other, followed+1)
		}
		for _, id := range sortedKeys(n.abstract) {
			if n.abstract[id].Child("w:styleLink").Attr("w:val") == link {
				return n.abstract[id]
			}
		}
	}
	return definition
}

// format returns the form of the numbers of a level, which a list may override.
func (n numbering) format(list string, definition *container.Node, level string) string {
	for _, c := range n.lists[list].Children() {
		if c.Name == "w:lvlOverride" && c.Attr("w:ilvl") == level {
			if f := c.At("w:lvl", "w:numFmt").Attr("w:val"); f != "" {
				return f
			}
		}
	}
	for _, c := range definition.Children() {
		if c.Name == "w:lvl" && c.Attr("w:ilvl") == level {
			return c.Child("w:numFmt").Attr("w:val")
		}
	}
	return "bullet"
}
