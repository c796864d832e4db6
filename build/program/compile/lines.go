package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// The Go runtime has tables that tell, for each instruction of a function, the
// size of the stack frame, the map of pointers, the file, the line, the inlined
// call, and more. The last three are for traces of panics alone, and a third of
// what all data comes to after compression. The runtime copes with a table that
// is missing: its offset is 0.
//
// The layout is go1.26's:
// https://github.com/golang/go/blob/go1.26.0/src/runtime/symtab.go (pcHeader)
// https://github.com/golang/go/blob/go1.26.0/src/runtime/runtime2.go (_func)
// https://github.com/golang/go/blob/go1.26.0/src/internal/abi/symtab.go

// lineTablesOf are the versions of Go whose tables are laid out like this.
const lineTablesOf = "go1.26"

var errLines = errors.New("the tables of lines are not laid out as those of " + lineTablesOf)

// lineTables are the parts of the tables that matter here, within memory.
type lineTables struct {
	files     []byte // their names, by compiled package
	tables    []byte // all tables, one after another, some shared
	functions []byte // an index, and the records it refers to
	count     int    // of functions
}

// Offsets in the header of the tables, which begins with its magic number.
const (
	headerCount     = 8
	headerFiles     = 40
	headerTables    = 56
	headerFunctions = 64
)

var linesMagic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// Offsets in the record of a function, and the tables of its list that the
// program needs: the map of pointers and the panics of indices.
const (
	recordStack  = 16
	recordFile   = 20
	recordLine   = 24
	recordCount  = 28
	recordStart  = 36
	recordTables = 44
)

var neededTables = map[int]bool{1: true, 4: true}

// dropLines takes the tables of files and lines out of the initial memory of a
// program and writes zeros where they were.
func dropLines(memory []byte) (err error) {
	defer func() {
		if recover() != nil {
			err = errLines
		}
	}()
	t, err := findLineTables(memory)
	if err != nil {
		return err
	}
	clear(t.files)
	kept := make([]bool, len(t.tables))
	for i := range t.count {
		t.keepNeeded(t.record(i), kept)
	}
	for i := range t.tables {
		if !kept[i] {
			t.tables[i] = 0
		}
	}
	return nil
}

func findLineTables(memory []byte) (lineTables, error) {
	if bytes.Count(memory, linesMagic) != 1 {
		return lineTables{}, errLines
	}
	header := memory[bytes.Index(memory, linesMagic):]
	field := func(at int) int { return int(binary.LittleEndian.Uint64(header[at:])) }
	files, tables, functions := field(headerFiles), field(headerTables), field(headerFunctions)
	return lineTables{header[files:tables], header[tables:functions], header[functions:], field(headerCount)}, nil
}

// record returns the record of a function. The index has an address and an
// offset for each.
func (t lineTables) record(i int) []byte {
	return t.functions[binary.LittleEndian.Uint32(t.functions[8*i+4:]):]
}

// keepNeeded marks the tables that the function needs, and says in its record
// that it has no others.
func (t lineTables) keepNeeded(record []byte, kept []bool) {
	t.keep(record[recordStack:], kept)
	none(record[recordFile:])
	none(record[recordLine:])
	none(record[recordStart:])
	for i := range int(binary.LittleEndian.Uint32(record[recordCount:])) {
		entry := record[recordTables+4*i:]
		if neededTables[i] {
			t.keep(entry, kept)
		} else {
			none(entry)
		}
	}
}

func none(entry []byte) { binary.LittleEndian.PutUint32(entry, 0) }

// keep marks the bytes of the table that an entry refers to: pairs of numbers
// of variable length, until the first of a pair is 0, unless it is the very
// first.
func (t lineTables) keep(entry []byte, kept []bool) {
	start := int(binary.LittleEndian.Uint32(entry))
	if start == 0 {
		return
	}
	rest := reader(t.tables[start:])
	for first := true; rest.int() != 0 || first; first = false {
		rest.int()
	}
	for i := start; i < len(t.tables)-len(rest); i++ {
		kept[i] = true
	}
}
