package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/talk"
)

// Ways to look at the report. On a narrow screen the fields are one of them.
const (
	editView  = "edit"
	pageView  = "page"
	embedView = "embed"
	phoneView = "phone"
)

// previewState is what the preview shows, and how.
type previewState struct {
	Address string // of the page in the frame, or "" until there is one
	None    bool   // this browser shows none
	View    string
	Dark    bool
	Lang    string // of the report, or "" for its first
}

// showPreview shows the page in the frame that belongs to what the author does.
func (s *Studio) showPreview() {
	if s.report == nil || s.report.Page == "" || s.step == Start {
		return
	}
	host().Call("previewAddress", s.previewPath()).Then(func(address app.Value) {
		s.ctx.Dispatch(func(app.Context) {
			s.preview.Address = address.String()
			s.preview.None = s.preview.Address == ""
		})
	})
}

// previewPath is that of the page in the website, with how it is shown.
func (s *Studio) previewPath() string {
	theme := "light"
	if s.preview.Dark {
		theme = "dark"
	}
	if s.preview.View == embedView {
		return talk.HostPage + theme + "/" + s.preview.Lang
	}
	path := s.report.Page
	if s.session.id != "" {
		path += "session/" + s.session.id + "/"
	}
	if path += "?theme=" + theme; s.preview.Lang != "" {
		path += "&lang=" + s.preview.Lang
	}
	return path
}

// refreshPreview shows what has changed.
func (s *Studio) refreshPreview() {
	if s.preview.Address == "" {
		s.showPreview()
		return
	}
	if s.report.Page != "" && len(s.report.Problems) == 0 {
		host().Call("refresh", app.Window().GetElementByID("preview"))
	}
}

func (s *Studio) previewed() app.UI {
	say := s.Say.Preview
	return html.El("section", html.Attrs{"class": "preview", "aria-labelledby": "preview-title"},
		html.El("div", html.Attrs{"class": "views"},
			html.El("h2", html.Attrs{"id": "preview-title"}, html.Text(say.Title)),
			s.viewButton(editView, say.Edit),
			s.viewButton(pageView, say.Page),
			s.viewButton(embedView, say.Embed),
			s.viewButton(phoneView, say.Phone),
			html.El("button", html.Attrs{"type": "button", "data-theme": "", "class": "quiet", "aria-pressed": yesNo(s.preview.Dark)}, html.Text(say.Dark)).On("click", s.onDark),
			html.When(len(s.languages()) > 1, s.languageChoice),
		),
		html.When(len(s.report.Problems) > 0 && s.preview.Address != "", func() app.UI { return html.El("p", html.Attrs{"class": "hint"}, html.Text(say.Broken)) }),
		s.frame())
}

// viewButton chooses a view. The one that stands beside the fields is chosen
// where there is room for both.
func (s *Studio) viewButton(view, label string) app.UI {
	chosen := s.preview.View == view
	return html.El("button", html.Attrs{"type": "button", "data-view": view, "class": "quiet", "aria-pressed": yesNo(chosen)}, html.Text(label)).
		On("click", func(app.Context, app.Event) {
			before := s.preview.View
			s.preview.View = view
			if (before == embedView) != (view == embedView) {
				s.showPreview()
			}
		}, view)
}

func (s *Studio) onDark(app.Context, app.Event) {
	defer s.update()
	s.preview.Dark = !s.preview.Dark
	s.showPreview()
}

// languages are those of the report.
func (s *Studio) languages() (list []string) {
	for i := 0; ; i++ {
		lang := s.report.Fields[fmt.Sprintf("languages[%d]", i)]
		if lang == "" {
			return list
		}
		list = append(list, lang)
	}
}

// languageChoice chooses in which of its languages the report is shown.
func (s *Studio) languageChoice() app.UI {
	return html.El("select", html.Attrs{"data-preview-language": "", "aria-label": s.Say.Preview.Language}, html.Each(s.languages(), func(lang string) app.UI {
		return html.El("option", html.Attrs{"value": lang, "selected": yesNo(lang == s.preview.Lang)}, html.Text(languageName(lang)))
	})...).On("change", s.onLanguage)
}

func (s *Studio) onLanguage(ctx app.Context, _ app.Event) {
	defer s.update()
	s.preview.Lang = ctx.JSSrc().Get("value").String()
	s.showPreview()
}

func (s *Studio) frame() app.UI {
	switch {
	case s.preview.None:
		return html.El("p", html.Attrs{"class": "hint"}, html.Text(s.Say.Preview.None))
	case s.preview.Address == "":
		return html.El("p", html.Attrs{"class": "hint"}, html.Text(s.Say.Preview.Waiting))
	}
	return html.El("iframe", html.Attrs{
		"id": "preview", "data-preview": "", "title": s.Say.Preview.Title, "src": s.preview.Address,
		"sandbox": "allow-scripts allow-same-origin allow-forms allow-popups allow-downloads",
	})
}
