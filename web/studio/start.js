// Starts the studio: its core in a worker, its interface in this page, and the
// worker that serves the preview and keeps the studio for when there is no
// network. What only a browser can do, the interface finds in window.studio.

import { Core } from './core.js'
import { readChosen, pastedTable, showcase, acceptDrops, save } from './files.js'
import { Folder } from './folder.js'
import { Kept } from './kept.js'
import { Memory } from './memory.js'
import { listenForMarks, mark } from './mark.js'
import { Lock } from './lock.js'
import { Preview } from './preview.js'

const { ui, core: coreProgram, container, languages } = document.documentElement.dataset
const language = nearest(languages.split(' '))
const text = async (address) => (await fetch(address)).text()
const texts = Promise.all([text(`texts.${language}.json`), text(`shared.${language}.json`)])
const kept = new Kept()
const folder = new Folder(kept)
const lock = new Lock()
const memory = new Memory(kept)
const core = new Core({ core: coreProgram, container })
const preview = new Preview(core)
preview.register()

window.studio = {
  // Every promise is fulfilled: what fails is said in its value.
  notify: () => {}, // replaced by the interface, which receives events by name

  read: readChosen,
  table: pastedTable,
  showcase,
  save,
  ask: (request, files) => core.ask(request, files),
  keep: async (key, meta, answer) => {
    const saved = await memory.keep(key, JSON.parse(meta), answer)
    return folder.of(key) ? { saved: Date.now(), ...(await folder.push(answer)) } : saved
  },
  reports: () => kept.list(),
  kept: (key) => memory.read(key),
  rescue: (key, name) => memory.rescue(key, name),
  languageName: (tag) => {
    try {
      return new Intl.DisplayNames(tag, { type: 'language' }).of(tag)
    } catch {
      return tag // which the author is typing
    }
  },
  mark: (id, kind) => mark(document.getElementById(id), kind),
  forget: (key) => kept.remove(key),
  lock: (key) => lock.take(key),
  letLock: () => lock.let(),
  moveLock: (key) => lock.move(key),
  inFolder: () => folder.there,
  openFolder: () => folder.open(),
  pullFolder: () => folder.pull(),
  acceptFolder: (changes) => folder.accept(changes),
  conflicts: () => folder.conflicts(),
  takeTheirs: (path) => folder.take(path),
  keepMine: (path) => folder.keep(path),
  newKey: () => crypto.randomUUID(),
  previewAddress: (path) => preview.address(path),
  refresh: (frame) => preview.refresh(frame),
}

lock.onwanted = () => window.studio.notify('lock-wanted')
core.onend = () => window.studio.notify('core-ended')
listenForMarks()
acceptDrops((files) => window.studio.notify('dropped', files))
addEventListener('visibilitychange', () => document.hidden && window.studio.notify('hidden'))
if (folder.there) {
  const look = () => document.hidden || window.studio.notify('folder')
  addEventListener('focus', look)
  setInterval(look, 3000)
}
addEventListener('hashchange', () => window.studio.notify('address'))

const fail = (reason) => {
  console.error('studio:', reason)
  const status = document.querySelector('[role=status]')
  if (status) status.textContent = 'The studio could not start. A current version of Firefox, Chrome, Edge or Safari runs it.'
}

// The first of the author's languages that the studio speaks, or English. Of Chinese, it
// is the one in the letters of the tag's region.
function nearest(spoken) {
  const candidates = navigator.languages.flatMap((tag) => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize()
      return [`${language}-${script}`, language]
    } catch {
      return []
    }
  })
  return candidates.find((tag) => spoken.includes(tag)) ?? 'en'
}

try {
  const go = new Go()
  window.goappGetenv = () => ''
  const { instance } = await WebAssembly.instantiateStreaming(fetch(ui), go.importObject)
  const [own, shared] = await texts
  window.studio.texts = { own, shared }
  Object.assign(document.documentElement, { lang: language, dir: /^(ar|fa|he|ur)/.test(language) ? 'rtl' : 'ltr' })
  await go.run(instance)
  fail('the interface ended')
} catch (error) {
  fail(error)
}
