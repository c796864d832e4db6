import { card, controls, filter, module, page, search } from '../markup.mjs'

const grouped = (session) => card(session, ` data-groups='${JSON.stringify(session.partnerships)}'`)

export default {
  name: 'Shuffle',
  package: 'shufflejs',
  note: 'all cards in the HTML, for it has no pages; its filter by groups, the search of its demo, animation off, to its advantage.',
  sizes: [3, 500, 10_000],
  async build({ report, write, bundle }) {
    write({
      'app.js': await bundle('clients/shuffle.js'),
      'index.html': page(report, {
        css: '.card { width: 100%; box-sizing: border-box }',
        head: module,
        body: filter() + search() + `<ol class="cards">${report.sessions.map(grouped).join('\n')}</ol>`,
      }),
    })
  },
  probe: { ...controls, search: '#q' },
}
