package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/talk"
)

// maxNoticed is how many texts of the file a notice shows.
const maxNoticed = 12

// notices list what was not understood, taken for something, or left out of sessions.
func (r *ReadStep) notices() app.UI {
	return html.El("section", html.Attrs{"class": "left-out", "aria-labelledby": "noticed"},
		html.El("h2", html.Attrs{"id": "noticed"}, html.Text(r.Say.Read.Notices)),
		html.El("ul", html.Attrs{"class": "noticed"}, html.Each(r.Import.Notices, func(n talk.Notice) app.UI {
			return html.El("li", html.Attrs{"data-notice": n.Kind}, html.Text(r.notice(n)))
		})...))
}

// notice is what one says, with its number or the texts of the file.
func (r *ReadStep) notice(n talk.Notice) string {
	values := r.Say.Number(n.Count)
	if len(n.Values) > 0 {
		values = r.columns().listed(n.Values[:min(len(n.Values), maxNoticed)])
		if more := len(n.Values) - maxNoticed; more > 0 {
			values = strings.Join([]string{values, "+" + r.Say.Number(more)}, " · ")
		}
	}
	return r.Say.Read.Notice.With("notice", r.Say.Notices[n.Kind], "values", values)
}
