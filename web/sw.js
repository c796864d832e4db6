// The service worker of one report: it keeps one release of it, whole, and
// serves that until the reader takes the next one. The build states before it
// what the release is:
//
//   const release = { id: '…', files: { './': 'sha384-…', '../app.….wasm': 'sha384-…' } }

import { smallest, unpacked } from './fetched.js'

const prefix = `report-widget ${registration.scope} `
const name = prefix + release.id
const files = new Map(Object.entries(release.files).map(([path, hash]) => [new URL(path, registration.scope).href, hash]))

// What a file is kept as, by the ending of its name: a server may send it as anything.
const types = {
  '/': 'text/html; charset=utf-8', html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8',
  json: 'application/json', svg: 'image/svg+xml', wasm: 'application/wasm',
}
const typeOf = (address) => types[new URL(address).pathname.match(/[^.]$|[^./]+$/)[0]]

const open = () => caches.open(name)
const found = async (address) => (await open()).match(address, { ignoreVary: true })

// A file is kept only if it is the release's: a captive portal's page, a
// redirect or a damaged file ends the installation, and the release that is
// there goes on. What is kept already is right, so a later attempt resumes.
const keep = async (address) => {
  if (await found(address)) return
  const response = await smallest(address, { cache: 'no-cache', mode: 'same-origin', redirect: 'error' }, /\.wasm$|\/texts\//.test(address))
  const content = await new Response(await unpacked(response)).arrayBuffer()
  if ((await integrityOf(content)) != files.get(address)) throw new Error(`${address} is not what was published: status ${response.status}, ${response.headers.get('Content-Type')}`)
  await (await open()).put(address, new Response(content, { headers: { 'Content-Type': typeOf(address) || response.headers.get('Content-Type') } }))
}

const integrityOf = async (content) => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', content))
  return 'sha384-' + btoa(String.fromCharCode(...hash))
}

const complete = async () => {
  const kept = new Set((await (await open()).keys()).map((request) => request.url))
  return [...files.keys()].every((address) => kept.has(address))
}

// A large report has hundreds of files, and its server other readers.
const install = async () => {
  const waiting = [...files.keys()]
  const some = async () => {
    while (waiting.length) await keep(waiting.shift())
  }
  try {
    await Promise.all(Array.from({ length: 6 }, some))
  } finally {
    waiting.length = 0 // of a release that cannot be had whole, no more is asked for
  }
  if (!(await complete())) throw new Error('the release is not complete')
}

// Other reports and the website around them have caches on this origin too.
const tidy = async () => {
  const old = (await caches.keys()).filter((other) => other.startsWith(prefix) && other != name)
  await Promise.all(old.map((other) => caches.delete(other)))
}

addEventListener('install', (event) => event.waitUntil(install()))
addEventListener('activate', (event) => event.waitUntil(tidy()))
addEventListener('message', (event) => {
  if (event.data == 'take over') event.waitUntil(skipWaiting())
  if (event.data == 'complete?') event.waitUntil(complete().catch(() => false).then((is) => event.ports[0].postMessage(is)))
})

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method != 'GET') return
  if (request.destination == 'document') event.respondWith(page(request))
  else if (files.has(request.url)) event.respondWith(file(request))
})

// Storage that fails is as good as none.
const file = async (request) => (await found(request.url).catch(() => {})) || fetch(request)

const page = async (request) => {
  const bare = new URL(request.url)
  bare.search = bare.hash = ''
  bare.pathname = bare.pathname.replace(/\/index\.html$/, '/')
  const known = [request.url, bare.href].find((address) => files.has(address))
  const kept = known && (await found(known).catch(() => {}))
  return kept || fetch(request).catch((error) => shell(new URL(request.url)) || Promise.reject(error))
}

// Of what is not kept, the nearest page above can show a session or a facet's
// value: session/opening/ is its ?session=opening.
const shell = (url) => {
  const steps = url.pathname.split('/').filter((step) => step && step != 'index.html')
  for (let n = steps.length - 1; n >= 0; n--) {
    const above = new URL('/' + steps.slice(0, n).map((step) => step + '/').join(''), url)
    if (!files.has(above.href)) continue
    above.search = url.search
    if (steps.length == n + 2) above.searchParams.set(decodeURIComponent(steps[n]), decodeURIComponent(steps[n + 1]))
    return Response.redirect(above)
  }
}
