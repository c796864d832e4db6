package importer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// Limits of JSON: what is beyond them is a mistake or an attack. A value takes
// up to 200 bytes of memory.
const (
	maxLevels = 100
	maxValues = 3_000_000
)

// parseJSON returns the value that a file holds, with numbers as they are
// spelt.
func parseJSON(f *file) (any, error) {
	if err := measureJSON(f); err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(f.content))
	d.UseNumber()
	var v any
	err := d.Decode(&v)
	if err == nil && len(bytes.TrimSpace(f.content[d.InputOffset():])) > 0 {
		return nil, f.problem(int(d.InputOffset()), "there is more text after the end of the JSON", "export the file again")
	}
	return v, jsonProblem(f, err)
}

func jsonProblem(f *file, err error) error {
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &syntax):
		return f.problem(int(syntax.Offset)-1, "this is not valid JSON: "+syntax.Error(), "export the file again")
	}
	return f.problem(len(f.content), "the file ends in the middle of the JSON", "download it again, in full")
}

// measureJSON refuses what would take more memory or levels than any programme
// needs, before anything is read.
func measureJSON(f *file) error {
	level, values, quoted := 0, 0, false
	for i := 0; i < len(f.content); i++ {
		switch c := f.content[i]; {
		case c == '\\' && quoted:
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			level++
			values++
		case c == '}' || c == ']':
			level--
		case c == ',':
			values++
		}
		if level > maxLevels {
			return f.problem(i, fmt.Sprintf("JSON nested more than %d deep", maxLevels), "no programme is: check where the file comes from")
		}
	}
	if values > maxValues {
		return f.problem(-1, fmt.Sprintf("more than %d values of JSON", maxValues), "export the sessions of one event only")
	}
	return nil
}
