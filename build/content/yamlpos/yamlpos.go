// Package yamlpos reads YAML as authors write it, with the place of every value, and
// says in their words what is wrong. All that is not a list or a group is text. What
// could take more time or memory than a file is worth is refused: nesting, aliases,
// and more words than any report has. https://yaml.org/spec/1.2.2/
package yamlpos

import (
	"errors"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Limits of YAML. The parser calls itself for every level and for every key.
const (
	maxTokens = 50_000
	maxLevels = 20
)

// Mistake is something that is wrong with a document, at an offset.
type Mistake struct {
	At          int
	Cause, Hint string
}

// Dialect is what of YAML is read.
type Dialect int

const (
	// Plain is what authors of reports write. Anchors, aliases and tags are mistakes.
	Plain Dialect = iota
	// Foreign is what other programs write, too.
	Foreign
)

// Parse parses the part of a document from start to end, whose lines end in "\n".
// It returns false if it cannot be read; a value that can be may have mistakes
// too.
func Parse(document string, start, end int, d Dialect) (v Value, wrong []Mistake, ok bool) {
	y := &reader{source: document, start: start, end: end, lines: lineStarts(document)}
	if d == Foreign {
		y.anchors = &anchors{}
	}
	v, ok = y.parse()
	return v, y.mistakes, ok
}

func lineStarts(document string) []int {
	starts := []int{0}
	for i := range len(document) {
		if document[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

type reader struct {
	source     string
	start, end int
	lines      []int // where each line of the source starts
	tokens     token.Tokens
	anchors    *anchors // or nil in the plain dialect
	mistakes   []Mistake
}

func (y *reader) add(at int, cause, hint string) {
	y.mistakes = append(y.mistakes, Mistake{at, cause, hint})
}

func (y *reader) parse() (Value, bool) {
	text := y.source[y.start:y.end]
	if i := strings.IndexByte(text, '\t'); i >= 0 {
		y.add(y.start+i, "a tab, which YAML does not allow here", "use spaces instead")
		return Value{}, false
	}
	y.tokens = lexer.Tokenize(withoutBlanks(text))
	if !y.supported() {
		return Value{}, false
	}
	file, err := parser.Parse(y.tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		y.invalid(err)
		return Value{}, false
	}
	return y.only(file.Docs)
}

// withoutBlanks empties the lines of nothing but spaces, which the parser reads
// as indented text.
func withoutBlanks(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if strings.Trim(line, " ") == "" {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}

// only returns the value of a file's one YAML document.
func (y *reader) only(docs []*ast.DocumentNode) (Value, bool) {
	v := Value{Shape: Absent, At: y.start}
	for _, doc := range docs {
		if doc.Body == nil {
			continue
		}
		next := y.value(doc.Body)
		if v.Shape != Absent {
			y.add(next.At, "a second YAML document in one file", `remove the line "---" or "..." above`)
			return Value{}, false
		}
		v = next
	}
	return v, true
}

// invalid reports what the parser found wrong.
func (y *reader) invalid(err error) {
	var syntax interface {
		GetMessage() string
		GetToken() *token.Token
	}
	if !errors.As(err, &syntax) || syntax.GetToken() == nil {
		y.add(y.start, "this is not valid YAML: "+err.Error(), "")
		return
	}
	y.explain(syntax.GetMessage(), syntax.GetToken())
}

// offset returns where a token starts in the document.
func (y *reader) offset(t *token.Token) int {
	first := sort.SearchInts(y.lines, y.start+1) - 1
	line := min(max(first+t.Position.Line-1, first), len(y.lines)-1)
	at := y.lines[line]
	for range t.Position.Column - 1 {
		if at >= y.end || y.source[at] == '\n' {
			break
		}
		_, size := utf8.DecodeRuneInString(y.source[at:])
		at += size
	}
	return min(at, y.end)
}

// textOffset returns where a key or text starts in the document. The parser is
// wrong about plain text that ends in spaces or has a line that begins with "- ",
// so that such text is looked for behind the sign before it.
func (y *reader) textOffset(t *token.Token) int {
	before := t.Prev
	for before != nil && before.Type == token.CommentType {
		before = before.Prev
	}
	switch {
	case quotes(t), before != nil && !leads[before.Type]:
		return y.offset(t)
	case before == nil:
		return y.word(y.start)
	}
	return y.word(y.offset(before) + len(before.Value))
}

// word returns where the next word is, behind spaces, line ends and comments.
func (y *reader) word(at int) int {
	for ; at < y.end; at++ {
		switch y.source[at] {
		case ' ', '\n':
		case '#':
			at = y.nextLine(at) - 1
		default:
			return at
		}
	}
	return y.end
}

func quotes(t *token.Token) bool {
	return t.Type == token.SingleQuoteType || t.Type == token.DoubleQuoteType
}

// leads are the signs that stand before a text.
var leads = map[token.Type]bool{
	token.MappingValueType: true, token.SequenceEntryType: true, token.CollectEntryType: true,
	token.SequenceStartType: true, token.MappingStartType: true, token.DocumentHeaderType: true,
}

// nextLine returns the start of the line below an offset.
func (y *reader) nextLine(offset int) int {
	if i := strings.IndexByte(y.source[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(y.source)
}
