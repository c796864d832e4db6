// The script of a report that is one file, which stands in it. The program is the one of
// every report, so it draws links to pages and files beside its own: they are led to
// what is inside this file, as the build has done with what it printed.

import './boot.js'

// What the build has put in place of files, by the addresses that these have in the
// website.
const inside = new Map([...document.querySelectorAll('[data-inside]')].map((e) => [e.dataset.inside, e.getAttribute('src') ?? e.getAttribute('href')]))
const pair = /([^/]+)\/([^/]+)\//g

// Where an address leads, or null where nothing of it is inside.
const led = (address) => {
  if (!address.startsWith('./')) return address
  if (inside.has(address)) return inside.get(address)
  const path = address.slice(2)
  if (!path || path[0] == '?') return path || '?'
  if (path.startsWith('people/') && document.getElementById(path.slice(0, -1))) return '#' + path.slice(0, -1)
  if (path == 'accessibility/') return '#accessibility'
  if (path.startsWith('session/')) return '#' + path.split('/')[1]
  return /^([^/.]+\/[^/.]+\/)+$/.test(path) ? '?' + path.replace(pair, '$1=$2&').slice(0, -1) : null
}

const { setAttribute } = Element.prototype
Element.prototype.setAttribute = function (name, value) {
  if (name == 'srcset') return
  if (name != 'href' && name != 'src' && name != 'action') return setAttribute.call(this, name, value)
  const to = led(value)
  if (to == null) return this.removeAttribute(name)
  setAttribute.call(this, name, to)
  if (name == 'href' && to.startsWith('data:')) setAttribute.call(this, 'download', value.replace(/.*\//, ''))
}

for (const name of ['pushState', 'replaceState']) {
  const change = history[name]
  history[name] = (state, unused, address) => change.call(history, state, unused, address == null ? address : new URL(led(address) == '?' ? location.pathname : led(address), location))
}

// A link to a session that the page does not show opens it.
addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]:not([data-action])')
  const id = link && decodeURIComponent(link.hash.slice(1))
  if (!id || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const place = document.getElementById(id)
  if (place && (!place.matches('.session') || place.checkVisibility())) return
  event.preventDefault()
  history.pushState(null, '', './?session=' + id)
  dispatchEvent(new PopStateEvent('popstate'))
})
