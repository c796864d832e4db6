package records

import (
	"slices"
	"strings"
)

// Unwrapped returns a value without what content systems and databases wrap around their
// records: the edges of GraphQL, the attributes of JSON:API, the typed values of
// Firestore. Formatted text in blocks becomes Markdown.
func Unwrapped(v any) any {
	switch v := v.(type) {
	case []any:
		return unwrappedList(v)
	case *Object:
		return unwrappedObject(v)
	}
	return v
}

func unwrappedList(items []any) any {
	if text := formatted(items); text != "" {
		return text
	}
	if byType := typed(items, "_type"); byType != nil && len(byType.keys) > 1 {
		return Unwrapped(byType)
	}
	list := make([]any, len(items))
	for i, item := range items {
		list[i] = Unwrapped(item)
	}
	return list
}

// typed returns a list for each type of entry, if all entries say their type under a key and
// have an identifier; or nil.
func typed(items []any, key string) *Object {
	lists := newObject()
	for _, item := range items {
		o, _ := item.(*Object)
		if o == nil || o.text(key) == "" || len(idsOf(entry{object: o})) == 0 && o.text("_id") == "" {
			return nil
		}
		name := o.text(key)
		name = name[strings.LastIndexByte(name, '-')+1:] // "node--session" of Drupal
		rest := newObject()
		for _, k := range o.keys {
			if k != key || key == "type" {
				rest.set(k, o.values[k])
			}
		}
		lists.set(name, append(lists.list(name), rest))
	}
	return lists
}

func unwrappedObject(o *Object) any {
	if text := formatted(o); text != "" {
		return text
	}
	for _, w := range wrappings {
		if inner, is := w(o); is {
			return Unwrapped(inner)
		}
	}
	plain := newObject()
	for _, key := range o.keys {
		v := Unwrapped(o.values[key])
		if inner, ok := v.(*Object); ok && key != "d" && holdsOnly(inner, "results") && inner.list("results") != nil {
			v = inner.values["results"] // a column of SharePoint with several values
		}
		plain.set(key, v)
	}
	return plain
}

// wrapping returns what is in a group, if the group is of one kind of wrapping.
type wrapping func(*Object) (any, bool)

// wrappings are all kinds. The first that answers is the one.
var wrappings = []wrapping{eventOfGoogle, connection, resource, entryOfContentful, linkOfContentful, document, typedValue, typedProperty, relation, referenceOfSanity, included}

// holdsOnly reports whether all keys of a group are among some.
func holdsOnly(o *Object, keys ...string) bool {
	return len(o.keys) > 0 && !slices.ContainsFunc(o.keys, func(key string) bool { return !slices.Contains(keys, key) })
}

func (o *Object) group(key string) *Object {
	inner, _ := o.values[key].(*Object)
	return inner
}

func (o *Object) list(key string) []any {
	items, _ := o.values[key].([]any)
	return items
}

// connection opens a list of GraphQL, in edges or in nodes.
// https://relay.dev/graphql/connections.htm
func connection(o *Object) (any, bool) {
	if holdsOnly(o, "nodes", "pageInfo", "totalCount", "__typename") && o.list("nodes") != nil {
		return o.values["nodes"], true
	}
	if !holdsOnly(o, "edges", "pageInfo", "totalCount", "__typename") || o.list("edges") == nil {
		return nil, false
	}
	var nodes []any
	for _, edge := range o.list("edges") {
		inner, _ := edge.(*Object)
		if inner == nil || inner.values["node"] == nil {
			return nil, false
		}
		nodes = append(nodes, inner.values["node"])
	}
	return nodes, true
}

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

// resource opens a resource of JSON:API or of Strapi 4. What it relates to stands beside
// its attributes.
// https://jsonapi.org/format/#document-resource-objects
func resource(o *Object) (any, bool) {
	attributes := o.group("attributes")
	if attributes == nil || o.text("id") == "" || !holdsOnly(o, "id", "type", "attributes", "relationships", "links", "meta") {
		return nil, false
	}
	all := hoisted(o.text("id"), attributes)
	if related := o.group("relationships"); related != nil {
		for _, key := range related.keys {
			all.set(strings.TrimPrefix(key, "field_"), related.values[key])
		}
	}
	return all, true
}

// hoisted returns the values of a group with an identifier.
func hoisted(id string, fields *Object) *Object {
	all := newObject()
	all.set("id", id)
	for _, key := range fields.keys {
		if key != "id" {
			all.set(strings.TrimPrefix(key, "field_"), fields.values[key]) // as Drupal calls those of a site
		}
	}
	return all
}

// relation opens the data of a resource that stands in another: resources, or references to
// them, which have a type beside the identifier.
func relation(o *Object) (any, bool) {
	if holdsOnly(o, "id", "type", "meta") && o.text("id") != "" && o.text("type") != "" {
		reference := newObject()
		reference.set("id", o.text("id"))
		return reference, true
	}
	if !holdsOnly(o, "data", "links", "meta", "jsonapi") || o.values["data"] == nil {
		return nil, false
	}
	return o.values["data"], true
}

// included gives the resources that an answer of JSON:API includes a list for each type.
func included(o *Object) (any, bool) {
	byType := typed(o.list("included"), "type")
	if byType == nil || len(byType.keys) == 0 || o.values["data"] == nil {
		return nil, false
	}
	all := newObject()
	all.set("data", o.values["data"])
	all.set("with", byType)
	return all, true
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
	reference := newObject()
	reference.set("id", sys.text("id"))
	return reference, true
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
	reference := newObject()
	reference.set("_ref", o.text("_ref"))
	return reference, true
}
