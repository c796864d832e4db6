// Fetches what a frame's page holds itself, its style and its first script,
// where a policy of the server forbids a page to hold any.

import { trusted } from './trust.js'

const root = document.documentElement
const { look, frame } = document.currentScript.dataset
if (!getComputedStyle(root).getPropertyValue('--paper')) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: look }))
}
if (root.dataset.scripted == null) {
  const script = document.createElement('script')
  Object.assign(script.dataset, document.querySelector('script[data-boot]').dataset)
  script.src = trusted(frame)
  document.head.append(script)
}
