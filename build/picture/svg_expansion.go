package picture

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/diagnostic"
)

// Limits of what a browser has to draw. An element may draw others again by their ids, and
// these others: a few lines then stand for millions of shapes, and no browser stops.
// https://www.w3.org/TR/SVG2/struct.html#UseElement
const (
	maxShapes  = 100_000
	maxNesting = 200
	maxRules   = 1000 // that refer to elements
)

// element is one of a drawing.
type element struct {
	name, id string
	classes  []string
	refers   []reference
	inside   []*element
	shapes   int // that are drawn for it, at most [maxShapes]+1
	state    int // of counting them
}

// reference is one to an element that is drawn, too.
type reference struct {
	id   string
	each bool // for each shape inside, such as the pattern that fills them
}

// States of counting.
const (
	uncounted = iota
	counting
	counted
)

// expansion counts what a drawing unfolds to.
type expansion struct {
	byID  map[string]*element
	rules []rule // of style sheets
	loop  string // the id of an element that is drawn within itself, or ""
}

// checkExpansion reports a drawing that unfolds to too much.
func (d *drawing) checkExpansion() *diagnostic.Problem {
	if len(d.rules) > maxRules {
		return wrong(fmt.Sprintf("the SVG drawing has more than %d styles that refer to its parts", maxRules), "save it as PNG")
	}
	x := expansion{byID: map[string]*element{}, rules: d.rules}
	x.name(d.root)
	shapes := x.count(d.root)
	switch {
	case x.loop != "":
		return wrong(fmt.Sprintf("the SVG drawing draws %.40q within itself", x.loop), "remove that, or save it as PNG")
	case shapes > maxShapes:
		return wrong(fmt.Sprintf("the SVG drawing unfolds to more than %d shapes, by elements that repeat others", maxShapes), "save it as PNG")
	}
	return nil
}

// name notes elements by their ids. Of two with one id, browsers draw the first.
func (x *expansion) name(e *element) {
	if _, taken := x.byID[e.id]; !taken && e.id != "" {
		x.byID[e.id] = e
	}
	for _, inside := range e.inside {
		x.name(inside)
	}
}

// count returns how many shapes are drawn for an element.
func (x *expansion) count(e *element) int {
	switch e.state {
	case counted:
		return e.shapes
	case counting:
		x.loop = e.id
		return 0
	}
	e.state = counting
	if !colouring(e.name) {
		e.shapes = 1
	}
	for _, inside := range e.inside {
		e.shapes = min(e.shapes+x.count(inside), maxShapes+1)
	}
	each := 1
	for _, r := range x.refers(e) {
		switch other := x.byID[r.id]; {
		case other == nil:
		case r.each:
			each = min(each+x.count(other), maxShapes+1)
		default:
			e.shapes = min(e.shapes+x.count(other), maxShapes+1)
		}
	}
	e.shapes = min(e.shapes*each, maxShapes+1)
	e.state = counted
	return e.shapes
}

// colouring reports whether an element is none that is drawn, but a part of a gradient
// or a filter.
func colouring(name string) bool {
	return name == "stop" || strings.HasSuffix(name, "Gradient") || name == "filter" || strings.HasPrefix(name, "fe")
}

// refers returns what an element refers to, by itself and by style sheets.
func (x *expansion) refers(e *element) []reference {
	all := e.refers
	for _, r := range x.rules {
		if r.chooses(e) {
			all = append(all[:len(all):len(all)], r.refers...)
		}
	}
	return all
}

// rule is one of a style sheet that refers to elements.
type rule struct {
	selectors []string // the last part of each, such as "path.a"
	refers    []reference
}

// rulesOf returns the rules that refer to elements.
func rulesOf(style string) (rules []rule) {
	for {
		begin := strings.Index(style, "/*")
		if begin < 0 {
			break
		}
		_, after, _ := strings.Cut(style[begin:], "*/")
		style = style[:begin] + " " + after
	}
	for _, part := range strings.Split(style, "}") {
		open := strings.LastIndex(part, "{")
		if refers := referred("", part[open+1:]); len(refers) > 0 {
			before := part[:max(open, 0)]
			rules = append(rules, rule{selectors(before[strings.LastIndexAny(before, "{;")+1:]), refers})
		}
	}
	return rules
}

// selectors returns the last part of each selector, and "*" for one that is not simple.
func selectors(list string) (all []string) {
	if strings.ContainsAny(list, `"'()`) || strings.TrimSpace(list) == "" {
		return []string{"*"}
	}
	for _, selector := range strings.Split(list, ",") {
		parts := strings.FieldsFunc(selector, func(r rune) bool { return r <= ' ' || strings.ContainsRune(">+~", r) })
		if len(parts) > 0 {
			all = append(all, parts[len(parts)-1])
		}
	}
	return all
}

// chooses reports whether a rule may be meant for an element: what a selector says
// besides names, ids and classes is not asked.
func (r rule) chooses(e *element) bool {
	for _, selector := range r.selectors {
		selector, _, _ = strings.Cut(selector, ":")
		selector, _, _ = strings.Cut(selector, "[")
		if fits(selector, e) {
			return true
		}
	}
	return false
}

// fits reports whether an element has the name, id and classes of a selector.
func fits(selector string, e *element) bool {
	name, rest := selector, ""
	if at := strings.IndexAny(selector, ".#"); at >= 0 {
		name, rest = selector[:at], selector[at:]
	}
	if name != "" && name != "*" && name != e.name {
		return false
	}
	for rest != "" {
		end := strings.IndexAny(rest[1:], ".#") + 1
		if end == 0 {
			end = len(rest)
		}
		if rest[0] == '#' && rest[1:end] != e.id || rest[0] == '.' && !slices.Contains(e.classes, rest[1:end]) {
			return false
		}
		rest = rest[end:]
	}
	return true
}

// referred returns what an attribute refers to, or the declarations in a style, which is
// no attribute or that of this name.
func referred(attribute, style string) (all []reference) {
	lower := asciiLower(style)
	for at := 0; ; {
		begin := strings.Index(lower[at:], "url(")
		if begin < 0 {
			return all
		}
		property := attribute
		if attribute == "" || attribute == "style" {
			declaration := lower[strings.LastIndexAny(lower[:at+begin], ";{")+1 : at+begin]
			property, _, _ = strings.Cut(strings.TrimSpace(declaration), ":")
		}
		at += begin + len("url(")
		address, _, _ := strings.Cut(style[at:], ")")
		if id, found := strings.CutPrefix(strings.Trim(address, " \t\r\n'\""), "#"); found {
			all = append(all, reference{id, !once(strings.TrimSpace(property))})
		}
	}
}

// once reports whether a property is for an element as a whole. Others go on to all
// elements inside.
func once(property string) bool {
	return property == "clip-path" || property == "mask" || property == "filter"
}

// asciiLower keeps the places of all other letters, as CSS has it.
func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}
