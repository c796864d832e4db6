package ui

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

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

// Render draws all columns.
func (c *Columns) Render() app.UI {
	say := c.Say.Read
	return html.El("section", html.Attrs{"class": "columns", "aria-labelledby": "columns"},
		html.El("h2", html.Attrs{"id": "columns"}, html.Text(say.Columns)),
		html.El("p", html.Attrs{"class": "hint"}, html.Text(say.ColumnsHint)),
		html.El("ul", html.Attrs{"class": "column-list"}, c.list()...))
}

func (c *Columns) list() (list []app.UI) {
	for i, column := range c.Import.Columns {
		list = append(list, c.column(fmt.Sprintf("column-%d", i+1), column))
	}
	return list
}

// column is what a column was read as, with a select to change it. Its ID is not made of
// the name, which may have spaces.
func (c *Columns) column(id string, column talk.Column) app.UI {
	return html.El("li", nil,
		html.El("label", html.Attrs{"for": id}, html.El("bdi", nil, html.Text(column.Name))),
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
	if len(column.Examples) == 0 {
		return c.Say.Read.Empty
	}
	return c.Say.Read.Examples.With("examples", c.listed(column.Examples))
}

// question asks what is not certain; the next one follows its answer.
func (c *Columns) question(q talk.Question) app.UI {
	say := c.Say.Read
	return html.El("div", html.Attrs{"class": "question", "data-question": q.Ask},
		html.El("h2", nil, html.Text(say.Question)),
		html.El("p", html.Attrs{"id": "question"}, html.Text(c.asked(q))),
		html.When(len(q.Options) > 0, func() app.UI {
			return html.El("p", html.Attrs{"class": "choices"}, html.Each(q.Options, func(value string) app.UI {
				return html.El("button", html.Attrs{"type": "button", "class": "second", "data-answer": value, "aria-describedby": "question"}, html.Text(c.answer(q, value))).
					On("click", c.OnAnswer(q, value), fmt.Sprint(q, value))
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

// asked is the text of a question.
func (c *Columns) asked(q talk.Question) string {
	say, quoted := c.Say.Read, []string{"column", c.Say.Shared.Isolated(q.Column), "values", c.listed(q.Values)}
	switch q.Ask {
	case "filter":
		return say.AskFilter.With(quoted...)
	case "status":
		return say.AskStatus.With(quoted...)
	case "date-order":
		return say.AskDateOrder.With(quoted...)
	case "first-day":
		return say.AskFirstDay.With(quoted...)
	}
	return say.AskColumn.With(append(quoted, "field", c.Say.Fields[q.Options[0]])...)
}

// listed are values of the file, of which long ones are cut.
func (c *Columns) listed(values []string) string {
	var list []string
	for _, v := range values {
		list = append(list, c.isolated(brief(v)))
	}
	return strings.Join(list, " · ")
}

// isolated is a value between isolates. One without letters, such as a date, runs from
// left to right, also where the text around it does not.
func (c *Columns) isolated(value string) string {
	if strings.ContainsFunc(value, unicode.IsLetter) {
		return c.Say.Shared.Isolated(value)
	}
	const leftToRight, end = "\u2066", "\u2069"
	return leftToRight + value + end
}

// brief is a text as far as a list of examples shows it.
func brief(text string) string {
	const longest = 60
	if letters := []rune(text); len(letters) > longest {
		return string(letters[:longest]) + "…"
	}
	return text
}

// answer is what a button says that answers a question.
func (c *Columns) answer(q talk.Question, value string) string {
	say := c.Say.Read
	switch {
	case q.Ask == "date-order" && value == q.Options[0]:
		return say.DayFirst
	case q.Ask == "date-order":
		return say.MonthFirst
	case value == talk.LeftOutField && q.Ask == "status":
		return say.NoDecision
	case value == talk.LeftOutField:
		return say.NoLeaveOut
	case value == q.Options[0]:
		return say.Yes
	}
	return say.NoBut.With("field", c.Say.Fields[value])
}

func answerType(q talk.Question) string {
	if q.Ask == "first-day" {
		return "date"
	}
	return "text"
}
