package report

import (
	"strings"

	"reportwidget/app/format"
)

// text checks the nodes of a text.
func (v *validator) text(path string, t Text) { v.nodes(path, t, 0) }

func (v *validator) nodes(path string, t Text, depth int) {
	if depth > maxDepth {
		v.add(path, format.Sprintf("text nested more than %d deep", maxDepth), "")
		return
	}
	for _, n := range t {
		v.string(path, n.Text)
		switch {
		case !n.Kind.known():
			v.add(path, format.Sprintf("unknown kind of text %.40q", n.Kind), "")
		case n.Kind.leaf() && len(n.Nodes) > 0, !n.Kind.leaf() && n.Kind != Figure && n.Text != "":
			v.add(path, format.Sprintf("a %s cannot hold this", n.Kind), "")
		case n.Kind == Anchor && n.Href == "":
			v.add(path, "a link without an address", "")
		case n.Kind == Heading && (n.Level < 1 || n.Level > 4):
			v.add(path, format.Sprintf("a heading of level %d", n.Level), "use levels 1 to 4")
		}
		v.picture(path, n)
		v.lang(path, n.Lang, false)
		v.link(path, n.Href)
		v.nodes(path, n.Nodes, depth+1)
	}
}

// picture checks that a picture, and nothing else, has what pages show of it.
func (v *validator) picture(path string, n Node) {
	if n.Kind != Figure || n.Picture == nil {
		if n.Kind == Figure || n.Picture != nil {
			v.add(path, "a picture without its files", "")
		}
		return
	}
	v.string(path, n.Picture.Credit)
	if (n.Text == "") != n.Picture.Decorative {
		v.add(path, "a picture needs words for those who do not see it, or is decorative", "")
	}
	if len(n.Picture.Sizes) == 0 {
		v.add(path, "a picture without its files", "")
	}
	for _, s := range n.Picture.Sizes {
		if !pictureAddress(s.Src) || s.Width < 1 || s.Height < 1 || max(s.Width, s.Height) > maxSide {
			v.add(path, format.Sprintf("%.100q is not a picture's file", s.Src), "")
		}
	}
}

// ownPicture checks the picture of a session, if it has one.
func (v *validator) ownPicture(path string, n *Node) {
	if n == nil {
		return
	}
	if v.text(path, Text{*n}); n.Kind != Figure {
		v.add(path, "this is not a picture", "")
	}
}

// maxSide is the most pixels of a picture's side.
const maxSide = 1 << 16

// pictureAddress reports whether a picture's file is in the folder that a report has
// for them, which a translation shares with the original.
func pictureAddress(src string) bool {
	name, found := strings.CutPrefix(strings.TrimPrefix(src, "../"), "pictures/")
	stem, ending, dotted := strings.Cut(name, ".")
	return found && dotted && ValidID(stem) && ValidID(ending)
}
