package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/export"
	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// ExportPanel is what readers take with them: the address of what they see, its
// citation, and files. Without the program it is of the whole report, or on a
// session's page of the session.
type ExportPanel struct {
	app.Compo

	View    export.View
	Session *report.Session // that is cited, or nil
	Page    Page
	Folder  string // leads to the static files
	// Printable is true where a script can print the page.
	Printable bool
}

func (t *ExportPanel) Render() app.UI {
	work := t.View.Work()
	if t.Session != nil {
		work = t.View.SessionWork(t.Session)
	}
	parts := []app.UI{
		t.Page.said("summary", nil, t.Page.Say.Takeaway),
		html.When(work.URL != "", func() app.UI { return t.copied(t.Page.Say.Link, "link", work.URL, report.PlainText(work.URL)) }),
	}
	for _, style := range export.StylesIn(t.Page.Say) {
		parts = append(parts, t.copied(style.Name, style.ID, work.Title, style.Cite(work, t.Page.Say)))
	}
	return html.El("details", html.Attrs{"class": "takeaway"}, append(parts,
		html.El("p", nil, t.Page.said("strong", nil, t.what())),
		html.El("ul", t.Page.own(html.Attrs{"class": "files"}), t.files()...),
		html.When(t.Printable, func() app.UI {
			return t.Page.said("button", html.Attrs{"type": "button", "class": "scripted", "data-action": "print"}, t.Page.Say.Print)
		}),
	)...)
}

// what says what the files hold.
func (t *ExportPanel) what() string {
	switch {
	case t.Session != nil:
		return t.Page.Say.SaveSession
	case t.View.Query.Empty():
		return t.Page.Say.SaveReport
	}
	return saveSessions(t.Page.Say, len(t.View.Sessions), len(t.View.Report.Sessions))
}

// copied is a text with a button that copies it. A citation has the words of the
// interface, and runs as the title of what it cites.
func (t *ExportPanel) copied(label, id, title string, said report.Text) app.UI {
	return html.El("div", html.Attrs{"class": "copied"},
		t.Page.said("strong", nil, label),
		html.El("p", t.Page.directed(t.Page.own(html.Attrs{"id": "copy-" + id}), title), prose{page: t.Page}.loose(said)...),
		t.Page.said("button", html.Attrs{"type": "button", "data-action": "copy", "data-target": "copy-" + id, "aria-label": labelled(t.Page.Say, t.Page.Say.Copy, label)}, t.Page.Say.Copy),
	)
}

// citationFiles are there for a report and for a session, sessionFiles for a
// report only.
var citationFiles = []savedFile{{"BibTeX", export.BibTeXFile.Name}, {"RIS", export.RISFile.Name}, {"CSL-JSON", export.CSLFile.Name}}

func sessionFiles(say *messages.Catalogue) []savedFile {
	return []savedFile{{say.Table, export.CSVFile.Name}, {say.Calendar, export.CalendarFile.Name}, {say.Data, "report.json"}}
}

type savedFile struct{ label, name string }

func (t *ExportPanel) files() []app.UI {
	files := citationFiles
	if t.Session == nil {
		files = append(files[:len(files):len(files)], sessionFiles(t.Page.Say)...)
	}
	return html.Each(files, func(f savedFile) app.UI {
		return html.El("li", nil, html.El("a", html.Attrs{"href": t.Folder + f.name, "download": f.name, "data-action": "save", "data-file": f.name}, html.Text(f.label)))
	})
}
