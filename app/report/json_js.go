package report

import "encoding/json"

// In the browser encoding/json serves, for readers as for authors: go-app links it
// already, while goccy/go-json would add a quarter of a megabyte to the program. Both
// write the same bytes.

func marshal(v any) ([]byte, error) { return json.Marshal(v) }

func unmarshal(b []byte, v any) error { return json.Unmarshal(b, v) }
