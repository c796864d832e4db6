package richtext

import (
	"regexp"
	"strings"
)

// typedMark matches a list mark that was typed, with the white space around it.
// Letters and numbers are not taken: "1. Welcome" is as often a heading.
var typedMark = regexp.MustCompile(`^([\t \x{a0}]*)([-–—•●○▪■◦‣∙·*❖➢➤→✓✔\x{f0b7}\x{f0a7}\x{f0d8}]|o\t)[\t \x{a0}]+`)

// typedLists reads neighbours that begin with a typed mark as items of a list,
// and takes the mark off items that have one of their own besides.
func typedLists(blocks []Block, notes *Notes) []Block {
	for i := 0; i < len(blocks); i++ {
		if blocks[i].Kind == Item {
			blocks[i].Runs = withoutMark(blocks[i].Runs)
			continue
		}
		n := runOf(blocks[i:], func(b Block) bool { return b.Kind == Paragraph && b.Level == 0 && marked(b) })
		for j := i; j < i+n && n > 1; j++ {
			blocks[j].Kind, blocks[j].Level = Item, typedLevel(blocks[j])
			blocks[j].Runs = withoutMark(blocks[j].Runs)
			notes.Add(FakeLists, 1, "")
		}
		i += max(n-1, 0)
	}
	return blocks
}

func marked(b Block) bool {
	return len(b.Runs) > 0 && typedMark.MatchString(firstText(b.Runs))
}

// firstText returns the text of the first runs, which may part the mark from its
// words.
func firstText(runs []Run) string {
	var b strings.Builder
	for i := 0; i < min(3, len(runs)); i++ {
		b.WriteString(runs[i].Text)
	}
	return b.String()
}

// typedLevel returns the depth of an item by the tabs or spaces before its mark.
func typedLevel(b Block) int {
	before := typedMark.FindStringSubmatch(firstText(b.Runs))[1]
	return min(1+strings.Count(before, "\t")+strings.Count(before, " ")/4, maxDepth)
}

// withoutMark takes a typed mark off the front of runs.
func withoutMark(runs []Run) []Run {
	cut := len(typedMark.FindString(firstText(runs)))
	for cut > 0 && len(runs) > 0 {
		n := min(cut, len(runs[0].Text))
		first := runs[0]
		first.Text = first.Text[n:]
		cut -= n
		runs = runs[1:]
		if first.Text != "" {
			return append([]Run{first}, runs...)
		}
	}
	return runs
}
