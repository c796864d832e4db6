package merge

import (
	"cmp"
	"fmt"
	"strings"

	"al.essio.dev/pkg/shellescape"
)

// mostNamed is how many of one kind a summary names.
const mostNamed = 30

// Tell returns what an editor should know about an import into a folder, in lines.
func (r *Result) Tell(folder string) string {
	t := &summary{}
	if r.Notes != nil {
		t.matching(r)
	}
	t.changed(r)
	t.named("New sessions, after all others", r.Added, "")
	t.named("No longer in the source, and left as they are", r.Vanished, "delete them yourself if they did not take place")
	t.named("Deleted in the report, and not made again", r.Deleted, "")
	t.say(r.Kept > 0, "Fields that stay as you changed them: %d", r.Kept)
	t.say(len(r.LostValues) > 0, "Values of facets that report.yaml does not have any more, left out: %s", strings.Join(r.LostValues, ", "))
	t.say(len(r.Rewritten) > 0, "Written anew, without the comments in them: %s", strings.Join(r.Rewritten, ", "))
	t.conflicts(r, folder)
	if r.Notes != nil {
		t.without(r.Notes)
	}
	t.say(len(t.lines) == 0, "Nothing has changed.")
	return folder + ": " + r.headline() + "\n" + strings.Join(t.lines, "\n") + "\n"
}

// headline says in a line what an import did.
func (r *Result) headline() string {
	text := fmt.Sprintf("%s changed, %s new", counted(r.changedSessions(), "session", "sessions"), counted(len(r.Added), "session", "sessions"))
	if r.Notes != nil {
		text = fmt.Sprintf("notes for %s of the report, %s new, %s not sure", counted(len(r.Notes.sessions()), "session", "sessions"), counted(len(r.Added), "session", "sessions"), counted(len(r.Notes.Unsure), "document", "documents"))
	}
	if len(r.Conflicts) > 0 {
		text += ", " + counted(len(r.Conflicts), "conflict", "conflicts")
	}
	return text
}

// changedSessions returns how many of the changed files are sessions.
func (r *Result) changedSessions() int {
	n := 0
	for _, c := range r.Changed {
		if c.File != reportFile {
			n++
		}
	}
	return n
}

// sessions are the ids of those that have got notes.
func (m *Matching) sessions() map[string]bool {
	all := map[string]bool{}
	for _, t := range m.Taken {
		all[t.Session] = true
	}
	return all
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

type summary struct{ lines []string }

func (t *summary) say(reason bool, format string, args ...any) {
	if reason {
		t.lines = append(t.lines, fmt.Sprintf(format, args...))
	}
}

func (t *summary) named(what string, all []Named, hint string) {
	t.say(len(all) > 0, "%s:", what)
	for i, s := range all {
		t.say(i < mostNamed, "  %s (%s)", oneLine(s.Title), cmp.Or(s.File, s.ID))
	}
	t.say(len(all) > mostNamed, "  and %d more", len(all)-mostNamed)
	t.say(len(all) > 0 && hint != "", "  hint: %s", hint)
}

func (t *summary) changed(r *Result) {
	t.say(len(r.Changed) > 0, "Changed:")
	for i, c := range r.Changed {
		var all []string
		for _, part := range []struct {
			verb   string
			fields []string
		}{{"filled", c.Filled}, {"replaced", c.Replaced}, {"emptied", c.Emptied}} {
			if len(part.fields) > 0 {
				all = append(all, part.verb+" "+fieldNames(part.fields))
			}
		}
		t.say(i < mostNamed, "  %s: %s", c.File, strings.Join(all, "; "))
	}
	t.say(len(r.Changed) > mostNamed, "  and %d more", len(r.Changed)-mostNamed)
}

func fieldNames(fields []string) string {
	var names []string
	for _, f := range fields {
		names = append(names, FieldName(f))
	}
	return strings.Join(names, ", ")
}

func (t *summary) conflicts(r *Result, folder string) {
	if len(r.Conflicts) == 0 {
		return
	}
	t.say(true, "Not replaced, as the report says something else; what the source says stands in %s/%s:", folder, ConflictsFile)
	for i, c := range r.Conflicts {
		t.say(i < mostNamed, "  %s: %s is %s in the report and %s in the source", c.File, FieldName(c.Field), short(c.Mine), short(c.Theirs))
	}
	t.say(len(r.Conflicts) > mostNamed, "  and %d more", len(r.Conflicts)-mostNamed)
}

// short is the beginning of a value.
func short(v any) string {
	if isEmpty(v) {
		return "empty"
	}
	text := []rune(oneLine(written(v)))
	if len(text) > 60 {
		return fmt.Sprintf("%q…", string(text[:60]))
	}
	return fmt.Sprintf("%q", string(text))
}

// matching says which notes were put where, and which not.
func (t *summary) matching(r *Result) {
	m := r.Notes
	t.say(len(m.Taken) > 0, "Sure:")
	for _, one := range m.Taken {
		t.say(true, "  %s → %s (%s)", one.Name, one.Session, one.Why)
	}
	t.say(len(m.Unsure) > 0, "Not sure, and not taken. Say which session it is with --match, or with nothing after = that it is a new one:")
	for _, one := range m.Unsure {
		t.say(true, "  %s, “%s”: %s", one.Name, oneLine(one.Title), one.Why)
		for _, l := range one.Best {
			t.say(true, "    %d%% %s: --match %s", min(l.Score/10, 99), oneLine(l.Title), shellescape.Quote(one.Name+"="+l.ID))
		}
	}
}

// without lists the sessions without notes, with a text to remind those who have them.
func (t *summary) without(m *Matching) {
	t.say(len(m.Without) == 0, "All sessions have notes.")
	if len(m.Without) == 0 {
		return
	}
	t.say(true, "Sessions without notes: %d", len(m.Without))
	for i, s := range m.Without {
		t.say(i < mostNamed, "  %s", line(s))
	}
	t.say(len(m.Without) > mostNamed, "  and %d more", len(m.Without)-mostNamed)
	t.say(true, "\nTo remind those whose notes are missing, copy this:\n\n%s", m.Reminder())
}
