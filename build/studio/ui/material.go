package ui

import (
	"fmt"
	"path"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/talk"
)

// Material are the pictures, files and recordings of a session, with what adds some.
type Material struct {
	app.Compo
	Form Form
	// Missing is what the author has not said of what is to be added: "own", "picture",
	// "file", "recording" or "".
	Missing string

	OnOwn, OnPicture, OnFile, OnRecording app.EventHandler
	OnAct                                 func(talk.Request) app.EventHandler
}

// Render draws the lists and the forms.
func (m *Material) Render() app.UI {
	say := m.Form.Say.Material
	return html.El("section", html.Attrs{"class": "material", "aria-labelledby": "material"},
		html.El("h2", html.Attrs{"id": "material"}, html.Text(say.Title)),
		m.own(), m.picture(), m.files(), m.recordings())
}

// inRow reports whether the session is a row of a table, whose cells list files and
// recordings in lines.
func (m *Material) inRow() bool { return !strings.HasSuffix(m.Form.File, ".md") }

// pictureKinds are the pictures that pages can show.
const pictureKinds = "image/jpeg,image/png,image/webp,image/gif,image/svg+xml"

// own is the picture of the session as a whole.
func (m *Material) own() app.UI {
	say := m.Form.Say.Material
	if file := m.Form.Values["picture.file"]; file != "" {
		return m.part("own", say.Own, []app.UI{m.entry("picture", path.Base(file),
			m.Form.Field(Field{Name: "picture.alt", Label: say.Shows, Hint: say.OwnHint, Translated: true}),
			pair(m.Form.Field(Field{Name: "picture.caption", Label: say.Caption, Translated: true}), m.Form.Field(Field{Name: "picture.credit", Label: say.Credit, Translated: true})))}, nil)
	}
	return m.part("own", say.Own, nil, m.adding("own", say.PictureMissing, say.AddPicture, m.OnOwn,
		chooserOf("own-picture", say.PictureFile, pictureKinds),
		named("own-shows", say.Shows, say.OwnHint),
		pair(named("own-caption", say.Caption, ""), named("own-credit", say.Credit, ""))))
}

func (m *Material) picture() app.UI {
	say := m.Form.Say.Material
	return m.part("picture", say.Picture, nil, m.adding("picture", say.PictureMissing, say.AddPicture, m.OnPicture,
		chooserOf("new-picture", say.PictureFile, pictureKinds),
		named("picture-shows", say.Shows, say.ShowsHint),
		html.El("div", html.Attrs{"class": "boxes"}, html.El("label", nil,
			html.Void("input", html.Attrs{"type": "checkbox", "id": "picture-decorates"}), html.El("span", nil, html.Text(say.Decorative)))),
		named("picture-caption", say.Caption, "")))
}

func (m *Material) files() app.UI {
	say := m.Form.Say.Material
	var list []app.UI
	if m.inRow() {
		list = m.lines("files", say.Files, say.FileLines)
	}
	for i := 0; m.Form.Values[fmt.Sprintf("files[%d].file", i)] != ""; i++ {
		at := fmt.Sprintf("files[%d]", i)
		list = append(list, m.entry(at, path.Base(m.Form.Values[at+".file"]),
			pair(m.Form.Field(Field{Name: at + ".name", Label: say.FileName, Translated: true}), m.Form.Field(Field{Name: at + ".language", Label: say.Language}))))
	}
	return m.part("files", say.Files, list, m.adding("file", say.FileMissing, say.AddFile, m.OnFile,
		chooserOf("new-file", say.File, ""),
		pair(named("file-name", say.FileName, say.FileNameHint), named("file-language", say.Language, say.LanguageHint))))
}

func (m *Material) recordings() app.UI {
	say := m.Form.Say.Material
	var list []app.UI
	if m.inRow() {
		list = append(m.lines("recordings", say.Recordings, say.RecordingLines), m.lines("captions", say.Captions, say.CaptionsHint)...)
	}
	for i := 0; ; i++ {
		at := fmt.Sprintf("recordings[%d]", i)
		url, plain := m.Form.Values[at+".url"], m.Form.Values[at]
		if url == "" && plain == "" {
			break
		}
		if plain != "" {
			list = append(list, m.entry(at, plain, m.Form.Field(Field{Name: at, Label: say.URL, Type: "url"})))
			continue
		}
		list = append(list, m.entry(at, url,
			m.Form.Field(Field{Name: at + ".url", Label: say.URL, Type: "url"}),
			pair(m.Form.Field(Field{Name: at + ".name", Label: say.Name, Translated: true}), m.Form.Field(Field{Name: at + ".length", Label: say.Length})),
			pair(m.Form.Field(Field{Name: at + ".language", Label: say.Spoken}), m.Form.Field(Field{Name: at + ".captions", Label: say.Captions}))))
	}
	return m.part("recordings", say.Recordings, list, m.adding("recording", say.RecordingMissing, say.AddRecording, m.OnRecording,
		named("recording-url", say.URL, say.RecordingsHint),
		html.When(m.inRow(), func() app.UI { return named("recording-name", say.Name, "") }),
		html.When(!m.inRow(), func() app.UI {
			return pair(named("recording-name", say.Name, ""), named("recording-length", say.Length, say.LengthHint))
		}),
		pair(named("recording-language", say.Spoken, say.LanguageHint), named("recording-captions", say.Captions, say.CaptionsHint))))
}

// lines is the field of the cells that list files or recordings, if they do.
func (m *Material) lines(name, label, hint string) []app.UI {
	if m.Form.Values[name] == "" {
		return nil
	}
	rows := 3
	if name == "captions" {
		rows = 0
	}
	return []app.UI{html.El("li", nil, m.Form.Field(Field{Name: name, Label: label, Hint: hint, Rows: rows}))}
}

// part is a list with the form that adds to it.
func (m *Material) part(kind, title string, list []app.UI, adding app.UI) app.UI {
	return html.El("details", html.Attrs{"data-material": kind},
		html.El("summary", nil, html.Text(title), html.When(len(list) > 0 && kind != "own" && !m.inRow(), func() app.UI { return html.Text(" (" + m.Form.Say.Number(len(list)) + ")") })),
		html.When(len(list) > 0, func() app.UI { return html.El("ul", html.Attrs{"class": "value-list"}, list...) }),
		html.When(!m.Form.ReadOnly && adding != nil, func() app.UI { return adding }))
}

func (m *Material) entry(at, name string, fields ...app.UI) app.UI {
	say := m.Form.Say
	remove := html.El("button", html.Attrs{"type": "button", "class": "quiet", "aria-label": say.Material.Remove.With("name", name)}, html.Text(say.Filters.RemoveSign)).
		On("click", m.OnAct(talk.Request{Op: talk.Remove, File: m.Form.File, Field: at}), m.Form.File, at)
	head := html.El("p", html.Attrs{"class": "entry-name"}, html.El("bdi", nil, html.Text(name)), remove)
	return html.El("li", nil, append([]app.UI{head}, fields...)...)
}

func (m *Material) adding(kind, missing, label string, add app.EventHandler, fields ...app.UI) app.UI {
	fault := ""
	if m.Missing == kind {
		fault = missing
	}
	return html.El("form", html.Attrs{"class": "relate", "novalidate": ""}, append(fields,
		html.El("p", html.Attrs{"class": "problem", "role": "alert"}, html.Text(fault)),
		html.El("button", html.Attrs{"type": "submit", "class": "second", "data-add": kind}, html.Text(label)))...).On("submit", add)
}

func chooserOf(id, label, accept string) app.UI {
	a := html.Attrs{"id": id, "type": "file"}
	if accept != "" {
		a["accept"] = accept
	}
	return html.El("div", html.Attrs{"class": "field"}, html.El("label", html.Attrs{"for": id}, html.Text(label)), html.Void("input", a))
}
