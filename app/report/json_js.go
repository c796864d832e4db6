//go:build !reader

package report

import "encoding/json"

// In an author's browser encoding/json serves, which the studio links anyway: goccy/go-json
// would add a quarter of a megabyte to it. Both write the same bytes.

func marshal(v any) ([]byte, error) { return json.Marshal(v) }

func unmarshal(b []byte, v any) error { return json.Unmarshal(b, v) }
