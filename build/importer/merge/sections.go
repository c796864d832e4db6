package merge

import (
	"fmt"
	"slices"
	"strings"
)

// section is what stands below a heading of level 2, or before the first one.
type section struct {
	// name is the heading, with "#2" and so on for those that come again; "" for what
	// stands before the first.
	name string
	// heading is the line of the heading, and text what follows it.
	heading, text string
}

// sectionsOf parts Markdown at its headings of level 2. Line ends and white space at the
// ends of lines do not matter.
func sectionsOf(markdown string) []section {
	all := []section{{}}
	taken := map[string]bool{"": true}
	var lines []string
	end := func() { all[len(all)-1].text = strings.Trim(strings.Join(lines, "\n"), "\n") }
	fence := ""
	for l := range strings.Lines(lineEnds.Replace(markdown)) {
		l = strings.TrimRight(l, " \t\n")
		fence = fenceAfter(fence, l)
		if name, is := strings.CutPrefix(l, "## "); is && fence == "" {
			end()
			lines = nil
			name = unlike(strings.TrimSpace(name), taken)
			all = append(all, section{name: name, heading: l})
			continue
		}
		lines = append(lines, l)
	}
	end()
	return all
}

// unlike returns a name that is not taken yet, with a number if it has to be another.
func unlike(name string, taken map[string]bool) string {
	free := name
	for n := 2; taken[free]; n++ {
		free = fmt.Sprintf("%s#%d", name, n)
	}
	taken[free] = true
	return free
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// fenceAfter returns the fence of code that is open after a line, or "".
func fenceAfter(fence, line string) string {
	line = strings.TrimLeft(line, " ")
	mark := line[:len(line)-len(strings.TrimLeft(line, "`"))]
	if mark == "" {
		mark = line[:len(line)-len(strings.TrimLeft(line, "~"))]
	}
	switch {
	case fence == "" && len(mark) >= 3:
		return mark
	case fence != "" && strings.HasPrefix(mark, fence) && strings.TrimSpace(line[len(mark):]) == "":
		return ""
	}
	return fence
}

// markdown joins sections.
func joined(all []section) string {
	var parts []string
	for _, s := range all {
		for _, text := range []string{s.heading, s.text} {
			if text != "" {
				parts = append(parts, text)
			}
		}
	}
	return strings.Join(parts, "\n\n")
}

// find returns the number of a section, or -1.
func find(all []section, name string) int {
	return slices.IndexFunc(all, func(s section) bool { return s.name == name })
}

// lowered returns Markdown with each of its headings a level deeper, down to the deepest.
func lowered(markdown string) string {
	var b strings.Builder
	fence := ""
	for l := range strings.Lines(markdown) {
		fence = fenceAfter(fence, strings.TrimRight(l, "\n"))
		if fence == "" && strings.HasPrefix(l, "##") && !strings.HasPrefix(l, "#####") {
			l = "#" + l
		}
		b.WriteString(l)
	}
	return b.String()
}
