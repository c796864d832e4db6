package ui

import (
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
}

// Render draws the step.
func (d *DescribeStep) Render() app.UI {
	say := d.Say.Describe
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		heading(say.Title),
		html.El("form", html.Attrs{"class": "fields", "novalidate": ""},
			group(say.Report,
				d.Form.Field(Field{Name: "title", Label: say.Name, Hint: say.NameHint, Required: true}),
				d.Form.Field(Field{Name: "summary", Label: say.Summary, Hint: say.SummaryHint, Rows: 6}),
			),
			group(say.Event,
				d.Form.Field(Field{Name: "event.name", Label: say.EventName}),
				d.Form.Field(Field{Name: "event.place", Label: say.Place}),
				pair(d.Form.Field(Field{Name: "event.start", Label: say.Start, Type: "date"}),
					d.Form.Field(Field{Name: "event.end", Label: say.End, Type: "date"})),
				d.Form.Field(Field{Name: "event.url", Label: say.URL, Type: "url"}),
			),
			group(say.Publisher,
				d.Form.Field(Field{Name: "publisher.name", Label: say.PublisherName}),
				d.Form.Field(Field{Name: "publisher.url", Label: say.PublisherURL, Type: "url"}),
			),
			group(say.Licence,
				d.Form.Field(Field{Name: "licence.name", Label: say.LicenceName, Hint: say.LicenceHint}),
				d.Form.Field(Field{Name: "licence.url", Label: say.LicenceURL, Type: "url"}),
			),
		).On("submit", func(_ app.Context, e app.Event) { e.PreventDefault() }),
		next(d.Key, Filters, say.Next),
	)
}

func group(title string, fields ...app.UI) app.UI {
	return html.El("fieldset", nil, append([]app.UI{html.El("legend", nil, html.Text(title))}, fields...)...)
}

func pair(fields ...app.UI) app.UI { return html.El("div", html.Attrs{"class": "pair"}, fields...) }
