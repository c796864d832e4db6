package main

import "encoding/binary"

// memory is what a module's data section fills the program's memory with.
type memory struct {
	start int // address of the first byte
	bytes []byte
}

// Opcodes around the address of a data segment.
const (
	opConstant = 0x41
	opEnd      = 0x0b
)

// segment is a part of memory.
type segment struct {
	address int
	bytes   []byte
}

// readMemory reads a data section. The Go linker makes a segment of every few
// bytes between zeros, tens of thousands of them.
func readMemory(content []byte) (memory, error) {
	segments, err := readSegments(content)
	if err != nil || len(segments) == 0 {
		return memory{}, errModule
	}
	start, end := segments[0].address, 0
	for _, s := range segments {
		start, end = min(start, s.address), max(end, s.address+len(s.bytes))
	}
	m := memory{start, make([]byte, end-start)}
	for _, s := range segments {
		copy(m.bytes[s.address-start:], s.bytes)
	}
	return m, nil
}

func readSegments(content []byte) (segments []segment, err error) {
	defer reading(&err)
	r := reader(content)
	for n := r.int(); n > 0; n-- {
		r.expect(0, opConstant)
		address := r.int()
		r.expect(opEnd)
		segments = append(segments, segment{address, r.block()})
	}
	return segments, nil
}

// section returns a data section of one segment. The zeros that it repeats are
// nearly nothing once compressed; the addresses of many segments are not.
func (m memory) section() section {
	content := []byte{1, 0, opConstant}
	content = appendAddress(content, m.start)
	content = append(content, opEnd)
	content = binary.AppendUvarint(content, uint64(len(m.bytes)))
	return section{dataSection, append(content, m.bytes...)}
}

// appendAddress writes an address as a signed number of variable length: the
// second highest bit of its last byte is the sign.
func appendAddress(b []byte, address int) []byte {
	b = binary.AppendUvarint(b, uint64(address))
	if last := len(b) - 1; b[last]&0x40 != 0 {
		b[last] |= 0x80
		b = append(b, 0)
	}
	return b
}
