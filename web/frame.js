// Layer 2 of every page, for framed.js and alone.js: what must happen before the
// browser program is there. It stands in the head, after the style sheet, so that
// it runs before anything is painted.

import { replaceAddress } from './address.js'
import { choice, controls } from './choice.js'
import { channels, contrast, mix } from './contrast.js'
import { here } from './here.js'
import { trusted } from './trust.js'

export const root = document.documentElement
export const { dataset } = root
export const chosen = new URLSearchParams(location.search)
export const kept = ['sessions', 'lang', 'theme', 'accent', 'heading-level'] // whatever the reader filters
dataset.scripted = '' // for web/spare.js
export const live = () => dataset.engine == 'wasm'

// The page in the language that the address asks for, if the report has it:
// "fr-CA" is answered by "fr", "zh" by "zh-hans", and "zh-TW" by "zh-hant".
const versions = (here.languages || '').split(' ').map((pair) => pair.split(':'))
for (let lang = (chosen.get('lang') || '').toLowerCase(); lang; lang = /^zh-(tw|hk|mo)/.test(lang) ? 'zh-hant' : lang.replace(/-?[^-]*$/, '')) {
  const version = versions.find(([tag]) => tag == lang) || versions.find(([tag]) => tag.startsWith(lang + '-'))
  if (!version) continue
  chosen.delete('lang')
  const address = new URL(version[1], location)
  address.search = chosen
  if (address.pathname != location.pathname) location.replace(address.href + location.hash)
  break
}

// A host's choice of sessions has a script of its own: nothing is seen before it.
if (chosen.get('sessions') && here.files.sessions) {
  root.style.visibility = 'hidden'
  load(here.files.sessions).onerror = () => (root.style.visibility = '')
}

setTheme(chosen.get('theme'))
setAccent(chosen.get('accent'))

// Sets up the page as the address asks, while the parser adds it.
if (location.search) {
  let filled = false
  const fill = () => {
    if (!filled) controls().forEach((c) => (c.type != 'checkbox' || chosen.has(c.name)) && set(c, chosen))
    filled = document.querySelector('#report .sessions')
    if (here.headingLevel) document.querySelectorAll('#report :is(h2, h3, h4, h5, h6)').forEach(setLevel)
  }
  const observer = new MutationObserver(fill)
  observer.observe(root, { childList: true, subtree: true })
  whenRead(() => {
    fill() // what was added last, which the observer may not have seen yet
    observer.disconnect()
  })
}

let started = false
export const start = () => {
  if (started) return
  started = true
  load(here.files.boot)
}
const startFor = (query) => {
  const more = document.querySelector('#report .more') // sessions that the page does not hold
  if (query.has('q') || query.has('sort') || query.has('session') || (more && (query.has('sessions') || String(choice())))) start()
}

whenRead(() => startFor(chosen))

// Until the program is in charge, the link to all sessions clears the form
// without leaving the page. A frame is not left by any filter, since that
// would be a step of the host's history.
addEventListener('click', (event) => {
  if (live() || here.page) return
  const link = event.target.closest('.clear, [data-embedded] [data-action="narrow"]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  apply(new URLSearchParams(link.dataset.query))
  if (link.dataset.action == 'narrow') scrollBy(0, Math.max(0, [...document.querySelectorAll('.session h3')].find((h) => h.checkVisibility())?.getBoundingClientRect().bottom - innerHeight))
})

// Another language shows what this page does: the program keeps that in its
// links, and before it is there the form holds it. A frame's history is its
// host's and stays as it is.
addEventListener('click', (event) => {
  const link = event.target.closest('.languages a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  const address = new URL(link.href)
  if (!live() && !here.page) {
    for (const [name, value] of choice()) address.searchParams.append(name, value)
    if (chosen.has('session')) address.searchParams.set('session', chosen.get('session'))
  }
  for (const name of kept) if (name != 'lang' && chosen.has(name)) address.searchParams.set(name, chosen.get(name))
  address.hash = location.hash
  if (here.embedded) location.replace(address)
  else location.assign(address)
})

function load(file) {
  const script = document.createElement('script')
  script.src = trusted(file)
  document.head.append(script)
  return script
}

// The page may have been read when the script comes as a spare.
export function whenRead(act) {
  if (document.readyState == 'loading') addEventListener('DOMContentLoaded', act)
  else act()
}

function set(control, query) {
  if (control.type == 'checkbox') control.checked = query.getAll(control.name).includes(control.value)
  else control.value = query.get(control.name) || ''
  if (control.selectedIndex == -1) control.value = '' // the order has another name
}

// Makes the page show what a query chooses, and nothing else of it. The
// program, if it runs, follows the address.
export function apply(query) {
  controls().forEach((control) => set(control, query))
  const next = choice()
  const session = query.get('session') || ''
  if (/^[a-z\d-]{1,80}$/.test(session)) next.set('session', session)
  for (const name of kept) if (chosen.has(name)) next.set(name, chosen.get(name))
  const search = String(next) && '?' + next
  if (search != location.search && replaceAddress(location.pathname + search)) dispatchEvent(new PopStateEvent('popstate'))
  dispatchEvent(new Event('report-widget:chosen'))
  startFor(next)
}

// The element stays what the style sheet and the program take it for.
function setLevel(heading) {
  heading.ariaLevel = Math.min(6, heading.localName[1] - 2 + Number(here.headingLevel))
}

export function setTheme(theme) {
  if (theme == 'light' || theme == 'dark') dataset.theme = theme
  else delete dataset.theme
}

// An accent of the host's keeps its hue and gets, in either theme, a shade in
// which every text can be read: as a colour of text, under text where it is
// mixed into a card, and under a button's letters, which are further from it
// than the paper. https://www.w3.org/TR/WCAG22/#contrast-minimum
function setAccent(accent) {
  if (!/^#?([\da-f]{3}|[\da-f]{6})$/i.test(accent)) return
  const style = getComputedStyle(root)
  const [paper, card, ink] = ['--paper', '--card', '--ink'].map((name) => (style.getPropertyValue(name).match(/#\w+/g) || []).map(channels))
  // Until then there is no style sheet: see web/spare.js.
  if (!paper.length) return addEventListener('load', () => setAccent(accent), { once: true, capture: true })
  const shades = paper.map((_, theme) => {
    const readable = (c) => [[c, paper[theme]], [c, mix(card[theme], c, 0.12)], [ink[theme], mix(card[theme], c, 0.4)]].every((pair) => contrast(...pair) >= 4.5)
    for (let part = 0; part <= 1; part += 0.02) {
      for (const pole of [[0, 0, 0], [255, 255, 255]]) {
        const shade = mix(channels(accent), pole, part).map(Math.round)
        if (readable(shade)) return `rgb(${shade})`
      }
    }
  })
  root.style.setProperty('--accent', `light-dark(${shades})`)
}
