// The preview shows the pages that the core builds, in a frame whose requests the
// service worker hands to this page. So the frame holds what readers will have:
// the real page, with its program, links and languages.

import { scriptAddress } from './trusted.js'

export class Preview {
  #tab = crypto.randomUUID()

  constructor(core) {
    this.core = core
  }

  register() {
    this.registered = navigator.serviceWorker?.register(scriptAddress('sw.js')).catch((error) => console.error('studio:', error))
    navigator.serviceWorker?.addEventListener('message', ({ data, ports }) => {
      if (data.tab == this.#tab) this.#answer(data.path, ports[0])
    })
  }

  async #answer(path, port) {
    const { answer, files } = await this.core.ask(JSON.stringify({ op: 'page', path }))
    const { type } = answer ? JSON.parse(answer) : {}
    port.postMessage({ type, content: type && files[0][1] })
  }

  // The address of a page of the website, once it can be asked for, or "" in a
  // browser that has no service workers, or none in private windows.
  async address(path) {
    const registration = await this.registered
    if (!registration) return ''
    await navigator.serviceWorker.ready
    return new URL(`preview/${this.#tab}/${path}`, registration.scope).href
  }

  // Shows what has changed, without leaving the page that the author looks at, nor
  // the place in it. Browsers keep what is shown until the new page is there. A first
  // page that is still on its way may be of what was there before the change.
  refresh(frame) {
    const page = frame?.contentWindow
    if (!page) return
    if (!frame.contentDocument) frame.src = frame.src // the browser shows an error of its own
    else if (page.location.protocol != 'about:') page.location.reload()
    else frame.addEventListener('load', () => page.location.reload(), { once: true })
  }
}
