package yamlpos

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/token"
)

// Hints that serve for several mistakes.
const (
	quoted     = `put the whole text in quotes, such as "…"`
	sameColumn = "start the keys of one group in the same column"
)

// signs are what YAML gives a meaning that a report has no use for. A text of
// Markdown that starts with one is more likely.
var signs = map[token.Type]string{
	token.AliasType: "*", token.AnchorType: "&", token.TagType: "!", token.DirectiveType: "%", token.MappingKeyType: "?",
}

// supported reports what the parser should not see: it is given no more than
// some levels, since it calls itself for each, and no aliases, which can stand
// for more text than any computer holds.
func (y *reader) supported() bool {
	if len(y.tokens) > maxTokens {
		y.add(y.start, fmt.Sprintf("more than %d words and signs of YAML", maxTokens), "")
		return false
	}
	told, depth := 0, nesting{}
	for _, t := range y.tokens {
		if t.Type == token.InvalidType {
			y.explain(t.Error, t)
			return false
		}
		if depth.at(t) > maxLevels {
			y.add(y.offset(t), fmt.Sprintf("lists nested more than %d deep", maxLevels), "")
			return false
		}
		if sign := signs[t.Type]; sign != "" && !y.follows(t) && told != t.Position.Line {
			told = t.Position.Line
			y.add(y.offset(t), fmt.Sprintf("a text that starts with %q", sign), quoted+"; anchors, aliases and tags are not supported")
		}
	}
	return told == 0
}

// nesting counts the levels that take no new line, in brackets or by "- - -".
// Levels by indentation are few in a file of limited size.
type nesting struct{ brackets, dashes, line int }

func (n *nesting) at(t *token.Token) int {
	if n.line != t.Position.Line {
		n.line, n.dashes = t.Position.Line, 0
	}
	switch t.Type {
	case token.SequenceStartType, token.MappingStartType:
		n.brackets++
	case token.SequenceEndType, token.MappingEndType:
		n.brackets--
	case token.SequenceEntryType:
		n.dashes++
	}
	return n.brackets + n.dashes
}

// explanations tell in an author's words what the YAML parser means. The first
// whose message is a part of the parser's is given.
var explanations = []struct{ message, cause, hint string }{
	{"double-quoted text", "a quotation mark without its partner", `end the text with "`},
	{"single-quoted text", "a quotation mark without its partner", "end the text with ', or put it in double quotes"},
	{"mapping value is not allowed", `a ": " inside a text, which YAML reads as another key`, quoted},
	{"reserved character", "a text that starts with @ or a backquote", quoted},
	{"invalid header option", "a text that starts with > or |", quoted + ", or start it in the line below"},
	{"escape", "a backslash between double quotes", `write \\ for a backslash, or use single quotes`},
	{"sequence entries are not allowed", "a list that starts beside its key", "start the list in the line below, or " + quoted},
	{"']'", `a list without its "]"`, `end the list with "]", or ` + quoted},
	{"flow map", `a group of keys without its "}"`, `end the group with "}", or ` + quoted},
	{"'}'", `a group of keys without its "}"`, `end the group with "}", or ` + quoted},
	{"unexpected key name", `a line without "key: "`, "write a key and a colon first, or indent the line to continue the text above"},
	{"non-map value", `a line without "key: "`, "write a key and a colon first, or indent the line to continue the text above"},
	{"value is not allowed", "this does not fit what is above", sameColumn},
}

// explain reports what the YAML parser found wrong.
func (y *reader) explain(message string, t *token.Token) {
	switch before, after := t.Prev, t.Next; {
	case before != nil && closes(before) && strings.HasPrefix(message, "value is not allowed"):
		y.add(y.offset(t), "text after a closing quotation mark or bracket", quoted)
		return
	case after != nil && after.Position.Line > t.Position.Line && strings.HasPrefix(message, "mapping value"):
		y.add(y.offset(after), "a key that is indented below a text", sameColumn)
		return
	}
	for _, e := range explanations {
		if strings.Contains(message, e.message) {
			y.add(y.offset(t), e.cause, e.hint)
			return
		}
	}
	y.add(y.offset(t), "this is not valid YAML: "+message, "")
}

// closes reports whether the token ends a text in quotes or something in
// brackets.
func closes(t *token.Token) bool {
	switch t.Type {
	case token.SingleQuoteType, token.DoubleQuoteType, token.SequenceEndType, token.MappingEndType:
		return true
	}
	return false
}
