//go:build reader

package app

import "context"

// RunWhenOnBrowser mounts the component of the current path in place of the
// body's first child and runs for ever. A panic is left to the page that
// started the program. Back and forward are followed to the first address too,
// which go-app takes for the current one, and leave the component where it is if
// no other is routed to.
//
// Unlike go-app's it takes no link's click away from the browser, which breaks
// "tel:" links, targets and modifier keys; tells components nothing of resizes,
// on each of which go-app draws everything anew, nor of updates and installs;
// reads neither the page's environment nor its storage, which throws where a
// frame's origin is opaque.
// https://github.com/maxence-charriere/go-app/issues/481
func RunWhenOnBrowser() {
	isInternalURL = func(string) bool { return false }
	e := &engine{
		Page:                   browserPage{resolveStaticResource: samePath},
		StaticResourceResolver: samePath,
		ActionHandlers:         actionHandlers,
	}
	e.Body = newClientBody(e)
	e.init()
	window.setBody(e.Body)
	Window().Set("onpopstate", FuncOf(func(Value, []Value) any {
		here := Window().URL()
		if _, routed := routes[here.Path]; routed {
			performNavigate(e, here, false)
		} else {
			e.Nav(here)
		}
		return nil
	}))
	performNavigate(e, Window().URL(), false)
	e.start(context.Background())
}

func samePath(path string) string { return path }
