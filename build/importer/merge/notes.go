package merge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/edit"
	"reportwidget/build/tabular"
)

// notesHeadings are the headings of notes, by language.
var notesHeadings = map[string]string{
	"ar": "ملاحظات", "de": "Notizen", "en": "Notes", "es": "Notas", "fr": "Notes", "ru": "Заметки", "zh": "笔记", "zh-Hant": "筆記",
}

// notesHeading returns the heading of notes in the language of a session.
func notesHeading(lang string) string {
	base, _, _ := strings.Cut(lang, "-")
	if h := notesHeadings[lang]; h != "" {
		return h
	}
	return cmp.Or(notesHeadings[base], notesHeadings["en"])
}

func isNotes(heading string) bool {
	heading = strings.TrimSpace(heading)
	for _, h := range notesHeadings {
		if strings.EqualFold(h, heading) {
			return true
		}
	}
	return false
}

// write puts the notes of each session into it, and adds those of no session.
func (n *into) write() error {
	bySession := map[int][]int{}
	var order []int
	for i, number := range n.about {
		if number < 0 {
			continue
		}
		if bySession[number] == nil {
			order = append(order, number)
		}
		bySession[number] = append(bySession[number], i)
	}
	var problems diagnostic.Problems
	for _, number := range order {
		p, err := n.session(number, bySession[number])
		if err != nil {
			return err
		}
		problems = append(problems, p...)
	}
	if len(problems) > 0 {
		return problems
	}
	return n.addNew()
}

// session puts notes into one session.
func (n *into) session(number int, notes []int) (diagnostic.Problems, error) {
	s := n.target.Report.Sessions[number]
	n.noted[s.ID] = true
	base := map[string]string{}
	for _, b := range n.base.Sessions {
		if b.ID == s.ID {
			base = b.Fields
		}
	}
	theirs := n.noteFields(s, notes, base)
	remembered := Session{ID: s.ID, Anchor: n.now[notes[0]].Anchor, Fields: theirs.hashes()}
	place, line := n.target.PlaceOf(fmt.Sprintf("sessions[%d]", number))
	remembered.Path = place
	for _, i := range notes {
		one := remembered
		one.Anchor = n.now[i].Anchor
		n.next.Sessions = append(n.next.Sessions, one)
	}
	if file, there := n.byID[s.ID]; there {
		return nil, n.merge(file, base, theirs)
	}
	return n.row(edit.Field{File: place, Row: line}, s, base, theirs), nil
}

// noteFields are the fields that notes may fill: not the title, the language or what the
// programme classifies by.
func (n *into) noteFields(s report.Session, notes []int, base map[string]string) said {
	all := said{values{}, map[string][]section{}}
	var texts []string
	for _, i := range notes {
		for _, key := range []string{"date", "start", "end", "room", "people", "key-points"} {
			if v := n.told[i].values[key]; isEmpty(all.values[key]) && !isEmpty(v) {
				all.values[key] = v
			}
		}
		text := lowered(joined(n.told[i].texts[""]))
		if len(notes) > 1 && text != "" {
			text = "### " + cmp.Or(n.now[i].Heading, n.now[i].Title) + "\n\n" + lowered(text)
		}
		texts = append(texts, text)
	}
	if base["people"] == "" && known(all.values["people"], s.People) {
		delete(all.values, "people")
	}
	if base["start"] == "" && s.Date != "" && s.Start != "" && all.values["date"] != s.Date {
		delete(all.values, "start") // times of another day say nothing about this one
		delete(all.values, "end")
	}
	if all.values["start"] == nil {
		delete(all.values, "end")
	}
	heading := n.headingIn(s)
	if text := strings.Trim(strings.Join(slices.DeleteFunc(texts, func(t string) bool { return t == "" }), "\n\n"), "\n"); text != "" {
		all.write("", []section{{}, {name: heading, heading: "## " + heading, text: text}})
	}
	return all
}

// headingIn returns the heading of notes that a session has, or is to have.
func (n *into) headingIn(s report.Session) string {
	for _, node := range s.Text {
		if h := report.Text(node.Nodes).String(); node.Kind == report.Heading && node.Level == 1 && isNotes(h) {
			return strings.TrimSpace(h)
		}
	}
	return notesHeading(cmp.Or(s.Lang, n.target.Report.Lang))
}

// known reports whether all people are named in a session already.
func known(people any, inSession []report.Person) bool {
	list, _ := people.([]any)
	for _, p := range list {
		name := text(p)
		if group, is := p.(map[string]any); is {
			name = text(group["name"])
		}
		if !slices.ContainsFunc(inSession, func(known report.Person) bool { return strings.EqualFold(known.Name, name) }) {
			return false
		}
	}
	return len(inSession) > 0
}

// row puts notes into a session that is a row of a table. In a workbook nothing can be
// written, nor where there is no column for it.
func (n *into) row(at edit.Field, s report.Session, base map[string]string, theirs said) diagnostic.Problems {
	refuse := func(cause, hint string) diagnostic.Problems {
		return diagnostic.Problems{{File: at.File, Line: at.Row, Cause: fmt.Sprintf("the notes of %q cannot be put into this table: %s", s.Title, cause), Hint: hint}}
	}
	column, err := n.textColumn(at)
	if err != nil {
		return refuse(err.Error(), "save the table as sessions.csv with a column for the text, such as \"Abstract\", or write the session in a file of its own")
	}
	at.Path = column
	old, err := edit.Get(n.files, at)
	if err != nil {
		return refuse(err.Error(), "write the session in a file of its own")
	}
	m := &sessionMerge{folder: n.folder, title: s.Title, session: content.SessionFile{Path: at.File}}
	mine := said{values{}, map[string][]section{}}
	mine.write("", sectionsOf(text(old)))
	for field, value := range theirs.values {
		if isText(field) {
			if err := m.field(field, base[field], mine.values[field], value); err != nil {
				return refuse(err.Error(), "")
			}
		}
	}
	if len(m.taken) == 0 {
		return nil
	}
	named := map[string]bool{}
	for _, field := range m.taken {
		named[strings.TrimPrefix(field, textField+"/")] = true
	}
	next := joined(mixed(mine.texts[""], theirs.texts[""], named))
	if err := n.apply(edit.Set(n.files, at, next)); err != nil {
		return refuse(err.Error(), "write the session in a file of its own")
	}
	return nil
}

// textColumn returns the name of a table's column for texts.
func (n *into) textColumn(at edit.Field) (string, error) {
	named, err := edit.Get(n.files, edit.Field{File: reportFile, Path: "columns.text"})
	if err != nil {
		return "", err
	}
	if list, is := named.([]any); is && len(list) > 0 {
		named = list[0]
	}
	if text(named) != "" {
		return text(named), nil
	}
	names, err := edit.Columns(n.files, at.File)
	if err != nil {
		return "", err
	}
	for i, kind := range tabular.Guess(names) {
		if kind.Field == tabular.Text && kind.Lang == "" {
			return names[i], nil
		}
	}
	return "", fmt.Errorf("it has no column for texts")
}

// addNew adds the notes that are about no session of the report as sessions of their own.
func (n *into) addNew() error {
	taken := map[string]bool{}
	for _, s := range n.target.Report.Sessions {
		taken[s.ID] = true
	}
	if err := n.credits(); err != nil {
		return err
	}
	slices.SortFunc(n.fresh, func(a, b newSession) int { return a.number - b.number })
	added, err := n.addAll(n.fresh, n.now, n.source, taken)
	if err != nil {
		return err
	}
	for _, s := range added {
		n.noted[s.ID], s.Added = true, true
		if err := n.language(s); err != nil {
			return err
		}
		n.next.Sessions = append(n.next.Sessions, s)
	}
	return nil
}

// language notes the language of a new session, if it is not that of the report.
func (n *into) language(s Session) error {
	at := edit.Field{File: s.Path, Path: "lang"}
	given, err := edit.Get(n.files, at)
	if err != nil {
		return err
	}
	lang := cmp.Or(text(given), n.source.Programme.Lang)
	if lang == n.target.Report.Lang {
		lang = ""
	}
	if lang == text(given) {
		return nil
	}
	return n.set(s.Path, "lang", lang)
}
