package picture

import (
	"encoding/base64"
	"fmt"
	"strings"

	"reportwidget/build/diagnostic"
)

// embedded writes a picture of pixels that a drawing holds, as one that is published
// by itself: within the same limits, and without what a camera wrote.
func (d *drawing) embedded(address string) *diagnostic.Problem {
	_, data, _ := strings.Cut(address, ",")
	content, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(data), ""))
	if err != nil {
		return inDrawing(wrong("it is damaged", "embed it again"))
	}
	p, problem := Read(content)
	switch {
	case problem != nil:
		return inDrawing(problem)
	case p.drawing != nil:
		return inDrawing(wrong("it is a drawing itself", drawingHint))
	}
	if d.pixels += p.width * p.height; d.pixels > maxPixels {
		return wrong(fmt.Sprintf("the pictures in the SVG drawing have more than %d million pixels", maxPixels/1_000_000), "embed smaller ones")
	}
	sizes := p.Sizes()
	made, err := p.Encode(sizes[len(sizes)-1])
	if err != nil {
		return inDrawing(wrong("it is damaged", "embed it again"))
	}
	kind := map[string]string{"jpg": "jpeg", "png": "png"}[p.ending]
	d.write("href", "data:image/"+kind+";base64,"+base64.StdEncoding.EncodeToString(made))
	return nil
}

// inDrawing says that a problem is that of a picture in the drawing.
func inDrawing(problem *diagnostic.Problem) *diagnostic.Problem {
	problem.Cause = "a picture in the SVG drawing: " + problem.Cause
	return problem
}
