package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
)

// Conflicts shows the files that changed both here and on the disk, and asks which
// to keep.
type Conflicts struct {
	app.Compo
	Say  *messages.Catalogue
	List []Conflict

	OnTake, OnKeep func(path string) app.EventHandler
}

// Render draws each file with both of its texts.
func (c *Conflicts) Render() app.UI {
	return html.El("section", html.Attrs{"class": "conflicts", "data-conflicts": count(len(c.List)), "role": "status", "aria-labelledby": "conflicts"},
		html.El("h2", html.Attrs{"id": "conflicts"}, html.Text(c.Say.Conflict.Title)),
		html.El("p", nil, html.Text(c.Say.Conflict.About)),
		html.El("div", nil, html.Each(c.List, c.conflict)...))
}

func (c *Conflicts) conflict(one Conflict) app.UI {
	say := c.Say.Conflict
	return html.El("div", html.Attrs{"class": "conflict", "data-conflict": one.Path},
		html.El("h3", html.Attrs{"dir": "ltr"}, html.Text(one.Path)),
		html.El("div", html.Attrs{"class": "pair"},
			c.side("mine-"+one.Path, say.Mine, one.Mine, one.Removed, say.Keep, "data-keep-mine", c.OnKeep(one.Path)),
			c.side("theirs-"+one.Path, say.Theirs, one.Theirs, one.Gone, say.Take, "data-take-theirs", c.OnTake(one.Path))))
}

func (c *Conflicts) side(id, label, text string, gone bool, button, hook string, act app.EventHandler) app.UI {
	if gone {
		text = c.Say.Conflict.Gone
	}
	return html.El("div", html.Attrs{"class": "field"},
		html.El("label", html.Attrs{"for": id}, html.Text(label)),
		html.El("textarea", html.Attrs{"id": id, "readonly": "true", "rows": "8", "value": text, "dir": "auto", "class": "code"}),
		html.El("p", nil, html.El("button", html.Attrs{"type": "button", "class": "second", hook: "", "aria-describedby": id}, html.Text(button)).On("click", act, id)))
}

// differing returns of two texts the lines in which they differ, with a line before and
// after.
func differing(mine, theirs string) (string, string) {
	a, b := strings.Split(mine, "\n"), strings.Split(theirs, "\n")
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	end := 0
	for end < min(len(a), len(b))-same && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	part := func(lines []string) string {
		from, to := max(0, same-1), min(len(lines), len(lines)-end+1)
		text := strings.Join(lines[from:to], "\n")
		if from > 0 {
			text = "…\n" + text
		}
		if to < len(lines) {
			text += "\n…"
		}
		return text
	}
	return part(a), part(b)
}
