package records

import (
	"fmt"
	"slices"
	"strings"
)

// Event is what a file says about the event as a whole, as far as it does.
type Event struct{ Title, Place, Zone, Lang string }

// EventOf returns what the top of a file says about the event: its own fields, or those
// of a group that is called so.
func EventOf(v any) Event {
	top, _ := v.(*Object)
	if top == nil {
		return Event{}
	}
	groups := []*Object{top}
	for _, key := range top.keys {
		inner, isObject := top.values[key].(*Object)
		if list, isList := top.values[key].([]any); isList && len(list) == 1 {
			inner, isObject = list[0].(*Object)
		}
		if isObject && slices.Contains([]string{"event", "conference", "meta", "metadata", "info", "results", "schedule", "data", "program", "programme"}, foldKey(key)) {
			groups = append(groups, inner)
		}
	}
	var e Event
	for _, o := range groups {
		for _, key := range o.keys {
			text := textOf(o.values[key])
			if inner, ok := o.values[key].(*Object); ok && text == "" {
				text, _ = nameOf(inner)
			}
			switch foldKey(key) {
			case "event", "conference", "title", "name", "conferencename", "eventname", "conferencetitle", "eventtitle":
				e.Title = or(e.Title, text)
			case "place", "city", "venue", "location":
				e.Place = or(e.Place, text)
			case "timezone", "tz", "timezonename":
				e.Zone = or(e.Zone, text)
			case "language", "lang", "locale":
				e.Lang = or(e.Lang, text)
			}
		}
	}
	if !isLanguage(e.Lang) {
		e.Lang = ""
	}
	return e
}

func or(known, found string) string {
	if known != "" {
		return known
	}
	return found
}

// mostNamed is how many lists or fields of a file are named.
const mostNamed = 8

// ListsOf names the lists of groups in a file, with the number of their entries, and the
// fields at its top.
func ListsOf(v any) (lists, fields []string) {
	c := collect(v)
	for _, path := range c.order {
		list := c.collections[path]
		name := list.name
		if name == "" {
			name = "a list without a name"
		}
		if lists = append(lists, fmt.Sprintf("%s (%d)", name, len(list.entries))); len(lists) == mostNamed {
			break
		}
	}
	if top, isObject := v.(*Object); isObject {
		fields = top.keys[:min(len(top.keys), mostNamed)]
	}
	return lists, fields
}

// IsPage reports whether a file says that a server has more entries than are in it.
func IsPage(v any) bool { return isPage(v, 0) }

func isPage(v any, level int) bool {
	o, _ := v.(*Object)
	if o == nil || level > maxNesting {
		return false
	}
	for key, value := range o.All() {
		text, _ := value.(string)
		switch foldKey(key) {
		case "hasnextpage", "hasmore":
			if text == "true" {
				return true
			}
		case "next", "nextpage", "nexturl", "nextpageurl":
			if strings.HasPrefix(text, "http") {
				return true
			}
		}
		if isPage(value, level+1) {
			return true
		}
	}
	return false
}

// ErrorIn returns the message of a server that refuses to answer, or "".
func ErrorIn(v any) string {
	top, _ := v.(*Object)
	var said []string
	failed := false
	for key, value := range top.All() {
		text := textOf(value)
		switch foldKey(key) {
		case "error", "errors", "detail", "code", "status":
			failed = true
		case "message", "title", "errordescription", "msg":
		default:
			return ""
		}
		if text != "" {
			said = append(said, text)
		}
	}
	if !failed {
		return ""
	}
	return strings.Join(said, ", ")
}

// EmptyIn names the list of a file that has no entries, if no list has any, or returns "".
func EmptyIn(v any) string {
	if list, isList := v.([]any); isList && len(list) == 0 {
		return "an empty list"
	}
	top, _ := v.(*Object)
	for key, value := range top.All() {
		if list, isList := value.([]any); isList && len(list) == 0 && aboutSessions(key) {
			return fmt.Sprintf("the list %q has no entries", key)
		}
	}
	return ""
}
