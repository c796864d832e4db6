// Package summary turns what make bench has measured into a page for people:
// tables in Markdown and charts in SVG.
package summary

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
)

// Measured is what build/bench/peers/run.mjs has measured of pages: of
// the report widget, about what a library would pick instead, and about a
// reference. All times are in milliseconds, all sizes in bytes.
type Measured struct {
	Date     string  `json:"date"`
	Machine  Machine `json:"machine"`
	Node     string  `json:"node"`
	Chromium string  `json:"chromium"`
	Rounds   int     `json:"rounds"`
	Minutes  float64 `json:"minutes"`
	Rows     []Row   `json:"rows"`
	Visits   []Visit `json:"visits"`
}

// Machine is what was measured on, with its load average at the start.
type Machine struct {
	CPU    string  `json:"cpu"`
	Cores  int     `json:"cores"`
	Memory float64 `json:"memory"`
	System string  `json:"system"`
	Load   float64 `json:"load"`
}

// Row is one of the pages that are compared.
type Row struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Note string `json:"note"`
	Kind Kind   `json:"kind"`
	// Version is that of a peer's package.
	Version string `json:"version"`
}

// Kind says what a row is there for.
type Kind string

// The kinds of rows.
const (
	Ours      Kind = "ours"
	Peer      Kind = "peer"
	Reference Kind = "reference"
)

// Visit is one page, opened once by a browser that has never seen it. What was
// not measured or not reached is nil.
type Visit struct {
	Row        string   `json:"row"`
	Size       int      `json:"size"` // sessions
	Condition  string   `json:"condition"`
	FirstPaint *float64 `json:"firstPaint"`
	FirstCard  *float64 `json:"firstCard"` // when a session was seen
	Filterable *float64 `json:"filterable"`
	Ready      *float64 `json:"ready"`
	Bytes      *float64 `json:"bytes"`    // until filterable
	Requests   *float64 `json:"requests"` // until filterable
	Filter     *Acts    `json:"filter"`
	Search     *Acts    `json:"search"`
	Memory     *Memory  `json:"memory"`
	Faults     []string `json:"faults"`
	Failed     []string `json:"failed"` // paths of requests
}

// Acts are what a reader did, each until it was painted.
type Acts struct {
	Ms         []float64 `json:"ms"`
	Unanswered int       `json:"unanswered"`
}

// Memory is what a page holds after it was used.
type Memory struct {
	Heap      float64 `json:"heap"`      // of JavaScript
	Documents float64 `json:"documents"` // and buffers
	Wasm      float64 `json:"wasm"`
	Workers   float64 `json:"workers"`
}

// Sum returns all of it.
func (m Memory) Sum() float64 { return m.Heap + m.Documents + m.Wasm + m.Workers }

// The conditions under which pages are visited.
const (
	Plain = "plain"
	Slow  = "slow"
)

// ReadMeasured reads what run.mjs has written.
func ReadMeasured(path string) (*Measured, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m := new(Measured)
	if err := json.Unmarshal(content, m); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	return m, nil
}

// Sizes returns the numbers of sessions of the visited pages.
func (m *Measured) Sizes() []int {
	var sizes []int
	for _, v := range m.Visits {
		if !slices.Contains(sizes, v.Size) {
			sizes = append(sizes, v.Size)
		}
	}
	slices.Sort(sizes)
	return sizes
}
