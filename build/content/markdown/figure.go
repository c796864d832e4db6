package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"reportwidget/app/report"
)

// decorative is what authors write in place of the words for a picture that says
// nothing.
const decorative = "decorative"

// imagesOf returns the images of a paragraph that holds nothing else, or nil.
func imagesOf(paragraph ast.Node, text []byte) (images []*ast.Image) {
	for n := paragraph.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Image:
			images = append(images, n)
		case *ast.Text:
			if len(strings.TrimSpace(string(n.Value(text)))) > 0 {
				return nil
			}
		default:
			return nil
		}
	}
	return images
}

func (m *parser) figures(images []*ast.Image) (t report.Text) {
	for _, n := range images {
		t = append(t, m.figure(n)...)
	}
	return t
}

// figure reads a picture. Its title is the caption, with the credit behind a line.
func (m *parser) figure(n *ast.Image) report.Text {
	words := strings.TrimSpace(joinLines(m.inlines(n, 0)).String())
	switch {
	case words == "":
		m.wrong(n, "a picture without words for those who do not see it", `write between the brackets what it shows, such as "![Six people around a map](files/map.jpg)"; if it only decorates, write "decorative" there`)
	case fileName.MatchString(words):
		m.wrong(n, "the words for those who do not see the picture are the name of a file", "write between the brackets what the picture shows")
	}
	file := m.picture(at(n), unescape(string(n.Destination)))
	if file == "" || words == "" {
		return nil
	}
	caption, credit, _ := strings.Cut(unescape(string(n.Title)), "|")
	node := report.Node{Kind: report.Figure, Text: words, Href: file, Picture: &report.Picture{Credit: strings.TrimSpace(credit)}}
	if strings.EqualFold(words, decorative) {
		node.Text, node.Picture.Decorative = "", true
	}
	if caption = strings.TrimSpace(caption); caption != "" {
		node.Nodes = report.Text{{Kind: report.Plain, Text: caption}}
	}
	return report.Text{node}
}

// fileName matches the names that programs put in place of words.
var fileName = regexp.MustCompile(`(?i)^(\S+\.(png|jpe?g|gif|webp|tiff?|bmp|heic)|(image|img|dsc|picture|grafik|bild|imagen)[ _-]?\d+|untitled\S*)$`)
