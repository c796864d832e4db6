package markup

import (
	"regexp"
	"strings"

	"reportwidget/build/document/richtext"
)

// What HackMD, CodiMD and HedgeDoc have besides Markdown.
var (
	contentsMark = regexp.MustCompile(`(?i)^\s*\[\[?_?toc_?\]?\]\s*$`)
	boxMark      = regexp.MustCompile(`^\s*:::+\s*(?:(\w+)\s*(.*?))?\s*$`)
	imageSize    = regexp.MustCompile(`(!\[[^\]]*\]\([^)\s]*)\s+=\d*%?x\d*%?\)`)
	player       = regexp.MustCompile(`\{%\s*(\w+)\s+(\S+?)\s*%\}`)
	marked       = regexp.MustCompile(`==([^=\s](?:[^=]*[^=\s])?)==|\+\+([^+\s](?:[^+]*[^+\s])?)\+\+`)
	quoteName    = regexp.MustCompile(`\[(name|time|color)=([^\]]*)\]`)
	tagLine      = regexp.MustCompile(`^\s*#{1,6}\s+tags?:\s*(.*)$`)
	onlyTags     = regexp.MustCompile(`^\s*(?:#[\p{Ll}\p{N}][\p{L}\p{N}_-]*\s*)+$|^\s*(?:#[\p{L}\p{N}_-]+\s+){1,}#[\p{L}\p{N}_-]+\s*$`)
	tightHeading = regexp.MustCompile(`^(#{1,6})([^#\s!]\S*\s.*|\p{Lu}\p{Ll}*)$`)
	wikiHeading  = regexp.MustCompile(`^(={2,6})\s+(\S.*?)\s+={2,6}\s*$`)
	underline    = regexp.MustCompile(`^ {0,3}(?:=+|-{2,})\s*$`)
	badge        = regexp.MustCompile(`\[?!\[(?:[^\]]*sync-badge[^\]]*\]\([^)]*\)|[^\]]*\]\([^)]*sync-badge[^)]*\))(?:\]\([^)]*\))?`)
)

// usesHackMD reports whether a text has what only those have.
func usesHackMD(source string) bool {
	return strings.Contains(source, "\n:::") || strings.HasPrefix(source, ":::") || strings.Contains(source, "[name=") || strings.Contains(source, "{%") ||
		strings.Contains(source, "sync-badge") || strings.Contains(source, "###### tags:")
}

// padKeys are what pads know in front matter: how to show the note, and nothing about a
// session. Those that websites do not have are true.
// https://docs.hedgedoc.org/references/yaml-metadata/
var padKeys = map[string]bool{
	"title": false, "tags": false, "description": false, "lang": false, "image": false, "license": false, "type": false, "toc": false,
	"robots": true, "langs": true, "dir": true, "breaks": true, "slideoptions": true, "opengraph": true, "ga": true, "disqus": true,
}

// padSign matches what a pad has below its front matter and a page of a website has not,
// whose title stands above: a heading at the top, or a mark of the pad's own.
var padSign = regexp.MustCompile(`(?m)\A\s*#+ |\A\s*\S.*\n=+\s*$|^\[TOC\]|^###### tags:|^:::`)

// IsPad reports whether front matter, without the lines around it, and the text below are
// those of a pad.
func IsPad(frontMatter, text string) bool {
	sure := padSign.MatchString(text)
	for _, l := range strings.Split(frontMatter, "\n") {
		if strings.TrimSpace(l) == "" || strings.ContainsRune(" \t-#", rune(l[0])) {
			continue
		}
		key, _, found := strings.Cut(l, ":")
		own, known := padKeys[strings.ToLower(strings.TrimSpace(key))]
		if found && !known {
			return false
		}
		sure = sure || own
	}
	return sure
}

// prepared returns a text as plain Markdown, line by line, so that the numbers of
// the lines stay.
func prepared(source string, slides bool, notes *richtext.Notes) string {
	lines := atMargin(strings.Split(source, "\n"))
	fenced, paragraph := false, 0 // the lines of the paragraph so far
	spoken := false               // the lines are notes for the one who shows the slides
	for i, l := range lines {
		if isFence(l) {
			fenced = !fenced
			paragraph = 0
			continue
		}
		if fenced {
			continue
		}
		if spoken = slides && (spoken && !slideEnd.MatchString(l) || speakerNote.MatchString(l)); spoken {
			notes.Add(richtext.SpeakerNotes, one(speakerNote.MatchString(l)), "")
			lines[i] = ""
			continue
		}
		lines[i] = line(l, paragraph, notes)
		if paragraph++; strings.TrimSpace(lines[i]) == "" || strings.HasPrefix(l, "#") {
			paragraph = 0
		}
	}
	return strings.Join(lines, "\n")
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// What parts slides, and what begins the notes for the one who shows them.
// https://revealjs.com/speaker-view/
var (
	slideEnd    = regexp.MustCompile(`^ {0,3}-{3,4}\s*$`)
	speakerNote = regexp.MustCompile(`^(?:Note|note|Notes):(?:\s|$)`)
)

// isSlides reports whether front matter says that a note is shown as slides.
func isSlides(fields []richtext.Field, source string) bool {
	for _, f := range fields {
		if f.Name == "type" && f.Value == "slide" {
			return true
		}
	}
	head, _, _ := strings.Cut(source, "\n---\n")
	return len(fields) > 0 && strings.Contains(strings.ToLower(head), "\nslideoptions:")
}

// headingAttributes matches the id that Google Docs and Pandoc write behind a heading.
// https://pandoc.org/MANUAL.html#heading-identifiers
var headingAttributes = regexp.MustCompile(`\s*\{[#.][^{}]*\}\s*$`)

// longestSetext is how many lines of a paragraph an underline makes a heading.
const longestSetext = 2

// line returns a line as plain Markdown. Most lines have none of the signs that make
// the expressions worth trying.
func line(l string, paragraph int, notes *richtext.Notes) string {
	start := strings.TrimSpace(l)
	switch {
	case start == "":
		return l
	case start[0] == '[' && contentsMark.MatchString(l), start[0] == '#' && (tagLine.MatchString(l) || onlyTags.MatchString(l)):
		notes.Add(richtext.Boilerplate, 1, "")
		return ""
	case strings.Trim(start, "=") == "" || strings.Trim(start, "-") == "":
		if underline.MatchString(l) && paragraph > longestSetext {
			notes.Add(richtext.LongHeadings, 1, "")
			return ""
		}
		return l
	case strings.HasPrefix(start, ":::"):
		if m := boxMark.FindStringSubmatch(l); m != nil && m[2] != "" {
			return "**" + m[2] + "**"
		}
		return ""
	case strings.HasPrefix(start, "=="):
		if m := wikiHeading.FindStringSubmatch(l); m != nil {
			return "######"[:len(m[1])] + " " + m[2]
		}
	case start[0] == '#':
		l = headingAttributes.ReplaceAllString(tightHeading.ReplaceAllString(l, "$1 $2"), "")
	case start[0] == '>' && strings.Contains(l, "="):
		l = quoteName.ReplaceAllStringFunc(l, named)
	}
	return inlineMarks(l, notes)
}

// inlineMarks replaces what HackMD has within a line.
func inlineMarks(l string, notes *richtext.Notes) string {
	if strings.Contains(l, "![") {
		l = imageSize.ReplaceAllString(badge.ReplaceAllString(l, ""), "$1)")
	}
	if strings.Contains(l, "==") || strings.Contains(l, "++") {
		l = marked.ReplaceAllString(l, "$1$2")
	}
	if strings.Contains(l, "{%") {
		l = player.ReplaceAllStringFunc(l, func(s string) string { return played(s, notes) })
	}
	return l
}

// named returns whose words a quotation are; the time and the colour say nothing.
func named(mark string) string {
	m := quoteName.FindStringSubmatch(mark)
	if m[1] != "name" || m[2] == "" {
		return ""
	}
	return "– " + m[2]
}

// played returns the link to what a player shows.
func played(mark string, notes *richtext.Notes) string {
	m := player.FindStringSubmatch(mark)
	notes.Add(richtext.Embedded, 1, m[1])
	switch m[1] {
	case "youtube":
		return "<https://www.youtube.com/watch?v=" + m[2] + ">"
	case "vimeo":
		return "<https://vimeo.com/" + m[2] + ">"
	}
	if strings.HasPrefix(m[2], "https://") {
		return "<" + m[2] + ">"
	}
	return m[2]
}
