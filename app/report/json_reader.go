//go:build reader

package report

import "reportwidget/app/json"

func marshal(v any) ([]byte, error) { return json.Marshal(v, ""), nil }

func unmarshal(b []byte, v any) error { return json.Unmarshal(b, v) }
