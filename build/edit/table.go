package edit

import "strings"

// isTable reports whether a file is a table of text.
func isTable(path string) bool {
	return strings.HasSuffix(path, ".csv") || strings.HasSuffix(path, ".tsv")
}

func openTable(at Field, whole []byte, there bool) (file, error) {
	return nil, &Refusal{at, "tables are not edited yet", ""}
}
