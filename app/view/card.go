package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/html"
)

// Card is one session of the list. Its full text is always there, for print and
// for readers without script, and shows when the card is open.
type Card struct {
	app.Compo

	Report  *report.Report
	Page    Page
	Session *report.Session
	Words   search.Words
	Open    bool
	Near    search.Near
	Stars   bool // it can be starred
	Starred bool
	// Dated is true where a heading above says the day, and Turn where the card
	// is the first of its hour.
	Dated, Turn bool
}

// leadSize is the number of bytes of text that a closed card shows: some forty
// words. The style sheet cuts a longer paragraph after as many lines.
const leadSize = 240

func (c *Card) Render() app.UI {
	s := c.Session
	lead, rest := split(s.Text, leadSize)
	page := c.Page.within(s.Lang)
	p := prose{page: page, level: 4, words: c.Words}
	return html.El("article", c.attributes(),
		band(c.Report, s),
		page.heading(3, page.marked(s.TitleLang, nil, s.Title), c.title()),
		html.When(c.Stars, c.star),
		about(page, s, !c.Dated, c.Turn),
		people(page, s),
		html.When(len(rest) > 0 && !c.Open, c.extract),
		p.own(s.Picture, "rest"),
		points(s.KeyPoints, p),
		html.When(len(lead) > 0, func() app.UI { return html.El("div", html.Attrs{"class": "text"}, p.blocks(lead)...) }),
		html.When(len(rest) > 0, func() app.UI { return html.El("div", html.Attrs{"class": "text rest"}, p.blocks(rest)...) }),
		material(page, s, "rest"),
		html.When(!c.Open && c.more(), c.readOn),
		tags(c.Report, page, s),
		html.When(c.Open, func() app.UI { return &Neighbours{Page: page, Near: c.Near, InPlace: true} }),
	)
}

// maxPoints and maxTags are the numbers of key points and of tags that the style sheet
// shows on a closed card.
const (
	maxPoints = 3
	maxTags   = 6
)

// more reports whether the session has more than its closed card shows.
func (c *Card) more() bool {
	s := c.Session
	lead, rest := split(s.Text, leadSize)
	return s.Picture != nil || len(rest)+len(s.Files)+len(s.Recordings) > 0 || len(lead.String()) > leadSize || shows(lead) || c.cutPoints() || len(tagged(c.Report, s)) > maxTags
}

// cutPoints reports whether the closed card hides key points, the end of one, or the text
// for them.
func (c *Card) cutPoints() bool {
	points := c.Session.KeyPoints
	long := slices.ContainsFunc(points, func(p report.Text) bool {
		return lines(p.String(), textSize, cardWidth-pointLine) > pointLines
	})
	return len(points) > maxPoints || long || len(points) > 0 && len(c.Session.Text) > 0
}

func (c *Card) attributes() html.Attrs {
	s := c.Session
	a := c.Page.in(s.Lang, html.Attrs{"class": "session", "id": s.ID, "data-rows": strconv.Itoa(c.rows())})
	if c.Open {
		a["class"] += " open"
		a["aria-current"] = "true"
	}
	for _, f := range c.Report.Facets {
		if values := s.Facets[f.ID]; len(values) > 0 {
			a["data-"+f.ID] = strings.Join(values, " ")
		}
	}
	return a
}

// title leads to the session's page; the program opens the card in its place.
func (c *Card) title() app.UI {
	return html.El("a", c.opening(html.Attrs{}), prose{words: c.Words}.plain(c.Session.Title)...)
}

// star is a switch that only the program serves.
func (c *Card) star() app.UI {
	a := html.Attrs{"type": "button", "class": "star", "data-action": "star", "data-session": c.Session.ID, "aria-pressed": "false",
		"aria-label": labelled(c.Page.Say, c.Page.Say.Star, c.Session.Title)}
	if c.Starred {
		a["aria-pressed"] = "true"
	}
	return html.El("button", c.Page.within(c.Session.Lang).own(a))
}

func (c *Card) readOn() app.UI {
	say := c.Page.Say
	link := c.opening(html.Attrs{"aria-label": labelled(say, say.ReadOn, c.Session.Title)})
	return html.El("p", html.Attrs{"class": "read-on"}, c.Page.within(c.Session.Lang).said("a", link, say.ReadOn))
}

func (c *Card) opening(a html.Attrs) html.Attrs {
	a["href"] = c.Page.sessionAddress(c.Session.ID)
	a["data-action"], a["data-session"] = "open", c.Session.ID
	return c.Page.outward(a)
}

// extract shows what a search has found in the part of the text that does not
// show.
func (c *Card) extract() app.UI {
	const size = 180 // characters
	if c.Words.Empty() {
		return nil
	}
	e := c.Words.Extract(c.Session, size)
	if e.Text == "" {
		return nil
	}
	found := highlighted(e.Text, e.Marks)
	if e.Before {
		found = append([]app.UI{html.Text("… ")}, found...)
	}
	if e.After {
		found = append(found, html.Text(" …"))
	}
	return html.El("p", html.Attrs{"class": "extract"}, found...)
}
