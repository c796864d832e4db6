import { controls } from '../markup.mjs'
import { listOf } from './list.mjs'

export default {
  name: 'MiniSearch',
  package: 'minisearch',
  note: 'with a list written by hand: JSON fetched (in the page at 3 sessions), 20 cards a page. The filter does not wait for the index.',
  sizes: [3, 500, 10_000],
  build: listOf('clients/minisearch.js'),
  probe: { ...controls, search: '#q', ready: 'html[data-ready]' },
}
