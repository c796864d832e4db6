package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Diagram shows how the values of a facet help each other: a node for each
// value, an arrow for each relation. Drawing and text are one nested list of
// links, so that each is met once and says its sentence: the style sheet takes
// the nodes and the arrows out of the list and puts them on a stage.
//
// There is one drawing for each facet that has relations.
type Diagram struct {
	app.Compo

	Report *report.Report
	Page   Page
	Query  report.Query
}

func (d *Diagram) Render() app.UI {
	var sections []app.UI
	for i := range d.Report.Facets {
		if g := newDrawing(d.Report, &d.Report.Facets[i]); len(g.arrows) > 0 {
			sections = append(sections, d.section(g))
		}
	}
	return html.El("div", html.Attrs{"class": "diagrams"}, sections...)
}

func (d *Diagram) section(g *drawing) app.UI {
	parts := append(d.stage(g), html.El("ul", html.Attrs{"class": "values"}, html.Each(g.values, func(v *report.Value) app.UI { return d.value(g, v) })...))
	return html.El("details", html.Attrs{"class": "relations"},
		html.El("summary", nil, d.Page.heading(2, d.Page.own(nil), html.Text(relationsTitle(d.Page.Say, g.facet.Label)))),
		html.El("div", html.Attrs{"class": "map", "data-size": g.size()}, parts...),
	)
}

// stage is what the drawing has beside the list: its room, the place of the
// captions, and what unfolds a long list.
func (d *Diagram) stage(g *drawing) []app.UI {
	if !g.drawn() {
		return nil
	}
	return []app.UI{
		svg("svg", html.Attrs{"data-part": "stage", "viewBox": g.layout.ViewBox(), "aria-hidden": "true", "focusable": "false"}),
		d.Page.said("p", html.Attrs{"class": "hint"}, d.Page.Say.RelationsHint),
		html.El("p", html.Attrs{"class": "room", "aria-hidden": "true"}, html.Text(g.longestCaption(d.Page.Say.RelationsHint))),
		html.El("details", html.Attrs{"class": "unfold"}, d.Page.said("summary", nil, d.Page.Say.RelationsUnfold)),
	}
}

// value is a node and the arrows that leave it.
func (d *Diagram) value(g *drawing, v *report.Value) app.UI {
	arrows := html.Each(g.leaving(v.ID), func(a arrow) app.UI { return d.arrow(g, a) })
	return html.El("li", html.Attrs{"class": "value", "data-tone": tone(d.Report, g.facet.ID, v.ID)},
		html.When(len(arrows) > 0, func() app.UI { return d.Page.heading(3, d.Page.marked(v.Lang, nil, v.Label), html.Text(v.Label)) }),
		html.When(g.drawn(), func() app.UI { return d.node(g, v) }),
		html.When(g.drawn() && v.Summary != "", func() app.UI { return d.caption("p", v.Summary, v.SummaryLang) }),
		html.When(len(arrows) > 0, func() app.UI { return html.El("ul", nil, arrows...) }),
	)
}

// node is a link whose name is the value's label and summary.
func (d *Diagram) node(g *drawing, v *report.Value) app.UI {
	return html.El("a", g.place(v, d.choosing(g.facet.ID, v.ID)),
		d.Page.written(v.Lang, "span", nil, v.Label),
		html.When(v.Summary != "", func() app.UI {
			return html.El("span", d.Page.in(v.SummaryLang, html.Attrs{"class": "unseen"}), html.Text(d.Page.Say.Colon+v.Summary))
		}),
	)
}

// choosing chooses the value alone, or takes it back.
func (d *Diagram) choosing(facet, value string) html.Attrs {
	a := narrowing(d.Report, d.Page, d.Query, Choice{facet, value})
	if d.Query.Has(facet, value) {
		a["aria-current"] = "true"
	}
	a["data-name"], a["data-value"] = facet, value
	return a
}

// arrow is a sentence of the list and the curve that stands for it.
func (d *Diagram) arrow(g *drawing, a arrow) app.UI {
	facet, to := g.facet.ID, g.facet.Value(a.relation.To)
	return html.El("li", html.Attrs{"class": "arrow"},
		html.El("span", html.Attrs{"class": "to", "data-tone": tone(d.Report, facet, a.relation.To)}, d.Page.written(to.Lang, "span", nil, to.Label)),
		html.El("a", narrowing(d.Report, d.Page, d.Query, Choice{facet, a.relation.From}, Choice{facet, a.relation.To}),
			g.curve(a),
			d.Page.written(a.relation.Lang, "span", html.Attrs{"class": "sentence"}, a.relation.Text),
			html.When(g.drawn(), func() app.UI { return d.caption("span", a.relation.Text, a.relation.Lang) }),
		),
	)
}

// caption repeats a text under the drawing while what it belongs to is pointed
// at. Assistive technology has said it already.
func (d *Diagram) caption(tag, words, lang string) app.UI {
	return html.El(tag, d.Page.in(lang, html.Attrs{"class": "caption", "aria-hidden": "true"}), html.Text(words))
}

// svg makes an element of a drawing. It can have no class: go-app sets one by
// the property className, which such elements do not let it change.
func svg(tag string, a html.Attrs, children ...app.UI) app.HTMLElem {
	return html.El(tag, a, children...).XMLNS("http://www.w3.org/2000/svg")
}
