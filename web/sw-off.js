// Ends offline reading. Uploaded in the place of a report's sw.js, it removes
// that report's worker and what it has kept from every browser that asks for
// the report again, and leaves all else on the origin alone.
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => {
  const end = async () => {
    const own = (await caches.keys()).filter((name) => name.startsWith(`report-widget ${registration.scope} `))
    await Promise.all(own.map((name) => caches.delete(name)))
    await registration.unregister()
  }
  event.waitUntil(end())
})
