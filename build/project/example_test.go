package project_test

import (
	"fmt"

	"reportwidget/build/content"
	"reportwidget/build/project"
)

func Example() {
	folder := project.Files{
		"report.yaml":            []byte("title: Summit\n"),
		"sessions/01-opening.md": []byte("---\ntitle: Opening\nromo: Hall 1\n---\n"),
	}
	var workspace project.Workspace
	reports, err := workspace.Open([]content.Source{{FS: folder.FS(), Name: "summit"}}, nil)
	if err != nil {
		fmt.Println(err) // only a step can fail
	}
	for _, p := range reports.Problems {
		fmt.Println(p)
	}
	// Output:
	// summit/sessions/01-opening.md:3:1: unknown key "romo"
	//   hint: did you mean "room"?
}
