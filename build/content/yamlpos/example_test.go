package yamlpos_test

import (
	"fmt"

	"reportwidget/build/content/yamlpos"
)

func ExampleParse() {
	document := "title: Opening\npeople: [Ana, Li]\n"
	v, _, _ := yamlpos.Parse(document, 0, len(document), yamlpos.Plain)
	for _, e := range v.Entries {
		fmt.Println(e.Key, "at", e.At, "is", e.Value.Shape, "at", e.Value.At)
	}
	// Output:
	// title at 0 is text at 7
	// people at 15 is a list at 23
}
