package importer

import (
	"strings"

	"reportwidget/build/content"
)

// frontMatter returns the fields above the text of a page.
func frontMatter(f *file) (fields map[string]any, body string, err error) {
	text := paragraphs(string(f.content))
	if rest, found := strings.CutPrefix(text, "+++\n"); found {
		head, body, closed := strings.Cut(rest, "\n+++")
		if !closed {
			return nil, "", f.problem(0, "the front matter has no end", `write a line "+++" below it`)
		}
		return fromTOML(f, head, body)
	}
	if !strings.HasPrefix(text, "---\n") {
		return nil, "", nil
	}
	return content.FrontMatter(f.name, []byte(text+"\n"))
}
