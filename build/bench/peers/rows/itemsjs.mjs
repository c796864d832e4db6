import { controls } from '../markup.mjs'
import { listOf } from './list.mjs'

export default {
  name: 'itemsjs',
  package: 'itemsjs',
  note: 'with its own full-text search: JSON fetched (in the page at 3 sessions), 20 cards a page. It makes its index before the first list.',
  sizes: [3, 500, 10_000],
  build: listOf('clients/itemsjs.js'),
  probe: { ...controls, search: '#q', ready: 'html[data-ready]' },
}
