package summary

import "math"

// metric is something about a page of which less is better.
type metric struct {
	name   string
	unit   string
	of     func(Figures) float64
	format func(float64) string
}

var (
	bytesUntil    = metric{"KiB until then", "KiB until filterable", func(f Figures) float64 { return f.Bytes }, kib}
	requestsUntil = metric{"requests", "requests until filterable", func(f Figures) float64 { return f.Requests }, whole}
	firstPaint    = metric{"first paint", "ms until the first paint", func(f Figures) float64 { return f.FirstPaint }, whole}
	firstCard     = metric{"first session", "ms until the first session", func(f Figures) float64 { return f.FirstCard }, whole}
	untilFilter   = metric{"filterable", "ms until filterable", func(f Figures) float64 { return f.Filterable }, whole}
	filter50      = metric{"filter, 50 %", "ms for a filter, 50th percentile", func(f Figures) float64 { return f.Filter50 }, whole}
	filter95      = metric{"filter, 95 %", "ms for a filter, 95th percentile", func(f Figures) float64 { return f.Filter95 }, whole}
	search50      = metric{"search, 50 %", "ms for a search, 50th percentile", func(f Figures) float64 { return f.Search50 }, whole}
	search95      = metric{"search, 95 %", "ms for a search, 95th percentile", func(f Figures) float64 { return f.Search95 }, whole}
	inMemory      = metric{"memory, MiB", "MiB of memory", func(f Figures) float64 { return f.Memory }, mib}
)

// competes tells whether a row is compared: the reference has no search, and a
// page that cannot be filtered does something else.
func competes(f Figures) bool {
	return f.Row.Kind != Reference && !math.IsNaN(f.Filterable)
}

// best returns the least value of all rows that compete and are asked for.
func (m metric) best(list []Figures, asked func(Figures) bool) float64 {
	var values []float64
	for _, f := range list {
		if competes(f) && asked(f) {
			values = append(values, m.of(f))
		}
	}
	return least(values)
}

// cell shows a row's value, in bold if it is shown like the best.
func (m metric) cell(f Figures, list []Figures) string {
	shown := m.format(m.of(f))
	best := m.best(list, func(Figures) bool { return true })
	if competes(f) && !math.IsNaN(m.of(f)) && shown == m.format(best) {
		return "**" + shown + "**"
	}
	return shown
}

func isPeer(f Figures) bool { return f.Row.Kind == Peer }
