package sessions

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"reportwidget/build/document/richtext"
)

// Names of files that are not notes, without their endings.
var (
	aboutProject = setOf(`readme, license, licence, contributing, code of conduct, changelog, authors, package-lock, index of files, license-cc-by-4.0, copying`)
	programmes   = setOf(`agenda, schedule, programme, program, timetable, tagesordnung, zeitplan, programm, ordre du jour, horaire, orden del dia, programa, 議程, 议程, программа, повестка, البرنامج, جدول الأعمال`)
	// partNames are files of a folder that is one session.
	partNames = setOf(`abstract, description, session summary, summary, notes, session notes, index, etherpad, pad, slides, minutes, proposal, outline, resources, protokoll, notizen, notas, resumen, 筆記, 笔记`)
)

// stem returns the name of a file without its folder and its ending.
func stem(name string) string {
	base := path.Base(name)
	return strings.TrimSuffix(base, path.Ext(base))
}

// wanted returns the files that are notes, and notes the others.
func (c *cutter) wanted(files []File) []File {
	var notes []File
	seen := map[string]string{}
	for _, f := range files {
		text := letters(richtext.Words(f.Document.Blocks))
		switch other, twice := seen[text]; {
		case len(files) > 1 && aboutProject[fold(stem(f.Name))]:
			c.outline.skip("files about the project", f.Name, f.Name)
		case len(files) > 1 && programmes[fold(stem(f.Name))]:
			c.outline.skip("programmes, which are not notes: import them first", f.Name, f.Name)
		case richtext.OneLine(richtext.Words(f.Document.Blocks)) == "":
			c.outline.skip("empty files", f.Name, f.Name)
		case twice && len(text) > 40:
			c.outline.skip("files with the same text as another", f.Name+", as "+other, f.Name)
		case isTemplate(f):
			c.outline.skip("templates that nobody filled in", f.Name, f.Name)
		default:
			notes = append(notes, f)
			seen[text] = f.Name
		}
	}
	return notes
}

// letters returns the letters and digits of a text.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, s)
}

// isTemplate reports whether a document has labels without values and hardly
// anything else.
func isTemplate(f File) bool {
	empty, filled, others := 0, 0, 0
	for i, b := range f.Document.Blocks {
		for _, l := range strings.Split(b.String(), "\n") {
			switch found := headingField(l); {
			case found.field == noField:
				others += words(l)
			case found.value != "":
				filled++
			case b.Kind == richtext.Heading && i+1 < len(f.Document.Blocks) && f.Document.Blocks[i+1].Kind != richtext.Heading && richtext.Words(f.Document.Blocks[i+1:i+2]) != "" && words(f.Document.Blocks[i+1].String()) > 3:
				filled++
			default:
				empty++
			}
		}
	}
	return empty >= 3 && filled == 0 && (others < 60 || strings.Contains(fold(f.Name), "template"))
}

// commonHeadings returns the highest headings that several files have.
func commonHeadings(files []File) map[string]bool {
	in, common := map[string]int{}, map[string]bool{}
	for _, f := range files {
		top := headingsAt(f.Document.Blocks, topLevel(f.Document.Blocks))
		if len(top) == 0 {
			continue
		}
		words := fold(f.Document.Blocks[top[0]].OneLine())
		in[words]++
		common[words] = in[words] > 1
	}
	return common
}

// repeated is how many documents have a part in common that is boilerplate.
const repeated = 3

// withoutRepeated leaves parts out that are the same in many documents, such as a
// paragraph about the organisers, and makes one of each the credits.
func (c *cutter) withoutRepeated(files []File) []File {
	in := map[string]int{}
	for _, f := range files {
		seen := map[string]bool{}
		for _, i := range headingsOf(f.Document.Blocks) {
			if key := sectionKey(f.Document.Blocks, i); key != "" && !seen[key] {
				seen[key] = true
				in[key]++
			}
		}
	}
	credited := map[string]bool{}
	for n, f := range files {
		var kept []richtext.Block
		for i := 0; i < len(f.Document.Blocks); i++ {
			b := f.Document.Blocks[i]
			key := ""
			if b.Kind == richtext.Heading {
				key = sectionKey(f.Document.Blocks, i)
			}
			if key == "" || in[key] < repeated {
				kept = append(kept, b)
				continue
			}
			to := end(f.Document.Blocks, i)
			c.repeated(f, b.OneLine(), f.Document.Blocks[i+1:to], !credited[key])
			credited[key] = true
			i = to - 1
		}
		files[n].Document.Blocks = kept
	}
	return files
}

// repeated leaves a part out that is the same in many documents. That of a template
// says nothing; any other is thanks.
func (c *cutter) repeated(f File, heading string, blocks []richtext.Block, first bool) {
	if isGeneric(heading) && !thanks.MatchString(bare(heading)) {
		c.outline.skip("parts of a template, the same in many files", heading, f.Name)
		return
	}
	c.outline.skip("parts that are the same in many files, put into the credits once", heading, f.Name)
	if first {
		c.credits(&document{file: f}, blocks)
	}
}

// sectionKey returns what is the same in two sections that say the same, or "" for
// one that hardly says anything.
func sectionKey(blocks []richtext.Block, at int) string {
	inner := richtext.OneLine(richtext.Words(blocks[at+1 : end(blocks, at)]))
	if words(inner) < 12 {
		return ""
	}
	return fold(blocks[at].OneLine()) + "\n" + inner
}

// joinedFolders joins the files of each folder whose names only say which part of a
// session they are.
func joinedFolders(files []File) []File {
	parts := map[string][]File{}
	whole := map[string]bool{}
	for _, f := range files {
		folder := path.Dir(f.Name)
		parts[folder] = append(parts[folder], f)
		whole[folder] = whole[folder] || folder == "." || !partNames[fold(strings.ReplaceAll(stem(f.Name), "-", " "))]
	}
	var out []File
	for _, f := range files {
		folder := path.Dir(f.Name)
		if whole[folder] {
			out = append(out, f)
		} else if parts[folder][0].Name == f.Name {
			one := joined(parts[folder])
			one.Name = folder
			one.Document.Title = TitleFromName(folder)
			out = append(out, one)
		}
	}
	return out
}

// joined returns documents as one.
func joined(files []File) File {
	one := files[0]
	one.Document.Blocks = slices.Clone(one.Document.Blocks)
	one.Document.Footnotes = slices.Clone(one.Document.Footnotes)
	for _, f := range files[1:] {
		before := len(one.Document.Footnotes)
		for _, b := range f.Document.Blocks {
			b.Runs = slices.Clone(b.Runs)
			for i := range b.Runs {
				if b.Runs[i].Note > 0 {
					b.Runs[i].Note += before
				}
			}
			one.Document.Blocks = append(one.Document.Blocks, b)
		}
		one.Document.Footnotes = append(one.Document.Footnotes, f.Document.Footnotes...)
		one.Notes.Merge(f.Notes)
	}
	return one
}

// What stands in names of files besides the title.
var (
	nameDate  = regexp.MustCompile(`(?:^|[^\d])((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?:[^\d]|$)`)
	nameTimes = regexp.MustCompile(`^(\d{2})(\d{2})[-_](\d{2})(\d{2})[-_ ]+`)
	nameOrder = regexp.MustCompile(`^\d{1,3}[-_. ]+`)
	nameNoise = regexp.MustCompile(`(?i)\b(?:keep|final|draft|v\d+|copy of|copy|kopie von|copie de|copia de|\(\d+\))(?:\b|$)|\(\d+\)`)
	nameID    = regexp.MustCompile(`[-_ ][0-9a-f]{32}$`) // of a page of Notion
	nameCamel = regexp.MustCompile(`(\p{Ll})(\p{Lu})`)
)

// TitleFromName returns the title that the name of a file or a folder says.
func TitleFromName(name string) string {
	text := path.Base(name)
	if ext := path.Ext(text); len(ext) <= 6 && !strings.Contains(ext, " ") {
		text = strings.TrimSuffix(text, ext)
	}
	text = strings.ReplaceAll(text, "%20", " ")
	if rest := nameID.ReplaceAllString(text, ""); rest != "" {
		text = rest
	}
	text = nameTimes.ReplaceAllString(text, "")
	text = nameOrder.ReplaceAllString(text, "")
	if at := nameDate.FindStringIndex(text); at != nil && at[1]-at[0] < len(text) {
		text = text[:at[0]] + " " + text[at[1]:]
	}
	spaced := strings.NewReplacer("_", " ", "-", " ", "–", " ").Replace(text)
	spaced = richtext.OneLine(nameNoise.ReplaceAllString(spaced, " "))
	if !strings.Contains(spaced, " ") {
		spaced = nameCamel.ReplaceAllString(spaced, "$1 $2")
	}
	if rest := strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(spaced, " notes"), " Notes")); rest != "" {
		spaced = rest
	}
	return spaced
}

// nameIsDay reports whether the name of a file is a day, such as "day-two".
func (c *cutter) nameIsDay(name string) bool {
	text := strings.NewReplacer("_", " ", "-", " ").Replace(stem(name))
	if _, found := c.calendar.day(text); found {
		return true
	}
	return nameDate.MatchString(stem(name)) || dayNumber.MatchString(fold(text))
}

// dayNumber matches the name of a day by its number in words.
var dayNumber = regexp.MustCompile(`^(?:day|tag|jour|journee|dia|день) (?:\d{1,2}|one|two|three|four|five|eins|zwei|drei|un|deux|trois|uno|dos|tres)\b|^第[一二三四五]天$`)

// fromName fills in what the name of a file says of when a session was.
func (c *cutter) fromName(s *Session, name string) {
	if m := nameDate.FindStringSubmatch(name); m != nil && s.Date == "" {
		if found, ok := c.calendar.moment(m[1] + "-" + m[2] + "-" + m[3]); ok {
			s.Date = found.Date
		}
	}
	m := nameTimes.FindStringSubmatch(path.Base(name))
	if m == nil || s.Start != "" || m[1] > "23" || m[3] > "23" || m[2] > "59" || m[4] > "59" {
		return
	}
	s.Start, s.End = m[1]+":"+m[2], m[3]+":"+m[4]
	if m[1] < "07" {
		s.Start, s.End = afternoon(s.Start), afternoon(s.End)
		s.Guessed = append(s.Guessed, "time")
	}
}

// afternoon returns a time of the night as one of the afternoon, when sessions are.
func afternoon(clock string) string {
	if clock >= "12" {
		return clock
	}
	return string(rune('0'+(int(clock[0]-'0')*10+int(clock[1]-'0')+12)/10)) + string(rune('0'+(int(clock[0]-'0')*10+int(clock[1]-'0')+12)%10)) + clock[2:]
}
