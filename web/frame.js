// Layer 2 of a page: what must happen before the browser program is there. It
// stands in the head, so that it runs before anything is painted.
{
  const script = document.currentScript
  const { dataset } = document.documentElement
  const chosen = new URLSearchParams(location.search)

  // The page in the language that the address asks for, if the report has it:
  // "fr-CA" is answered by "fr", and "zh" by "zh-hans".
  const versions = (dataset.languages || '').split(' ').map((pair) => pair.split(':'))
  for (let lang = (chosen.get('lang') || '').toLowerCase(); lang; lang = lang.replace(/-?[^-]*$/, '')) {
    const version = versions.find(([tag]) => tag == lang || tag.startsWith(lang + '-'))
    if (!version) continue
    chosen.delete('lang')
    const address = new URL(version[1], location)
    address.search = chosen
    if (address.pathname != location.pathname) location.replace(address.href + location.hash)
    break
  }

  // Ticks the boxes that the address asks for, while the parser adds them.
  const tick = (box) => {
    if (box.type != 'checkbox') box.value = chosen.get(box.name) || ''
    else if (chosen.has(box.name)) box.checked = chosen.getAll(box.name).includes(box.value)
  }
  if (location.search) {
    new MutationObserver((_, observer) => {
      document.querySelectorAll('#report form [name]').forEach(tick)
      if (document.querySelector('#report .sessions')) observer.disconnect()
    }).observe(document.documentElement, { childList: true, subtree: true })
  }

  let started = false
  const start = () => {
    if (started) return
    started = true
    const boot = document.createElement('script')
    boot.src = script.dataset.boot
    boot.dataset.program = script.dataset.program
    boot.dataset.messages = script.dataset.messages
    document.head.append(boot)
  }

  addEventListener('DOMContentLoaded', () => {
    if (dataset.embedded) tellHeight()
    if (chosen.has('q') || chosen.has('sort') || chosen.has('session')) start()
  })

  // In a frame the program waits for the reader; the stand-alone page fetches
  // it as soon as the browser has nothing else to do.
  if (dataset.embedded) {
    for (const sign of ['pointerover', 'pointerdown', 'focusin', 'keydown', 'touchstart']) {
      addEventListener(sign, start, { once: true, passive: true, capture: true })
    }
  } else {
    addEventListener('load', () => (window.requestIdleCallback || setTimeout)(start, { timeout: 1000 }))
    addEventListener('focusin', start, { once: true, capture: true })
  }

  // The height is that of the content alone, which does not depend on the
  // frame's, so that host and frame cannot drive each other. It is no secret,
  // and the host may be anybody.
  function tellHeight() {
    const main = document.getElementById('report')
    const tell = (type, height) => parent.postMessage({ type: 'report-widget:' + type, height }, '*')
    let told = 0
    const measure = () => {
      const height = Math.ceil(main.getBoundingClientRect().height)
      if (!height || Math.abs(height - told) < 2) return
      told = height
      tell('height', height)
    }
    const greet = () => {
      told = 0
      tell('ready')
      measure()
    }
    greet()
    new ResizeObserver(measure).observe(main)
    addEventListener('message', ({ source, data }) => {
      if (source == parent && data?.type == 'report-widget:ask') greet()
    })
  }

  // Another language shows what this page does: the program keeps that in its
  // links, and before it is there the form holds it. A frame's history is its
  // host's and stays as it is.
  addEventListener('click', (event) => {
    const link = event.target.closest('.languages a')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const address = new URL(link.href)
    if (dataset.engine != 'wasm' && !dataset.page) {
      for (const [name, value] of new FormData(document.querySelector('#report form'))) {
        if (value) address.searchParams.append(name, value)
      }
      for (const [name, value] of chosen) {
        if (!document.getElementsByName(name).length && name != 'lang') address.searchParams.append(name, value)
      }
    }
    address.hash = location.hash
    if (dataset.embedded) location.replace(address)
    else location.assign(address)
  })

  // Until the program is in charge, the link to all sessions clears the form
  // without leaving the page.
  addEventListener('click', (event) => {
    if (dataset.engine == 'wasm' || dataset.page) return
    const link = event.target.closest('.clear')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    document.querySelectorAll('#report form input').forEach((box) => {
      if (box.type == 'search') box.value = ''
      else box.checked = false
    })
    history.replaceState(null, '', link.getAttribute('href'))
  })
}
