package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// SessionForm holds the fields of one session.
type SessionForm struct {
	app.Compo
	Say     *messages.Catalogue
	Key     string
	Report  *talk.Report
	Session talk.SessionLine
	Form    Form

	OnTick                func(facet string) app.EventHandler
	OnDuplicate, OnRemove app.EventHandler
	Material              *Material
}

// Render draws the form.
func (s *SessionForm) Render() app.UI {
	say := s.Say.Sessions
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		html.El("p", html.Attrs{"class": "back"}, html.El("a", html.Attrs{"href": address(s.Key, Sessions)}, html.Text(say.All))),
		heading(s.Session.Title),
		html.When(!strings.HasSuffix(s.Session.File, ".md"), s.ofTable),
		html.When(s.Session.File != "", s.fields),
		s.neighbours(),
	)
}

// ofTable says in which row of a table the session stands.
func (s *SessionForm) ofTable() app.UI {
	at := strings.LastIndexByte(s.Session.File, ':')
	if at < 0 {
		return nil
	}
	line, _ := strconv.Atoi(s.Session.File[at+1:])
	file, sheet, _ := strings.Cut(s.Session.File[:at], ":")
	if sheet != "" {
		file += " (" + sheet + ")"
	}
	return html.El("p", html.Attrs{"class": "hint"}, html.Text(s.Say.Sessions.InTable.With("file", s.Say.Shared.Isolated(file), "line", s.Say.Number(line))))
}

func (s *SessionForm) fields() app.UI {
	say := s.Say.Sessions
	return html.El("div", nil,
		html.El("form", html.Attrs{"class": "fields", "novalidate": ""},
			html.El("fieldset", nil,
				s.Form.Field(Field{Name: "title", Label: say.Name, Required: true, Translated: true}),
				pair(s.Form.Field(Field{Name: "date", Label: say.Date, Type: "date"}), s.Form.Field(Field{Name: "room", Label: say.Room, Translated: true})),
				pair(s.Form.Field(Field{Name: "start", Label: say.Start, Type: "time"}), s.Form.Field(Field{Name: "end", Label: say.End, Type: "time"})),
				s.Form.Field(Field{Name: "people", Label: say.People, Hint: say.PeopleHint, Rows: 3}),
			),
			html.El("fieldset", nil, append([]app.UI{html.El("legend", nil, html.Text(say.Notes))},
				s.Form.Field(Field{Name: "key-points", Label: say.KeyPoints, Hint: say.KeyPointsHint, Rows: 4, Translated: true}),
				s.Form.Field(Field{Name: "text", Label: say.Text, Hint: say.TextHint, Rows: 12, Markdown: true, Translated: true}),
			)...),
			html.El("div", html.Attrs{"class": "ticks"}, html.Each(s.Report.Facets, s.facet)...),
			html.El("details", nil,
				html.El("summary", nil, html.Text(say.Details)),
				pair(s.Form.Field(Field{Name: "lang", Label: say.Lang}), s.Form.Field(Field{Name: "id", Label: say.ID}))),
		).On("submit", func(_ app.Context, e app.Event) { e.PreventDefault() }),
		s.Material,
		html.El("p", html.Attrs{"class": "choices"},
			html.El("button", html.Attrs{"type": "button", "class": "second", "data-duplicate": ""}, html.Text(say.Duplicate)).On("click", s.OnDuplicate),
			html.El("button", html.Attrs{"type": "button", "class": "second", "data-remove": ""}, html.Text(say.Remove)).On("click", s.OnRemove),
		))
}

func (s *SessionForm) facet(f talk.Facet) app.UI {
	chosen := strings.Split(s.Form.Values[f.ID], "\n")
	return html.El("fieldset", html.Attrs{"data-facet": f.ID},
		html.El("legend", html.Attrs{"dir": "auto"}, html.Text(f.Label)),
		html.El("div", html.Attrs{"class": "boxes"}, html.Each(f.Values, func(v talk.Value) app.UI {
			return html.El("label", nil,
				html.Void("input", html.Attrs{"type": "checkbox", "name": f.ID, "value": v.ID, "checked": yesNo(slices.Contains(chosen, v.ID))}).On("change", s.OnTick(f.ID), f.ID),
				html.El("bdi", nil, html.Text(v.Label)))
		})...))
}

// neighbours leads to the sessions before and after.
func (s *SessionForm) neighbours() app.UI {
	at := slices.IndexFunc(s.Report.Sessions, func(l talk.SessionLine) bool { return l.ID == s.Session.ID })
	link := func(to int, label string) app.UI {
		if at < 0 || to < 0 || to >= len(s.Report.Sessions) {
			return nil
		}
		other := s.Report.Sessions[to]
		return html.El("p", nil, html.El("span", html.Attrs{"class": "hint"}, html.Text(label)), html.Text(" "),
			html.El("a", html.Attrs{"href": sessionAddress(s.Key, other.ID), "dir": "auto"}, html.Text(other.Title)))
	}
	return html.El("nav", html.Attrs{"class": "neighbours", "aria-label": s.Say.Sessions.Others}, link(at-1, s.Say.Sessions.Previous), link(at+1, s.Say.Sessions.Following))
}
