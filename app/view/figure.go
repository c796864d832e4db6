package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// figure shows a picture with its caption, as wide as the text. It leads to the
// largest file of the picture.
func (p prose) figure(a html.Attrs, n report.Node) app.UI {
	largest := n.Picture.Sizes[len(n.Picture.Sizes)-1]
	link := p.page.outward(html.Attrs{"href": p.page.Root + largest.Src})
	switch {
	case p.page.Opened: // a picture of another website comes only when the reader asks for it
		return html.El("p", a, html.El("a", link, p.plain(n.Text)...))
	case n.Picture.Decorative, strings.HasSuffix(largest.Src, ".svg"): // which has every size
		return html.El("figure", a, append([]app.UI{p.image(n)}, p.caption(n)...)...)
	}
	return html.El("figure", a, append([]app.UI{html.El("a", link, p.image(n))}, p.caption(n)...)...)
}

// own shows the picture of a session as a whole, if it has one.
func (p prose) own(n *report.Node, class string) app.UI {
	if n == nil {
		return nil
	}
	return p.figure(p.page.in(n.Lang, html.Attrs{"class": strings.TrimSpace("picture " + class)}), *n)
}

// shows reports whether a text begins with a picture or has one among its first
// blocks.
func shows(t report.Text) bool {
	return slices.ContainsFunc(t, func(n report.Node) bool { return n.Kind == report.Figure })
}

// image lets the browser choose among the picture's files.
func (p prose) image(n report.Node) app.UI {
	sizes := n.Picture.Sizes
	largest := sizes[len(sizes)-1]
	a := html.Attrs{
		"src": p.page.Root + sizes[0].Src, "width": strconv.Itoa(largest.Width), "height": strconv.Itoa(largest.Height),
		"alt": n.Text, "loading": "lazy", "decoding": "async",
	}
	if len(sizes) > 1 {
		var files []string
		for _, s := range sizes {
			files = append(files, p.page.Root+s.Src+" "+strconv.Itoa(s.Width)+"w")
		}
		a["srcset"], a["sizes"] = strings.Join(files, ", "), "(min-width: 45rem) 42rem, 94vw"
	}
	return html.Void("img", a)
}

func (p prose) caption(n report.Node) []app.UI {
	said := p.inlines(n.Nodes)
	credit := n.Picture.Credit
	switch {
	case credit != "" && said != nil:
		said = append(said, html.El("small", nil, p.plain(" "+credit)...))
	case credit != "":
		said = append(said, html.El("small", nil, p.plain(credit)...))
	case said == nil:
		return nil
	}
	return []app.UI{html.El("figcaption", nil, said...)}
}
