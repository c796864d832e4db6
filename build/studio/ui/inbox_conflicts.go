package ui

import (
	"cmp"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/talk"
)

// conflicts shows both texts of each field in which the report and what came differ.
func (i *InboxStep) conflicts() app.UI {
	say := i.Say.Inbox
	return html.El("section", html.Attrs{"class": "part", "aria-labelledby": "differing", "data-part": "conflicts"},
		html.El("h3", html.Attrs{"id": "differing"}, html.Text(say.Conflicts), html.Text(" "), html.El("span", html.Attrs{"class": "count"}, html.Text(i.Say.Number(len(i.Delivery.Conflicts))))),
		html.El("p", html.Attrs{"class": "hint"}, html.Text(say.ConflictsAbout)),
		html.El("div", nil, html.Each(i.Delivery.Conflicts, i.conflict)...))
}

func (i *InboxStep) conflict(c talk.Conflict) app.UI {
	say := i.Say.Inbox
	id := "conflict-" + c.Name
	return html.El("div", html.Attrs{"class": "conflict", "role": "group", "aria-labelledby": id, "data-conflict": c.Name, "data-side": c.Taken},
		html.El("h4", html.Attrs{"id": id}, html.El("bdi", nil, html.Text(cmp.Or(c.Title, say.Report))), html.Text(" – "), html.Text(i.fieldName(c.Field))),
		html.El("div", html.Attrs{"class": "pair"},
			i.side(c, talk.Mine, say.Mine, c.Mine, say.Keep),
			i.side(c, talk.Theirs, say.Theirs, c.Theirs, say.Take)))
}

func (i *InboxStep) side(c talk.Conflict, side, label, text, button string) app.UI {
	id := side + "-" + c.Name
	if text == "" {
		text = i.Say.Inbox.Nothing
	}
	rows := count(min(8, 1+strings.Count(text, "\n")+len(text)/50))
	return html.El("div", html.Attrs{"class": "field"},
		html.El("label", html.Attrs{"for": id}, html.Text(label)),
		html.El("textarea", html.Attrs{"id": id, "readonly": "true", "rows": rows, "value": text, "dir": "auto"}),
		html.When(!c.Table, func() app.UI {
			return html.El("p", nil, html.El("button", html.Attrs{"type": "button", "class": "second", "data-settle": side, "aria-pressed": yesNo(c.Taken == side), "aria-describedby": id}, html.Text(button)).
				On("click", i.OnSettle(c.Name, side), c.Name, side))
		}))
}

func (i *InboxStep) fieldNames(fields []string) string {
	names := make([]string, len(fields))
	for n, f := range fields {
		names[n] = i.fieldName(f)
	}
	return strings.Join(names, i.Say.Shared.Comma)
}

// fieldName names a field of a session or of report.yaml for an author.
func (i *InboxStep) fieldName(field string) string {
	if lang, name, found := strings.Cut(field, ":"); found && !strings.Contains(lang, "/") {
		return i.Say.Translate.Field.With("field", i.fieldName(name), "language", lang)
	}
	if section, is := strings.CutPrefix(field, "text/"); is {
		return i.Say.Fields["text"] + " – " + i.Say.Shared.Isolated(section)
	}
	for _, f := range i.Report.Facets {
		if f.ID == field || "facet "+f.ID == field {
			return f.Label
		}
	}
	say := i.Say.Describe
	return cmp.Or(i.Say.Fields[field], map[string]string{
		"summary": say.Summary, "credits": say.Credits, "languages": say.Language, "event.name": say.EventName, "event.url": say.URL,
		"event.place": say.Place, "event.start": say.Start, "event.end": say.End, "event.zone": say.Zone,
	}[field], field)
}
