package summary

// at points to a value, as a visit does.
func at(v float64) *float64 { return &v }

// sample returns what a run in two rounds has measured of four pages with 500
// sessions.
func sample() *Measured {
	m := &Measured{Date: "2026-01-02", Rounds: 2, Minutes: 3, Machine: Machine{CPU: "A processor", Cores: 2, Memory: 8 << 30, System: "Linux 6", Load: 0.1}, Node: "v20", Chromium: "150",
		Rows: []Row{
			{ID: "embed", Name: "report widget", Note: "ours.", Kind: Ours},
			{ID: "quick", Name: "Quick", Note: "a peer.", Kind: Peer, Version: "1.2.3"},
			{ID: "late", Name: "Late & heavy", Note: "a peer.", Kind: Peer},
			{ID: "unfiltered", Name: "Unfiltered", Note: "a peer that only loads.", Kind: Peer},
			{ID: "static", Name: "static page", Note: "the limit.", Kind: Reference},
		}}
	for _, round := range []float64{0, 20} {
		m.Visits = append(m.Visits,
			visit("embed", 200+round, 11<<10, 40, 20<<20),
			visit("quick", 300+round, 90<<10, 20, 5<<20),
			visit("late", 13_000+round, 91<<10, 500, 300<<20),
			Visit{Row: "unfiltered", Size: 500, Condition: Plain, FirstPaint: at(60), Bytes: at(1 << 10), Requests: at(1)},
			visit("static", 100+round, 80<<10, 20, 4<<20),
		)
	}
	return m
}

// visit returns one under the plain condition; each act takes as long.
func visit(row string, filterable, bytes, act, memory float64) Visit {
	return Visit{Row: row, Size: 500, Condition: Plain, FirstPaint: at(filterable / 2), FirstCard: at(filterable / 2), Filterable: at(filterable),
		Bytes: at(bytes), Requests: at(2), Filter: &Acts{Ms: []float64{act, act + 1}}, Search: &Acts{Ms: []float64{act, act + 2}, Unanswered: 1}, Memory: &Memory{Heap: memory / 2, Wasm: memory / 2}}
}
