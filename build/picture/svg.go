package picture

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"reportwidget/build/diagnostic"
)

// A drawing is published as one that only draws: what is not known to do no more is
// refused, and what programs note for themselves is left out. Browsers run no script and
// load nothing for a drawing that a page shows as a picture; this keeps it so where its
// file is opened by itself.
// https://www.w3.org/TR/SVG2/conform.html#secure-static-mode

const svgSpace = "http://www.w3.org/2000/svg"

// maxDrawing is the size of a drawing in bytes, which is small as text.
const maxDrawing = 2 << 20

// drawingHint tells what to do with a drawing that does more than draw.
const drawingHint = "save it as plain SVG without that, or as PNG"

// beginsAsXML reports whether a file may be a drawing.
func beginsAsXML(content []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(content, "\ufeff \t\r\n"), []byte("<")) && bytes.Contains(content, []byte("svg"))
}

// readDrawing reads an SVG drawing.
func readDrawing(content []byte) (*Picture, *diagnostic.Problem) {
	if len(content) > maxDrawing {
		return nil, wrong(fmt.Sprintf("more than %d MB in an SVG drawing", maxDrawing>>20), "save it as PNG")
	}
	d := &drawing{from: xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))}
	d.from.CharsetReader = func(charset string, in io.Reader) (io.Reader, error) {
		return nil, errors.New("it is not saved in UTF-8")
	}
	if problem := d.copy(); problem != nil {
		return nil, problem
	}
	if problem := d.checkExpansion(); problem != nil {
		return nil, problem
	}
	return &Picture{drawing: d.to.Bytes(), ending: "svg", sum: sha256.Sum256(content), width: d.width, height: d.height}, nil
}

// drawing is one that is being copied.
type drawing struct {
	from          *xml.Decoder
	to            bytes.Buffer
	root          *element
	open          []*element // the elements around
	style         string     // the text of the style sheet that is being read
	rules         []rule     // of style sheets
	entities      bool       // are defined, which nothing that is read here uses
	pixels        int        // of the pictures that it holds
	width, height int        // pixels
}

// copy writes the elements that draw.
func (d *drawing) copy() *diagnostic.Problem {
	for {
		token, err := d.from.Token()
		switch {
		case err == io.EOF && d.width > 0:
			return nil
		case err != nil && d.entities:
			return wrong("the SVG drawing defines entities, which stand for other texts", drawingHint)
		case err != nil:
			return wrong(fmt.Sprintf("the SVG drawing is damaged: %v", err), "open it in another program and save it again")
		}
		var problem *diagnostic.Problem
		switch t := token.(type) {
		case xml.StartElement:
			problem = d.start(t)
		case xml.EndElement:
			problem = d.end()
		case xml.CharData:
			d.text(t)
		case xml.Directive:
			d.entities = d.entities || bytes.Contains(t, []byte("<!ENTITY"))
		} // comments, instructions and a document type draw nothing
		if problem != nil {
			return problem
		}
	}
}

// start writes the beginning of an element, or skips one that draws nothing.
func (d *drawing) start(e xml.StartElement) *diagnostic.Problem {
	name := e.Name.Local
	switch {
	case len(d.open) == 0 && name != "svg":
		return wrong("this is not a picture", "save it as JPEG, PNG, WebP or GIF")
	case e.Name.Space != svgSpace && (e.Name.Space != "" || len(d.open) == 0 && !hasSize(e)), name == "metadata":
		if len(d.open) == 0 {
			return wrong("this is not an SVG drawing", drawingHint)
		}
		if err := d.from.Skip(); err != nil {
			return wrong(fmt.Sprintf("the SVG drawing is damaged: %v", err), "open it in another program and save it again")
		}
		return nil
	case !drawingElements[name], d.inStyle():
		return wrong(fmt.Sprintf("the SVG drawing holds an element %q, which can do more than draw", name), drawingHint)
	}
	if len(d.open) >= maxNesting {
		return wrong(fmt.Sprintf("the SVG drawing has more than %d elements within each other", maxNesting), "save it as PNG")
	}
	root := len(d.open) == 0
	d.opens(&element{name: name, id: value(e, "id"), classes: strings.Fields(value(e, "class"))})
	d.to.WriteString("<" + name)
	if root {
		if problem := d.size(e); problem != nil {
			return problem
		}
	}
	for _, a := range e.Attr {
		if problem := d.attribute(name, root, a); problem != nil {
			return problem
		}
	}
	d.to.WriteByte('>')
	return nil
}

// opens notes an element within those that are open.
func (d *drawing) opens(e *element) {
	if len(d.open) == 0 {
		d.root = e
	} else {
		around := d.innermost()
		around.inside = append(around.inside, e)
	}
	d.open = append(d.open, e)
}

func (d *drawing) innermost() *element { return d.open[len(d.open)-1] }

func hasSize(e xml.StartElement) bool { return value(e, "viewBox")+value(e, "width") != "" }

func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// attribute writes an attribute that draws, and refuses one that could do more.
func (d *drawing) attribute(element string, root bool, a xml.Attr) *diagnostic.Problem {
	name := a.Name.Local
	switch {
	case a.Name.Space == "" && strings.HasPrefix(strings.ToLower(name), "on"):
		return wrong(fmt.Sprintf("the SVG drawing holds a script, in %q", name), drawingHint)
	case name == "href":
		return d.reference(element, a.Value)
	case a.Name.Space != "" || !drawingAttributes[name] || root && (name == "width" || name == "height" || name == "viewBox"):
		return nil
	}
	if outside := outsideOf(a.Value); outside != "" {
		return refersTo(outside)
	}
	e := d.innermost()
	e.refers = append(e.refers, referred(name, a.Value)...)
	d.write(name, a.Value)
	return nil
}

// reference writes what an element refers to: another one of the drawing, or a picture
// that is a part of it. A link leads nowhere in a picture.
func (d *drawing) reference(element, to string) *diagnostic.Problem {
	to = strings.TrimSpace(to)
	switch {
	case element == "a":
		return nil
	case strings.HasPrefix(to, "#"):
		e := d.innermost()
		e.refers = append(e.refers, reference{to[1:], false})
		d.write("href", to)
		return nil
	case element == "image" && isInside(to):
		return d.embedded(to)
	}
	return refersTo(to)
}

func refersTo(address string) *diagnostic.Problem {
	return wrong(fmt.Sprintf("the SVG drawing refers to %.60q, which is not a part of it", address), "embed what it shows in the drawing, or save it as PNG")
}

// isInside reports whether an address holds a picture of pixels itself.
func isInside(address string) bool {
	for _, kind := range []string{"png", "jpeg", "jpg", "gif", "webp"} {
		if strings.HasPrefix(address, "data:image/"+kind+";base64,") {
			return true
		}
	}
	return false
}

// text writes what stands between elements. That of a style sheet may come in pieces.
func (d *drawing) text(t []byte) {
	switch {
	case len(d.open) == 0:
	case d.inStyle():
		d.style += string(t)
	default:
		d.escape(t)
	}
}

func (d *drawing) inStyle() bool { return len(d.open) > 0 && d.innermost().name == "style" }

// end writes the end of an element, and of a style sheet what it says.
func (d *drawing) end() *diagnostic.Problem {
	if d.inStyle() {
		if outside := outsideOf(d.style); outside != "" {
			return refersTo(outside)
		}
		d.rules = append(d.rules, rulesOf(d.style)...)
		d.escape([]byte(d.style))
		d.style = ""
	}
	d.to.WriteString("</" + d.innermost().name + ">")
	d.open = d.open[:len(d.open)-1]
	return nil
}

// outsideOf returns what a style or an attribute refers to outside of the drawing, or "".
// Escapes could hide that, and nothing that draws needs them.
func outsideOf(style string) string {
	rest := strings.ToLower(style)
	if strings.Contains(rest, "@import") || strings.Contains(rest, `\`) || strings.Contains(rest, "image-set(") || strings.Contains(rest, "src(") {
		return style
	}
	for {
		_, after, found := strings.Cut(rest, "url(")
		if !found {
			return ""
		}
		rest = after
		address, _, _ := strings.Cut(after, ")")
		if address = strings.Trim(address, " \t\r\n'\""); !strings.HasPrefix(address, "#") {
			return address
		}
	}
}

// escape writes a text. Writing to a buffer never fails.
func (d *drawing) escape(text []byte) { _ = xml.EscapeText(&d.to, text) }

func (d *drawing) write(name, value string) {
	d.to.WriteString(" " + name + `="`)
	d.escape([]byte(value))
	d.to.WriteByte('"')
}

// size writes how large the drawing is, and notes it in pixels.
func (d *drawing) size(root xml.StartElement) *diagnostic.Problem {
	width, wide := length(value(root, "width"))
	height, high := length(value(root, "height"))
	box := numbers(value(root, "viewBox"))
	if len(box) != 4 && wide && high {
		box = []float64{0, 0, width, height}
	}
	if len(box) != 4 || !(box[2] > 0 && box[3] > 0 && box[2] < 1e6 && box[3] < 1e6) {
		return wrong("the SVG drawing does not say how large it is", `save it with a "viewBox", or as PNG`)
	}
	if !wide {
		width = box[2]
	}
	width = min(max(width, 1), float64(widths[len(widths)-1]))
	d.width = int(width + .5)
	d.height = int(min(max(box[3]*width/box[2], 1), maxHeight))
	var parts []string
	for _, n := range box {
		parts = append(parts, strconv.FormatFloat(n, 'f', -1, 64))
	}
	d.write("xmlns", svgSpace)
	d.write("viewBox", strings.Join(parts, " "))
	d.write("width", strconv.Itoa(d.width))
	d.write("height", strconv.Itoa(d.height))
	return nil
}

// maxHeight is that of a drawing in pixels.
const maxHeight = 1 << 15

// length returns a positive length in pixels. Other units than pixels are not needed
// beside a viewBox.
func length(text string) (float64, bool) {
	n, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(text), "px"), 64)
	return n, err == nil && n > 0 && n < 1e6
}

// numbers returns those in a list, or nil if one of them is none.
func numbers(list string) (all []float64) {
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r <= ' ' }) {
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || n != n || n < -1e6 || n > 1e6 {
			return nil
		}
		all = append(all, n)
	}
	return all
}
