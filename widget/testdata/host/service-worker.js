// A host's worker that keeps everything.
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => event.respondWith(answer(event.request)))

async function answer(request) {
  const kept = await caches.open('host')
  const known = await kept.match(request)
  if (known) return known
  const response = await fetch(request)
  if (request.method == 'GET') await kept.put(request, response.clone())
  return response
}
