// Searches the sessions of a page that holds them all, by their text in the page,
// until the program does it. The program's answer has the same sessions, but for
// misspelt words, and ranks and marks them.

import { choice } from './choice.js'
import { here } from './here.js'
import { search, searchable } from './words.js'

const typingPause = 500 // milliseconds, after which a reader has stopped typing; as in app/events.go
const root = document.documentElement
const all = (within, selector) => [...within.querySelectorAll(selector)]
const live = () => root.dataset.engine == 'wasm'
const words = () => choice().get('q') || ''
const inline = ['a', 'bdi', 'code', 'em', 'mark', 'span', 'strong']

// The words of an element, as app/search reads them: blocks apart, and without
// the credit of a picture.
const said = (node) => {
  if (node.nodeType == Node.TEXT_NODE) return node.data
  if (node.localName == 'small') return ''
  return (node.alt || '') + [...node.childNodes].map(said).join('') + (inline.includes(node.localName) ? '' : ' ')
}

const textOf = (card) => searchable([
  card.querySelector('h3').textContent,
  ...all(card, '.people bdi, .people small').map((named) => named.textContent),
  ...all(card, '.points > li').map(said),
  all(card, '.text').map(said).join(''),
  ...all(card, '.when > span:not(.hours)').map(said),
])

// Searches the page from now on, and reports whether it can. What came of a search
// is said in the words of the interface, which may come later.
export const searchPage = (messages) => {
  const cards = all(document, '#report .session')
  if (here.index || here.page || !cards.length || document.querySelector('#report .more') || live()) return false
  const ids = cards.map(({ id }) => id)
  const texts = cards.map(textOf)
  const sheet = new CSSStyleSheet() // of no effect when the program is in charge
  const line = new Text()
  let pause

  const say = async (shown) => {
    const { lang, sessionsOf } = JSON.parse(new TextDecoder().decode(await messages))
    const form = sessionsOf[new Intl.PluralRules(lang).select(ids.length)] || sessionsOf.other
    if (live()) return
    line.data = form.replace('{shown}', shown).replace('{all}', ids.length)
    document.getElementById('status').replaceChildren(line)
  }
  // A search has no headings of days, since the program ranks what it finds.
  const filter = () => {
    const query = words()
    const found = search(query, texts)
    const hidden = ids.filter((_, i) => !found[i]).map((id) => '#' + CSS.escape(id))
    sheet.replaceSync(`[data-engine=html] :is(${['.day', ...hidden]}){display:none}`)
    const others = document.adoptedStyleSheets.filter((other) => other != sheet)
    document.adoptedStyleSheets = query.trim() ? [...others, sheet] : others
  }
  const answer = () => {
    filter()
    const count = all(document, '#report .session').filter((card) => getComputedStyle(card).display != 'none').length
    dispatchEvent(new CustomEvent('report-widget:filter', { detail: { query: choice().toString(), count } }))
    clearTimeout(pause)
    pause = setTimeout(() => say(count).catch(() => {}), typingPause) // run says why the words did not come
  }
  const act = () => live() || answer()

  addEventListener('input', act)
  addEventListener('report-widget:chosen', act)
  new MutationObserver(() => (live() ? line.remove() : filter())).observe(root, { attributeFilter: ['data-engine'] })
  // What the address asks for is not announced.
  const asked = new URLSearchParams(location.search).get('q') || ''
  if (words() == asked) filter()
  else act()
  return true
}
