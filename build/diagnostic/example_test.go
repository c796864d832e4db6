package diagnostic_test

import (
	"fmt"

	"reportwidget/build/diagnostic"
)

func Example() {
	known := []string{"title", "date", "room"}
	p := diagnostic.At(diagnostic.Place{File: "summit/sessions/01-opening.md", Line: 2, Column: 1},
		`unknown key "titel"`, diagnostic.Suggest("titel", known, "use one of these: title, date, room"))
	fmt.Println(p)
	// Output:
	// summit/sessions/01-opening.md:2:1: unknown key "titel"
	//   hint: did you mean "title"?
}
