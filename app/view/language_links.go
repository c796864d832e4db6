package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// LanguageLinks leads to the same page in the report's other languages. Each is
// named in itself, for those who read no other.
type LanguageLinks struct {
	app.Compo

	Report *report.Report
	Page   Page
	Path   string // of the page in the folder of a language
	Query  string // that the other page is asked for too
}

func (l *LanguageLinks) Render() app.UI {
	return html.El("nav", html.Attrs{"class": "languages", "aria-label": l.Page.Say.Languages}, html.El("ul", nil, html.Each(l.Report.Languages, l.item)...))
}

func (l *LanguageLinks) item(language report.Language) app.UI {
	a := html.Attrs{"href": l.address(language), "hreflang": language.Tag, "rel": "alternate",
		"lang": language.Tag, "dir": messages.Direction(language.Tag)}
	if language.Tag == l.Report.Lang {
		a["aria-current"] = "page"
	}
	return html.El("li", nil, html.El("a", a, html.Text(language.Name)))
}

func (l *LanguageLinks) address(to report.Language) string {
	address := l.Page.top(l.Report) + LanguageFolder(l.Report.Languages, to) + l.Path
	if l.Query != "" {
		address += "?" + l.Query
	}
	return address
}

// LanguageFolder leads from the report's folder to that of one of its languages;
// the first one's, the original's, are the same.
func LanguageFolder(all []report.Language, l report.Language) string {
	if l == all[0] {
		return ""
	}
	return l.Folder() + "/"
}
