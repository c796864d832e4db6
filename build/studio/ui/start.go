package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// KeptReport is a report that the browser keeps.
type KeptReport struct {
	Key, Title string
	// Changed is when it was saved last, as the author's clock shows it.
	Changed string
}

// StartStep is where an author brings in what a report is made from, or goes on
// with one.
type StartStep struct {
	app.Compo
	Say      *messages.Catalogue
	Kept     []KeptReport
	Removing string // key of the report that the author is asked about
	Refused  []talk.Problem
	Pasting  bool
	// Folder names one of this machine that the next report is written to, or is "".
	Folder string

	OnFiles, OnPaste, OnTable, OnExample, OnShowcase app.EventHandler
	OnRemove                                         func(key string, sure bool) app.EventHandler
}

// Render draws the step.
func (s *StartStep) Render() app.UI {
	say := s.Say.Start
	return html.El("div", html.Attrs{"class": "start"},
		heading(say.Title),
		html.El("p", html.Attrs{"class": "lead"}, html.Text(say.About)),
		html.When(s.Folder != "", func() app.UI {
			return html.El("p", html.Attrs{"class": "note", "data-folder": s.Folder}, html.Text(say.IntoFolder.With("folder", s.Say.Shared.Isolated(s.Folder))))
		}),
		html.El("div", html.Attrs{"class": "drop"},
			chooser(say.Choose, "button", html.Attrs{"data-open": "", "multiple": "true", "aria-describedby": "formats"}, s.OnFiles),
			html.El("p", html.Attrs{"class": "hint"}, html.Text(say.Drop)),
			html.El("p", html.Attrs{"class": "choices"},
				chooser(say.Folder, "second", html.Attrs{"data-open-folder": "", "webkitdirectory": ""}, s.OnFiles),
				html.El("button", html.Attrs{"type": "button", "data-paste": "", "class": "second", "aria-expanded": yesNo(s.Pasting)}, html.Text(say.Paste)).On("click", s.OnPaste)),
			html.When(s.Pasting, s.table),
			html.El("p", html.Attrs{"class": "choices instead"},
				html.El("button", html.Attrs{"type": "button", "data-example": "", "class": "second"}, html.Text(say.Example)).On("click", s.OnExample),
				html.El("button", html.Attrs{"type": "button", "data-showcase": "", "class": "second"}, html.Text(say.Showcase)).On("click", s.OnShowcase)),
		),
		&Refused{Say: s.Say, Problems: s.Refused},
		html.El("p", html.Attrs{"class": "hint", "id": "formats"}, html.Text(say.Formats)),
		html.El("p", html.Attrs{"class": "private"}, html.Text(say.Private)),
		html.When(len(s.Kept) > 0, s.kept),
	)
}

// chooser is a file input that looks like a button.
func chooser(label, class string, a html.Attrs, act app.EventHandler) app.UI {
	a["type"] = "file"
	return html.El("label", html.Attrs{"class": "chooser " + class},
		html.El("span", nil, html.Text(label)), html.Void("input", a).On("change", act))
}

// table takes the cells of a spreadsheet, as its program copies them.
func (s *StartStep) table() app.UI {
	say := s.Say.Start
	return html.El("form", html.Attrs{"class": "paste"},
		html.El("label", html.Attrs{"for": "table"}, html.Text(say.PasteHint)),
		html.El("textarea", html.Attrs{"id": "table", "name": "table", "rows": "6", "spellcheck": "false"}),
		html.El("button", html.Attrs{"type": "submit"}, html.Text(say.PasteOpen)),
	).On("submit", s.OnTable)
}

func (s *StartStep) kept() app.UI {
	return html.El("section", html.Attrs{"class": "kept", "aria-labelledby": "kept"},
		html.El("h2", html.Attrs{"id": "kept"}, html.Text(s.Say.Start.Yours)),
		html.El("ul", nil, html.Each(s.Kept, s.keptReport)...))
}

func (s *StartStep) keptReport(r KeptReport) app.UI {
	say := s.Say.Start
	title := r.Title
	if title == "" {
		title = say.Untitled
	}
	asked := s.Removing == r.Key
	return html.El("li", html.Attrs{"data-report": r.Key},
		html.El("a", html.Attrs{"href": address(r.Key, Describe), "dir": "auto"}, html.Text(title)),
		html.El("span", html.Attrs{"class": "hint"}, html.Text(say.Changed.With("time", r.Changed))),
		html.When(!asked, func() app.UI { return s.remove(r.Key, say.Remove, false) }),
		html.When(asked, func() app.UI { return s.remove(r.Key, say.RemoveSure, true) }),
		html.When(asked, func() app.UI { return s.remove("", say.Keep, false) }),
	)
}

func (s *StartStep) remove(key, label string, sure bool) app.UI {
	return html.El("button", html.Attrs{"type": "button", "class": "quiet"}, html.Text(label)).On("click", s.OnRemove(key, sure), key, sure)
}

// Refused says why what was chosen could not be opened.
type Refused struct {
	app.Compo
	Say      *messages.Catalogue
	Problems []talk.Problem
}

// Render draws the reasons; the live region is there before they are.
func (r *Refused) Render() app.UI {
	return html.El("div", html.Attrs{"role": "alert", "class": "refused", "data-refused": ""},
		html.When(len(r.Problems) > 0, func() app.UI { return html.El("h2", nil, html.Text(r.Say.Refused)) }),
		html.When(len(r.Problems) > 0, func() app.UI {
			return html.El("ul", nil, html.Each(r.Problems, func(p talk.Problem) app.UI {
				if p.Line > 0 {
					return problem(r.Say, "", "", p) // which names the file with the line
				}
				return problem(r.Say, "", p.File, p)
			})...)
		}))
}

func yesNo(b bool) string {
	if b {
		return "true"
	}
	return "false"
}
