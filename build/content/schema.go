package content

import _ "embed"

// SchemaFile is the name under which the schema stands beside report.yaml.
const SchemaFile = "report-source.schema.json"

// Schema is the JSON Schema of report.yaml, for editors.
//
//go:embed report-source.schema.json
var Schema []byte
