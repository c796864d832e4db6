package summary

// Figures are what the visits to a row's page, of one size and under one
// condition, come to: medians, and percentiles of all acts.
type Figures struct {
	Row    Row
	Visits int

	FirstPaint, FirstCard, Filterable, Ready float64
	Earliest, Latest                         float64 // filterable
	Bytes, Requests                          float64

	Filter50, Filter95 float64
	Search50, Search95 float64
	Unanswered         int
	Memory, Wasm       float64 // of it WebAssembly and workers
}

// Figures returns those of all rows that were visited.
func (m *Measured) Figures(size int, condition string) []Figures {
	var list []Figures
	for _, row := range m.Rows {
		if visits := m.visits(row.ID, size, condition); len(visits) > 0 {
			list = append(list, figures(row, visits))
		}
	}
	return list
}

func (m *Measured) visits(row string, size int, condition string) []Visit {
	var visits []Visit
	for _, v := range m.Visits {
		if v.Row == row && v.Size == size && v.Condition == condition {
			visits = append(visits, v)
		}
	}
	return visits
}

func figures(row Row, visits []Visit) Figures {
	filterable := known(visits, func(v Visit) *float64 { return v.Filterable })
	filter, unfiltered := acts(visits, func(v Visit) *Acts { return v.Filter })
	search, unfound := acts(visits, func(v Visit) *Acts { return v.Search })
	return Figures{
		Row: row, Visits: len(visits),
		FirstPaint: median(known(visits, func(v Visit) *float64 { return v.FirstPaint })),
		FirstCard:  median(known(visits, func(v Visit) *float64 { return v.FirstCard })),
		Filterable: median(filterable),
		Earliest:   percentile(filterable, 0),
		Latest:     percentile(filterable, 100),
		Ready:      median(known(visits, func(v Visit) *float64 { return v.Ready })),
		Bytes:      median(known(visits, func(v Visit) *float64 { return v.Bytes })),
		Requests:   median(known(visits, func(v Visit) *float64 { return v.Requests })),
		Filter50:   percentile(filter, 50),
		Filter95:   percentile(filter, 95),
		Search50:   percentile(search, 50),
		Search95:   percentile(search, 95),
		Unanswered: unfiltered + unfound,
		Memory:     median(memory(visits, Memory.Sum)),
		Wasm:       median(memory(visits, func(m Memory) float64 { return m.Wasm + m.Workers })),
	}
}

// known returns the values of the visits that have one.
func known(visits []Visit, value func(Visit) *float64) []float64 {
	var values []float64
	for _, v := range visits {
		if found := value(v); found != nil {
			values = append(values, *found)
		}
	}
	return values
}

// acts returns the times of all visits together, and how many acts showed
// nothing.
func acts(visits []Visit, of func(Visit) *Acts) (times []float64, unanswered int) {
	for _, v := range visits {
		if a := of(v); a != nil {
			times = append(times, a.Ms...)
			unanswered += a.Unanswered
		}
	}
	return times, unanswered
}

func memory(visits []Visit, part func(Memory) float64) []float64 {
	return known(visits, func(v Visit) *float64 {
		if v.Memory == nil {
			return nil
		}
		bytes := part(*v.Memory)
		return &bytes
	})
}
