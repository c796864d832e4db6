// Opens a report that is published elsewhere, or that the reader has as a file,
// after saying where it comes from. What it reads is data: the program draws it
// with the elements of every report, and the page's policy lets nothing in.

import { here } from './here.js'
import { trusted } from './trust.js'

const { dataset } = document.documentElement
const limit = 64 << 20 // bytes, unpacked
const patience = 30_000 // ms
let page, status, source

// What the reader is shown, by its name in the page's status line.
const fault = (name) => Object.assign(new Error(name), { fault: name })
const tell = (name) => (status.textContent = name ? status.getAttribute('data-' + name) : '')

// A folder is a report's page, beside which its bundle is.
const addressOf = (text) => {
  const url = URL.canParse(text.trim()) && new URL(text.trim())
  if (!url || (url.protocol != 'https:' && url.origin != location.origin)) throw fault('address')
  url.username = url.password = url.hash = ''
  if (url.pathname.endsWith('/')) url.pathname += 'report.json'
  return url
}

const collect = async (stream) => {
  const parts = []
  let size = 0
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      reader.cancel().catch(() => {})
      throw fault('large')
    }
    parts.push(value)
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

const fetched = async (url) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience), credentials: 'omit', referrerPolicy: 'no-referrer' })
  if (!response.ok) throw fault('missing')
  return response.body
}

// Packed files begin with the mark of gzip.
const unpack = async (bytes) => {
  if (bytes[0] != 0x1f || bytes[1] != 0x8b) return bytes
  return collect(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
}

// The program checks the rest; this much is needed to name the page, and to
// tell the reader what is wrong.
const parse = (bytes) => {
  const bundle = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (bundle?.format != 'report-widget') throw fault('unreadable')
  if (bundle.version !== 1) throw fault('version')
  const { lang, title } = bundle.report
  if (typeof lang != 'string' || typeof title != 'string' || typeof bundle.release != 'string') throw fault('unreadable')
  return bundle
}

const nameOf = (reason, arrived) => {
  if (reason.fault) return reason.fault
  if (arrived) return 'unreadable'
  return reason.name == 'TimeoutError' ? 'late' : 'unreachable'
}

const open = async (stream, place, url) => {
  source.hidden = true
  tell('loading')
  let arrived = false
  try {
    const packed = await collect(await stream())
    arrived = true
    const bytes = await unpack(packed)
    start(bytes, parse(bytes), place, url)
  } catch (reason) {
    console.error('report-widget:', reason)
    tell(nameOf(reason, arrived))
  }
}

const start = (bytes, { release, report }, place, url) => {
  document.documentElement.lang = report.lang
  document.documentElement.dir = /^(ar|fa|he|ur|yi|ps|sd|ug|dv|ckb)\b/i.test(report.lang) ? 'rtl' : 'ltr'
  document.title = report.title
  here.opened = true
  here.root = url ? new URL('./', url).href : './'
  if (url) {
    here.address = here.root
    here.source = 'bundle=' + encodeURIComponent(url.href)
  }
  page.dataset.release = release
  here.bundle = bytes
  const opened = document.getElementById('opened')
  opened.querySelector('bdi').textContent = place
  const show = () => {
    opened.hidden = dataset.engine != 'wasm'
    if (opened.hidden) return
    page.tabIndex = -1
    page.focus({ preventScroll: true })
  }
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['data-engine'] })
  const boot = document.createElement('script')
  boot.src = trusted(here.files.boot)
  document.head.append(boot)
}

// Nothing is fetched before the reader has seen from where.
const present = (place, address, go) => {
  tell('')
  source.querySelector('bdi').textContent = place
  source.querySelector('code').textContent = address
  source.querySelector('button').onclick = go
  source.hidden = false
}
const presentAddress = (text) => {
  source.hidden = true
  try {
    const url = addressOf(text)
    present(url.host, url.href, () => open(() => fetched(url), url.host, url))
  } catch (reason) {
    tell(reason.fault)
  }
}
const presentFile = (file) => {
  source.hidden = true
  if (file.size > limit) return tell('large')
  present(file.name, '', () => open(() => file.stream(), file.name))
}

const drop = (event) => {
  event.preventDefault()
  document.documentElement.classList.remove('dropping')
  const [file] = event.dataTransfer.files
  if (file && dataset.engine != 'wasm') presentFile(file)
}

addEventListener('DOMContentLoaded', () => {
  page = document.getElementById('report')
  status = document.getElementById('status')
  source = page.querySelector('.source')
  const form = page.querySelector('form')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    presentAddress(form.bundle.value)
    if (!source.hidden) source.querySelector('h2').focus()
  })
  form.file.addEventListener('change', () => form.file.files[0] && presentFile(form.file.files[0]))
  addEventListener('dragover', (event) => {
    event.preventDefault()
    document.documentElement.classList.add('dropping')
  })
  addEventListener('dragleave', (event) => event.relatedTarget || document.documentElement.classList.remove('dropping'))
  addEventListener('drop', drop)
  const asked = new URLSearchParams(location.search).get('bundle')
  if (asked) {
    form.bundle.value = asked
    presentAddress(asked)
  }
})
