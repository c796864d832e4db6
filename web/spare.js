// Fetches what a frame's page holds itself, its style and its first script,
// where a policy of the server forbids a page to hold any.

import { here } from './here.js'
import { trusted } from './trust.js'

const root = document.documentElement
if (!getComputedStyle(root).getPropertyValue('--paper')) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: here.files.style }))
}
if (root.dataset.scripted == null) {
  const script = document.createElement('script')
  script.src = trusted(here.files.frame)
  document.head.append(script)
}
