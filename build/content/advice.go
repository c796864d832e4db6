package content

import (
	"fmt"

	"reportwidget/build/diagnostic"
)

// Advice is about what works and could be better. Each kind of advice on the
// report as a whole is a method of the reader that [reader.advise] calls; advice
// on a piece of text is given while it is read. Nothing is said of what sessions
// and facets lack while they have problems, which may be the cause.
func (r *reader) advise() {
	if !r.sessions.lost && !r.settings.facetsLost && len(r.problems) == 0 {
		r.adviseUnusedValues()
		r.adviseUncoveredSessions()
		r.adviseUntranslated()
		r.advisePeople()
	}
	r.adviseColours()
}

// advice notes a piece of advice on the part of the report with the given path.
func (r *reader) advice(at place, cause, hint string) {
	p := r.problemAt(at, cause, hint)
	p.Level = diagnostic.Warning
	r.advices = append(r.advices, p)
}

// adviseUnusedValues tells of choices that would leave a reader with nothing.
func (r *reader) adviseUnusedValues() {
	used := map[[2]string]bool{}
	for _, s := range r.report.Sessions {
		for facet, values := range s.Facets {
			for _, v := range values {
				used[[2]string{facet, v}] = true
			}
		}
	}
	for i, f := range r.report.Facets {
		for j, v := range f.Values {
			if !used[[2]string{f.ID, v.ID}] {
				at := r.locate(fmt.Sprintf("facets[%d].values[%d]", i, j))
				r.advice(at, fmt.Sprintf("no session has the %s %q", f.ID, v.ID), "give it to a session, or remove it")
			}
		}
	}
}

// adviseUncoveredSessions tells of sessions that no filter finds.
func (r *reader) adviseUncoveredSessions() {
	if len(r.report.Facets) == 0 {
		return
	}
	for i, s := range r.report.Sessions {
		if len(s.Facets) == 0 {
			at := r.locate(fmt.Sprintf("sessions[%d]", i))
			r.advice(at, "the session has no value of any facet, so that no filter finds it", fmt.Sprintf("add a key such as %q", r.report.Facets[0].ID+": "+r.report.Facets[0].Values[0].ID))
		}
	}
}

// adviseUntranslated tells how many sessions each translation goes without.
func (r *reader) adviseUntranslated() {
	for _, t := range r.report.Translations {
		missing := 0
		for _, s := range t.Sessions {
			if s.Lang != "" {
				missing++
			}
		}
		if missing > 0 {
			r.advice(place{file: headFile}, fmt.Sprintf("%d of %d sessions are not translated into %q", missing, len(t.Sessions), t.Lang),
				fmt.Sprintf("readers get the original; to translate a session, write a file such as %q", "sessions/01-opening."+t.Lang+".md"))
		}
	}
}
