package main

import (
	"fmt"
	"strings"
)

// shrink returns a program that does the same and is smaller once compressed:
// its memory is written as one segment and, if it was compiled by a version of
// Go whose tables are known, holds no line numbers. By this an empty program
// has 0.60 instead of 0.76 MB after brotli. A panic's trace still names the
// functions, but for those that were inlined.
func shrink(wasm []byte, goVersion string) ([]byte, error) {
	sections, err := readModule(wasm)
	if err != nil {
		return nil, err
	}
	for i, s := range sections {
		switch s.id {
		case dataCountEntry: // would have to change with the number of segments
			return nil, errModule
		case dataSection:
			m, err := readMemory(s.content)
			if err != nil {
				return nil, err
			}
			if strings.HasPrefix(goVersion, lineTablesOf) {
				if err := dropLines(m.bytes); err != nil {
					return nil, fmt.Errorf("dropping line numbers: %w", err)
				}
			}
			sections[i] = m.section()
		}
	}
	return writeModule(sections), nil
}
