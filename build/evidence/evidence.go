// Package evidence holds what the accessibility tests of this version have
// found, for the statement that every report publishes. The tests write it, and
// fail where it is out of date; see build/browser/evidence_test.go.
package evidence

import (
	_ "embed"
	"encoding/json"
	"fmt"

	"reportwidget/app"
)

//go:embed axe.json
var axe []byte

// Axe returns what axe-core has found on the pages of the default report.
func Axe() (app.Check, error) {
	var c app.Check
	if err := json.Unmarshal(axe, &c); err != nil {
		return c, fmt.Errorf("reading axe.json: %w", err)
	}
	return c, nil
}
