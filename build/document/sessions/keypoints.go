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
		case field == keyPoints && h.points(inner), blocks[i].Kind == richtext.Heading && onlyItems(inner) && summaries[fold(blocks[i].OneLine())] && h.points(inner):
			i = to
		case blocks[i].Kind == richtext.Table && !h.options.Attendees:
			if b := h.withoutAttendees(blocks[i]); len(b.Rows) > 0 {
				rest = append(rest, b)
			}
			i++
		case blocks[i].Kind == richtext.Heading && richtext.Words(inner) == "" && isGeneric(blocks[i].OneLine()):
			i = to
		default:
			rest = append(rest, blocks[i])
			i++
		}
	}
	return rest
}

// summaries are headings below which a list, and nothing else, is the key points.
var summaries = setOf(`summary, conclusion, conclusions, outcomes, zusammenfassung, ergebnis, resultate, synthese, conclusions, resume, resumen, sintesis, resumo, riassunto, samenvatting, 總結, 总结, 小結, 小结, резюме, заключение, ملخص, الملخص, الخاتمة`)

// onlyItems reports whether blocks are a list and nothing else.
func onlyItems(blocks []richtext.Block) bool {
	for _, b := range blocks {
		if b.Kind != richtext.Item || b.Level != 1 {
			return false
		}
	}
	return len(blocks) > 0
}

// withoutAttendees returns a table of fields without the rows of those present.
func (h *head) withoutAttendees(b richtext.Block) richtext.Block {
	rows := b.Rows
	b.Rows = nil
	for _, row := range rows {
		if len(row) == 2 && fieldOf(row[0].String()) == present && row[1].String() != "" && !row[0].Header {
			h.outline.Attendees++
			continue
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// section returns what a heading, or a line that is a label, is about, and where it
// ends.
func (h *head) section(blocks []richtext.Block, at int) (field, int) {
	b := blocks[at]
	if b.Kind == richtext.Heading {
		f, to := fieldOf(b.OneLine()), end(blocks, at)
		if f == keyPoints {
			to = at + 1 + beforeLabel(blocks[at+1:to])
		}
		return f, to
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

// beforeLabel returns how many blocks stand before a line below a list that is a label, as in
// "Next steps: …", which begins something else.
func beforeLabel(blocks []richtext.Block) int {
	listed := false
	for i, b := range blocks {
		if b.Kind == richtext.Item {
			listed = true
		} else if listed && b.Kind == richtext.Paragraph && b.Level == 0 && labelIn(b.String()).field != noField {
			return i
		}
	}
	return len(blocks)
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
