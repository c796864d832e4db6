//go:build browserprogram

package app

import "context"

// RunWhenOnBrowser mounts the component of the current path in place of the
// body's first child and runs for ever. A panic is left to the page that
// started the program. Back and forward leave the component where it is, also
// when they lead to the first address, which go-app takes for the current one.
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
		e.Nav(Window().URL())
		return nil
	}))
	performNavigate(e, Window().URL(), false)
	e.start(context.Background())
}

func samePath(path string) string { return path }
