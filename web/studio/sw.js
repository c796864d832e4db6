// The studio's service worker. It serves the preview from the page that shows it,
// and keeps the studio's own files. The build puts before it what these are:
//
//   const release = { id: '…', files: { './': 'sha384-…', 'core.….wasm': 'sha384-…' } }

const prefix = `report-widget-studio ${registration.scope} `
const name = prefix + release.id
const files = new Map(Object.entries(release.files).map(([path, hash]) => [new URL(path, registration.scope).href, hash]))
const previews = registration.scope + 'preview/'

const keep = async () => {
  const cache = await caches.open(name)
  await Promise.all(
    [...files].map(async ([address, integrity]) => {
      if (!(await cache.match(address))) await cache.put(address, await fetch(address, { integrity, cache: 'no-cache' }))
    }),
  )
}

const tidy = async () => {
  const old = (await caches.keys()).filter((other) => other.startsWith(prefix) && other != name)
  await Promise.all(old.map((other) => caches.delete(other)))
  await clients.claim()
}

// What is not complete is not installed; the studio then goes on by the network.
addEventListener('install', (event) => event.waitUntil(keep().then(() => skipWaiting())))
addEventListener('activate', (event) => event.waitUntil(tidy()))

addEventListener('fetch', (event) => {
  const address = event.request.url.split(/[?#]/)[0]
  if (address.startsWith(previews)) event.respondWith(preview(address.slice(previews.length)))
  else if (files.has(address)) event.respondWith(own(address, event.request))
})

const own = async (address, request) => (await (await caches.open(name)).match(address).catch(() => {})) || fetch(request)

// What a page of the studio needs to show something in a frame, also an error.
const framed = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
const status = (code) => new Response('', { status: code, headers: framed })

// Asks the tab that the address names for a page. One that was closed, or whose
// core does not answer, leaves the frame empty.
const preview = async (address) => {
  const [tab, ...rest] = address.split('/')
  const path = decodeURIComponent(rest.join('/'))
  const answered = new Promise((take) => {
    const ask = (page) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => take(data)
      page.postMessage({ tab, path }, [port2])
    }
    const pages = clients.matchAll({ type: 'window', includeUncontrolled: true })
    pages.then((all) => all.filter(({ url }) => !url.startsWith(previews)).forEach(ask))
  })
  const patience = new Promise((take) => setTimeout(take, 60_000))
  const { type, content } = (await Promise.race([answered, patience])) || {}
  if (!type) return status(404)
  return new Response(content, {
    headers: { ...framed, 'Content-Type': type },
  })
}
