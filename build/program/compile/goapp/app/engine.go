//go:build browserprogram

package app

import (
	"context"
	"net/url"
	"time"
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

// updateDelay is long enough for all events of one act, such as the click,
// input and change of a checkbox, to be handled before components are drawn.
const updateDelay = time.Millisecond

// start draws shortly after something has happened. go-app draws on the ticks
// of a clock, so up to 8 ms later, and wakes the page when nothing happens.
func (e *engine) start(ctx context.Context) {
	update := time.NewTimer(updateDelay)
	waiting := true
	for {
		select {
		case <-ctx.Done():
			return
		case d := <-e.dispatches:
			e.handleDispatch(d)
			if !waiting {
				update.Reset(updateDelay)
				waiting = true
			}
		case <-update.C:
			waiting = false
			e.handleFrame()
		}
	}
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
