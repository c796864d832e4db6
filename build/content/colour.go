package content

import (
	"fmt"
	"math"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
)

// colour returns the colour of a key, in small letters. Without quotes YAML takes
// it for a note, and would leave the key empty without a word.
func (f fields) colour(key string) string {
	if e, given := f.entries[key]; given && e.Value.Shape == yamlpos.Absent {
		f.fail(f.sub(key), e.At, "there is not a valid colour", fmt.Sprintf(`put it in quotes, as %s: "#0a5a64", for what follows a # is a note to yourself`, key))
	}
	return strings.ToLower(f.text(key))
}

// adviseColours tells of the colours that are not shown as they are on a light
// page, which is what most readers see and all print. No colour can be read on
// light pages and on dark ones, so that nothing is said of another shade there.
func (r *reader) adviseColours() {
	r.adviseColour("colour", r.report.Colour)
	for i, f := range r.report.Facets {
		for j, v := range f.Values {
			r.adviseColour(fmt.Sprintf("facets[%d].values[%d].colour", i, j), v.Colour)
		}
	}
}

func (r *reader) adviseColour(path, written string) {
	c, ok := report.ParseColour(written)
	contrast := report.Light.Contrast(c)
	if !ok || contrast >= report.MinContrast {
		return
	}
	shade := report.Light.Shade(c)
	cause := fmt.Sprintf("%q has a contrast of %.1f:1 on light pages, where text needs %.1f:1; %q is shown there, and %q on dark pages",
		written, math.Floor(contrast*10)/10, report.MinContrast, shade, report.Dark.Shade(c))
	r.advice(r.locate(path), cause, fmt.Sprintf("write %q, or choose another dark colour", shade))
}
