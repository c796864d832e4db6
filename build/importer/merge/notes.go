package merge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/edit"
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
	rows := &tableNotes{into: n, cells: map[edit.Field][]edit.Cell{}}
	for _, number := range order {
		if err := n.session(rows, number, bySession[number]); err != nil {
			return err
		}
	}
	if err := rows.write(); err != nil {
		return err
	}
	return n.addNew()
}

// session puts notes into one session.
func (n *into) session(rows *tableNotes, number int, notes []int) error {
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
	remembered.Path, _ = n.target.PlaceOf(fmt.Sprintf("sessions[%d]", number))
	for _, i := range notes {
		one := remembered
		one.Anchor = n.now[i].Anchor
		n.next.Sessions = append(n.next.Sessions, one)
	}
	if file, there := n.byID[s.ID]; there {
		return n.merge(file, base, theirs)
	}
	return rows.add(number, base, theirs)
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
	for _, one := range n.fresh {
		n.Notes.New = append(n.Notes.New, Matched{Name: n.nameOf(one.number), Title: n.now[one.number].Title})
	}
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
