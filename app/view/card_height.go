package view

import (
	"strconv"

	"reportwidget/app/report"
)

// A closed card of usual width in CSS pixels, and what stands in it. They are those of
// web/report.css, with letters of a usual font.
const (
	cardWidth   = 335 // without its padding
	cardFrame   = 29  // its padding, border and band
	cardGap     = 9   // before each part
	titleLine   = 25
	textLine    = 27
	smallLine   = 26
	pointLine   = 24
	pointGap    = 6
	linkLine    = 34
	tagLine     = 36
	titleSize   = 12 // of a letter
	textSize    = 9
	tagMargin   = 32 // what a tag has beside its letters
	mostLines   = 3  // of a title and a text
	pointLines  = 2
	dateLetters = 18
	flowRow     = 24  // see web/flow.css
	cardMargin  = 18  // below a card
	maxHeight   = 700 // of what flows; a higher card makes its rows higher
)

// height estimates how high a closed card is, in CSS pixels.
func (c *Card) height() int {
	s := c.Session
	height := cardFrame + min(lines(s.Title, titleSize, cardWidth-smallLine), mostLines)*titleLine
	add := func(part int) {
		if part > 0 {
			height += cardGap + part
		}
	}
	add(c.whenHeight())
	if len(s.People) > 0 {
		add(textLine)
	}
	add(c.bodyHeight())
	if c.more() {
		add(linkLine)
	}
	add(tagsHeight(c.Report, s))
	return height
}

// rows is the number of rows of the flow that the card takes.
func (c *Card) rows() int { return rowsOf(c.height()) }

func rowsOf(height int) int { return (min(height, maxHeight) + cardMargin + flowRow - 1) / flowRow }

func (c *Card) whenHeight() int {
	s := c.Session
	size := letters(s.Start + s.End + s.Room)
	if !c.Dated && s.Date != "" {
		size += dateLetters
	}
	return (size*textSize + cardWidth - 1) / cardWidth * smallLine
}

// bodyHeight is that of the key points, or else of the beginning of the text.
func (c *Card) bodyHeight() int {
	points := c.Session.KeyPoints
	if len(points) == 0 {
		return min(lines(c.lead(), textSize, cardWidth), mostLines) * textLine
	}
	height := -pointGap
	for _, point := range points[:min(len(points), maxPoints)] {
		height += pointGap + min(lines(point.String(), textSize, cardWidth-pointLine), pointLines)*pointLine
	}
	return height
}

// lead is the block of a text that shows on a closed card.
func (c *Card) lead() string {
	for i, block := range c.Session.Text {
		if block.Kind != report.Figure {
			return c.Session.Text[i : i+1].String()
		}
	}
	return ""
}

func tagsHeight(r *report.Report, s *report.Session) int {
	rows, width := 0, cardWidth
	values := tagged(r, s)
	for _, c := range values[:min(len(values), maxTags)] {
		tag := tagMargin + letters(r.Facet(c.Facet).Value(c.Value).Label)*textSize
		if width += tag; width > cardWidth {
			rows, width = rows+1, tag
		}
	}
	return rows * tagLine
}

// lines is the number of lines of a text, none of them for none.
func lines(text string, size, width int) int { return (letters(text)*size + width - 1) / width }

// letters counts the letters of a text; Han characters and their like are as wide as
// two.
func letters(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}

// FlowRules returns the style rules by which cards take as many rows of web/flow.css as
// they are high. There are none if the cards of a report differ in height by a third at
// most, so that they can stand in rows.
func FlowRules(r *report.Report) (rules []string) {
	least, most := 0, 0
	for _, version := range append([]*report.Report{r}, r.Translations...) {
		for i, dated := 0, InDays(version); i < len(version.Sessions); i++ {
			c := &Card{Report: version, Session: &version.Sessions[i], Dated: dated}
			height := c.height()
			if most = max(most, height); least == 0 || height < least {
				least = height
			}
		}
	}
	if 3*most <= 4*least {
		return nil
	}
	return flowRules(rowsOf(least), rowsOf(most))
}

// AllFlowRules returns the rules for cards of every height.
func AllFlowRules() []string { return flowRules(1, rowsOf(maxHeight)) }

func flowRules(least, most int) (rules []string) {
	for n := least; n <= most; n++ {
		rows := strconv.Itoa(n)
		rules = append(rules, `[data-rows="`+rows+`"]{--rows:`+rows+"}")
	}
	return rules
}
