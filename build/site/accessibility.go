package site

import (
	_ "embed"
	"encoding/json"
	"fmt"

	"reportwidget/app/view"
)

//go:embed accessibility.json
var accessibility []byte

// AccessibilityCheck returns what axe-core has found on the pages of the default
// report, for the statement that every report publishes. The tests in
// build/e2e/statement_test.go write it, and fail where it is out of date.
func AccessibilityCheck() (view.Check, error) {
	var c view.Check
	if err := json.Unmarshal(accessibility, &c); err != nil {
		return c, fmt.Errorf("reading accessibility.json: %w", err)
	}
	return c, nil
}
