package ui

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// FiltersStep holds the facets, and how their values help one another.
type FiltersStep struct {
	app.Compo
	Say    *messages.Catalogue
	Key    string
	Report *talk.Report
	Form   Form

	// OnAct asks the core for something.
	OnAct func(talk.Request) app.EventHandler
	// OnAddFacet, OnAddValue and OnRelate take what was typed in their forms.
	OnAddFacet, OnRelate app.EventHandler
	OnAddValue           func(path string) app.EventHandler
	OnMerge              func(facet, value string) app.EventHandler
}

// Render draws the step.
func (f *FiltersStep) Render() app.UI {
	say := f.Say.Filters
	var facets []app.UI
	for i, facet := range f.Report.Facets {
		facets = append(facets, f.facet(i, facet))
	}
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		heading(say.Title),
		html.El("p", html.Attrs{"class": "hint"}, html.Text(say.About)),
		html.El("div", html.Attrs{"class": "fields"}, facets...),
		html.El("form", html.Attrs{"class": "add-facet"},
			html.El("h2", nil, html.Text(say.New)),
			pair(named("new-facet", say.NewLabel, say.NewLabelHint), named("new-facet-value", say.FirstValue, say.FirstValueHint)),
			html.El("button", html.Attrs{"type": "submit", "class": "second", "data-add": "facet"}, html.Text(say.Add)),
		).On("submit", f.OnAddFacet),
		html.When(f.relatable(), f.relations),
		next(f.Key, Sessions, say.Next),
	)
}

// named is a field that belongs to no value of the report yet.
func named(id, label, hint string) app.UI {
	a := html.Attrs{"id": id, "type": "text", "dir": "auto", "autocomplete": "off"}
	if hint != "" {
		a["aria-describedby"] = id + "-hint"
	}
	return html.El("div", html.Attrs{"class": "field"},
		html.El("label", html.Attrs{"for": id}, html.Text(label)),
		html.When(hint != "", func() app.UI {
			return html.El("p", html.Attrs{"class": "hint", "id": id + "-hint"}, html.Text(hint))
		}),
		html.Void("input", a))
}

func (f *FiltersStep) facet(i int, facet talk.Facet) app.UI {
	say, path := f.Say.Filters, fmt.Sprintf("facets[%d]", i)
	var values []app.UI
	for j, v := range facet.Values {
		values = append(values, f.value(facet, fmt.Sprintf("%s.values[%d]", path, j), j, v))
	}
	id := "add-" + facet.ID
	return html.El("fieldset", html.Attrs{"class": "facet", "data-facet": facet.ID},
		html.El("legend", html.Attrs{"dir": "auto"}, html.Text(facet.Label)),
		f.Form.Field(Field{Name: path + ".label", Label: say.Label, Translated: true}),
		html.El("p", html.Attrs{"class": "choices"},
			f.act(say.Earlier.With("name", facet.Label), say.EarlierSign, i > 0, talk.Request{Op: talk.Move, Field: path, To: i - 1}),
			f.act(say.Later.With("name", facet.Label), say.LaterSign, i < len(f.Report.Facets)-1, talk.Request{Op: talk.Move, Field: path, To: i + 1}),
			f.act(say.Remove.With("name", facet.Label), say.RemoveSign, true, talk.Request{Op: talk.RemoveFacet, Field: facet.ID}),
		),
		html.El("ul", html.Attrs{"class": "value-list"}, values...),
		html.El("form", html.Attrs{"class": "add"},
			html.El("label", html.Attrs{"for": id}, html.Text(say.NewValue)),
			html.Void("input", html.Attrs{"id": id, "type": "text", "dir": "auto", "autocomplete": "off"}),
			html.El("button", html.Attrs{"type": "submit", "class": "second", "data-add": "value"}, html.Text(say.Add)),
		).On("submit", f.OnAddValue(path+".values"), path),
	)
}

func (f *FiltersStep) value(facet talk.Facet, path string, j int, v talk.Value) app.UI {
	say := f.Say.Filters
	return html.El("li", html.Attrs{"data-value": v.ID},
		html.El("div", html.Attrs{"class": "value-fields"},
			f.Form.Field(Field{Name: path + ".label", Label: say.Value, Quiet: true, Translated: true}),
			html.El("span", html.Attrs{"class": "count"}, html.Text(f.Say.Count(f.Say.Read.Sessions, v.Sessions, "sessions", f.Say.Number(v.Sessions)))),
		),
		html.El("details", nil,
			html.El("summary", nil, html.Text(say.More.With("name", v.Label))),
			f.Form.Field(Field{Name: path + ".summary", Label: say.Summary, Translated: true}),
			f.Form.Field(Field{Name: path + ".colour", Label: say.Colour, Hint: say.ColourHint, Colour: true}),
			f.merge(facet, v),
			html.El("p", html.Attrs{"class": "choices"},
				f.act(say.Earlier.With("name", v.Label), say.EarlierSign, j > 0, talk.Request{Op: talk.Move, Field: path, To: j - 1}),
				f.act(say.Later.With("name", v.Label), say.LaterSign, j < len(facet.Values)-1, talk.Request{Op: talk.Move, Field: path, To: j + 1}),
				f.act(say.Remove.With("name", v.Label), say.RemoveSign, len(facet.Values) > 1, talk.Request{Op: talk.RemoveValue, Field: facet.ID, Value: v.ID}),
			)))
}

// merge puts another value in the place of this one.
func (f *FiltersStep) merge(facet talk.Facet, v talk.Value) app.UI {
	if len(facet.Values) < 2 {
		return nil
	}
	id := "merge-" + facet.ID + "-" + v.ID
	options := []app.UI{html.El("option", html.Attrs{"value": ""}, html.Text(f.Say.Filters.MergeNone))}
	for _, other := range facet.Values {
		if other.ID != v.ID {
			options = append(options, html.El("option", html.Attrs{"value": other.ID}, html.Text(other.Label)))
		}
	}
	return html.El("div", html.Attrs{"class": "field"},
		html.El("label", html.Attrs{"for": id}, html.Text(f.Say.Filters.Merge)),
		html.El("select", html.Attrs{"id": id, "data-merge": v.ID}, options...).On("change", f.OnMerge(facet.ID, v.ID), facet.ID, v.ID))
}

func (f *FiltersStep) act(label, sign string, active bool, r talk.Request) app.UI {
	a := html.Attrs{"type": "button", "class": "quiet", "aria-label": label, "data-act": string(r.Op)}
	if !active {
		a["aria-disabled"] = "true"
		return html.El("button", a, html.Text(sign)).On("click", nothing, label)
	}
	return html.El("button", a, html.Text(sign)).On("click", f.OnAct(r), fmt.Sprint(r))
}

func nothing(app.Context, app.Event) {}

// relatable reports whether a facet has two values, of which one can help the
// other.
func (f *FiltersStep) relatable() bool {
	return len(f.Report.Facets) > 0 && len(f.Report.Facets[0].Values) > 1
}

func (f *FiltersStep) relations() app.UI {
	say, facet := f.Say.Filters, f.Report.Facets[0]
	var list []app.UI
	for i, r := range f.Report.Relations {
		path := fmt.Sprintf("relations[%d]", i)
		sentence := say.Relation.With("from", f.label(r.Facet, r.From), "to", f.label(r.Facet, r.To))
		list = append(list, html.El("li", html.Attrs{"data-relation": r.From + " " + r.To},
			f.Form.Field(Field{Name: path + ".text", Label: sentence, Translated: true}),
			f.act(say.RemoveRelation.With("relation", sentence), say.RemoveSign, true, talk.Request{Op: talk.Remove, Field: path})))
	}
	choose := func(id, label string) app.UI {
		options := html.Each(facet.Values, func(v talk.Value) app.UI { return html.El("option", html.Attrs{"value": v.ID}, html.Text(v.Label)) })
		return html.El("div", html.Attrs{"class": "field"}, html.El("label", html.Attrs{"for": id}, html.Text(label)), html.El("select", html.Attrs{"id": id}, options...))
	}
	return html.El("section", html.Attrs{"class": "relations", "aria-labelledby": "relations"},
		html.El("h2", html.Attrs{"id": "relations"}, html.Text(say.Relations)),
		html.El("p", html.Attrs{"class": "hint"}, html.Text(say.RelationsHint)),
		html.El("ul", html.Attrs{"class": "value-list"}, list...),
		html.El("form", html.Attrs{"class": "relate"},
			pair(choose("relate-from", say.From), choose("relate-to", say.To)),
			named("relate-text", say.How, say.HowHint),
			html.El("button", html.Attrs{"type": "submit", "class": "second", "data-add": "relation"}, html.Text(say.Add)),
		).On("submit", f.OnRelate))
}

// label names a value of a facet.
func (f *FiltersStep) label(facet, value string) string {
	for _, one := range f.Report.Facets {
		for _, v := range one.Values {
			if one.ID == facet && v.ID == value {
				return strings.TrimSpace(v.Label)
			}
		}
	}
	return value
}
