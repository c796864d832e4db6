package ui

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
	"reportwidget/build/studio/talk"
)

// attached is a file of the folder that a key of the report names, or what chooses one.
func (d *DescribeStep) attached(field, label, hint, kinds string) app.UI {
	if file := d.Form.Values[field]; file != "" {
		return html.El("ul", html.Attrs{"class": "value-list"}, html.El("li", html.Attrs{"data-attached": field}, d.removable(field, label+": ", path.Base(file))))
	}
	return html.El("div", html.Attrs{"class": "group"},
		html.El("p", html.Attrs{"class": "hint"}, html.Text(hint)), chooserOf("new-"+field, label, kinds), d.add(field, d.Say.Describe.AddFile.With("name", label), d.OnAttach(field)))
}

// add is the button that adds what stands above it.
func (d *DescribeStep) add(field, label string, handler app.EventHandler) app.UI {
	if d.Form.ReadOnly {
		return nil
	}
	return html.El("p", nil, html.El("button", html.Attrs{"type": "button", "class": "second", "data-add": field}, html.Text(label)).On("click", handler, field))
}

// removable is the head of an entry, with the button that takes it out.
func (d *DescribeStep) removable(field, kind, name string) app.UI {
	label := d.Say.Material.Remove.With("name", name)
	return html.El("p", html.Attrs{"class": "entry-name"}, html.Text(kind), html.El("bdi", nil, html.Text(name)), html.Text(" "),
		html.El("button", html.Attrs{"type": "button", "class": "quiet", "aria-label": label}, html.Text(d.Say.Describe.Remove)).
			On("click", d.OnAct(talk.Request{Op: talk.Remove, Field: field}), field))
}

// looks are the icon, the screenshots and the font.
func (d *DescribeStep) looks() app.UI {
	say := d.Say.Describe
	list := []app.UI{d.attached("icon", say.Icon, say.IconHint, "image/png")}
	for i := 0; d.Form.Values[fmt.Sprintf("screenshots[%d].file", i)] != ""; i++ {
		at := fmt.Sprintf("screenshots[%d]", i)
		file := d.Form.Values[at+".file"]
		list = append(list, d.removable(at, "", path.Base(file)),
			d.Form.Field(Field{Name: at + ".label", Label: say.PictureLabel.With("file", d.Say.Shared.Isolated(file)), Hint: say.PictureHint}))
	}
	return group(say.Pictures, append(list,
		html.El("div", html.Attrs{"class": "group"}, html.El("p", html.Attrs{"class": "hint"}, html.Text(say.ScreenshotHint)),
			chooserOf("new-screenshots", say.Screenshot, "image/png,image/jpeg"), named("screenshots-name", d.Say.Material.Shows, ""),
			d.add("screenshots", say.AddFile.With("name", say.Screenshot), d.OnAttach("screenshots"))),
		d.attached("share-font", say.ShareFont, say.ShareFontHint, ".ttf,.otf"))...)
}

// people are those of whom the report says more than their names.
func (d *DescribeStep) people() app.UI {
	say := d.Say.Describe
	list := []app.UI{html.El("p", html.Attrs{"class": "hint"}, html.Text(say.PeopleHint))}
	n := 0
	for ; d.Form.Values[fmt.Sprintf("people[%d].name", n)] != ""; n++ {
		at := fmt.Sprintf("people[%d]", n)
		field := func(key, label, hint, kind string) app.UI {
			return d.Form.Field(Field{Name: at + "." + key, Label: label, Hint: hint, Type: kind})
		}
		name := d.Form.Values[at+".name"]
		list = append(list, html.El("details", html.Attrs{"data-person": name},
			html.El("summary", html.Attrs{"dir": "auto"}, html.Text(name)),
			pair(field("name", d.Say.Material.Name, "", ""), field("affiliation", say.Affiliation, "", "")),
			pair(field("orcid", "ORCID iD", "", ""), field("url", say.URL, "", "url")),
			d.Form.Field(Field{Name: at + ".also", Label: say.Also, Hint: say.AlsoHint, Rows: 2}),
			field("id", say.ID, "", ""),
			d.removable(at, "", name)))
	}
	if n == 0 {
		list = append(list, d.box("people", say.PeoplePages, d.Form.Values["people"] != "", d.OnPages))
	}
	return group(d.Say.Sessions.People, append(list, named("new-person", say.NewPerson, ""), d.add("people", say.AddPerson, d.OnPerson))...)
}

// filterBy are what sessions say anyway and readers can filter by.
func (d *DescribeStep) filterBy() app.UI {
	say := d.Say.Describe
	chosen := strings.Split(d.Form.Values["filter-by"], "\n")
	box := func(facet, label string) app.UI {
		return d.box("filter-by", label, slices.Contains(chosen, facet), d.OnFilterBy, facet)
	}
	return group(say.FilterBy, html.El("p", html.Attrs{"class": "hint"}, html.Text(say.FilterByHint)),
		box(report.RoomFacet, d.Say.Sessions.Room), box(report.PeopleFacet, d.Say.Sessions.People))
}

// box is a checkbox with a value.
func (d *DescribeStep) box(name, label string, checked bool, handler app.EventHandler, value ...string) app.UI {
	a := html.Attrs{"type": "checkbox", "name": name, "value": strings.Join(value, ""), "checked": yesNo(checked)}
	if d.Form.ReadOnly {
		a["disabled"] = "true"
	}
	return html.El("div", html.Attrs{"class": "boxes"}, html.El("label", nil, html.Void("input", a).On("change", handler), html.El("span", nil, html.Text(label))))
}
