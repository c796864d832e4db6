// Searches all reports of a catalogue. The style sheet filters by facets; this
// adds the words, and keeps both in the address.

import { replaceAddress } from './address.js'
import { json } from './fetched.js'

const { index: address } = document.currentScript.dataset
const form = document.querySelector('form')
const status = document.getElementById('status')
const cards = [...document.querySelectorAll('article')]
const asked = new URLSearchParams(location.search)
const most = 5 // hits that a card lists

// What readers type without accents, they find with them.
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const holds = (text, words) => words.every((word) => text.includes(word))

let loading
const load = () => (loading ??= read().catch((reason) => {
  loading = undefined
  throw reason
}))
const read = async () => {
  const reports = JSON.parse(new TextDecoder().decode(await json(address, {}, true)))
  for (const report of Object.values(reports)) {
    report.text = fold(report.text)
    for (const session of report.sessions) session.text = fold(session.text)
  }
  return reports
}

const link = (to, text) => {
  const item = document.createElement('li')
  const a = document.createElement('a')
  a.href = to
  a.textContent = text
  item.append(a)
  return item
}

const show = (card, report, words, query) => {
  const folder = card.dataset.report + '/'
  const hits = words.length ? report.sessions.filter(({ text }) => holds(text, words)) : []
  const list = card.querySelector('.hits')
  const links = hits.slice(0, most).map(({ id, title }) => link(`${folder}?session=${id}&${query}`, title))
  if (hits.length > most) {
    const more = link(`${folder}?${query}`, list.dataset.more.replace('{all}', hits.length))
    Object.assign(more.firstChild, { lang: status.closest('[lang]').lang, dir: 'auto' })
    links.push(more)
  }
  list.replaceChildren(...links)
  list.hidden = !links.length
  card.querySelector('h2 > a').href = folder + (words.length ? '?' + query : '')
  card.classList.toggle('unmatched', !(hits.length || holds(report.text, words)))
}

// A slower answer never overwrites a later one.
let turn = 0
const update = async () => {
  const mine = ++turn
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
  replaceAddress(chosen.size ? '?' + chosen : './')
  const words = fold(form.q.value).split(/\s+/).filter(Boolean)
  let failed = false
  if (words.length || loading) {
    const reports = await load().catch((reason) => console.error('report-widget:', reason))
    if (mine != turn) return
    failed = !reports
    const query = new URLSearchParams({ q: form.q.value })
    if (reports) cards.forEach((card) => show(card, reports[card.dataset.report], words, query))
  }
  const shown = cards.filter((card) => card.checkVisibility()).length
  status.textContent = failed ? status.dataset.failed : status.dataset.found.replace('{shown}', shown).replace('{all}', cards.length)
}

form.addEventListener('input', update)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  update()
})
form.addEventListener('focusin', ({ target }) => target == form.q && load().catch(() => {}))
form.querySelector('.clear').addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  form.reset()
  form.querySelectorAll('input').forEach((box) => (box.checked = false))
  form.q.value = ''
  form.q.focus()
  update()
})
form.querySelectorAll('[type="checkbox"]').forEach((box) => (box.checked = asked.getAll(box.name).includes(box.value)))
form.q.value = asked.get('q') || ''
if (location.search) update()
