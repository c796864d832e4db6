package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// DescribeStep holds the fields about the report and its event.
type DescribeStep struct {
	app.Compo
	Say    *messages.Catalogue
	Key    string
	Report *talk.Report
	Form   Form

	// OnAct asks the core for something.
	OnAct func(talk.Request) app.EventHandler
	// OnAttach puts a file into the folder for a key of the report.
	OnAttach                      func(field string) app.EventHandler
	OnPerson, OnPages, OnFilterBy app.EventHandler
}

// Render draws the step.
func (d *DescribeStep) Render() app.UI {
	say := d.Say.Describe
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		heading(say.Title),
		html.El("form", html.Attrs{"class": "fields", "novalidate": ""},
			group(say.Report,
				d.Form.Field(Field{Name: "title", Label: say.Name, Hint: say.NameHint, Required: true, Translated: true}),
				d.Form.Field(Field{Name: "summary", Label: say.Summary, Hint: say.SummaryHint, Rows: 6, Markdown: true, Translated: true}),
			),
			group(say.Event,
				d.Form.Field(Field{Name: "event.name", Label: say.EventName, Translated: true}),
				d.Form.Field(Field{Name: "event.place", Label: say.Place, Translated: true}),
				pair(d.Form.Field(Field{Name: "event.start", Label: say.Start, Type: "date"}),
					d.Form.Field(Field{Name: "event.end", Label: say.End, Type: "date"})),
				d.Form.Field(Field{Name: "event.zone", Label: say.Zone, Hint: say.ZoneHint}),
				d.Form.Field(Field{Name: "event.url", Label: say.URL, Type: "url"}),
			),
			group(say.Publisher,
				d.Form.Field(Field{Name: "publisher.name", Label: say.PublisherName, Translated: true}),
				d.Form.Field(Field{Name: "publisher.url", Label: say.PublisherURL, Type: "url"}),
			),
			group(say.Licence,
				d.Form.Field(Field{Name: "licence.name", Label: say.LicenceName, Hint: say.LicenceHint}),
				d.Form.Field(Field{Name: "licence.url", Label: say.LicenceURL, Type: "url"}),
			),
			d.details(),
		).On("submit", func(_ app.Context, e app.Event) { e.PreventDefault() }),
		next(d.Key, Filters, say.Next),
	)
}

// details are what most authors leave as it is.
func (d *DescribeStep) details() app.UI {
	say := d.Say.Describe
	return html.El("details", nil,
		html.El("summary", nil, html.Text(say.Details)),
		html.El("div", html.Attrs{"class": "fields"},
			html.El("div", html.Attrs{"class": "group"},
				d.languages(),
				d.Form.Field(Field{Name: "colour", Label: say.Colour, Hint: say.ColourHint, Colour: true}),
				d.Form.Field(Field{Name: "id", Label: say.ID, Hint: say.IDHint}),
				d.Form.Field(Field{Name: "doi", Label: "DOI", Hint: say.DOIHint}),
				d.Form.Field(Field{Name: "credits", Label: say.Credits, Hint: say.CreditsHint, Rows: 3, Translated: true}),
			),
			group(say.Documents, d.documents()...),
			d.filterBy(),
			d.people(),
			d.looks(),
			group(say.Accessibility,
				d.Form.Field(Field{Name: "accessibility.contact", Label: say.Contact, Hint: say.ContactHint}),
				d.Form.Field(Field{Name: "accessibility.date", Label: say.StatementDate, Type: "date"}),
				d.Form.Field(Field{Name: "accessibility.limits", Label: say.Limits, Hint: say.LimitsHint, Rows: 3, Translated: true}),
			)))
}

// languages are those of the report, and a field for one more.
func (d *DescribeStep) languages() app.UI {
	say := d.Say.Describe
	list := []app.UI{d.Form.Field(Field{Name: "languages[0]", Label: say.Language, Hint: say.LanguageHint})}
	for i := 1; ; i++ {
		path := fmt.Sprintf("languages[%d]", i)
		list = append(list, d.Form.Field(Field{Name: path, Label: say.OtherLanguage.With("number", d.Say.Number(i+1)), Hint: say.OtherLanguageHint}))
		if d.Report.Fields[path] == "" {
			return html.El("div", html.Attrs{"class": "group"}, list...)
		}
	}
}

// documents are those of the report, and fields for one more.
func (d *DescribeStep) documents() (list []app.UI) {
	say := d.Say.Describe
	for i := 0; ; i++ {
		path, number := fmt.Sprintf("documents[%d]", i), d.Say.Number(i+1)
		list = append(list, pair(
			d.Form.Field(Field{Name: path + ".name", Label: say.DocumentName.With("number", number), Translated: d.Report.Fields[path+".name"] != ""}),
			d.Form.Field(Field{Name: path + ".url", Label: say.DocumentURL.With("number", number)})))
		if d.Report.Fields[path+".name"]+d.Report.Fields[path+".url"] == "" {
			return list
		}
		label := say.RemoveDocument.With("number", number)
		list = append(list, html.El("p", nil,
			html.El("button", html.Attrs{"type": "button", "class": "quiet", "aria-label": label}, html.Text(say.Remove)).
				On("click", d.OnAct(talk.Request{Op: talk.Remove, Field: path}), path)))
	}
}

func group(title string, fields ...app.UI) app.UI {
	return html.El("fieldset", nil, append([]app.UI{html.El("legend", nil, html.Text(title))}, fields...)...)
}

func pair(fields ...app.UI) app.UI { return html.El("div", html.Attrs{"class": "pair"}, fields...) }
