package webpage

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// form is what a style sheet says of an element. Google Docs writes bold letters
// as nothing else.
type form struct {
	bold, italic, underlined *bool
	size                     int // in half points, or 0
	hidden, newPage          bool
}

// rule matches what a style sheet says of a class, alone or of one element.
var rule = regexp.MustCompile(`(?:^|[\s},])(?:[a-z][a-z0-9]*)?\.([A-Za-z_][\w-]*)\s*\{([^{}]*)\}`)

// readStyleSheets reads what the page's own style sheets say of classes.
func (r *reader) readStyleSheets(root *html.Node) {
	for n := range root.Descendants() {
		if n.DataAtom != atom.Style {
			continue
		}
		sheet := strings.ReplaceAll(textOf(n), "}", "}\n")
		for _, m := range rule.FindAllStringSubmatch(sheet, -1) {
			r.classes[m[1]] = merged(r.classes[m[1]], declared(m[2]))
		}
	}
}

// declared reads the declarations of a style. https://www.w3.org/TR/css-style-attr/
func declared(style string) form {
	var f form
	for _, one := range strings.Split(style, ";") {
		name, value, _ := strings.Cut(one, ":")
		value = strings.ToLower(strings.TrimSpace(value))
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "font-weight":
			weight, _ := strconv.Atoi(value)
			f.bold = pointer(value == "bold" || value == "bolder" || weight >= 600)
		case "font-style":
			f.italic = pointer(value == "italic" || value == "oblique")
		case "text-decoration", "text-decoration-line":
			f.underlined = pointer(strings.Contains(value, "underline"))
		case "font-size":
			points, err := strconv.ParseFloat(strings.TrimSuffix(value, "pt"), 64)
			if err == nil && strings.HasSuffix(value, "pt") && points > 0 && points < 1000 {
				f.size = int(points * 2)
			}
		case "display":
			f.hidden = value == "none"
		case "mso-hide":
			f.hidden = value == "all"
		case "page-break-before", "break-before":
			f.newPage = value == "always" || value == "page"
		}
	}
	return f
}

func pointer(b bool) *bool { return &b }

// merged returns a form with what another says besides or against it.
func merged(f, other form) form {
	if other.bold != nil {
		f.bold = other.bold
	}
	if other.italic != nil {
		f.italic = other.italic
	}
	if other.underlined != nil {
		f.underlined = other.underlined
	}
	if other.size > 0 {
		f.size = other.size
	}
	f.hidden, f.newPage = f.hidden || other.hidden, f.newPage || other.newPage
	return f
}

// formOf returns what classes and the element's own style say of it.
func (r *reader) formOf(n *html.Node) form {
	var f form
	for _, class := range strings.Fields(attribute(n, "class")) {
		f = merged(f, r.classes[class])
	}
	if style := attribute(n, "style"); style != "" {
		f = merged(f, declared(style))
	}
	return f
}
