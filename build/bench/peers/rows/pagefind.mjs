import { page } from '../markup.mjs'
import { partnerships } from '../report.mjs'

const record = (session) => ({
  url: `s/${session.id}.html`,
  language: 'en',
  content: [session.title, session.abstract, ...session.points, ...session.themes].join(' '),
  meta: {
    title: session.title,
    partnership: session.partnerships.map((id) => partnerships.get(id)).join(', '),
    when: `${session.day} ${session.room}`,
    id: session.id,
  },
  filters: { partnership: session.partnerships },
  sort: { n: session.id.slice(1).padStart(6, '0') },
})

// The interface lists nothing without a word, so the page searches for a space,
// which is taken for everything.
const start = `new PagefindUI({
  element: '#search', showImages: false, openFilters: ['partnership'], sort: { n: 'asc' },
  bundlePath: new URL('pagefind/', location.href).pathname,
  processTerm: (term) => term.trim() ? term : null,
}).triggerSearch(' ')`

export default {
  name: 'Pagefind',
  package: 'pagefind',
  note: 'with its default interface, which waits 300 ms after a letter and shows 5 excerpts a page, and loads no more than these. Its index lives in a worker.',
  sizes: [3, 500, 10_000],
  async build({ report, write, folder }) {
    const { createIndex, close } = await import('pagefind')
    const { index } = await createIndex({})
    for (const session of report.sessions) {
      const { errors } = await index.addCustomRecord(record(session))
      if (errors.length) throw new Error('Pagefind: ' + errors.join('; '))
    }
    await index.writeFiles({ outputPath: `${folder}/pagefind` })
    await close()
    write({
      'index.html': page(report, {
        head: '<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>',
        body: `<div id="search"></div><script>${start}</script>`,
      }),
    })
  },
  probe: {
    cards: '.pagefind-ui__result:has(.pagefind-ui__result-link)',
    idText: '[data-pagefind-ui-meta=id]',
    busy: '.pagefind-ui__results .pagefind-ui__loading',
    patience: 20_000, // it answers late, and a second click before that would undo the first
    match: { text: '[data-pagefind-ui-meta=partnership]', labels: Object.fromEntries(partnerships) },
    filter: { kind: 'checkbox', selectors: Object.fromEntries([...partnerships.keys()].map((id) => [id, `.pagefind-ui__filter-checkbox[value="${id}"]`])) },
    search: '.pagefind-ui__search-input',
    everything: ' ',
  },
}
