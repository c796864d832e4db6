// Offers to install the report as an app, where the browser lets a page do so,
// and tells readers of other browsers where they find it.
if (top == window) {
  const part = (name) => document.querySelector(`#keep [data-part="${name}"]`)
  const installed = ['standalone', 'minimal-ui', 'fullscreen'].some((mode) => matchMedia(`(display-mode: ${mode})`).matches)
  const show = (name, is) => (part(name).hidden = !is)

  // Safari and Firefox have no event for it.
  show('by-hand', !('onbeforeinstallprompt' in window) && !installed)

  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    if (installed) return
    show('install', true)
    part('install').querySelector('button').onclick = () => event.prompt()
  })
  addEventListener('appinstalled', () => {
    show('install', false)
    show('by-hand', false)
  })
}
