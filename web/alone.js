// Layer 2 of a stand-alone page.

import { live, root, start } from './frame.js'

// The program is fetched as soon as the browser has nothing else to do.
addEventListener('load', () => (window.requestIdleCallback || setTimeout)(start, { timeout: 1000 }))
addEventListener('focusin', start, { once: true, capture: true })

addEventListener('click', ({ target }) => {
  if (target.dataset.action == 'print' && !live()) print()
})

// A star needs the program, which serves a click on it as soon as it can.
addEventListener('click', ({ target }) => {
  const star = target.closest('.star')
  if (!star || live()) return
  start()
  new MutationObserver((_, observer) => {
    if (!live()) return
    observer.disconnect()
    star.click()
  }).observe(root, { attributeFilter: ['data-engine'] })
})
