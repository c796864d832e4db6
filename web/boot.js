// Starts the browser program over the prerendered page.

import 'wasm_exec' // the Go toolchain's, which defines Go
import { json, smallest, unpacked } from './fetched.js'
import { here } from './here.js'
import { searchPage } from './search.js'

const { dataset } = document.documentElement
const main = document.getElementById('report')
let failed = false

// The page stays what it is and goes on filtering by its style sheet, and searching
// if it holds all sessions, or, on the page of one facet value, by loading the
// report's page. One that holds the beginning of a long list has links instead of
// boxes then.
const fail = (reason) => {
  if (failed) return
  failed = true
  console.error('report-widget: the program did not start:', reason)
  dataset.engine = 'html'
  dataset.failed = ''
  const status = document.getElementById('status')
  if (!searches) status.textContent = status.dataset.without
  if (here.page) addEventListener('change', (event) => event.target.form.requestSubmit())
}

// A browser keeps the compiled code of an answer that it can compile as it is.
const program = async (address) => {
  const response = await smallest(address, {}, true)
  const type = 'application/wasm'
  if (response.url.endsWith('.wasm') && response.headers.get('Content-Type') == type) return response
  return new Response(await unpacked(response, 'wasm'), { headers: { 'Content-Type': type } })
}

const messagesLoading = json(here.files.messages)
const searches = searchPage(messagesLoading)

const run = async () => {
  const go = new Go()
  // The reader waits for the collector less often than by default: while it marks a
  // large report, which never changes, it holds up the page for two frames. More
  // would take more memory than a page of 10,000 sessions should, 100 MiB.
  go.env = { GOGC: '120' }
  // A large report comes without its texts, of which the page needs some parts:
  // one that gets lost on the way is asked for once more.
  const whole = () => json(`${here.root}report.json?release=${main.dataset.release}`, { cache: 'no-cache' })
  const text = (name) => json(`${here.root}texts/${name}.json`, {}, true)
  const parts = (here.texts || '').split(' ').filter(Boolean)
  const [{ instance }, bundle, messages, ...texts] = await Promise.all([
    WebAssembly.instantiateStreaming(program(here.files.program), go.importObject),
    here.bundle ?? // that web/open.js has read
      (here.index ? json(here.root + here.index, {}, true) : whole()),
    messagesLoading,
    ...parts.map(async (name) => ({ name, content: await text(name).catch(() => text(name)) })),
  ])
  window.goappGetenv = () => ''
  Object.assign(here, { bundle, loaded: { messages, texts }, release: main.dataset.release, fail, json })
  if (!here.index) dataset.search = 'complete'
  const before = main.cloneNode(true)
  const end = adopt(main)
  await go.run(instance)
  // The program ends only when it has failed, here by a fault of its own.
  end()
  if (failed) return
  document.getElementById('report').replaceWith(before)
  const asked = new URLSearchParams(location.search)
  before.querySelectorAll('fieldset input').forEach((box) => (box.checked = asked.getAll(box.name).includes(box.value)))
  fail('the program ended')
}
run().catch(fail)

// go-app has no hydration: it makes every element anew and replaces the page
// by them. So, while it makes its first elements, it is handed those that
// are there already, in their order in the document. Focus, caret, scroll
// position and what was typed stay, and nothing moves. If an element is not
// the expected one, what is left of the old page goes and the rest is new.
function adopt(root) {
  const { append } = Element.prototype
  let next = root

  const anyFollowing = (node, inside) => {
    if (inside && node.firstChild && node.dataset?.tail == null && node.id != 'status') return node.firstChild
    while (node && node != root && !node.nextSibling) node = node.parentNode
    return node && node != root ? node.nextSibling : null
  }
  // What a script has added, as web/sessions.js does, stays beside what the program draws.
  const following = (node, inside) => {
    const found = anyFollowing(node, inside)
    return found?.dataset?.added == null ? found : following(found, false)
  }
  const take = (fits) => {
    if (!next || !fits(next)) return null
    const node = next
    next = following(node, true)
    return node
  }
  const prune = () => {
    while (next) {
      const node = next
      next = following(node, false)
      node.remove()
    }
  }
  const end = () => {
    delete document.createElement
    delete document.createElementNS
    delete document.createTextNode
    delete root.replaceWith
    Element.prototype.append = append
  }
  const element = (make) => (...names) => {
    const name = names.at(-1)
    const found = take((node) => node.localName == name)
    if (found) return found
    prune()
    return make.apply(document, names)
  }

  document.createElement = element(Document.prototype.createElement)
  document.createElementNS = element(Document.prototype.createElementNS)
  document.createTextNode = (data) => {
    const recounted = here.recounted?.has(next)
    const found = data && take((node) => recounted || (node.nodeType == Node.TEXT_NODE && node.data.startsWith(data)))
    if (!found) {
      if (data) prune()
      return Document.prototype.createTextNode.call(document, data)
    }
    if (!recounted && found.length > data.length) next = found.splitText(data.length)
    return found
  }
  Element.prototype.append = function (...nodes) {
    if (nodes[0]?.parentNode != this) append.apply(this, nodes)
  }
  root.replaceWith = (made) => {
    prune()
    end()
    if (made != root) root.replaceWith(made)
  }
  return end
}
