package widget_test

import (
	"testing"
	"time"

	"reportwidget/build/e2e"
)

func TestHostPagesShowTheWholeReportInFirefox(t *testing.T) {
	address := hosts(t, reports(t))
	f := e2e.OpenFirefox(t)
	for _, page := range []string{"element", "frame-and-loader", "shadow-root", "base", "strict-csp", "trusted-types", "coep", "hostile-css", "rerender"} {
		t.Run(page, func(t *testing.T) {
			f.T = t
			f.Visit(address+page+".html", 600)
			f.Wait(f.Window, element+`.shadowRoot`)
			frame := f.Frame(embed)
			f.Wait(frame, `document.readyState == 'complete' && `+shown)
			fitsInFirefox(f, frame)
		})
	}
}

// fitsInFirefox waits until a frame is as high as its content, which a scroll bar that
// goes makes lower.
func fitsInFirefox(f *e2e.Firefox, frame string) {
	f.T.Helper()
	high, needed := "", "unknown"
	for deadline := time.Now().Add(90 * time.Second); high != needed; {
		if time.Now().After(deadline) {
			f.T.Fatalf("the frame is %s high, its content %s", high, needed)
		}
		f.Eval(f.Window, e2e.NextFrame)
		high, needed = f.Eval(f.Window, inside+".offsetHeight"), f.Eval(frame, natural)
	}
}

func TestAReportThatWasLoadedOutOfSightHasItsHeightInFirefox(t *testing.T) {
	address := hosts(t, reports(t))
	f := e2e.OpenFirefox(t)
	for page, show := range map[string]string{
		"hidden-tab": `document.getElementById('reports').click()`,
		"details":    `document.querySelector('summary').click()`,
	} {
		t.Run(page, func(t *testing.T) {
			f.T = t
			f.Visit(address+page+".html", 3500)
			f.Wait(f.Window, element+`._ready`)
			f.Eval(f.Window, show)
			frame := f.Frame(embed)
			f.Wait(frame, `innerWidth > 500`)
			fitsInFirefox(f, frame)
		})
	}
}

func TestHostAndReportTalkInFirefox(t *testing.T) {
	f := e2e.OpenFirefox(t)
	f.Visit(hosts(t, reports(t))+"talking.html", 600)
	f.Wait(f.Window, `heard.some(({type}) => type == 'load')`)
	frame := f.Frame(embed)
	f.Eval(f.Window, `widget.filter = 'partnership=communities'`)
	f.Wait(frame, shown+` == 'sector communities' && document.documentElement.dataset.engine == 'html'`)
	f.Eval(frame, `document.querySelector('#report input').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
	f.Wait(frame, `document.documentElement.dataset.engine == 'wasm'`)
	f.Eval(frame, `document.querySelector('input[value=communities]').click()`)
	f.Wait(f.Window, filters+`.join() == '2 partnership=communities,3 '`)
	f.Eval(f.Window, `widget.theme = 'dark'`)
	f.Wait(frame, `getComputedStyle(document.documentElement).colorScheme == 'dark'`)
}
