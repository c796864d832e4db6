package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// problem is an item of a list of problems. In a report, which its key names, it
// leads to the field that it is about. The subject names the session or the file, or is "".
func problem(say *messages.Catalogue, key, subject string, p talk.Problem) app.UI {
	field := fieldOf(p)
	return html.El("li", html.Attrs{"data-field": field},
		html.When(subject != "", func() app.UI {
			return html.El("p", html.Attrs{"class": "subject"}, html.El("bdi", nil, html.Text(subject)))
		}),
		said(say, "p", "", p.Cause),
		html.When(p.Hint != "", func() app.UI { return said(say, "p", "hint", p.Hint) }),
		html.When(key != "" && (field != "" || p.Session != ""), func() app.UI {
			return html.El("p", nil, html.El("a", goTo(say, key, subject, p), html.Text(say.Publish.GoTo)))
		}),
		html.When(field == "" && p.File != "" && p.Line > 0, func() app.UI {
			return html.El("p", html.Attrs{"class": "where"}, html.Text(say.Publish.Line.With("file", p.File, "line", say.Number(p.Line))))
		}))
}

// said is what a problem says, in the author's language or in English, which is marked.
func said(say *messages.Catalogue, element, class, english string) app.UI {
	a := html.Attrs{}
	if class != "" {
		a["class"] = class
	}
	text, own := say.Said(english)
	if !own {
		a["lang"], a["dir"] = "en", "ltr"
	}
	return html.El(element, a, html.Text(sentence(text)))
}

// sentence is a text with a capital letter at its beginning, unless the first word is a
// name of something, such as report.yaml.
func sentence(text string) string {
	word, _, _ := strings.Cut(text, " ")
	first, size := utf8.DecodeRuneInString(text)
	if text == "" || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) && r != '\'' && r != ',' && r != ':' }) {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// goTo leads to what a problem is about, and says so to those who hear the link alone.
func goTo(say *messages.Catalogue, key, subject string, p talk.Problem) html.Attrs {
	a := html.Attrs{"href": problemAddress(key, p)}
	if cause, _ := say.Said(p.Cause); subject != "" {
		a["aria-label"] = say.Publish.GoTo + ": " + subject + ". " + cause
	} else {
		a["aria-label"] = say.Publish.GoTo + ": " + cause
	}
	return a
}

// problemAddress is that of the form in which a problem can be fixed.
func problemAddress(key string, p talk.Problem) string {
	switch field := fieldOf(p); {
	case p.Session != "":
		return sessionAddress(key, p.Session)
	case strings.HasPrefix(field, "facets"), strings.HasPrefix(field, "relations"):
		return address(key, Filters)
	}
	return address(key, Describe)
}
