package widget_test

import (
	"net/http"
	"slices"
	"testing"

	"reportwidget/build/e2e"
)

// hostile makes thousands of messages, the same ones in every run: what a
// stranger might send, and what a fault might.
const hostile = `(() => {
	let seed = 1
	const random = (n) => (seed = (seed * 48271) % 2147483647) % n
	const words = ['', 'x', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '__proto__', 'constructor', '%', '%00', '\ud800', '../../x', 'dark ', 'Dark', '#', '9'.repeat(5000)]
	const values = () => [null, undefined, true, NaN, Infinity, -Infinity, -1, 1.5, 1e309, 2n ** 70n, new Date(0), [], [[]], {}, new Map(), new ArrayBuffer(8), ['partnership=partners'], {toString: 'x', length: 3}, ...words]
	const queries = ['unknown=1', '__proto__=1&constructor=2', 'partnership=nothing', 'partnership=Partners', 'sort=sideways', 'session=../../x', 'session=<b>', 'theme=dark&accent=fff&heading-level=6&lang=fr', '&&&=&=', '%zz=%', 'partnership[]=partners', '?', 'partnership=partners&'.repeat(300)]
	const types = ['height', 'ready', 'filter', 'theme', 'ask', 'load', 'error', 'eval', 'src', '__proto__'].map((type) => 'report-widget:' + type)
	const pick = (list) => list[random(list.length)]
	return (allowed) => {
		const message = pick([() => pick(values()), () => ({type: pick(values())}), () => ({
			type: pick(types), height: pick(values()), query: pick([...values(), ...queries]), theme: pick(values()), count: pick(values()), html: pick(words), src: pick(words),
		})])()
		return allowed(message) ? {type: 'other'} : message
	}
})()`

// state is all that a message could change in a report's page.
const state = `document.documentElement.outerHTML + location.href + history.length + scrollY + document.activeElement.tagName +
	[...document.querySelectorAll('#report [name]')].map((c) => c.value + c.checked)`

func TestHostileMessagesChangeNothingInTheReport(t *testing.T) {
	p := visit(t, reports(t), "talking")
	frame := p.Frame(embed)
	p.Wait(`heard.some(({type}) => type == 'load')`)
	for _, engine := range []string{"html", "wasm"} {
		if engine == "wasm" {
			start(frame)
		}
		before := e2e.Eval[string](frame, state)
		// From the host, from a frame beside and from one within, and from the
		// page itself; the answer to the last message shows that all were read.
		e2e.Eval[any](p, `new Promise((done) => {
			const message = `+hostile+`
			const report = `+inside+`.contentWindow
			const neighbour = document.body.appendChild(document.createElement('iframe'))
			neighbour.contentWindow.eval('speak = (to, said) => to.postMessage(said, "*")')
			for (let i = 0; i < 3000; i++) report.postMessage(message((m) => m?.type === 'report-widget:ask'), '*')
			for (const said of [{type: 'report-widget:theme', theme: 'dark'}, {type: 'report-widget:filter', query: 'partnership=partners'}]) neighbour.contentWindow.speak(report, said)
			neighbour.remove()
			addEventListener('message', ({source, data}) => source == report && data.type === 'report-widget:ready' && done())
			report.postMessage({type: 'report-widget:ask'}, '*')
		}).then(() => null)`)
		e2e.Eval[any](frame, `new Promise((done) => {
			addEventListener('message', ({data}) => data === 'done' && done())
			for (const said of [{type: 'report-widget:theme', theme: 'dark'}, {type: 'report-widget:filter', query: 'partnership=partners'}, 'done']) postMessage(said, '*')
		}).then(() => null)`)
		if after := e2e.Eval[string](frame, state); after != before {
			t.Errorf("%s: the report changed:\n%s\n%s", engine, before, after)
		}
	}
	for _, line := range slices.Concat(p.Console(), frame.Console()) {
		t.Errorf("console: %s", line)
	}
}

func TestHostileMessagesChangeNothingInTheHost(t *testing.T) {
	site := reports(t)
	p := visit(t, site, "talking")
	frame := p.Frame(embed)
	p.Wait(inside + `?.height != 720`)
	const state = `document.documentElement.outerHTML + ` + inside + `.outerHTML + JSON.stringify(heard) + location.href + scrollY`
	before := e2e.Eval[string](p, state)
	// The report's own frame, gone bad.
	e2e.Eval[any](frame, `{
		const message = `+hostile+`
		const allowed = (m) => m?.type === 'report-widget:ready' || (m?.type === 'report-widget:height' && Number.isFinite(m.height))
		for (let i = 0; i < 3000; i++) parent.postMessage(message(allowed), '*')
	}`)
	// Others, who speak as the report would: a frame of the reports' own site,
	// the host itself, and a frame without an origin.
	e2e.Eval[any](p, `new Promise((done) => {
		const other = Object.assign(document.createElement('iframe'), {id: 'other', src: '`+site.URL+`/partnerships/report.json', onload: done})
		addEventListener('message', ({data}) => data === 'over' && other.remove())
		document.body.append(other)
	}).then(() => null)`)
	e2e.Eval[any](p.Frame("report.json"), `{
		for (let height = 1000; height < 3000; height++) parent.postMessage({type: 'report-widget:height', height}, '*')
		parent.postMessage('over', '*')
	}`)
	p.Wait(`!document.getElementById('other')`)
	e2e.Eval[any](p, `new Promise((done) => {
		const lies = [{type: 'report-widget:height', height: 5000}, {type: 'report-widget:filter', query: '', count: 1}, {type: 'report-widget:ready'}]
		for (const lie of lies) postMessage(lie, '*')
		const liar = document.createElement('iframe')
		liar.setAttribute('sandbox', 'allow-scripts')
		liar.srcdoc = '<script>for (const lie of ' + JSON.stringify(lies) + ') parent.postMessage(lie, "*"); parent.postMessage("done", "*")<\/script>'
		addEventListener('message', ({data}) => data === 'done' && (liar.remove(), done()))
		document.body.append(liar)
	}).then(() => null)`)
	if after := e2e.Eval[string](p, state); after != before {
		t.Errorf("the host's page changed:\n%s\n%s", before, after)
	}
	e2e.Eval[any](frame, `parent.postMessage({type: 'report-widget:height', height: 1e9}, '*')`)
	p.Wait(inside + `.height == 20000`)
	e2e.Eval[any](frame, `parent.postMessage({type: 'report-widget:height', height: -5}, '*')`)
	p.Wait(inside + `.height < 1000`)
}

func TestTheReportsScriptsWriteNoMarkupAndNoCode(t *testing.T) {
	site := reports(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		w.Header().Set("Content-Security-Policy", "require-trusted-types-for 'script'; trusted-types report-widget")
		next.ServeHTTP(w, r)
	})
	for _, path := range []string{"/partnerships/", embed} {
		p := e2e.Open(t, 1000, 600)
		p.Do(before(`addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective, e.sample))`))
		p.Go(site.URL + path)
		start(p)
		for _, act := range []string{
			`document.querySelector('input[value=partners]').click()`,
			`document.querySelector('article h3 a').click()`,
			`{ const q = document.querySelector('[name=q]'); q.value = 'librari'; q.dispatchEvent(new Event('input', {bubbles: true})) }`,
			`document.querySelector('.takeaway summary').click()`,
		} {
			e2e.Eval[any](p, act)
		}
		p.Wait(`document.querySelector('mark')`)
		for _, line := range p.Console() {
			t.Errorf("%s: %s", path, line)
		}
	}
}
