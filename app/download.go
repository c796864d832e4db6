package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/export"
	"reportwidget/app/report"
)

// view is what the reader can take away.
func (o *Overview) view(a *answer) export.View {
	v := export.View{Report: o.Report(), Address: o.Address, Query: a.shown, Say: o.Page.Say}
	if !a.shown.Empty() {
		v.Sessions = a.result.Sessions
	}
	return v
}

// save hands a file of the filtered view to the browser, once the texts are there
// that it may hold. Of the whole report there are files on the site, to which the
// link leads.
func (o *Overview) save(name string) {
	a := o.drawing.answer
	if o.Index.Complete() {
		o.hand(name, &a)
		return
	}
	o.texts.seeking = true
	o.texts.unsaved = func() { o.hand(name, &a) }
}

func (o *Overview) hand(name string, a *answer) {
	content, kind := o.file(name, a)
	window := app.Window()
	blob := window.Get("Blob").New([]any{content}, map[string]any{"type": kind})
	link := document().Call("createElement", "a")
	link.Set("href", window.Get("URL").Call("createObjectURL", blob))
	link.Set("download", name)
	link.Call("click")
	window.Get("URL").Call("revokeObjectURL", link.Get("href"))
}

// file returns the content of a file and its media type.
func (o *Overview) file(name string, a *answer) (content, kind string) {
	v := o.view(a)
	v.Sessions = o.Index.Whole(v.Sessions)
	works := v.Works()
	if s := o.opened(a); s != nil {
		works = []export.Work{v.SessionWork(s)}
	}
	switch name {
	case export.BibTeXFile.Name:
		return export.BibTeX(works), export.BibTeXFile.Type
	case export.RISFile.Name:
		return export.RIS(works), export.RISFile.Type
	case export.CSLFile.Name:
		return export.CSL(works), export.CSLFile.Type
	case export.CSVFile.Name:
		return v.CSV(), export.CSVFile.Type
	case export.CalendarFile.Name:
		calendar, _ := v.Calendar()
		return calendar, export.CalendarFile.Type
	}
	return encoded(v.Bundle(o.Release)), "application/json"
}

// encoded returns encoded text. What could not be encoded is logged, and the file
// is empty; a valid report always can.
func encoded(b []byte, err error) string {
	if err != nil {
		app.Log(err)
	}
	return string(b)
}

// opened returns the session that is shown in full, or nil.
func (o *Overview) opened(a *answer) *report.Session { return o.Index.Session(a.shown.Session) }

// copyText selects a text and puts it on the clipboard, and reports whether it
// is there. A frame that may not do that leaves it selected, for the reader to
// copy.
func copyText(id string) bool {
	source := document().Call("getElementById", id)
	app.Window().Call("getSelection").Call("selectAllChildren", source)
	return document().Call("execCommand", "copy").Bool()
}
