// Layer 2 of a page in a frame.

import { choice } from './choice.js'
import { apply, chosen, dataset, kept, live, setTheme, start, whenRead } from './frame.js'
import { here } from './here.js'

const twoFrames = 50 // milliseconds, in which what the reader did is painted
const mostQuery = 4000 // characters

if (/^[1-6]$/.test(chosen.get('heading-level'))) here.headingLevel = chosen.get('heading-level')

// A frame's first cards are painted before all others are laid out, which takes
// three times as long. If the address chooses sessions, the first that are seen
// may be further down. A frame out of sight has nothing painted, and a page may
// stop halfway.
const whole = new Promise((complete) => {
  const chooses = [...chosen.keys()].some((name) => name == 'sessions' || !kept.includes(name))
  if (chooses || location.hash || document.readyState != 'loading') return complete()
  dataset.half = ''
  setTimeout(complete, 2000)
  whenRead(() => {
    requestAnimationFrame(() => setTimeout(complete, twoFrames))
    setTimeout(complete, 200)
  })
}).then(() => delete dataset.half)

// The program waits for the reader, and for the style sheet's answer to be
// painted.
for (const sign of ['pointerover', 'pointerdown', 'focusin', 'keydown', 'touchstart', 'click']) {
  addEventListener(sign, () => setTimeout(start, twoFrames), { once: true, passive: true, capture: true })
}

// The rest of the style is for what the reader opens. It is a style sheet for
// print until the page is read, so that nothing waits for it.
whenRead(() => {
  const rest = document.querySelector('link[media]')
  if (rest) rest.media = 'all'
})

addEventListener('submit', (event) => {
  if (live()) return
  event.preventDefault()
  start()
})

if (parent != window) whenRead(speak)

// Frame and host exchange only what anybody may know, since the host may be
// anybody: the frame its height and what it shows, the host what to show.
function speak() {
  const tell = (type, said) => parent.postMessage({ type: 'report-widget:' + type, ...said }, '*')
  const pause = 100 // milliseconds from one height to the next
  let resting = false
  let height = 0
  let filter = choice().toString()

  // The height is that of the content alone, which does not depend on the
  // frame's, so that host and frame cannot drive each other.
  const measure = () => {
    if ('half' in dataset) return
    const now = Math.ceil(document.body.getBoundingClientRect().height)
    const hidden = !innerWidth
    if (resting || hidden || Math.abs(now - height) < 2) return
    height = now
    resting = true
    tell('height', { height })
    setTimeout(() => {
      resting = false
      measure()
    }, pause)
  }
  const greet = () => {
    height = 0
    tell('ready')
    measure()
  }
  const show = (query, count) => {
    if (query == filter) return
    filter = query
    tell('filter', { query, count })
  }
  // Without the program the style sheet filters, if the page holds all
  // sessions and there are no words to search for.
  const look = async () => {
    await whole
    const query = choice()
    if (live() || query.has('q') || document.querySelector('#report .more')) return
    const shown = [...document.querySelectorAll('#report .session')].filter((s) => getComputedStyle(s).display != 'none')
    show(query.toString(), shown.length)
  }

  greet()
  whole.then(measure) // nobody observes a frame out of sight
  new ResizeObserver(measure).observe(document.body)
  addEventListener('change', look)
  addEventListener('report-widget:chosen', look)
  addEventListener('report-widget:filter', ({ detail }) => show(detail.query, detail.count))
  addEventListener('message', ({ source, data }) => {
    if (source != parent) return
    const { type, theme, query } = data || {}
    if (type === 'report-widget:ask') greet()
    if (type === 'report-widget:theme' && ['auto', 'light', 'dark'].includes(theme)) setTheme(theme)
    if (type === 'report-widget:filter' && typeof query == 'string' && query.length <= mostQuery) apply(new URLSearchParams(query))
  })
}
