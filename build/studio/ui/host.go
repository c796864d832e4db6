package ui

import (
	"encoding/json"
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// host is what only a browser can do, as web/studio/start.js has it. What it is
// asked for it promises, and every promise is kept: a failure is a value.
func host() app.Value { return app.Window().Get("studio") }

// reply is the core's answer with the files that belong to it, as they came.
type reply struct {
	talk.Answer
	raw app.Value
}

// ask asks the core, and hands its answer to a function on the interface's
// goroutine. If the core ends instead, nobody is called: see [Studio.revive].
func ask(ctx app.Context, r talk.Request, files app.Value, then func(app.Context, reply)) {
	question, err := json.Marshal(r)
	if err != nil {
		panic(fmt.Errorf("writing a request: %w", err))
	}
	host().Call("ask", string(question), files).Then(func(v app.Value) {
		if v.Get("lost").Truthy() {
			return
		}
		said := reply{raw: v}
		if err := json.Unmarshal([]byte(v.Get("answer").String()), &said.Answer); err != nil {
			panic(fmt.Errorf("reading an answer: %w", err))
		}
		ctx.Dispatch(func(ctx app.Context) { then(ctx, said) })
	})
}

// files returns those of the answer, pairs of a path and bytes.
func (r reply) files() app.Value { return r.raw.Get("files") }
