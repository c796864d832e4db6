import { card, controls, filter, page } from '../markup.mjs'
import { partnerships } from '../report.mjs'

// Cards stand in groups of 50 that are laid out when they come into view. On
// each card content-visibility would make filtering slower than linear, and a
// :has() on the body would be asked again for each card that streams in.
const group = 50

const hidden = [...partnerships.keys()].map((id) => `fieldset:has(#p-${id}:checked) ~ .all .card:not([data-p~=${id}])`)
const css = `.cards { content-visibility: auto; contain-intrinsic-size: auto 9500px } ${hidden.join(', ')} { display: none }`

function groups(sessions) {
  const lists = []
  for (let i = 0; i < sessions.length; i += group) lists.push(sessions.slice(i, i + group).map((session) => card(session)).join('\n'))
  return lists.map((list) => `<ol class="cards">${list}</ol>`).join('\n')
}

export default {
  name: 'static page',
  note: 'the limit of what a page can do: all cards in the HTML, filtered by CSS :has(), no script and no search. It can be filtered while the rest of it still arrives.',
  kind: 'reference',
  sizes: [3, 500, 10_000],
  async build({ report, write }) {
    write({ 'index.html': page(report, { css, body: filter() + `<div class="all">${groups(report.sessions)}</div>` }) })
  },
  probe: controls,
}
