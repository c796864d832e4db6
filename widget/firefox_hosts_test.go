package widget_test

import (
	"testing"
	"time"
)

func TestHostPagesShowTheWholeReportInFirefox(t *testing.T) {
	address := hosts(t, reports(t))
	f := openFirefox(t)
	for _, page := range []string{"element", "frame-and-loader", "shadow-root", "base", "strict-csp", "trusted-types", "coep", "hostile-css", "rerender"} {
		t.Run(page, func(t *testing.T) {
			f.t = t
			f.visit(address+page+".html", 600)
			f.wait(f.window, element+`.shadowRoot`)
			frame := f.frame(embed)
			f.wait(frame, `document.readyState == 'complete' && `+shown)
			f.fits(frame)
		})
	}
}

// fits waits until a frame is as high as its content, which a scroll bar that
// goes makes lower.
func (f *firefox) fits(frame string) {
	f.t.Helper()
	high, needed := "", "unknown"
	for deadline := time.Now().Add(patience); high != needed; {
		if time.Now().After(deadline) {
			f.t.Fatalf("the frame is %s high, its content %s", high, needed)
		}
		f.eval(f.window, nextFrame)
		high, needed = f.eval(f.window, inside+".offsetHeight"), f.eval(frame, natural)
	}
}

func TestAReportThatWasLoadedOutOfSightHasItsHeightInFirefox(t *testing.T) {
	address := hosts(t, reports(t))
	f := openFirefox(t)
	for page, show := range map[string]string{
		"hidden-tab": `document.getElementById('reports').click()`,
		"details":    `document.querySelector('summary').click()`,
	} {
		t.Run(page, func(t *testing.T) {
			f.t = t
			f.visit(address+page+".html", 3500)
			f.wait(f.window, element+`._ready`)
			f.eval(f.window, show)
			frame := f.frame(embed)
			f.wait(frame, `innerWidth > 500`)
			f.fits(frame)
		})
	}
}

func TestHostAndReportTalkInFirefox(t *testing.T) {
	f := openFirefox(t)
	f.visit(hosts(t, reports(t))+"talking.html", 600)
	f.wait(f.window, `heard.some(({type}) => type == 'load')`)
	frame := f.frame(embed)
	f.eval(f.window, `widget.filter = 'partnership=communities'`)
	f.wait(frame, shown+` == 'sector communities' && document.documentElement.dataset.engine == 'html'`)
	f.eval(frame, `document.querySelector('#report input').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
	f.wait(frame, `document.documentElement.dataset.engine == 'wasm'`)
	f.eval(frame, `document.querySelector('input[value=communities]').click()`)
	f.wait(f.window, filters+`.join() == '2 partnership=communities,3 '`)
	f.eval(f.window, `widget.theme = 'dark'`)
	f.wait(frame, `getComputedStyle(document.documentElement).colorScheme == 'dark'`)
}
