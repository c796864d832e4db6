package core

import (
	"fmt"
	"strings"

	"reportwidget/build/content"
)

// head is what report.yaml holds, by its keys. A file that cannot be read holds
// nothing; its problems say why.
func head(files Files) map[string]any {
	keys, err := content.ReportKeys(reportFile, files[reportFile])
	if err != nil {
		return nil
	}
	return keys
}

// headFields are the values of report.yaml by their paths. A list of texts also has
// one field for all, with an entry a line.
func headFields(files Files) map[string]string {
	fields, keys := map[string]string{}, head(files)
	for key, value := range keys {
		flatten(fields, key, value)
	}
	if credits := shown(keys["credits"]); credits != "" {
		fields["credits"] = credits
	}
	for i, person := range items(keys["people"]) {
		path := fmt.Sprintf("people[%d]", i)
		switch person := person.(type) {
		case string:
			fields[path+".name"] = person
		case map[string]any:
			if also := shown(person["also"]); also != "" {
				fields[path+".also"] = also
			}
		}
	}
	if _, pages := keys["people"]; pages {
		fields["people"] = "yes"
	}
	fields["filter-by"] = shown(keys["filter-by"])
	if accessibility, is := keys["accessibility"].(map[string]any); is && accessibility["limits"] != nil {
		fields["accessibility.limits"] = shown(accessibility["limits"])
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
