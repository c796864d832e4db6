package records

import "strings"

// formatted returns the Markdown of a text that an editor keeps as blocks, or "": Portable
// Text of Sanity, documents of ProseMirror and Contentful, blocks of Editor.js, rich
// texts of Notion.
// https://www.portabletext.org/specification/
// https://prosemirror.net/docs/ref/#model.Document_Structure
// https://editorjs.io/saving-data/
func formatted(v any) string {
	var blocks []any
	switch v := v.(type) {
	case []any:
		if text, is := runs(v); is {
			return text
		}
		blocks = v
	case *Object:
		switch kind := v.text("type") + v.text("nodeType"); {
		case kind == "doc" || kind == "document":
			blocks = v.list("content")
		case v.list("blocks") != nil && holdsOnly(v, "blocks", "time", "version"):
			blocks = v.list("blocks")
		}
	}
	if len(blocks) == 0 {
		return ""
	}
	var texts []string
	for _, b := range blocks {
		o, _ := b.(*Object)
		if o == nil || !isBlock(o) {
			return ""
		}
		if text := blockText(o, 0); text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "\n\n")
}

// isBlock reports whether a group is a block of formatted text.
func isBlock(o *Object) bool {
	kind := o.text("_type") + o.text("type") + o.text("nodeType")
	data := o.group("data")
	switch {
	case kind == "":
		return false
	case o.text("_type") == "block" || o.list("content") != nil || kind == "hr" || kind == "horizontalRule":
		return true
	case o.list("children") != nil:
		_, isText := firstOf(o.list("children")).values["text"]
		return isText || firstOf(o.list("children")).list("children") != nil
	}
	return data != nil && (data.text("text") != "" || data.list("items") != nil)
}

func firstOf(items []any) *Object {
	if len(items) > 0 {
		if o, ok := items[0].(*Object); ok {
			return o
		}
	}
	return newObject()
}

// runs returns the text of a list of runs, each with its own marks, as in Notion.
func runs(items []any) (string, bool) {
	var b strings.Builder
	for _, item := range items {
		o, _ := item.(*Object)
		if o == nil {
			return "", false
		}
		text, has := o.values["plain_text"].(string)
		if !has {
			return "", false
		}
		b.WriteString(text)
	}
	return b.String(), len(items) > 0
}

// blockText returns the Markdown of a block: a paragraph, a heading or a list.
func blockText(o *Object, level int) string {
	if level > maxNesting {
		return ""
	}
	kind := strings.ToLower(o.text("_type") + o.text("type") + o.text("nodeType"))
	switch {
	case strings.Contains(kind, "list") && !strings.Contains(kind, "item"):
		return listText(o, level)
	case o.text("listItem") != "":
		return "- " + inlineText(o, level)
	}
	return inlineText(o, level)
}

// listText returns the Markdown of a list: an item a line.
func listText(o *Object, level int) string {
	items := append(o.list("content"), o.list("children")...)
	if data := o.group("data"); data != nil {
		items = append(items, data.list("items")...)
	}
	var lines []string
	for _, item := range items {
		text, isText := item.(string)
		if inner, ok := item.(*Object); ok && !isText {
			text = inlineText(inner, level+1)
		}
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			lines = append(lines, "- "+text)
		}
	}
	return strings.Join(lines, "\n")
}

// inlineText returns all text in a block.
func inlineText(o *Object, level int) string {
	if level > maxNesting {
		return ""
	}
	for _, key := range []string{"text", "value"} {
		if text, is := o.values[key].(string); is {
			return text
		}
	}
	if data := o.group("data"); data != nil && data.text("text") != "" {
		return data.text("text")
	}
	var b strings.Builder
	for _, item := range append(o.list("content"), o.list("children")...) {
		if inner, ok := item.(*Object); ok {
			b.WriteString(inlineText(inner, level+1))
		}
	}
	return strings.TrimSpace(b.String())
}
