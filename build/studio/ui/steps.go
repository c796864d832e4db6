package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
)

// Steps leads to every step at any time.
type Steps struct {
	app.Compo
	Say      *messages.Catalogue
	Key      string
	Current  Step
	List     []Step
	Problems int
}

// Render draws the list of steps.
func (s *Steps) Render() app.UI {
	return html.El("nav", html.Attrs{"class": "steps", "aria-label": s.Say.Steps},
		html.El("ol", nil, html.Each(s.List, s.step)...))
}

func (s *Steps) step(step Step) app.UI {
	a := html.Attrs{"href": address(s.Key, step), "data-goto": string(step)}
	if step == s.Current {
		a["aria-current"] = "step"
	}
	return html.El("li", nil, html.El("a", a, html.Text(label(s.Say, step)),
		html.When(step == Publish && s.Problems > 0, func() app.UI {
			return html.El("span", html.Attrs{"class": "count"}, html.Text(s.Say.Number(s.Problems)))
		})))
}

func label(say *messages.Catalogue, step Step) string {
	switch step {
	case Read:
		return say.Step.Read
	case Describe:
		return say.Step.Describe
	case Filters:
		return say.Step.Filters
	case Sessions:
		return say.Step.Sessions
	case Inbox:
		return say.Step.Inbox
	case Publish:
		return say.Step.Publish
	}
	return say.Step.Start
}

// address is that of a step of a report, within the page.
func address(key string, step Step) string { return "#" + key + "/" + string(step) }

// next leads to the next step.
func next(key string, step Step, label string) app.UI {
	return html.El("p", html.Attrs{"class": "next"},
		html.El("a", html.Attrs{"class": "button", "href": address(key, step), "data-goto": string(step)}, html.Text(label)))
}

// heading is that of a step, which has the focus when the step is opened.
func heading(title string) app.UI {
	return html.El("h1", html.Attrs{"id": "heading", "tabindex": "-1"}, html.Text(title))
}
