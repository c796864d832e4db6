package content

import (
	"errors"
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

// yaml is a document's part that is written in YAML.
type yaml struct {
	*document
	start, end int
	tokens     token.Tokens
	anchors    *anchors // of a file that need not be ours
}

// parseYAML parses the part of the document from start to end. It returns false
// after reporting why that is impossible.
func (d *document) parseYAML(start, end int) (value, bool) {
	return (&yaml{document: d, start: start, end: end}).parse()
}

func (y *yaml) parse() (value, bool) {
	text := y.source[y.start:y.end]
	if i := strings.IndexByte(text, '\t'); i >= 0 {
		y.add(y.start+i, "a tab", "use spaces")
		return value{}, false
	}
	y.tokens = lexer.Tokenize(withoutBlanks(text))
	if !y.supported() {
		return value{}, false
	}
	file, err := parser.Parse(y.tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		y.invalid(err)
		return value{}, false
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
func (y *yaml) only(docs []*ast.DocumentNode) (value, bool) {
	v := value{shape: absent, at: y.start}
	for _, doc := range docs {
		if doc.Body == nil {
			continue
		}
		next := y.value(doc.Body)
		if v.shape != absent {
			y.add(next.at, "a second YAML document in one file", `remove the line "---" or "..." above`)
			return value{}, false
		}
		v = next
	}
	return v, true
}

// invalid reports what the parser found wrong.
func (y *yaml) invalid(err error) {
	var syntax interface {
		GetMessage() string
		GetToken() *token.Token
	}
	if !errors.As(err, &syntax) || syntax.GetToken() == nil {
		y.add(y.start, "this is no YAML: "+err.Error(), "")
		return
	}
	y.explain(syntax.GetMessage(), syntax.GetToken())
}

// offset returns where a token starts in the document.
func (y *yaml) offset(t *token.Token) int {
	first := y.place(y.start).line - 1
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
func (y *yaml) textOffset(t *token.Token) int {
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
func (y *yaml) word(at int) int {
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
func (d *document) nextLine(offset int) int {
	if i := strings.IndexByte(d.source[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(d.source)
}
