package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/talk"
)

// besideState is the translation that stands beside the original.
type besideState struct {
	lang   string // or "" for none
	file   string // that the fields are of, or "" for report.yaml
	fields map[string]string
}

// translatable reports whether the step has fields that are translated, into another
// language of the report.
func (s *Studio) translatable() bool {
	if s.report == nil || len(s.languages()) < 2 {
		return false
	}
	return s.step == Describe || s.step == Filters || s.step == Sessions && s.session.id != ""
}

// besideChoice chooses the language whose translation stands beside the original.
func (s *Studio) besideChoice() app.UI {
	say := s.Say.Translate
	options := []app.UI{html.El("option", html.Attrs{"value": "", "selected": yesNo(s.beside.lang == "")}, html.Text(say.None))}
	for _, lang := range s.languages()[1:] {
		options = append(options, html.El("option", html.Attrs{"value": lang, "selected": yesNo(s.beside.lang == lang)}, html.Text(languageName(lang))))
	}
	return html.El("p", html.Attrs{"class": "beside"},
		html.El("label", html.Attrs{"for": "beside"}, html.Text(say.Beside)),
		html.El("select", html.Attrs{"id": "beside", "data-beside": ""}, options...).On("change", s.onBeside))
}

func (s *Studio) onBeside(ctx app.Context, _ app.Event) {
	defer s.update()
	s.send()
	s.beside.lang = ctx.JSSrc().Get("value").String()
	s.readBeside()
}

// readBeside asks what the fields of the step say in the other language. Fields of
// another file are not shown until they are known.
func (s *Studio) readBeside() {
	file := ""
	if s.step == Sessions {
		file = s.session.file
	}
	if s.beside.fields == nil || s.beside.file != file {
		s.beside.fields = map[string]string{}
	}
	s.beside.file = file
	if s.beside.lang == "" || !s.translatable() || s.step == Sessions && file == "" {
		return
	}
	lang := s.beside.lang
	ask(s.ctx, talk.Request{Op: talk.Translations, File: file, Name: lang}, nil, func(_ app.Context, r reply) {
		if lang == s.beside.lang && file == s.beside.file && len(r.Refused) == 0 {
			if s.beside.fields = r.Fields; r.Fields == nil {
				s.beside.fields = map[string]string{}
			}
		}
	})
}

// languageName names a language in itself.
func languageName(tag string) string {
	names := app.Window().Get("studio").Call("languageName", tag)
	return names.String()
}
