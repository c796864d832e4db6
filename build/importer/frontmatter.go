package importer

import (
	"fmt"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

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

func fromTOML(f *file, head, body string) (map[string]any, string, error) {
	fields := map[string]any{}
	if err := toml.Unmarshal([]byte(head), &fields); err != nil {
		return nil, "", f.problem(0, "the front matter is not valid TOML: "+line(err.Error()), "correct it, or write YAML between lines of ---")
	}
	for name, v := range fields {
		fields[name] = fromTOMLValue(v)
	}
	return fields, body, nil
}

// fromTOMLValue makes of a TOML value what other formats have.
func fromTOMLValue(v any) any {
	switch v := v.(type) {
	case time.Time:
		return v.Format(time.RFC3339)
	case []any:
		for i := range v {
			v[i] = fromTOMLValue(v[i])
		}
	case map[string]any:
		for name := range v {
			v[name] = fromTOMLValue(v[name])
		}
	case int64, float64, toml.LocalDate, toml.LocalDateTime, toml.LocalTime:
		return fmt.Sprint(v)
	}
	return v
}
