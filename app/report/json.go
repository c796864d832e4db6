//go:build !js && !reader

package report

import (
	stdjson "encoding/json"

	"github.com/goccy/go-json"
)

func marshal(v any) ([]byte, error) { return json.Marshal(v) }

// unmarshal lets the standard library check the syntax first: it walks any
// input safely, goccy/go-json is trusted with valid JSON only.
func unmarshal(b []byte, v any) error {
	if !stdjson.Valid(b) {
		return stdjson.Unmarshal(b, new(any))
	}
	return json.Unmarshal(b, v)
}
