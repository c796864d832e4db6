// Shows of a report only the sessions that the address names, as a host page
// asks for by sessions="…", until the program does. web/frame.js loads it where
// the address has any, and hides the page until then.

import { texts } from 'sessions' // in all languages, by build/assets/bundle
import { here } from './here.js'

const root = document.documentElement
const asked = new Set(new URLSearchParams(location.search).get('sessions').split(/[\s,]+/).filter(Boolean))
const all = (selector) => [...document.querySelectorAll('#report ' + selector)]
const isAsked = (session) => asked.has(session.id)

const pageRead = () => {
  if (document.readyState == 'loading') addEventListener('DOMContentLoaded', choose)
  else choose()
}

function choose() {
  root.style.visibility = ''
  const sessions = all('.session')
  const found = sessions.filter(isAsked)
  const isPart = document.querySelector('#report .more') // the program knows the others
  const missing = [...asked].filter((id) => !sessions.some((session) => session.id == id))
  if (missing.length && !isPart) console.warn('report-widget: the report has no sessions', ...missing)
  if (!found.length && !isPart) return // what the report does not have is ignored
  hideOthers()
  if (!isPart) recount(found)
  const undo = [style(isPart), announce()]
  if (isPart) whenLive(() => all('.session').some(isAsked) || undo.forEach((take) => take()))
}

// A heading of a day without any of them goes too.
function hideOthers() {
  let day
  for (const part of all(':is(.day, .session)')) {
    part.dataset.unasked = ''
    if (part.matches('.day')) day = part
    else if (isAsked(part)) {
      delete part.dataset.unasked
      delete day?.dataset.unasked
    }
  }
}

// The numbers beside the boxes are those that the program will count. It takes
// over texts that it has not printed where it finds them here.
function recount(found) {
  here.recounted = new Set()
  for (const chip of all('fieldset .chip')) {
    const { name, value } = chip.querySelector('input')
    const text = chip.querySelector('.count').firstChild
    const count = found.filter((session) => session.matches(`[data-${name}~="${value}"]`)).length
    chip.classList.toggle('nothing', !count)
    text.data = count
    here.recounted.add(text)
  }
}

// What counts all sessions of the report stays away.
function style(isPart) {
  const sheet = new CSSStyleSheet()
  const waiting = '[data-engine=html]:not([data-failed])'
  sheet.replaceSync(`
    .numbers, .matrices, ${isPart ? waiting : '[data-engine=html]'} [data-unasked] { display: none !important }
    ${isPart ? waiting + ' .count { visibility: hidden }' : ''}
    .asked { flex: 1 0 100%; margin: 0 }
    @media print { .asked { display: block !important } .asked a { display: none } }`)
  document.adoptedStyleSheets.push(sheet)
  return () => (sheet.disabled = true)
}

// Says so, with the way to all of them. The program does not draw this, and
// leaves it where it is.
function announce() {
  const { textContent, lang } = document.querySelector('#report .clear')
  const link = Object.assign(document.createElement('a'), { textContent })
  const notice = Object.assign(document.createElement('p'), { className: 'asked', lang })
  notice.dataset.added = ''
  notice.append(texts[lang || root.lang] || texts.en, ' ', link)
  document.querySelector('#report .outcome').prepend(notice)
  link.href = addressOfAll()
  notice.addEventListener('click', (event) => {
    if (event.target != link) return
    link.href = addressOfAll() // with what the reader has filtered meanwhile
    if (!here.embedded || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault() // a frame's history is its host's
    location.replace(link.href)
  })
  return () => notice.remove()
}

function addressOfAll() {
  const address = new URL(location)
  address.searchParams.delete('sessions')
  return address
}

function whenLive(act) {
  new MutationObserver((_, observer) => {
    if (root.dataset.engine != 'wasm') return
    observer.disconnect()
    act()
  }).observe(root, { attributeFilter: ['data-engine'] })
}

pageRead()
