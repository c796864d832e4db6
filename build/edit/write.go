package edit

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/edit/yamlspan"
)

// writer writes values as YAML, in the habits of a text.
type writer struct {
	eol      string
	indent   int  // of a list below its key
	quoteAll bool // writes every text in double quotes
	orders   map[string][]string
}

// newWriter returns a writer with the line ends and the indentation of a file.
func newWriter(f *keyed, root *yamlspan.Node) writer {
	w := writer{eol: yamlspan.Break(f.before + f.yaml + f.after), indent: 2, orders: orders}
	if f.session {
		w.orders = sessionOrders
	}
	for _, e := range root.Entries {
		if e.Value.Style == yamlspan.BlockList {
			w.indent = e.Value.Column - root.Column
			break
		}
	}
	return w
}

func spaces(n int) string { return strings.Repeat(" ", n) }

// value writes what follows the colon of a key in a column.
func (w writer) value(v any, column int, where string) string {
	switch v := v.(type) {
	case string:
		return " " + w.scalar(v, yamlspan.Plain, room{column: column})
	case []any:
		if len(v) == 0 || all(v, isWord) {
			return " " + w.flow(v, where)
		}
		var b strings.Builder
		for _, item := range v {
			b.WriteString(w.eol + spaces(column+w.indent) + "-" + w.item(item, column+w.indent, where))
		}
		return b.String()
	case map[string]any:
		if len(v) == 0 {
			return " {}"
		}
		return w.eol + spaces(column+2) + w.group(v, column+2, where)
	}
	return ""
}

// item writes what follows the hyphen of a list in a column.
func (w writer) item(v any, column int, where string) string {
	switch v := v.(type) {
	case string:
		return " " + w.scalar(v, yamlspan.Plain, room{column: column})
	case map[string]any:
		if len(v) > 0 {
			return " " + w.group(v, column+2, where)
		}
	}
	return " " + w.flow(v, where)
}

// group writes keys below each other; the first stands in the column already.
func (w writer) group(v map[string]any, column int, where string) string {
	var lines []string
	for _, key := range sorted(slices.Collect(maps.Keys(v)), w.orders[where]) {
		lines = append(lines, key+":"+w.value(v[key], column, join(where, key)))
	}
	return strings.Join(lines, w.eol+spaces(column))
}

// flow writes a value in one line.
func (w writer) flow(v any, where string) string {
	var parts []string
	switch v := v.(type) {
	case string:
		return w.scalar(v, yamlspan.Plain, room{flow: true, oneLine: true})
	case []any:
		for _, item := range v {
			parts = append(parts, w.flow(item, where))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		for _, key := range sorted(slices.Collect(maps.Keys(v)), w.orders[where]) {
			parts = append(parts, key+": "+w.flow(v[key], join(where, key)))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return `""`
}

// word is a text such as an id or a language, of which lists are written in one
// line.
var word = regexp.MustCompile(`^[\p{L}\p{N}-]+$`)

func isWord(v any) bool {
	s, ok := v.(string)
	return ok && word.MatchString(s)
}

func all(items []any, is func(any) bool) bool {
	return !slices.ContainsFunc(items, func(v any) bool { return !is(v) })
}

// room is where a text is written.
type room struct {
	column  int  // of the key or hyphen before it
	flow    bool // in brackets or braces
	oneLine bool
}

// scalar writes a text in a style, or in double quotes if the style cannot hold
// it. A text of several lines is written below "|" unless it must be in one line.
func (w writer) scalar(s string, style yamlspan.Style, at room) string {
	lines := strings.Contains(s, "\n")
	switch {
	case w.quoteAll:
	case style == yamlspan.Plain && !lines && isPlain(s, at.flow):
		return s
	case style == yamlspan.Single && !lines && !strings.Contains(s, "\t"):
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	case lines && !at.oneLine && !strings.HasPrefix(s, " ") && !strings.Contains(s, "\t"):
		return "|" + w.below(s, at.column+2)
	}
	return `"` + escape.Replace(s) + `"`
}

// below writes the lines of a text, each below the one before.
func (w writer) below(s string, column int) string {
	var b strings.Builder
	for line := range strings.SplitSeq(s, "\n") {
		b.WriteString(w.eol)
		if line != "" {
			b.WriteString(spaces(column) + line)
		}
	}
	return b.String()
}

// escape replaces what cannot stand between double quotes:
// https://yaml.org/spec/1.2.2/#57-escaped-characters
var escape = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`)

// isPlain reports whether a text of one line can stand without quotes. It is more
// careful than YAML is.
func isPlain(s string, flow bool) bool {
	switch {
	case s == "", strings.TrimSpace(s) != s, strings.ContainsAny(s, "\t\ufeff"):
		return false
	case strings.ContainsAny(s[:1], "-?:,[]{}#&*!|>'\"%@`~<="):
		return false
	case strings.Contains(s, ": "), strings.Contains(s, " #"), strings.HasSuffix(s, ":"), strings.EqualFold(s, "null"):
		return false
	}
	return !flow || !strings.ContainsAny(s, ",[]{}")
}
