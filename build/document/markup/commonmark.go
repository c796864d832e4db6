package markup

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"
	renderer "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// anyIndent is a parser of blocks that begins one on an indented line too.
type anyIndent struct{ parser.BlockParser }

func (anyIndent) CanAcceptIndentedLine() bool { return true }

// CommonMark returns a reader of Markdown that knows no code by indentation, which in
// notes and in texts of unknown origin is more often an indented text. Its HTML is to be
// taken apart and never shown. https://spec.commonmark.org/0.31.2/
func CommonMark(extensions ...goldmark.Extender) goldmark.Markdown {
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(
				util.Prioritized(parser.NewSetextHeadingParser(), 100), util.Prioritized(parser.NewThematicBreakParser(), 200),
				util.Prioritized(parser.NewListParser(), 300), util.Prioritized(parser.NewListItemParser(), 400),
				util.Prioritized(parser.NewATXHeadingParser(), 600), util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
				util.Prioritized(parser.NewBlockquoteParser(), 800), util.Prioritized(parser.NewHTMLBlockParser(), 900),
				util.Prioritized(anyIndent{parser.NewParagraphParser()}, 1000),
			),
			parser.WithInlineParsers(parser.DefaultInlineParsers()...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
		goldmark.WithExtensions(extensions...),
		goldmark.WithRendererOptions(renderer.WithUnsafe()),
	)
}

// MaxPiece is the longest text, in bytes, that the parser gets at once: the time it
// takes for a text made to be slow grows with the square of the length.
const MaxPiece = 64 << 10

// Pieces parts a text at blank lines that are not in code between fences. No piece but a
// single paragraph, or code, is longer than [MaxPiece].
func Pieces(s string) []string { return pieces(s, MaxPiece) }

func pieces(s string, limit int) []string {
	var all []string
	start, end, fenced := 0, 0, false // of the piece, and of what is sure of it
	for at := 0; at < len(s); {
		l, _, _ := strings.Cut(s[at:], "\n")
		if isFence(l) {
			fenced = !fenced
		}
		if at = min(at+len(l)+1, len(s)); strings.TrimSpace(l) != "" || fenced {
			continue
		}
		if at-start > limit && end > start {
			all, start = append(all, s[start:end]), end
		}
		end = at
	}
	if len(s)-start > limit && end > start {
		all, start = append(all, s[start:end]), end
	}
	return append(all, s[start:])
}

func isFence(line string) bool {
	line = strings.TrimLeft(line, " >\t")
	return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
}

// shortLine is the length of a line, in characters, under which its end was
// meant, as in a list without marks; a longer one was broken by its program.
const shortLine = 60

// sessionLine matches a line that begins a session by its number.
var sessionLine = regexp.MustCompile(`(?i)^\s*(?:session|workshop|breakout|panel|atelier|séance|sitzung|sesión|sessão|taller|mesa|сессия|секция|الجلسة|جلسة|場次|场次)\s*\d{1,3}\s*[:：.–—-]`)

// WithBreaks keeps the ends of lines that were meant: those of short lines, of those before a
// line such as "Session 2: Boats", or of all.
func WithBreaks(s string, everyLine bool) string {
	lines := strings.Split(s, "\n")
	fenced := false
	for i, l := range lines {
		if isFence(l) {
			fenced = !fenced
		}
		l = strings.TrimRight(l, " \t")
		last := i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == ""
		if !fenced && !last && l != "" && (everyLine || sessionLine.MatchString(lines[i+1]) || utf8.RuneCountInString(l) < shortLine) && !strings.HasSuffix(l, "\\") {
			lines[i] = l + "  "
		} else if !fenced {
			lines[i] = strings.TrimSuffix(l, "\\") + map[bool]string{true: "  ", false: ""}[strings.HasSuffix(l, "\\") && !last]
		}
	}
	return strings.Join(lines, "\n")
}
