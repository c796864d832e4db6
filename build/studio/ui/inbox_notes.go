package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/talk"
)

// notes lists notes under a heading, if there are some.
func (i *InboxStep) notes(id, title string, all []talk.Note, draw func(talk.Note) app.UI) app.UI {
	return html.When(len(all) > 0, func() app.UI {
		return html.El("section", html.Attrs{"class": "part", "aria-labelledby": id, "data-part": id},
			html.El("h3", html.Attrs{"id": id}, html.Text(title), html.Text(" "), html.El("span", html.Attrs{"class": "count"}, html.Text(i.Say.Number(len(all))))),
			html.El("ul", html.Attrs{"class": "note-list"}, html.Each(all, draw)...))
	})
}

// item is an entry for notes: what they are called, and what can be done with them.
func (i *InboxStep) item(n talk.Note, more ...app.UI) app.UI {
	file := n.Name
	if file == n.Title {
		file = ""
	}
	return html.El("li", html.Attrs{"data-note": n.Name}, append([]app.UI{
		html.El("p", nil, html.El("strong", html.Attrs{"dir": "auto"}, html.Text(n.Title)), html.Text(" "),
			html.El("bdi", html.Attrs{"class": "hint"}, html.Text(file))),
	}, more...)...)
}

// sure are notes whose session is known.
func (i *InboxStep) sure(n talk.Note) app.UI {
	return i.item(n,
		html.El("p", html.Attrs{"data-for": n.Session}, html.Text(i.Say.Inbox.For.With("session", i.Say.Shared.Isolated(i.sessionTitle(n.Session))))),
		i.choice(n))
}

// unsure are notes that may be about one of several sessions.
func (i *InboxStep) unsure(n talk.Note) app.UI {
	say := i.Say.Inbox
	buttons := html.Each(n.Best, func(l talk.Likely) app.UI {
		return i.match(n, l.ID, say.Likely.With("session", i.Say.Shared.Isolated(l.Title), "percent", i.Say.Number(l.Percent)))
	})
	buttons = append(buttons, i.match(n, "", say.NewSession))
	return i.item(n, html.El("p", html.Attrs{"class": "choices"}, buttons...), i.choice(n))
}

// fresh are notes that become a session, or sessions that are new in the source.
func (i *InboxStep) fresh(n talk.Note) app.UI {
	if n.Name == "" {
		return i.item(n)
	}
	return i.item(n, i.choice(n))
}

func (i *InboxStep) match(n talk.Note, session, label string) app.UI {
	return html.El("button", html.Attrs{"type": "button", "class": "second", "data-match": session}, html.Text(label)).
		On("click", i.OnMatch(n.Name, session), n.Name, session)
}

// choice leads to all sessions of the report.
func (i *InboxStep) choice(n talk.Note) app.UI {
	say := i.Say.Inbox
	if i.Choosing != n.Name {
		return html.El("p", nil, html.El("button", html.Attrs{"type": "button", "class": "quiet", "data-other": "", "aria-label": say.AnotherFor.With("notes", i.Say.Shared.Isolated(n.Title))}, html.Text(say.Another)).
			On("click", i.OnOther(n.Name), n.Name))
	}
	option := func(value, label string) app.UI {
		return html.El("option", html.Attrs{"value": value}, html.Text(label))
	}
	options := []app.UI{option("?", say.Pick), option(newSession, say.NewSession), option(talk.Aside, say.Aside)}
	for _, s := range i.Report.Sessions {
		options = append(options, option(s.ID, s.Title))
	}
	return html.El("div", html.Attrs{"class": "field"},
		html.El("label", html.Attrs{"for": "another"}, html.Text(say.SessionFor.With("notes", i.Say.Shared.Isolated(n.Title)))),
		html.El("select", html.Attrs{"id": "another", "data-another": ""}, options...).On("change", i.OnChosen(n.Name), n.Name))
}

// newSession is the choice of a session that is not there yet. No ID has a plus sign.
const newSession = "+"

func (i *InboxStep) sessionTitle(id string) string {
	for _, s := range i.Report.Sessions {
		if s.ID == id {
			return s.Title
		}
	}
	return id
}
