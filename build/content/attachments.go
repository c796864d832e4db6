package content

import (
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
)

// attach notes a linked file, or reports that it is of a kind that is not
// published.
func (d *reading) attach(offset int, file string) {
	switch {
	case strings.HasPrefix(file, "."), strings.Contains(file, "/."):
		d.add(offset, fmt.Sprintf("%.100q is hidden, and hidden files are not published", file), "give it and its folders names without a dot in front")
	case path.Ext(file) == "":
		d.add(offset, fmt.Sprintf("the name of %.100q does not say what it is", file), `add an ending, such as ".pdf"`)
	case active(path.Base(file)):
		d.add(offset, fmt.Sprintf("%.100q can run as a program on the report's website", file), "publish it elsewhere and link to its address, or save it as PDF or as a picture")
	}
	if _, linked := d.found.attached[file]; !linked {
		d.found.attached[file] = d.place(offset)
	}
}

// programs are the endings of files that browsers or web servers run. On the
// report's website they could do what the report's own pages can, and nothing
// would keep them in.
var programs = []string{
	"asp", "aspx", "atom", "cfm", "cgi", "dhtml", "fcgi", "hta", "htc", "htm", "html", "js", "jsp", "jspx", "mht", "mhtml", "mjs",
	"phar", "php", "pht", "phtml", "pl", "rdf", "rss", "shtm", "shtml", "stm", "svg", "svgz", "swf", "wasm", "xht", "xhtml", "xml", "xsd", "xsl", "xslt",
}

// active reports whether one of a name's endings is that of a program: web
// servers heed them all, as in "talk.php.pdf".
func active(name string) bool {
	return slices.ContainsFunc(strings.Split(strings.ToLower(name), ".")[1:], func(ending string) bool {
		ending = strings.TrimRight(ending, " 0123456789") // as in php5
		return slices.Contains(programs, ending)
	})
}

// readLinked returns files that are linked or shown, by their paths. Together they
// may have as many bytes as a report. The error is that of the step.
func (r *reader) readLinked(stage string, linked map[string]place) (map[string][]byte, error) {
	files := map[string][]byte{}
	left := int64(maxTotal)
	for _, file := range slices.Sorted(maps.Keys(linked)) {
		if err := r.step.Next(stage, len(linked)); err != nil {
			return nil, err
		}
		content, err := r.readAtMost(file, left)
		if err != nil {
			r.problem(linked[file], fmt.Sprintf("the file %q: %s", file, unreadable(err)), "")
			continue
		}
		if left -= int64(len(content)); left < 0 {
			r.problem(linked[file], fmt.Sprintf("the files, up to %q, have more than %d MB", file, maxTotal>>20), "publish the large ones elsewhere and link to their addresses")
			return nil, nil
		}
		files[file] = content
	}
	return files, nil
}

// readAtMost returns a file, or its beginning if it is longer than the limit.
func (r *reader) readAtMost(file string, limit int64) ([]byte, error) {
	f, err := r.folder.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit+1))
}
