import datatables from './datatables.mjs'
import itemsjs from './itemsjs.mjs'
import listjs from './listjs.mjs'
import minisearch from './minisearch.mjs'
import { alone, embed } from './ours.mjs'
import pagefind from './pagefind.mjs'
import shuffle from './shuffle.mjs'
import page from './static.mjs'
import timelinejs from './timelinejs.mjs'

// The rows of the benchmark: ours, the peers and a reference. A row has
//   name, note   what readers of the results see
//   package      from npm, whose version they see
//   kind         'ours' or 'reference'; a peer has none
//   sizes        numbers of sessions that it is asked to show
//   build        makes its site; a row without one is a page of another's
//   site, path   whose site, and which page of it
//   pages        which files to compress, if the others have twins already
//   probe        how to find cards, filter and search; see page/reader.mjs
export const rows = Object.entries({ embed, alone, minisearch, datatables, listjs, shuffle, itemsjs, pagefind, timelinejs, static: page }).map(
  ([id, row]) => ({ id, site: id, path: '', kind: 'peer', ...row }),
)
