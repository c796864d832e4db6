package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// section is a part of a WebAssembly module.
// https://webassembly.github.io/spec/core/binary/modules.html
type section struct {
	id      byte
	content []byte
}

// The sections that are looked into.
const (
	customSection  = 0
	importSection  = 2
	codeSection    = 10
	dataSection    = 11
	dataCountEntry = 12
)

var errModule = errors.New("this is not a WebAssembly module as Go makes them")

var moduleHeader = []byte("\x00asm\x01\x00\x00\x00")

// readModule returns the sections of a module.
func readModule(wasm []byte) (sections []section, err error) {
	defer reading(&err)
	rest, found := bytes.CutPrefix(wasm, moduleHeader)
	if !found {
		return nil, errModule
	}
	for r := reader(rest); len(r) > 0; {
		sections = append(sections, section{r.byte(), r.block()})
	}
	return sections, nil
}

// writeModule is the inverse of readModule.
func writeModule(sections []section) []byte {
	wasm := bytes.Clone(moduleHeader)
	for _, s := range sections {
		wasm = append(wasm, s.id)
		wasm = binary.AppendUvarint(wasm, uint64(len(s.content)))
		wasm = append(wasm, s.content...)
	}
	return wasm
}

// reader takes things from the front of a part of a module. At the end it
// panics, see [reading].
type reader []byte

// reading, deferred, turns the panic of a reader into errModule.
func reading(err *error) {
	if recover() != nil {
		*err = errModule
	}
}

func (r *reader) take(n int) reader {
	taken := (*r)[:n]
	*r = (*r)[n:]
	return taken
}

func (r *reader) byte() byte { return r.take(1)[0] }

func (r *reader) expect(b ...byte) {
	if !bytes.Equal(r.take(len(b)), b) {
		panic(errModule)
	}
}

// int takes a number of variable length, which must not be negative.
func (r *reader) int() int {
	v, n := binary.Uvarint(*r)
	if n <= 0 {
		panic(errModule)
	}
	r.take(n)
	return int(v)
}

func (r *reader) block() reader { return r.take(r.int()) }
