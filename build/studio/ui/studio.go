// Package ui is the studio's interface: what an author sees and does. Each step
// of the work is a view of its own, which is a pure function of its fields;
// [Studio] is their root and has the state.
//
// The interface never changes the report itself. It asks the core for it, and
// shows what the core answers.
package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// Step is a part of the author's work.
type Step string

// The steps, by the names that addresses and the page's data-step have.
const (
	Start    Step = "start"
	Read     Step = "read"
	Describe Step = "describe"
	Filters  Step = "filters"
	Sessions Step = "sessions"
	Inbox    Step = "inbox"
	Publish  Step = "publish"
)

// Studio is the whole page.
type Studio struct {
	app.Compo
	Say *messages.Catalogue

	ctx  app.Context // of the page, which lives as long as the program
	step Step
	key  string // under which the browser keeps the report, or ""

	report   *talk.Report
	imported *talk.Import
	kept     []KeptReport
	removing string // key of the report that the author is asked about

	elsewhere bool // another tab edits the report
	unsaved   int  // changes that the browser has not kept yet
	reviving  bool // the core has ended, and another one does not have the report yet

	folder folderState // of this machine, that the studio works on

	busy    string         // what is being done, or ""
	refused []talk.Problem // why what was chosen could not be opened
	denied  []talk.Problem // why the last change was not made
	missing string         // what is to be added and not complete; see [Material]
	pasting bool
	saved   Saved
	edit    edit
	typed   map[spot]typed // values that the core has not answered yet
	list    sessionList
	inbox   inboxState
	beside  besideState
	session openSession
	preview previewState
	made    Made
	website embeddingState

	downloads Downloads
}

// Render draws the page.
func (s *Studio) Render() app.UI {
	busy := "false"
	if s.busy != "" {
		busy = "true"
	}
	return html.El("main", html.Attrs{"data-studio": "", "data-step": string(s.step), "data-view": s.preview.View, "aria-busy": busy},
		s.bar(),
		html.When(s.report != nil && s.step != Start, func() app.UI {
			return &Steps{Say: s.Say, Key: s.key, Current: s.step, List: s.steps(), Problems: len(s.report.Problems)}
		}),
		html.El("div", html.Attrs{"class": "work"},
			html.El("div", html.Attrs{"class": "pane"}, s.notices(), s.view()),
			html.When(s.report != nil && s.step != Start, s.previewed),
		),
		html.El("p", html.Attrs{"class": "busy", "role": "status"}, html.Text(s.busy)),
	)
}

// notices are about the whole report. Their element is always there, so that a field in
// which somebody types stays the same one when a notice comes or goes.
func (s *Studio) notices() app.UI {
	return html.El("div", html.Attrs{"class": "notices"},
		html.When(s.elsewhere && s.step != Start, s.elsewhereNote),
		html.El("div", html.Attrs{"class": "refused", "role": "alert", "data-denied": ""},
			html.When(len(s.denied) > 0, func() app.UI { return html.El("h2", nil, html.Text(s.Say.Denied)) }),
			html.When(len(s.denied) > 0, func() app.UI {
				return html.El("ul", nil, html.Each(s.denied, func(p talk.Problem) app.UI { return problem(s.Say, "", "", p) })...)
			})),
		html.When(len(s.folder.conflicts) > 0 && s.step != Start && s.inFolder(), s.conflicts),
		html.When(s.translatable(), s.besideChoice))
}

func (s *Studio) bar() app.UI {
	b := &Bar{Say: s.Say, Saved: s.saved, Folder: s.folderName(), OnUndo: s.onUndo, OnRedo: s.onRedo, OnRescue: s.onRescue}
	if s.report != nil && s.step != Start {
		b.Open, b.Title, b.Undo, b.Redo = true, s.title(), s.report.Undo != nil, s.report.Redo != nil
	}
	return b
}

// title is the report's as the author sees it.
func (s *Studio) title() string {
	if t := s.report.Fields["title"]; t != "" {
		return t
	}
	return s.Say.Start.Untitled
}

// update draws the whole page. go-app draws by itself only the component in which
// something has happened.
func (s *Studio) update() { s.ctx.Dispatch(func(app.Context) {}) }

// view is that of the step.
func (s *Studio) view() app.UI {
	switch s.step {
	case Read:
		return &ReadStep{
			Say: s.Say, Key: s.key, Import: s.imported, Report: s.report,
			OnChoose: s.onChoose, OnAnswer: s.onAnswer, OnType: s.onTypeAnswer, OnTake: s.onTake, OnCut: s.onCut,
		}
	case Describe:
		return &DescribeStep{Say: s.Say, Key: s.key, Report: s.report, Form: s.form(), OnAct: s.onAct, OnAttach: s.onAttach, OnPerson: s.onPerson, OnPages: s.onPages, OnFilterBy: s.onFilterBy}
	case Filters:
		return &FiltersStep{
			Say: s.Say, Key: s.key, Report: s.report, Form: s.form(),
			OnAct: s.onAct, OnAddFacet: s.onAddFacet, OnAddValue: s.onAddValue, OnMerge: s.onMerge, OnRelate: s.onRelate,
		}
	case Sessions:
		return s.sessions()
	case Inbox:
		return s.inboxStep()
	case Publish:
		return &PublishStep{Say: s.Say, Key: s.key, Report: s.report, Made: s.made, Downloads: s.downloads, Upload: s.upload(), Embedding: s.embedding(), OnDownload: s.onDownload}
	}
	return &StartStep{
		Say: s.Say, Kept: s.kept, Removing: s.removing, Refused: s.refused, Pasting: s.pasting, Folder: s.folder.emptyName(),
		OnFiles: s.onFiles, OnPaste: s.onPaste, OnTable: s.onTable, OnExample: s.onExample, OnShowcase: s.onShowcase, OnRemove: s.onRemove,
	}
}

// steps are those that the report has. One that was not imported has nothing to
// show of an import.
func (s *Studio) steps() []Step {
	if s.imported == nil {
		return []Step{Describe, Filters, Sessions, Inbox, Publish}
	}
	return []Step{Read, Describe, Filters, Sessions, Inbox, Publish}
}
