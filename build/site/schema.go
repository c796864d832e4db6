package site

import _ "embed"

// schema describes the bundle; it is published with every site.
//
//go:embed report.schema.json
var schema []byte
