// Keeps the report for reading offline, and offers the next release when it is
// there. Only the reader's own tab does this: in a frame the storage would be
// the host's.
import { here } from './here.js'
import { trusted } from './trust.js'

if (top == window && 'serviceWorker' in navigator) {
  const part = (name) => document.querySelector(`#keep [data-part="${name}"]`)

  const isComplete = (active) =>
    new Promise((answer) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => answer(data)
      active.postMessage('complete?', [port2])
    })

  const tellOffline = async (active) => {
    part('offline').hidden = !(await isComplete(active))
  }

  // The page goes on with its release until the reader asks for the next one.
  // In another tab the reader may have done so already.
  const offer = (next) => {
    let asked = false
    const reload = () => asked && next.state == 'activated' && location.reload()
    next.addEventListener('statechange', reload)
    part('update').querySelector('button').onclick = () => {
      asked = true
      next.postMessage('take over')
      reload()
    }
    part('update').hidden = false
  }

  const follow = (registration) => {
    const first = !registration.active
    const next = registration.installing
    next?.addEventListener('statechange', () => {
      if (next.state == 'installed' && !first) offer(next)
      if (next.state == 'activated' && first) tellOffline(next)
    })
  }

  const start = async () => {
    const registration = await navigator.serviceWorker.register(trusted(here.files.worker), { updateViaCache: 'none' })
    registration.addEventListener('updatefound', () => follow(registration))
    follow(registration)
    if (registration.waiting && registration.active) offer(registration.waiting)
    if (registration.active) tellOffline(registration.active)
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) registration.update().catch(() => {}) // offline
    })
  }
  // A browser that forbids storage leaves the page as it is.
  addEventListener('load', () => start().catch((reason) => console.info('report-widget: not kept for offline reading:', reason.message)))
}
