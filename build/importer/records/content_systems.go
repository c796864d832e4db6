package records

import (
	"slices"
	"strings"
)

// eventOfGoogle opens an event of a calendar of Google. Those who are invited, and whoever
// entered it, are not for readers.
// https://developers.google.com/workspace/calendar/api/v3/reference/events
func eventOfGoogle(o *Object) (any, bool) {
	if o.text("kind") != "calendar#event" {
		return nil, false
	}
	event := newObject()
	for _, field := range [][2]string{{"id", "id"}, {"title", "summary"}, {"description", "description"}, {"location", "location"}, {"status", "status"}} {
		event.set(field[0], o.values[field[1]])
	}
	if o.text("visibility") == "private" || o.text("visibility") == "confidential" {
		event.set("status", "private")
	}
	for _, key := range []string{"start", "end"} {
		when := o.group(key)
		switch {
		case when == nil:
		case when.text("dateTime") != "":
			event.set(key, when.text("dateTime"))
		case key == "start": // a day; the end is the day after the last
			event.set(key, when.text("date"))
		}
	}
	return event, true
}

// entryOfContentful opens an entry of Contentful.
// https://www.contentful.com/developers/docs/references/content-delivery-api/
func entryOfContentful(o *Object) (any, bool) {
	sys, fields := o.group("sys"), o.group("fields")
	if sys == nil || fields == nil || sys.text("id") == "" {
		return nil, false
	}
	all := newObject()
	for _, key := range fields.keys {
		all.set(key, ofOneLanguage(fields.values[key]))
	}
	return hoisted(sys.text("id"), all), true
}

// ofOneLanguage returns the value of a field that has one language only, or the field as it
// is.
func ofOneLanguage(v any) any {
	if o, ok := v.(*Object); ok && len(o.keys) == 1 && isLanguage(o.keys[0]) {
		return o.values[o.keys[0]]
	}
	return v
}

func linkOfContentful(o *Object) (any, bool) {
	sys := o.group("sys")
	if sys == nil || !holdsOnly(o, "sys") || sys.text("id") == "" {
		return nil, false
	}
	return referenceTo(sys.text("id")), true
}

// document opens a row of Airtable, a document of Firestore and a page of a database of
// Notion: fields beside what the system notes about them.
func document(o *Object) (any, bool) {
	if fields := o.group("fields"); fields != nil && holdsOnly(o, "id", "name", "fields", "createdTime", "createTime", "updateTime", "commentCount") {
		id := o.text("id")
		if id == "" {
			id = o.text("name")
		}
		return hoisted(id[strings.LastIndexByte(id, '/')+1:], fields), id != ""
	}
	properties := o.group("properties")
	if properties == nil || o.text("object") != "page" {
		return nil, false
	}
	all := newObject()
	for _, key := range properties.keys {
		if property := properties.group(key); property != nil && property.text("type") == "title" {
			all.set("title", property)
			continue
		}
		all.set(key, properties.values[key])
	}
	return hoisted(o.text("id"), all), true
}

// types are the names of the only key of a typed value in Firestore and DynamoDB.
// https://firebase.google.com/docs/firestore/reference/rest/v1/Value
// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html
var types = []string{"stringValue", "integerValue", "doubleValue", "booleanValue", "timestampValue", "nullValue", "referenceValue", "arrayValue", "mapValue", "S", "N", "BOOL", "NULL", "L", "M", "SS", "NS"}

// typedValue opens a value whose type is the only key beside it.
func typedValue(o *Object) (any, bool) {
	if len(o.keys) != 1 || !slices.Contains(types, o.keys[0]) {
		return nil, false
	}
	switch v := o.values[o.keys[0]].(type) {
	case *Object:
		if o.keys[0] == "arrayValue" {
			return v.list("values"), true
		}
		if fields := v.group("fields"); o.keys[0] == "mapValue" && fields != nil {
			return fields, true
		}
		return v, true
	case string:
		switch o.keys[0] {
		case "nullValue", "NULL":
			return nil, true
		case "referenceValue":
			return v[strings.LastIndexByte(v, '/')+1:], true
		}
	}
	return o.values[o.keys[0]], true
}

// typedProperty opens a property of Notion: its type says under which key its value is.
// https://developers.notion.com/reference/page-property-values
func typedProperty(o *Object) (any, bool) {
	name := o.text("type")
	v, has := o.values[name]
	if name == "" || name == "type" || !has || !holdsOnly(o, "id", "type", "has_more", name) {
		return nil, false
	}
	return v, true
}

// referenceOfSanity opens a reference of Sanity to what it refers to.
// https://www.sanity.io/docs/reference-type
func referenceOfSanity(o *Object) (any, bool) {
	if o.text("_ref") == "" || !holdsOnly(o, "_ref", "_type", "_key", "_weak") || len(o.keys) == 1 {
		return nil, false
	}
	return referenceTo(o.text("_ref")), true
}
