package ui

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// spot is where a value stands: a file, or "" for report.yaml, and the name of its field.
type spot struct{ file, field string }

// typed is a value on its way to the core, and how many requests with values of its field
// have no answer yet.
type typed struct {
	value      string
	unanswered int
}

// withTyped returns values with those that are on their way, and with that which the
// field with the focus had when it got it. So no field goes back to what an earlier
// answer says, and one with the focus is never set: it would lose its selection.
func (s *Studio) withTyped(file string, values map[string]string) map[string]string {
	values = maps.Clone(values)
	for at, t := range s.typed {
		if at.file == file {
			values[at.field] = t.value
		}
	}
	if s.edit.field != "" && s.edit.file == file {
		values[s.edit.field] = s.edit.held
	}
	return values
}

// write asks the core to give a field a value.
func (s *Studio) write(at spot, value string) {
	if s.typed == nil {
		s.typed = map[spot]typed{}
	}
	s.typed[at] = typed{value, s.typed[at].unanswered + 1}
	r := talk.Request{Op: talk.Set, File: at.file, Field: at.field, Value: value}
	if lang, path, is := strings.Cut(at.field, ":"); is {
		r.Op, r.Name, r.Field = talk.Translate, lang, path
	}
	s.askWith(r, nil, func(ctx app.Context, r reply) {
		s.written(at)
		s.changed(ctx, r)
	})
}

// written notes an answer to a value that was sent. The last one is what the forms show
// until the core says what the files hold.
func (s *Studio) written(at spot) {
	last := s.typed[at]
	if last.unanswered--; last.unanswered > 0 {
		s.typed[at] = last
		return
	}
	delete(s.typed, at)
	switch lang, path, translated := strings.Cut(at.field, ":"); {
	case translated && lang == s.beside.lang && at.file == s.beside.file:
		s.beside.fields[path] = last.value
	case translated:
	case at.file == "":
		s.report.Fields[at.field] = last.value
	case at.file == s.session.file:
		s.session.fields[at.field] = last.value
	}
}

// rewrite sends again what an earlier core has not answered.
func (s *Studio) rewrite() {
	lost := s.typed
	s.typed = nil
	for _, at := range slices.SortedFunc(maps.Keys(lost), func(a, b spot) int {
		return cmp.Or(strings.Compare(a.file, b.file), strings.Compare(a.field, b.field))
	}) {
		s.write(at, lost[at].value)
	}
}
