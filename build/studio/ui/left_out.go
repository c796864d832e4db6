package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/talk"
)

// leftOut lists the entries that became no session, by reason.
func (r *ReadStep) leftOut(n int) app.UI {
	say := r.Say.Read
	if n == 0 {
		return html.El("p", nil, html.Text(say.All))
	}
	return html.El("section", html.Attrs{"class": "left-out", "aria-labelledby": "left-out"},
		html.El("h2", html.Attrs{"id": "left-out"}, html.Text(r.Say.Count(say.LeftOut, n, "count", r.Say.Number(n)))),
		html.El("div", nil, html.Each(r.Import.LeftOut, func(l talk.LeftOut) app.UI {
			return html.El("details", html.Attrs{"data-reason": l.Reason},
				html.El("summary", nil, html.Text(say.Reason.With("reason", r.reason(l.Reason), "count", r.Say.Number(len(l.Titles))))),
				html.El("ul", html.Attrs{"class": "entries"}, html.Each(r.entries(l), func(e entry) app.UI { return r.entry(e, l.Possible, true) })...))
		})...))
}

// takenAnyway lists what the author has taken nevertheless.
func (r *ReadStep) takenAnyway() app.UI {
	return html.El("section", html.Attrs{"class": "left-out", "aria-labelledby": "taken"},
		html.El("h2", html.Attrs{"id": "taken"}, html.Text(r.Say.Read.Taken)),
		html.El("ul", html.Attrs{"class": "entries"}, html.Each(r.taken(), func(e entry) app.UI { return r.entry(e, true, false) })...))
}

// reason is that for which entries were left out. One about files that cannot be read
// says what is wrong with them, in English.
func (r *ReadStep) reason(code string) string {
	if said, known := r.Say.Reasons[code]; known {
		return said
	}
	return code
}

// entry is what has one title in a file, and how often it is there.
type entry struct {
	reason, title string
	times         int
}

// entries are those that were left out for one reason, each title once.
func (r *ReadStep) entries(l talk.LeftOut) (all []entry) {
	for _, title := range l.Titles {
		if i := slices.IndexFunc(all, func(e entry) bool { return e.title == title }); i >= 0 {
			all[i].times++
		} else {
			all = append(all, entry{l.Reason, title, 1})
		}
	}
	return all
}

// taken are the entries that the author has taken, without those that nothing could be
// made of.
func (r *ReadStep) taken() (all []entry) {
	for _, t := range r.Import.Taken {
		left := slices.ContainsFunc(r.Import.LeftOut, func(l talk.LeftOut) bool {
			return l.Reason == t.Reason && slices.Contains(l.Titles, t.Title)
		})
		if !left {
			all = append(all, entry{t.Reason, t.Title, 1})
		}
	}
	return all
}

// entry is an item with a button that takes it, or leaves it out again.
func (r *ReadStep) entry(e entry, possible, take bool) app.UI {
	say, title := r.Say.Read, e.title
	if title == "" {
		title = r.Say.Start.Untitled
	}
	label := say.Take
	if !take {
		label = say.Leave
	}
	times := ""
	if e.times > 1 {
		times = " × " + r.Say.Number(e.times)
	}
	return html.El("li", nil,
		html.El("span", nil, html.El("bdi", nil, html.Text(title)), html.Text(times)),
		html.When(possible, func() app.UI {
			return html.El("button", html.Attrs{"type": "button", "class": "quiet", "data-take": yesNo(take), "aria-label": label + ": " + r.Say.Shared.Isolated(title)}, html.Text(label)).
				On("click", r.OnTake(take, e.reason, e.title), take, e.reason, e.title)
		}))
}
