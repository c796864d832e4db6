//go:build reader

package app

import (
	"context"

	"github.com/maxence-charriere/go-app/v9/pkg/url"
)

// The engine without go-app's stores and test pages, and with another clock.

func (e *engine) init() {
	e.dispatches = make(chan Dispatch, dispatcherSize)
	e.componentUpdates = make(map[Composer]bool)
	e.isFirstMount = true
	for action, h := range e.ActionHandlers {
		e.actions.handle(action, true, e.Body, h)
	}
}

// start draws as soon as all events of one act, such as the click, input and
// change of a checkbox, have been handled. go-app draws on the ticks of a clock,
// so up to 8 ms later, and wakes the page when nothing happens.
func (e *engine) start(ctx context.Context) {
	update, soon := nextTask()
	soon()
	waiting := true
	for {
		select {
		case <-ctx.Done():
			return
		case d := <-e.dispatches:
			e.handleDispatch(d)
			if !waiting {
				soon()
				waiting = true
			}
		case <-update:
			if len(e.dispatches) > 0 {
				soon()
				continue
			}
			waiting = false
			e.handleFrame()
		}
	}
}

// nextTask returns a channel that receives in the browser's next task after soon
// is called. A timer would take 4 ms, which browsers wait at least when timers
// set timers, and so miss a frame.
// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers
func nextTask() (task <-chan struct{}, soon func()) {
	tasks := make(chan struct{}, 1)
	channel := Window().Get("MessageChannel").New()
	channel.Get("port1").Set("onmessage", FuncOf(func(Value, []Value) any {
		tasks <- struct{}{}
		return nil
	}))
	port := channel.Get("port2")
	return tasks, func() { port.Call("postMessage", nil) }
}

// Nav tells the components that the address has changed.
func (e *engine) Nav(*url.URL) {
	e.Dispatch(Dispatch{
		Mode:     Update,
		Source:   e.Body,
		Function: func(ctx Context) { ctx.Src().onComponentEvent(nav{}) },
	})
}

// Close does nothing: the program ends with its page.
func (e *engine) Close() {}
