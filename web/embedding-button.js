// Loads the dialog about embedding when a reader asks for it. Where that fails,
// as without a network, and in a frame the page for webmasters takes its place.

import { here } from './here.js'

let loading = false

addEventListener('click', async ({ target }) => {
  const button = target.closest('.embed-this')
  if (!button || loading) return
  const { href } = button.parentElement.querySelector('[href$="about-this-embed/"]')
  loading = true
  try {
    if (top != window) throw new Error('the page is in a frame')
    const { open } = await import(new URL(here.files.embedding, location))
    await open(href)
  } catch (reason) {
    console.info('report-widget: no dialog:', reason.message)
    location.assign(href)
  }
  loading = false
})
