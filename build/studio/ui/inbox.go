package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// InboxStep takes notes of sessions, and newer versions of what the report was made from.
type InboxStep struct {
	app.Compo
	Say      *messages.Catalogue
	Report   *talk.Report
	ReadOnly bool // another tab edits the report
	// Delivery is what has come and waits for an answer, or nil. Choosing names the notes
	// for which another session is chosen.
	Delivery *talk.Delivery
	Choosing string
	Taken    bool // the last one was taken
	Refused  []talk.Problem
	// Without are the sessions without notes, or nil as long as they are not known, and
	// Copied is set if the text about them was copied.
	Without *talk.Without
	Copied  bool

	OnFiles, OnAccept, OnDismiss app.EventHandler
	OnConsider, OnCut, OnCopy    func(string) app.EventHandler
	OnOther                      func(note string) app.EventHandler
	OnMatch                      func(note, session string) app.EventHandler
	OnChosen                     func(note string) app.EventHandler
	OnSettle                     func(conflict, side string) app.EventHandler
}

// Render draws the step.
func (i *InboxStep) Render() app.UI {
	say := i.Say.Inbox
	taken := ""
	if i.Taken {
		taken = say.Taken
	}
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		heading(say.Title),
		html.El("p", nil, html.Text(say.About)),
		html.When(!i.ReadOnly, i.drop),
		&Refused{Say: i.Say, Problems: i.Refused},
		html.El("p", html.Attrs{"class": "note", "role": "status", "data-taken": yesNo(i.Taken)}, html.Text(taken)),
		html.When(i.Delivery != nil && !i.ReadOnly, i.delivery),
		html.When(i.Delivery == nil && i.Without != nil, i.without),
	)
}

func (i *InboxStep) drop() app.UI {
	start := i.Say.Start
	return html.El("div", html.Attrs{"class": "drop"},
		chooser(start.Choose, "button", html.Attrs{"data-deliver": "", "multiple": "true"}, i.OnFiles),
		html.El("p", html.Attrs{"class": "hint"}, html.Text(start.Drop)),
		html.El("p", html.Attrs{"class": "choices"},
			chooser(start.Folder, "second", html.Attrs{"data-deliver-folder": "", "webkitdirectory": ""}, i.OnFiles)))
}

// without lists the sessions without notes, with a text for those who may have some.
func (i *InboxStep) without() app.UI {
	say, n := i.Say.Inbox, len(i.Without.Titles)
	if n == 0 {
		return html.El("p", html.Attrs{"data-without": "0"}, html.Text(say.WithoutNone))
	}
	return html.El("section", html.Attrs{"class": "part", "aria-labelledby": "without", "data-without": count(n)},
		html.El("h2", html.Attrs{"id": "without"}, html.Text(i.Say.Count(say.Without, n, "count", i.Say.Number(n)))),
		html.El("details", nil,
			html.El("summary", nil, html.Text(i.Say.Sessions.Title)),
			titles(i.Without.Titles)),
		copied(i.Say, Copied{ID: "reminder", Label: say.Reminder, Text: i.Without.Reminder, Rows: 8, Done: i.Copied}, i.OnCopy))
}

func titles(all []string) app.UI {
	return html.El("ul", html.Attrs{"class": "titles"}, html.Each(all, func(t string) app.UI {
		return html.El("li", nil, html.El("bdi", nil, html.Text(t)))
	})...)
}

// delivery shows what has come, and what it would change.
func (i *InboxStep) delivery() app.UI {
	say, d := i.Say.Inbox, i.Delivery
	title := say.Came
	if d.Name != "" {
		title = say.CameNamed.With("name", i.Say.Shared.Isolated(d.Name))
	}
	return html.El("section", html.Attrs{"class": "delivery", "aria-labelledby": "delivery", "data-delivery": d.As},
		html.El("h2", html.Attrs{"id": "delivery", "tabindex": "-1"}, html.Text(title)),
		html.When(d.As == talk.AsUpdate, func() app.UI { return html.El("p", nil, html.Text(say.Update)) }),
		html.When(d.Same, func() app.UI { return html.El("p", nil, html.Text(say.Same)) }),
		i.notes("unsure", say.Unsure, d.Unsure, i.unsure),
		i.notes("sure", say.Sure, d.Sure, i.sure),
		i.notes("new", say.New, d.New, i.fresh),
		html.When(len(d.Conflicts) > 0, i.conflicts),
		html.When(len(d.Changed) > 0, i.changes),
		i.listed("vanished", say.Vanished, d.Vanished),
		i.listed("deleted", say.Deleted, d.Deleted),
		html.When(d.Kept > 0, func() app.UI {
			return html.El("p", html.Attrs{"data-kept": count(d.Kept)}, html.Text(i.Say.Count(say.Kept, d.Kept, "count", i.Say.Number(d.Kept))))
		}),
		i.leftOut(),
		html.When(len(d.Documents) > 0, func() app.UI { return &Outline{Say: i.Say, Documents: d.Documents, OnCut: i.OnCut} }),
		html.El("p", html.Attrs{"class": "choices answer"},
			html.When(!d.Same, func() app.UI {
				return html.El("button", html.Attrs{"type": "button", "data-accept": ""}, html.Text(say.Accept)).On("click", i.OnAccept)
			}),
			html.El("button", html.Attrs{"type": "button", "class": "second", "data-dismiss": ""}, html.Text(say.Dismiss)).On("click", i.OnDismiss)),
		html.El("p", html.Attrs{"class": "choices"}, html.Each(d.Other, i.other)...))
}

// other takes the delivery for something else.
func (i *InboxStep) other(as string) app.UI {
	label := map[string]string{talk.AsNotes: i.Say.Inbox.AsNotes, talk.AsUpdate: i.Say.Inbox.AsUpdate, talk.AsReport: i.Say.Inbox.AsReport}[as]
	return html.El("button", html.Attrs{"type": "button", "class": "quiet", "data-consider": as}, html.Text(label)).On("click", i.OnConsider(as), as)
}

func (i *InboxStep) listed(id, title string, all []string) app.UI {
	return html.When(len(all) > 0, func() app.UI {
		return html.El("section", html.Attrs{"class": "part", "aria-labelledby": id, "data-part": id},
			html.El("h3", html.Attrs{"id": id}, html.Text(title)), titles(all))
	})
}

// leftOut lists what came and holds no notes, by reason.
func (i *InboxStep) leftOut() app.UI {
	r, n := &ReadStep{Say: i.Say, Import: &talk.Import{LeftOut: i.Delivery.LeftOut}}, 0
	for _, l := range i.Delivery.LeftOut {
		n += len(l.Titles)
	}
	return html.When(n > 0, func() app.UI { return r.leftOut(n) })
}

// changes lists what changes in which session.
func (i *InboxStep) changes() app.UI {
	say := i.Say.Inbox
	return html.El("details", html.Attrs{"data-part": "changed"},
		html.El("summary", nil, html.Text(say.Changes)),
		html.El("ul", html.Attrs{"class": "titles"}, html.Each(i.Delivery.Changed, func(c talk.Changed) app.UI {
			title := c.Title
			if title == "" {
				title = say.Report
			}
			var parts []string
			for _, p := range []struct {
				text   messages.Pattern
				fields []string
			}{{say.Filled, c.Filled}, {say.Replaced, c.Replaced}, {say.Emptied, c.Emptied}} {
				if len(p.fields) > 0 {
					parts = append(parts, p.text.With("fields", i.fieldNames(p.fields)))
				}
			}
			return html.El("li", nil, html.El("bdi", nil, html.Text(title)), html.El("p", html.Attrs{"class": "hint"}, html.Text(strings.Join(parts, " · "))))
		})...))
}
