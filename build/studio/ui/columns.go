package ui

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// Columns shows what the columns of a table were read as, and what is not certain.
type Columns struct {
	app.Compo
	Say    *messages.Catalogue
	Import *talk.Import

	OnChoose func(column string) app.EventHandler
	OnAnswer func(talk.Question, string) app.EventHandler
	OnType   func(talk.Question) app.EventHandler
}

// Render draws the first question, and all columns.
func (c *Columns) Render() app.UI {
	say := c.Say.Read
	return html.El("section", html.Attrs{"class": "columns", "aria-labelledby": "columns"},
		html.When(len(c.Import.Questions) > 0, func() app.UI { return c.question(c.Import.Questions[0]) }),
		html.El("h2", html.Attrs{"id": "columns"}, html.Text(say.Columns)),
		html.El("p", html.Attrs{"class": "hint"}, html.Text(say.ColumnsHint)),
		html.El("ul", html.Attrs{"class": "column-list"}, html.Each(c.Import.Columns, c.column)...))
}

func (c *Columns) column(column talk.Column) app.UI {
	id := "column-" + column.Name
	return html.El("li", nil,
		html.El("label", html.Attrs{"for": id, "dir": "auto"}, html.Text(column.Name)),
		html.El("select", html.Attrs{"id": id, "data-column": column.Name, "aria-describedby": id + "-hint"}, c.options(column)...).
			On("change", c.OnChoose(column.Name), column.Name),
		html.El("p", html.Attrs{"class": "hint", "id": id + "-hint", "dir": "auto"}, html.Text(c.hint(column))))
}

func (c *Columns) options(column talk.Column) []app.UI {
	chosen := cmp.Or(column.Field, talk.LeftOutField)
	option := func(value, label string) app.UI {
		return html.El("option", html.Attrs{"value": value, "selected": yesNo(value == chosen)}, html.Text(label))
	}
	options := []app.UI{option(talk.LeftOutField, c.Say.Read.LeaveOut)}
	for _, field := range c.Import.Choices {
		options = append(options, option(field, c.Say.Fields[field]))
	}
	return options
}

// hint shows some values of a column.
func (c *Columns) hint(column talk.Column) string {
	const longest = 60 // letters of a value, of which there are three
	var examples []string
	for _, e := range column.Examples {
		if letters := []rune(e); len(letters) > longest {
			e = string(letters[:longest]) + "…"
		}
		examples = append(examples, c.Say.Shared.Isolated(strings.TrimSpace(e)))
	}
	if len(examples) == 0 {
		return column.Why
	}
	return c.Say.Read.Examples.With("examples", strings.Join(examples, " · "))
}

// question asks what is not certain; the next one follows its answer.
func (c *Columns) question(q talk.Question) app.UI {
	say := c.Say.Read
	return html.El("div", html.Attrs{"class": "question", "data-question": q.Ask},
		html.El("h2", nil, html.Text(say.Question)),
		html.El("p", html.Attrs{"id": "question", "lang": "en"}, html.Text(q.Text)),
		html.When(len(q.Options) > 0, func() app.UI {
			return html.El("p", html.Attrs{"class": "choices"}, html.Each(q.Options, func(o talk.Option) app.UI {
				return html.El("button", html.Attrs{"type": "button", "class": "second", "aria-describedby": "question", "lang": "en"}, html.Text(o.Label)).
					On("click", c.OnAnswer(q, o.Value), fmt.Sprint(q, o))
			})...)
		}),
		html.When(len(q.Options) == 0, func() app.UI {
			return html.El("form", html.Attrs{"class": "add"},
				html.El("label", html.Attrs{"for": "answer"}, html.Text(say.Answer)),
				html.Void("input", html.Attrs{"id": "answer", "type": answerType(q)}),
				html.El("button", html.Attrs{"type": "submit"}, html.Text(say.Use)),
			).On("submit", c.OnType(q), fmt.Sprint(q))
		}))
}

func answerType(q talk.Question) string {
	if q.Ask == "first-day" {
		return "date"
	}
	return "text"
}
