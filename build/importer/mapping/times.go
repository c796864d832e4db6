package mapping

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"reportwidget/build/tabular"
)

// shape is what the values of a column say about when: a day, a time of the day, both,
// or the name or the number of a day.
type shape string

const (
	noShape  shape = ""
	aDay     shape = "days"
	aMoment  shape = "days with times"
	aClock   shape = "times"
	aDayName shape = "days of the event"
)

// shape returns what most values of a column are.
func (p profile) shape() shape {
	switch {
	case p.moments > 0 && p.midnight >= 0.95*p.moments && p.midnight+p.days >= 0.5:
		return aDay
	case p.moments >= 0.4:
		return aMoment
	case p.clocks >= 0.4:
		return aClock
	case p.days+p.yearless >= 0.4:
		return aDay
	case p.weekdays+p.ordinals >= 0.4:
		return aDayName
	}
	return noShape
}

// worth says how much a shape says: a day with a date more than its name.
func (s shape) worth() int {
	switch s {
	case noShape:
		return 0
	case aDayName:
		return 1
	}
	return 2
}

// The fields that say when a session is.
var timeFields = []tabular.Field{tabular.Date, tabular.Start, tabular.End}

// times finds the columns that say when sessions are. Their values decide which of a
// day and a time it is, whatever the name says; times of a programme lie within days of
// each other, and nobody sets them to the second.
func (p *proposal) times() {
	var found []*column
	for _, c := range p.columns {
		if c.free() && slices.Contains(timeFields, c.read.Field) {
			found = append(found, c)
		}
	}
	found = p.ofProgramme(found)
	for _, field := range []tabular.Field{tabular.Start, tabular.End, EndDate, tabular.Date} {
		p.takeTime(field, found)
	}
	p.endOfWhole()
	p.unnamedTimes()
	p.unnamedEnd()
	p.daysWithTimes()
}

// endOfWhole takes the end of a session away from the start of a presentation in it.
func (p *proposal) endOfWhole() {
	for _, start := range p.columns {
		for _, end := range p.columns {
			if start.Field == tabular.Start && end.Field == tabular.End && !end.chosen && tabular.IsOfPart(start.Name) && !tabular.IsOfPart(end.Name) && tabular.IsOfWhole(end.Name) {
				end.Field, end.Why = "", fmt.Sprintf("it is the end of a session of which %q is that of a part", start.Name)
			}
		}
	}
}

// ofProgramme returns the columns without those that are set by computers, or whose
// dates lie much further apart than others.
func (p *proposal) ofProgramme(found []*column) []*column {
	least := -1
	for _, c := range found {
		if c.profile.days+c.profile.moments > 0.5 && (least < 0 || c.profile.spread() < least) {
			least = c.profile.spread()
		}
	}
	var kept []*column
	for _, c := range found {
		switch {
		case c.profile.truths > 0.9:
			c.Why = "its values are yes and no"
		case c.profile.ranges > 0.9 && c.profile.distinct == 1 && c.Filled > 1:
			c.Why = "its days are the same for all, as those of the event"
		case c.profile.odd > 0.5 && c.profile.moments > 0.5 && c.profile.distinct > 1 && !p.namesPlaceOrEnd():
			c.Why = "its times are not those of a programme but to the minute, as when somebody did something"
		case c.profile.precise > 0.4 && c.profile.distinct > 1 && len(found) > 1:
			c.Why = "its times are set to the second, as a computer does"
		case c.profile.spread() > 60 && c.profile.spread() > 4*least+30:
			c.Why = fmt.Sprintf("its dates lie up to %d days apart, those of another column %d", c.profile.spread(), least)
		default:
			kept = append(kept, c)
		}
	}
	return kept
}

// namesPlaceOrEnd reports whether a column is called by where sessions are or when they end,
// as in a programme, whose short talks may begin at any minute.
func (p *proposal) namesPlaceOrEnd() bool {
	return slices.ContainsFunc(p.columns, func(c *column) bool {
		return c.Filled > 0 && slices.Contains([]tabular.Field{tabular.Room, tabular.End, tabular.Duration}, c.read.Field)
	})
}

// laterThan returns -1 if the dates of a column begin two weeks after those of another, 1
// if it is the other way, and else 0: what is prepared comes before what takes place.
func (p profile) laterThan(other profile) int {
	one, errOne := time.Parse(time.DateOnly, p.first)
	two, errTwo := time.Parse(time.DateOnly, other.first)
	const fortnight = 14 * 24 * time.Hour
	switch {
	case errOne != nil || errTwo != nil:
		return 0
	case one.Sub(two) > fortnight:
		return -1
	case two.Sub(one) > fortnight:
		return 1
	}
	return 0
}

// inUTC reports whether a column is one of times in UTC, beside which another is that of
// the place.
func (c *column) inUTC() bool { return c.read.Zone == "UTC" }

// timeField returns the field of a column by its name and the shape of its values.
func timeField(c *column, clocks bool) tabular.Field {
	switch shape := c.profile.shape(); {
	case c.read.Field == tabular.End && shape == aDay:
		return EndDate
	case c.read.Field == tabular.End:
		return tabular.End
	case shape == aDay, shape == aDayName:
		return tabular.Date
	case shape == aClock:
		return tabular.Start
	case shape == aMoment && !clocks:
		return tabular.Start
	case c.read.Field == tabular.Date && c.profile.numbers > 0.8:
		return tabular.Date
	}
	return c.read.Field
}

// takeTime assigns a field to the best of the columns for it.
func (p *proposal) takeTime(field tabular.Field, found []*column) {
	clocks := slices.ContainsFunc(found, func(c *column) bool { return c.read.Field == tabular.Start && c.profile.shape() != aDay })
	var fitting []*column
	for _, c := range found {
		if c.free() && timeField(c, clocks && c.read.Field == tabular.Date) == field {
			fitting = append(fitting, c)
		}
	}
	if len(fitting) == 0 || p.has(field) {
		return
	}
	slices.SortStableFunc(fitting, func(a, b *column) int {
		return cmp.Or(
			cmp.Compare(b.profile.shape().worth(), a.profile.shape().worth()),
			compareBool(a.profile.yearless > 0.5, b.profile.yearless > 0.5),
			compareBool(b.Filled > 0, a.Filled > 0),
			compareBool(p.sparse(a, b), p.sparse(b, a)),
			cmp.Compare(b.read.Sure, a.read.Sure),
			compareBool(b.read.Field == field, a.read.Field == field),
			compareBool(a.inUTC(), b.inUTC()),
			cmp.Compare(a.profile.spread(), b.profile.spread()),
			a.profile.laterThan(b.profile),
			cmp.Compare(b.Filled, a.Filled),
		)
	})
	best := fitting[0]
	best.take(field, true, "%s", whyTime(best))
	best.Lang = ""
	p.others(fitting, field)
	for _, c := range fitting[1:] {
		if c.Fallback {
			continue
		}
		if c.read.Sure == best.read.Sure && c.profile.shape() == best.profile.shape() && c.read.Field == best.read.Field && c.Filled > 0 {
			best.Certain = false
			best.Why = fmt.Sprintf("its name says so, but that of %q does too", c.Name)
		}
	}
}

// sparse reports whether a column has a value in at most half of the pages in which another
// has one: the date of a post, where the others say the day of the session only. In a
// table a day may stand in the first of its rows.
func (p *proposal) sparse(c, other *column) bool {
	return !p.records.Table && c.Filled*2 <= other.Filled
}

func whyTime(c *column) string {
	if shape := c.profile.shape(); shape != noShape {
		return fmt.Sprintf("its name says so, and its values are %s", shape)
	}
	return "its name says so"
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// unnamedTimes takes columns whose names say nothing, but whose values are such times
// as no other column has. Whether that is right is asked.
func (p *proposal) unnamedTimes() {
	for _, c := range p.columns {
		shape := c.profile.shape()
		unknown := c.read.Field == "" || c.read.Field == tabular.Title && c.read.Sure == 1 // "Session" says no more
		if !c.free() || c.read.Apart || !unknown || shape == noShape || c.profile.temporal() < 0.8 || c.Filled*2 < c.profile.rows || c.profile.precise > 0.4 || c.profile.spread() > 60 {
			continue
		}
		switch days := p.has(tabular.Date) || p.dated(tabular.Start); {
		case shape == aMoment && !p.has(tabular.Start):
			c.take(tabular.Start, false, "its values are %s", shape)
		case shape == aClock && !p.has(tabular.Start):
			c.take(tabular.Start, false, "its values are %s", shape)
		case (shape == aDay || shape == aDayName) && !days:
			c.take(tabular.Date, false, "its values are %s", shape)
		}
	}
}

// unnamedEnd takes a column without a known name for the end if its times are after those
// of the start in every row.
func (p *proposal) unnamedEnd() {
	i := slices.IndexFunc(p.columns, func(c *column) bool { return c.Field == tabular.Start && c.profile.shape() == aClock })
	if i < 0 || p.has(tabular.End) || p.has(tabular.Duration) {
		return
	}
	for _, c := range p.columns {
		if c.free() && !c.read.Apart && c.read.Field == "" && c.profile.shape() == aClock && c.profile.clocks > 0.8 && p.after(c, p.columns[i]) {
			c.take(tabular.End, false, "its values are times after those of %q", p.columns[i].Name)
			return
		}
	}
}

// after reports whether the times of a column are after those of another in all rows
// that have both.
func (p *proposal) after(c, start *column) bool {
	i, j := p.records.Column(c.Name), p.records.Column(start.Name)
	dates := datesIn(p.records, Choices{}, i, j)
	both := 0
	for _, row := range p.records.Rows {
		end, problem := dates.Read(row[i].Text())
		begin, other := dates.Read(row[j].Text())
		if problem != nil || other != nil || end.Start == "" || begin.Start == "" {
			continue
		}
		if both++; begin.End != "" || end.Start <= begin.Start {
			return false
		}
	}
	return both > 0
}

// dated reports whether the column of a field gives days, too.
func (p *proposal) dated(field tabular.Field) bool {
	return slices.ContainsFunc(p.columns, func(c *column) bool { return c.Field == field && c.profile.dated() > 0.5 })
}

// daysWithTimes takes a column of days with times for the start if nothing else is.
func (p *proposal) daysWithTimes() {
	if p.has(tabular.Start) {
		return
	}
	for _, c := range p.columns {
		if c.Field == tabular.Date && !c.chosen && c.profile.shape() == aMoment {
			c.Field = tabular.Start
			return
		}
	}
}
