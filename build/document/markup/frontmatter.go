package markup

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"reportwidget/build/document/richtext"
)

// The limits of front matter: its length in bytes, and of the references in it, which
// multiply what they refer to.
const (
	maxFrontMatter = 64 << 10
	mostAliases    = 40
)

// frontMatter takes the facts above a text off it, if it begins with them. The
// line is the number of the first one of the rest.
func frontMatter(source string) (fields []richtext.Field, rest string, line int) {
	body, found := strings.CutPrefix(source, "---\n")
	if !found {
		return nil, source, 1
	}
	head, rest, found := strings.Cut(body, "\n---\n")
	if !found {
		if head, found = strings.CutSuffix(body, "\n---"); !found {
			return nil, source, 1
		}
	}
	if len(head) > maxFrontMatter || strings.Count(head, "*") > mostAliases {
		return nil, source, 1
	}
	var facts yaml.MapSlice
	if err := yaml.Unmarshal([]byte(head), &facts); err != nil || len(facts) == 0 {
		return nil, source, 1 // a line between parts, and another one below
	}
	for _, fact := range facts {
		if value := valueOf(fact.Value); value != "" {
			fields = append(fields, richtext.Field{Name: strings.ToLower(fmt.Sprint(fact.Key)), Value: value})
		}
	}
	return fields, rest, 3 + strings.Count(head, "\n")
}

// valueOf returns a fact as text. A list is separated by commas.
func valueOf(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case []any:
		var all []string
		for _, one := range v {
			if s := valueOf(one); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	case yaml.MapSlice, map[string]any:
		return ""
	}
	return richtext.OneLine(fmt.Sprint(v))
}
