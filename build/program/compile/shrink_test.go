package main

import (
	"bytes"
	"errors"
	"testing"
)

// segments in no order, with gaps, at addresses whose last seven bits look
// like a sign.
var scattered = []byte{3,
	0, 0x41, 0xc8, 0x00, 0x0b, 2, 'c', 'd',
	0, 0x41, 0x3f, 0x0b, 1, 'a',
	0, 0x41, 0xc1, 0x00, 0x0b, 1, 'b',
}

func TestMemoryIsOneSegment(t *testing.T) {
	m, err := readMemory(scattered)
	if err != nil {
		t.Fatal(err)
	}
	if m.start != 0x3f || string(m.bytes) != "a\x00b\x00\x00\x00\x00\x00\x00cd" {
		t.Errorf("found %q at %x", m.bytes, m.start)
	}
	again, err := readMemory(m.section().content)
	if err != nil || again.start != m.start || !bytes.Equal(again.bytes, m.bytes) {
		t.Errorf("written and read again, found %q at %x, %v", again.bytes, again.start, err)
	}
}

func TestAddressesAreSigned(t *testing.T) {
	for address, want := range map[int]string{0: "\x00", 0x3f: "\x3f", 0x40: "\xc0\x00", 0x7f: "\xff\x00", 0x80: "\x80\x01", 0x2000: "\x80\xc0\x00"} {
		if got := appendAddress(nil, address); string(got) != want {
			t.Errorf("%#x is written as %x, want %x", address, got, want)
		}
	}
}

func TestBrokenModulesAreRefused(t *testing.T) {
	for name, wasm := range map[string]string{
		"nothing":             "",
		"something else":      "GIF89a",
		"a section cut short": string(moduleHeader) + "\x0b\x7f\x01",
		"no memory":           string(moduleHeader) + "\x0b\x01\x00",
		"a passive segment":   string(moduleHeader) + "\x0b\x03\x01\x01\x00",
		"counted segments":    string(moduleHeader) + "\x0c\x01\x01",
	} {
		if _, err := shrink([]byte(wasm), lineTablesOf); !errors.Is(err, errModule) {
			t.Errorf("%s: found %v", name, err)
		}
	}
}

func TestUnknownLineTablesAreRefused(t *testing.T) {
	if err := dropLines(make([]byte, 1000)); !errors.Is(err, errLines) {
		t.Errorf("found %v", err)
	}
	magicAlone := append(make([]byte, 8), linesMagic...)
	if err := dropLines(magicAlone); !errors.Is(err, errLines) {
		t.Errorf("found %v", err)
	}
}
