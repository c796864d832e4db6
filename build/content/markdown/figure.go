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
	if wrong := Wordless(words); wrong != "" {
		m.wrong(n, wrong, `write between the brackets what it shows, such as "![Six people around a map](files/map.jpg)"; if it only decorates, write "decorative" there`)
	}
	file := m.picture(at(n), unescape(string(n.Destination)))
	if file == "" || words == "" {
		return nil
	}
	caption, credit, _ := strings.Cut(unescape(string(n.Title)), "|")
	return report.Text{Figure(words, file, caption, credit)}
}

// Figure returns the picture in a file, which is decorative if that is what the words
// for those who do not see it say.
func Figure(words, file, caption, credit string) report.Node {
	node := report.Node{Kind: report.Figure, Text: words, Href: file, Picture: &report.Picture{Credit: strings.TrimSpace(credit)}}
	if strings.EqualFold(words, decorative) {
		node.Text, node.Picture.Decorative = "", true
	}
	if caption = strings.TrimSpace(caption); caption != "" {
		node.Nodes = report.Text{{Kind: report.Plain, Text: caption}}
	}
	return node
}

// Wordless says what is wrong with the words for those who do not see a picture, or "".
func Wordless(words string) string {
	switch {
	case words == "":
		return "a picture without words for those who do not see it"
	case fileName.MatchString(words):
		return "the words for those who do not see the picture are the name of a file"
	}
	return ""
}

// fileName matches the names that programs put in place of words.
var fileName = regexp.MustCompile(`(?i)^(\S+\.(png|jpe?g|gif|webp|tiff?|bmp|heic)|(image|img|dsc|picture|grafik|bild|imagen)[ _-]?\d+|untitled\S*)$`)
