package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// textLoading is what the program knows of the texts that a large report comes
// without.
type textLoading struct {
	seeking bool            // the reader has been in the search box
	away    map[string]bool // parts that are on their way
	failed  map[string]bool // those that did not come since the reader has acted
	unsaved func()          // saves the file that waits for them
}

func newTextLoading() textLoading {
	return textLoading{away: map[string]bool{}, failed: map[string]bool{}}
}

// TextsPath returns where a part of a large report's texts is, from the folder
// of its bundle.
func TextsPath(part string) string { return "texts/" + part + ".json" }

// Drawn returns the sessions that the program draws where the page is opened.
func (o *Overview) Drawn() []*report.Session { return o.drawing.visible() }

// mostAway is how many parts of the texts are on their way at once: as many as
// browsers ask a server for that speaks HTTP/1.1.
const mostAway = 6

// fetchTexts fetches what a large report's sessions say: first of those that are
// drawn, and once the reader has acted or words are searched for of all, for the
// search and for what is drawn next.
func (o *Overview) fetchTexts() {
	clear(o.texts.failed)
	o.fetchMore()
}

// fetchMore goes on with every part that comes. One that does not come is tried
// again when the reader acts again.
func (o *Overview) fetchMore() {
	seen := o.drawing.visible()
	if open := o.Index.Session(o.drawing.shown.Session); open != nil {
		seen = append([]*report.Session{open}, seen...)
	}
	wanted := o.Index.Missing(seen)
	if o.acted || o.texts.seeking || o.drawing.shown.Words != "" {
		wanted = append(wanted, o.Index.Rest()...)
	}
	for _, part := range wanted {
		if len(o.texts.away) == mostAway {
			return
		}
		if !o.texts.away[part] && !o.texts.failed[part] {
			o.fetchPart(part)
		}
	}
}

func (o *Overview) fetchPart(part string) {
	o.texts.away[part] = true
	fetch(o.Page.Root+TextsPath(part), func(content []byte, err error) {
		o.ctx.Defer(func(ctx app.Context) {
			o.receive(ctx, part, content, err)
		})
	})
}

// receive takes a part, and draws it if it is to be seen.
func (o *Overview) receive(ctx app.Context, part string, content []byte, err error) {
	delete(o.texts.away, part)
	draw, last := slices.Contains(o.Index.Missing(o.drawing.visible()), part), false
	if err == nil {
		last, err = o.Index.Add(part, content)
	}
	switch {
	case err != nil:
		app.Log(err)
		o.texts.failed[part] = true
		o.announced, draw, o.texts.unsaved = o.Page.Say.TextsMissing, true, nil
		o.fetchMore()
	case last:
		o.complete()
		draw = true
	default:
		o.fetchMore()
	}
	if draw {
		if o.follows() {
			o.reveal(ctx, !o.Page.Embedded && o.inSight(o.drawing.shown.Session)) // what comes above would push it out
		}
		ctx.Dispatch(func(app.Context) {})
	}
}

// follows reports whether the list keeps to the open session. Once the reader has
// chosen another list, it does so only if the session is drawn there.
func (o *Overview) follows() bool {
	return !o.acted || slices.ContainsFunc(o.drawing.visible(), func(s *report.Session) bool { return s.ID == o.drawing.shown.Session })
}

// complete searches all texts for the words that were searched for in what was
// there, and saves what had to wait for them.
func (o *Overview) complete() {
	document().Get("documentElement").Get("dataset").Set("search", "complete")
	if o.announced == o.Page.Say.TextsMissing {
		o.announced = o.status()
	}
	if o.drawing.shown.Words != "" {
		follows := o.follows()
		o.apply(o.Query)
		if follows {
			o.reveal(o.ctx, false)
		}
		o.informHost()
	}
	if save := o.texts.unsaved; save != nil {
		o.texts.unsaved = nil
		save()
	}
}
