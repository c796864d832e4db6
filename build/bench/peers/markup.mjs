// The page that all rows share but ours: what a developer would write around a
// library. Some of it also runs in the browser, bundled into a row's script.
import { partnerships } from './report.mjs'

export const escape = (text) => String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c])
export const tags = (session) => session.partnerships.map((id) => `<span class="tag">${partnerships.get(id)}</span>`).join(' ')
export const points = (session) => session.points.map((point) => `<li>${escape(point)}</li>`).join('')
export const where = (session) => `${session.day} · ${session.room} · ${session.themes.join(', ')}`

export const inside = (session) =>
  `<h2 class="title">${escape(session.title)}</h2><p class="tags">${tags(session)}</p><p class="meta">${escape(where(session))}</p>` +
  `<p class="abstract">${escape(session.abstract)}</p><details><summary>Key points</summary><ul class="points">${points(session)}</ul></details>`

export const card = (session, attributes = '') =>
  `<li class="card" data-id="${session.id}" data-p="${session.partnerships.join(' ')}"${attributes}>${inside(session)}</li>`

export const cards = (report) => report.sessions.map((session) => card(session)).join('\n')

const radio = (id, label, checked = '') => `<label><input type="radio" name="p" id="p-${id}" value="${id}"${checked}>${label}</label>`

export const filter = () =>
  `<fieldset><legend>Partnership type</legend>${radio('all', 'All', ' checked')}${[...partnerships].map(([id, label]) => radio(id, label)).join('')}</fieldset>`

export const search = (attributes = '') => `<label>Search <input type="search" id="q"${attributes} autocomplete="off"></label>`

const style = `
body { font: 16px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; color: #1b1b1b }
h1 { font-size: 1.5rem; margin: 0 }
.card { list-style: none; border: 1px solid #ccd; border-radius: 8px; padding: .8rem 1rem; margin: 0 0 .8rem }
.cards { padding: 0; margin: 1rem 0 }
.title { font-size: 1.1rem; margin: 0 0 .3rem }
.tag { background: #e6eefc; border-radius: 4px; padding: .1rem .4rem; font-size: .8rem }
.meta { color: #555; font-size: .85rem; margin: .2rem 0 }
.tags { margin: .2rem 0 }
.abstract { margin: .4rem 0 }
fieldset { border: 0; padding: 0; margin: .8rem 0 }
fieldset label { margin-right: .8rem }
input[type=search] { font: inherit; padding: .3rem; width: 20rem; max-width: 100% }`

export const page = (report, { head = '', css = '', body }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
  `<title>${escape(report.title)}</title><link rel="icon" href="data:,"><style>${style}${css}</style>${head}</head>` +
  `<body><header><h1>${escape(report.title)}</h1><p>${escape(report.event)}</p></header>${body}</body></html>`

export const module = '<script type="module" src="app.js"></script>'

// A small report travels within the page, a larger one beside it.
export function data(report) {
  const json = JSON.stringify(report)
  if (report.sessions.length <= 3) {
    return { files: {}, head: '', body: `<script type="application/json" id="data">${json.replace(/</g, '\\u003c')}</script>` }
  }
  return { files: { 'report.json': json }, head: '<link rel="preload" href="report.json" as="fetch" crossorigin>', body: '' }
}

// What the probe has to know about a page with filter() and card().
export const controls = {
  cards: '.card',
  id: 'data-id',
  match: { attribute: 'data-p' },
  filter: { kind: 'radio', selectors: Object.fromEntries(['all', ...partnerships.keys()].map((id) => [id, '#p-' + id])) },
}
