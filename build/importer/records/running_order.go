package records

import (
	"strconv"
	"strings"

	"reportwidget/build/tabular"
)

// Slots say how the free slots of a timetable were filled: a timetable that says how many
// talks there are at a time, and not which, is for the talks of the day in their order.
type Slots struct {
	// Filled is the number of talks that got their times of a slot.
	Filled int
	// Unfit are the days that have more or fewer free slots than talks, which get no times.
	Unfit []string
}

// FillSlots gives the talks in a file the times of the free slots of their day, if there
// are as many.
// https://github.com/rubyevents/rubyevents has such a schedule.yml beside videos.yml.
func FillSlots(v any) (all Slots) {
	c := collect(v)
	days := c.slotDays()
	if len(days) == 0 {
		return all
	}
	for _, day := range days {
		day.keepItems()
	}
	talks := collect(v).talksByDate()
	for _, day := range days {
		of := talks[day.date]
		if len(of) != len(day.free) {
			if len(of) > 0 {
				all.Unfit = append(all.Unfit, day.date)
			}
			continue
		}
		for i, slot := range day.free {
			if fill(of[i], slot) {
				all.Filled++
			}
		}
	}
	return all
}

// slotDay is a day with its free slots, one for each talk, and its other items.
type slotDay struct {
	object     *Object
	list, date string // the key of the slots, and the day
	free       []*Object
	items      []any
}

// slotDays returns the days of a timetable of free slots.
func (c *collector) slotDays() []slotDay {
	var days []slotDay
	for _, path := range c.order {
		for _, e := range c.collections[path].entries {
			if day, found := slotDayOf(e.object); found {
				days = append(days, day)
			}
		}
	}
	return days
}

// slotDayOf returns the free slots of a day: of each slot, those that name no item.
func slotDayOf(o *Object) (day slotDay, found bool) {
	day.object = o
	for key, v := range o.All() {
		text, _ := v.(string)
		if isField(key, tabular.Date) && text != "" {
			day.date = strings.TrimSpace(text)
		}
		slots, _ := v.([]any)
		for _, item := range slots {
			slot, isObject := item.(*Object)
			if !isObject {
				continue
			}
			n, err := strconv.Atoi(slot.text("slots"))
			if err != nil || n < 0 || n > mostAtOnce {
				continue
			}
			found, day.list = true, key
			if items, _ := slot.values["items"].([]any); len(items) > 0 {
				day.items = append(day.items, itemsAt(slot, items)...)
				continue
			}
			for range n {
				day.free = append(day.free, slot)
			}
		}
	}
	return day, found && day.date != ""
}

// itemsAt returns the items of a slot, such as a meal, as sessions with its times.
func itemsAt(slot *Object, items []any) []any {
	var all []any
	for _, item := range items {
		o := newObject()
		switch item := item.(type) {
		case string:
			o.set("title", item)
		case *Object:
			for key, v := range item.All() {
				o.set(key, v)
			}
		}
		fill(o, slot)
		all = append(all, o)
	}
	return all
}

// keepItems leaves of the slots of a day only the items, as a list of sessions.
func (d slotDay) keepItems() {
	o := newObject()
	for key, v := range d.object.All() {
		if key != d.list && !isField(key, tabular.Title) {
			o.set(key, v)
		}
	}
	o.set("items", d.items)
	*d.object = *o
}

// mostAtOnce is how many talks may be at one time.
const mostAtOnce = 100

// talksByDate returns the entries of the lists of sessions by their days, without those
// inside another one.
func (c *collector) talksByDate() map[string][]*Object {
	chosen := c.choose()
	talks := map[string][]*Object{}
	for _, list := range chosen {
		if within(list, chosen) || list.name == "items" {
			continue
		}
		for _, e := range list.entries {
			for _, key := range e.object.keys {
				if date := strings.TrimSpace(e.object.text(key)); date != "" && isField(key, tabular.Date) {
					talks[date] = append(talks[date], e.object)
					break
				}
			}
		}
	}
	return talks
}

// within reports whether a list stands inside another of some.
func within(list *collection, all []*collection) bool {
	for _, other := range all {
		if other != list && strings.HasPrefix(list.path, other.path) {
			return true
		}
	}
	return false
}

// fill gives a talk the times of a slot, unless it has its own, or consists of talks: when
// each of these began, the slot does not say.
func fill(talk, slot *Object) bool {
	for key, v := range talk.All() {
		if list, isList := v.([]any); isField(key, tabular.Start) || isList && len(list) > 0 && aboutSessions(key) {
			return false
		}
	}
	for key, v := range slot.All() {
		if isField(key, tabular.Start) || isField(key, tabular.End) {
			talk.set(key, v)
		}
	}
	return true
}
