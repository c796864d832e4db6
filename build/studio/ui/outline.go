package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// Outline shows the headings of documents and where sessions begin among them, which a
// click changes.
type Outline struct {
	app.Compo
	Say       *messages.Catalogue
	Documents []talk.Document
	Replaces  bool // what was changed in the sessions since they were read

	OnCut func(split string) app.EventHandler
}

// mostOpen is how many outlines are open from the start.
const mostOpen = 2

// Render draws the outlines.
func (o *Outline) Render() app.UI {
	say := o.Say.Inbox
	hint := say.OutlineHint
	if o.Replaces {
		hint += " " + say.OutlineReplaces
	}
	return html.El("section", html.Attrs{"class": "part", "aria-labelledby": "outline", "data-part": "outline"},
		html.El("h2", html.Attrs{"id": "outline"}, html.Text(say.Outline)),
		html.El("p", html.Attrs{"class": "hint"}, html.Text(hint)),
		html.El("div", nil, html.Each(o.Documents, o.document)...))
}

func (o *Outline) document(d talk.Document) app.UI {
	say := o.Say.Inbox
	a := html.Attrs{"data-document": d.File, "data-split": d.Split}
	if len(o.Documents) <= mostOpen {
		a["open"] = "true"
	}
	return html.El("details", a,
		html.El("summary", nil, html.Text(o.Say.Count(say.Document, d.Sessions, "file", o.Say.Shared.Isolated(d.File), "count", o.Say.Number(d.Sessions)))),
		html.When(!d.Sure, func() app.UI { return html.El("p", html.Attrs{"class": "hint"}, html.Text(say.Guess)) }),
		html.El("ol", html.Attrs{"class": "outline"}, html.Each(d.Headings, o.heading)...),
		html.El("p", html.Attrs{"class": "choices"}, html.Each(d.Ways, o.way)...))
}

// heading is one of a document. A session begins at all headings of its level when it is
// pressed.
func (o *Outline) heading(h talk.Heading) app.UI {
	level := "h" + count(min(h.Level, 6))
	return html.El("li", html.Attrs{"data-level": level},
		html.El("button", html.Attrs{"type": "button", "class": "quiet", "data-cut": level, "aria-pressed": yesNo(h.Begins), "dir": "auto"}, html.Text(h.Text)).
			On("click", o.OnCut(level), level))
}

// way is another way to find sessions than by headings.
func (o *Outline) way(w talk.Way) app.UI {
	say := o.Say.Inbox
	label, known := map[string]string{"file": say.ByFile, "date": say.ByDate, "page": say.ByPage, "table": say.ByTable}[w.Split]
	return html.When(known && !strings.HasPrefix(w.Split, "h"), func() app.UI {
		return html.El("button", html.Attrs{"type": "button", "class": "second", "data-cut": w.Split}, html.Text(label)).On("click", o.OnCut(w.Split), w.Split)
	})
}
