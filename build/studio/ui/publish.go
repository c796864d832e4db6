package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// Downloads are what was downloaded of a report, each with the state that the report
// had then; see [talk.Report].
type Downloads map[talk.Op]string

// Made is the file that was saved last.
type Made struct {
	Op   talk.Op
	Name string
}

// PublishStep says what is wrong with the report, and saves what is made of it.
type PublishStep struct {
	app.Compo
	Say    *messages.Catalogue
	Key    string
	Report *talk.Report
	Made   Made
	// Downloads holds what was downloaded.
	Downloads Downloads
	// Upload and Embedding are shown as soon as there is a website.
	Upload    *Upload
	Embedding *Embedding

	OnDownload func(op talk.Op) app.EventHandler
}

// Render draws the step.
func (p *PublishStep) Render() app.UI {
	say := p.Say.Publish
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		heading(say.Title),
		p.problems(),
		p.advice(),
		html.When(len(p.Report.Sessions) > manySessions, p.long),
		p.download(talk.Site, say.Website, say.WebsiteAbout, say.DownloadSite, len(p.Report.Problems) == 0),
		p.download(talk.Folder, say.Folder, say.FolderAbout, say.DownloadFolder, true),
		html.When(p.Report.Page != "", func() app.UI { return p.Upload }),
		html.When(p.Report.Page != "", func() app.UI { return p.Embedding }),
	)
}

// manySessions is how many make a website that is worth waiting for, and pace how many
// the core makes the pages of in a minute.
const (
	manySessions = 2000
	pace         = 2000
)

// long says beforehand how long the website takes.
func (p *PublishStep) long() app.UI {
	n := len(p.Report.Sessions)
	return html.El("p", html.Attrs{"class": "note", "data-long": ""},
		html.Text(p.Say.Publish.Long.With("sessions", p.Say.Number(n), "minutes", p.Say.Number((n+pace-1)/pace))))
}

func (p *PublishStep) made(op talk.Op) string {
	if p.Made.Op != op {
		return ""
	}
	return p.Say.Publish.Made.With("name", p.Say.Shared.Isolated(p.Made.Name))
}

func (p *PublishStep) downloaded(op talk.Op) string {
	switch state, done := p.Downloads[op]; {
	case !done:
		return p.Say.Publish.DownloadedNever
	case state != p.Report.State:
		return p.Say.Publish.DownloadedChanged
	}
	return p.Say.Publish.DownloadedSame
}

func (p *PublishStep) problems() app.UI {
	say, found := p.Say.Publish, p.Report.Problems
	if len(found) == 0 {
		return html.El("p", html.Attrs{"class": "ready"}, html.Text(say.Ready))
	}
	return html.El("section", html.Attrs{"class": "problems", "data-problems": count(len(found)), "aria-labelledby": "problems"},
		html.El("h2", html.Attrs{"id": "problems"}, html.Text(p.Say.Count(say.Problems, len(found), "count", p.Say.Number(len(found))))),
		html.El("ul", nil, html.Each(found, func(one talk.Problem) app.UI { return problem(p.Say, p.Key, p.subject(one), one) })...))
}

func (p *PublishStep) advice() app.UI {
	if len(p.Report.Advice) == 0 {
		return nil
	}
	return html.El("section", html.Attrs{"class": "advice", "aria-labelledby": "advice"},
		html.El("h2", html.Attrs{"id": "advice"}, html.Text(p.Say.Publish.Advice)),
		html.El("ul", nil, html.Each(p.Report.Advice, func(one talk.Problem) app.UI { return problem(p.Say, p.Key, p.subject(one), one) })...))
}

func (p *PublishStep) download(op talk.Op, title, about, label string, active bool) app.UI {
	id := "download-" + string(op)
	a := html.Attrs{"type": "button", "data-download": string(op), "aria-describedby": id}
	if !active {
		a["aria-disabled"] = "true"
	}
	return html.El("section", html.Attrs{"class": "download"},
		html.El("h2", nil, html.Text(title)),
		html.El("p", html.Attrs{"id": id}, html.Text(about)),
		html.El("p", nil, html.El("button", a, html.Text(label)).On("click", p.OnDownload(op), op)),
		html.El("p", html.Attrs{"role": "status"}, html.Text(p.made(op))),
		html.El("p", html.Attrs{"class": "hint", "data-downloaded": string(op)}, html.Text(p.downloaded(op))))
}

// subject is the title of the session that a problem is about, or "".
func (p *PublishStep) subject(one talk.Problem) string {
	for _, s := range p.Report.Sessions {
		if one.Session != "" && s.ID == one.Session {
			return s.Title
		}
	}
	return ""
}
