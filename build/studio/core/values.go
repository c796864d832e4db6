package core

import (
	"fmt"
	"strings"

	"reportwidget/build/edit"
)

// headKeys are the keys of report.yaml, as FORMAT.md has them.
var headKeys = []string{
	"title", "id", "languages", "summary", "colour", "icon", "screenshots", "event", "publisher", "licence",
	"credits", "documents", "accessibility", "facets", "relations", "columns",
}

// headFields are the values of report.yaml by their paths. A file that cannot be
// read has none; its problems say why.
func headFields(files Files) map[string]string {
	fields := map[string]string{}
	for _, key := range headKeys {
		if value, err := edit.Get(files, edit.Field{File: reportFile, Path: key}); err == nil {
			flatten(fields, key, value)
		}
	}
	for _, list := range []string{"credits", "accessibility.limits"} {
		if value, err := edit.Get(files, edit.Field{File: reportFile, Path: list}); err == nil && value != nil {
			fields[list] = shown(value)
		}
	}
	return fields
}

func flatten(to map[string]string, path string, value any) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			flatten(to, path+"."+key, inner)
		}
	case []any:
		for i, inner := range v {
			flatten(to, fmt.Sprintf("%s[%d]", path, i), inner)
		}
	case nil:
	case string:
		to[path] = strings.TrimRight(v, "\n")
	default:
		to[path] = fmt.Sprint(v)
	}
}
