package sessions

import (
	"strings"

	"reportwidget/build/document/richtext"
)

// maxKeyPoints is how many key points a session has at most; a longer list is its
// text.
const maxKeyPoints = 10

// longestPoint is how many characters a paragraph may have to be a key point.
const longestPoint = 300

// sections takes the key points out of a text, and leaves lists of those present
// and empty sections of a template out.
func (h *head) sections(blocks []richtext.Block) []richtext.Block {
	var rest []richtext.Block
	for i := 0; i < len(blocks); {
		field, to := h.section(blocks, i)
		inner := blocks[min(i+1, to):to]
		switch {
		case field == present && !h.options.Attendees:
			h.outline.Attendees++
			i = to
		case field == keyPoints && h.points(inner):
			i = to
		case blocks[i].Kind == richtext.Heading && richtext.Words(inner) == "" && isGeneric(blocks[i].OneLine()):
			i = to
		default:
			rest = append(rest, blocks[i])
			i++
		}
	}
	return rest
}

// section returns what a heading, or a line that is a label, is about, and where it
// ends.
func (h *head) section(blocks []richtext.Block, at int) (field, int) {
	b := blocks[at]
	if b.Kind == richtext.Heading {
		return fieldOf(b.OneLine()), end(blocks, at)
	}
	if b.Kind != richtext.Paragraph || b.Level > 0 || strings.Contains(b.String(), "\n") {
		return noField, at + 1
	}
	l := labelIn(b.String())
	if l.field == noField && len([]rune(b.String())) <= 60 && labels[fold(b.String())] == keyPoints {
		l.field = keyPoints
	}
	to := at + 1
	for to < len(blocks) && blocks[to].Level > 0 && blocks[to].Kind != richtext.Heading {
		to++
	}
	switch {
	case l.field == present && (l.value != "" || to > at+1), l.field == keyPoints && l.value == "" && to > at+1:
		return l.field, to
	}
	return noField, at + 1
}

// points takes the items of a list, or short paragraphs, over as key points, and reports
// whether that is all of it.
func (h *head) points(blocks []richtext.Block) bool {
	items := 0
	for _, b := range blocks {
		short := b.Kind == richtext.Paragraph && b.Level == 0 && len([]rune(b.String())) <= longestPoint
		switch {
		case b.Kind == richtext.Rule:
		case b.Kind == richtext.Item && b.Level == 1, short:
			items++
		default:
			return false
		}
	}
	if items == 0 || items+len(h.session.KeyPoints) > maxKeyPoints {
		return items == 0 && richtext.Words(blocks) == ""
	}
	for _, b := range blocks {
		if b.Kind != richtext.Rule {
			b.Kind, b.Level = richtext.Paragraph, 0
			h.session.KeyPoints = append(h.session.KeyPoints, (&richtext.Document{}).Text([]richtext.Block{b}, ""))
		}
	}
	return true
}
