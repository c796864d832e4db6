import { cards, controls, filter, module, page, search } from '../markup.mjs'

const prerendered = 500 // sessions, from where on List.js draws them itself

export default {
  name: 'List.js',
  package: 'list.js',
  note: 'with its pagination, 20 a page: over cards in the HTML, its classic use; at 10,000 sessions from JSON and a template.',
  sizes: [3, 500, 10_000],
  async build({ report, write, bundle }) {
    const small = report.sessions.length <= prerendered
    write({ 'app.js': await bundle('clients/listjs.js') })
    if (!small) write({ 'report.json': JSON.stringify(report) })
    write({
      'index.html': page(report, {
        css: '.pagination { list-style: none; padding: 0 } .pagination li { display: inline-block; margin: .2rem }',
        head: module + (small ? '' : '<link rel="preload" href="report.json" as="fetch" crossorigin>'),
        body: `<div id="app">${filter()}${search(' class="search"')}<ol class="cards list">${small ? cards(report) : ''}</ol><ul class="pagination"></ul></div>`,
      }),
    })
  },
  probe: { ...controls, search: '#q' },
}
