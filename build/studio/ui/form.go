package ui

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// Form is what all fields of a step have in common.
type Form struct {
	// File is that of the values, or "" for report.yaml, and Values are those of the
	// fields by their names.
	File     string
	Values   map[string]string
	Problems []talk.Problem
	Session  string // ID of the session that the fields are of, or ""
	ReadOnly bool   // another tab edits the report
	Say      *messages.Catalogue
	// Beside is the language whose translation stands below each field that has one, or
	// "", and BesideName names it.
	Beside, BesideName string

	OnFocus, OnInput, OnBlur app.EventHandler
	// OnPick gives the field, which is named, the colour that is chosen.
	OnPick func(name string) app.EventHandler
}

// Field is a labelled input for one value of the report.
type Field struct {
	// Name is the value's path in FORMAT.md.
	Name, Label, Hint string
	// Type is that of an input, or "" for text; Rows makes it a larger text.
	Type     string
	Rows     int
	Required bool
	Lang     string // of the value, or "" for that of the report
	// Markdown puts buttons above the field that mark what is selected in it.
	Markdown bool
	// Translated fields have a translation.
	Translated bool
	// Colour puts a chooser of colours beside the field.
	Colour bool
	// Quiet hides the label from those who see the field.
	Quiet bool
}

// Field draws a field with its hint and its problems, which describe it to
// assistive technology too.
func (f Form) Field(field Field) app.UI {
	if field.Translated && f.Beside != "" {
		original := field
		original.Translated = false
		field.Name, field.Translated = f.Beside+":"+field.Name, false
		field.Label, field.Hint, field.Required, field.Quiet = f.Say.Translate.Field.With("field", field.Label, "language", f.BesideName), "", false, false
		field.Lang = f.Beside
		return html.El("div", html.Attrs{"class": "bilingual"}, f.Field(original), f.Field(field))
	}
	id := fieldID(field.Name)
	described := ""
	if field.Hint != "" {
		described = id + "-hint"
	}
	problems := f.problemsOf(field.Name)
	if len(problems) > 0 {
		described += " " + id + "-problem"
	}
	return html.El("div", html.Attrs{"class": "field"},
		labelOf(field, id),
		html.When(field.Hint != "", func() app.UI {
			return html.El("p", html.Attrs{"class": "hint", "id": id + "-hint"}, html.Text(field.Hint))
		}),
		html.When(field.Markdown && !f.ReadOnly, func() app.UI { return &MarkBar{Say: f.Say, Field: id, OnBlur: f.OnBlur} }),
		html.When(!field.Colour || f.ReadOnly, func() app.UI { return f.input(field, id, described, len(problems) > 0) }),
		html.When(field.Colour && !f.ReadOnly, func() app.UI {
			return html.El("div", html.Attrs{"class": "coloured"}, f.input(field, id, described, len(problems) > 0), f.picker(field))
		}),
		html.When(len(problems) > 0, func() app.UI {
			return html.El("ul", html.Attrs{"class": "problem", "id": id + "-problem"}, html.Each(problems, func(p talk.Problem) app.UI {
				return said(f.Say, "li", "", p.Cause)
			})...)
		}))
}

// fieldID is the ID of a field's element.
func fieldID(name string) string { return "field-" + name }

func labelOf(field Field, id string) app.UI {
	a := html.Attrs{"for": id}
	if field.Quiet {
		a["class"] = "unseen"
	}
	return html.El("label", a, html.Text(field.Label))
}

func (f Form) input(field Field, id, described string, invalid bool) app.UI {
	a := html.Attrs{"id": id, "name": field.Name, "value": f.Values[field.Name], "dir": "auto", "aria-invalid": yesNo(invalid), "autocomplete": "off"}
	if described != "" {
		a["aria-describedby"] = described
	}
	if field.Required {
		a["aria-required"] = "true"
	}
	if field.Lang != "" {
		a["lang"] = field.Lang
	}
	if f.ReadOnly {
		a["readonly"] = "true"
	}
	if field.Rows > 0 {
		a["rows"] = strconv.Itoa(field.Rows)
		if field.Markdown {
			a["data-markdown"] = ""
		}
		return html.El("textarea", a).On("focus", f.OnFocus).On("input", f.OnInput).On("blur", f.OnBlur)
	}
	a["type"] = "text"
	if field.Type != "" {
		a["type"] = field.Type
	}
	return html.Void("input", a).On("focus", f.OnFocus).On("input", f.OnInput).On("blur", f.OnBlur)
}

// picker chooses the colour of a field without its digits.
func (f Form) picker(field Field) app.UI {
	chosen := f.Values[field.Name]
	if digits, is := strings.CutPrefix(chosen, "#"); !is || len(digits) != 6 || strings.Trim(digits, "0123456789abcdefABCDEF") != "" {
		chosen = unchosen
	}
	return html.Void("input", html.Attrs{"type": "color", "data-pick": field.Name, "value": chosen, "aria-label": f.Say.Describe.Pick.With("field", field.Label)}).
		On("change", f.OnPick(field.Name), f.File, field.Name)
}

// unchosen is what the chooser of colours shows as long as there is none.
const unchosen = "#808080"

// problemsOf returns the problems of a field, and of the entries of one that is a
// list.
func (f Form) problemsOf(name string) (found []talk.Problem) {
	for _, p := range f.Problems {
		field := fieldOf(p)
		entry := strings.HasPrefix(field, name+"[") && (p.Session != "" || name == "credits")
		if p.Session == f.Session && (field == name || entry) {
			found = append(found, p)
		}
	}
	return found
}

// fieldOf is the field of a problem, as FORMAT.md spells it.
func fieldOf(p talk.Problem) string { return strings.Replace(p.Field, "keyPoints", "key-points", 1) }

func count(n int) string { return strconv.Itoa(n) }
