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
var wrappings = []wrapping{
	connection, resource, included, relation,
	eventOfGoogle, entryOfContentful, linkOfContentful, referenceOfSanity, document, typedValue, typedProperty,
}

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

// referenceTo returns a group that refers to an entry and says nothing else.
func referenceTo(id string) *Object {
	o := newObject()
	o.set("id", id)
	return o
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
		return referenceTo(o.text("id")), true
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
